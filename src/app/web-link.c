/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "web-link.h"

#include <glib/gi18n-lib.h>

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (PamphletMessageBar) message_bar = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (g_app_info_launch_default_for_uri_finish (result, &error))
    return;

  /* Translators: the first %s is the system's reason why a web address could not be opened. */
  message = g_strdup_printf (_ ("The link could not be opened on this computer: %s"), error->message);
  pamphlet_message_bar_show (message_bar, message, NULL, NULL);
}

/* Lets the system open a web or mail address. Where it cannot, @message_bar says so. */
void
pamphlet_web_link_open (const char         *address,
                        PamphletMessageBar *message_bar)
{
  g_autoptr (GdkAppLaunchContext) context = gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (message_bar)));

  g_app_info_launch_default_for_uri_async (address, G_APP_LAUNCH_CONTEXT (context), NULL, launched_cb, g_object_ref (message_bar));
}
