/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Holds the same thing in several forms, the fullest first, and shows the first that fits into the space it is given. */
#define PAMPHLET_TYPE_SQUEEZER (pamphlet_squeezer_get_type ())
G_DECLARE_FINAL_TYPE (PamphletSqueezer, pamphlet_squeezer, PAMPHLET, SQUEEZER, GtkWidget)

GtkWidget *pamphlet_squeezer_new        (GtkOrientation    orientation) G_GNUC_WARN_UNUSED_RESULT;
void       pamphlet_squeezer_append     (PamphletSqueezer *self,
                                         GtkWidget        *form);
void       pamphlet_squeezer_remove_all (PamphletSqueezer *self);
GtkWidget *pamphlet_squeezer_get_shown  (PamphletSqueezer *self);
int        pamphlet_squeezer_get_height (PamphletSqueezer *self,
                                         int               width,
                                         int               available);

G_END_DECLS
