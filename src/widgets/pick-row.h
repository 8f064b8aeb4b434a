/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pick.h"

G_BEGIN_DECLS

/* A leaflet of a basket or, below it, one of its sections: a check box for a list box. It can be dragged. */
#define PAMPHLET_TYPE_PICK_ROW (pamphlet_pick_row_get_type ())
G_DECLARE_FINAL_TYPE (PamphletPickRow, pamphlet_pick_row, PAMPHLET, PICK_ROW, GtkListBoxRow)

GtkWidget             *pamphlet_pick_row_new         (PamphletPick          *pick,
                                                      const PamphletSection *section) G_GNUC_WARN_UNUSED_RESULT;
PamphletPick          *pamphlet_pick_row_get_pick    (PamphletPickRow       *self);
const PamphletSection *pamphlet_pick_row_get_section (PamphletPickRow       *self);
int                    pamphlet_pick_row_get_place   (PamphletPickRow       *self);
void                   pamphlet_pick_row_toggle      (PamphletPickRow       *self);
void                   pamphlet_pick_row_update      (PamphletPickRow       *self);

G_END_DECLS
