/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * A line below the leaflet where somebody types what to find in it. It asks for “win.find-next” and “win.find-previous”.
 *
 * Signals: “changed”, when somebody has typed; “closed”, when they want to be rid of it.
 */
#define PAMPHLET_TYPE_FIND_BAR (pamphlet_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (PamphletFindBar, pamphlet_find_bar, PAMPHLET, FIND_BAR, GtkWidget)

const char *pamphlet_find_bar_get_typed   (PamphletFindBar *self);
void        pamphlet_find_bar_set_typed   (PamphletFindBar *self,
                                           const char      *typed);
void        pamphlet_find_bar_set_count   (PamphletFindBar *self,
                                           unsigned         current,
                                           unsigned         n_places);
void        pamphlet_find_bar_focus_entry (PamphletFindBar *self);

G_END_DECLS
