/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Widgets side by side or one below the other: each is as large as it wants to be, and the one that expands has what they leave
 * of the room.
 */
#define PAMPHLET_TYPE_STRIP (pamphlet_strip_get_type ())
G_DECLARE_FINAL_TYPE (PamphletStrip, pamphlet_strip, PAMPHLET, STRIP, GtkWidget)

GtkWidget *pamphlet_strip_new    (GtkAccessibleRole role,
                                  GtkAlign          align,
                                  int               spacing) G_GNUC_WARN_UNUSED_RESULT;
void       pamphlet_strip_append (PamphletStrip    *self,
                                  GtkWidget        *child);

G_END_DECLS
