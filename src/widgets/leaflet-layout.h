/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lays out a condition header, the sections, and a review line below each other, and sees that there is room to read. */
#define PAMPHLET_TYPE_LEAFLET_LAYOUT (pamphlet_leaflet_layout_get_type ())
G_DECLARE_FINAL_TYPE (PamphletLeafletLayout, pamphlet_leaflet_layout, PAMPHLET, LEAFLET_LAYOUT, GtkLayoutManager)

void pamphlet_leaflet_layout_set_below (PamphletLeafletLayout *self,
                                        GtkWidget             *below);

G_END_DECLS
