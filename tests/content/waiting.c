/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "waiting.h"

#define TIME_OUT_IN_SECONDS 60

static gboolean
time_out_cb (gpointer user_data)
{
  g_error ("It waited in vain for %s", (const char *)user_data);

  return G_SOURCE_REMOVE;
}

/* Returns: a source that ends the test, unless it is removed before. @what must stay until then. */
guint
waiting_start_time_out (const char *what)
{
  return g_timeout_add_seconds (TIME_OUT_IN_SECONDS, time_out_cb, (gpointer)what);
}
