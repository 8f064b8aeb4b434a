/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Runs the main loop until the expression is true; @what is told of where it does not become so. */
#define WAIT_FOR(what, expression)                              \
  G_STMT_START                                                  \
  {                                                             \
    guint waiting_time_out = waiting_start_time_out (what);     \
    while (!(expression))                                       \
      g_main_context_iteration (NULL, TRUE);                    \
    g_source_remove (waiting_time_out);                         \
  }                                                             \
  G_STMT_END

#define WAIT_UNTIL(expression) WAIT_FOR (#expression, expression)

guint waiting_start_time_out (const char *what) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
