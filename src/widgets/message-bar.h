/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A quiet line above the page that tells what went wrong or what was done, until it is closed. */
#define PAMPHLET_TYPE_MESSAGE_BAR (pamphlet_message_bar_get_type ())
G_DECLARE_FINAL_TYPE (PamphletMessageBar, pamphlet_message_bar, PAMPHLET, MESSAGE_BAR, GtkWidget)

void pamphlet_message_bar_show     (PamphletMessageBar *self,
                                    const char         *message,
                                    const char         *action,
                                    const char         *action_label);
void pamphlet_message_bar_tell     (PamphletMessageBar *self,
                                    const char         *message,
                                    const char         *action,
                                    const char         *action_label);
void pamphlet_message_bar_hide     (PamphletMessageBar *self);
void pamphlet_message_bar_withdraw (PamphletMessageBar *self,
                                    const char         *message);

G_END_DECLS
