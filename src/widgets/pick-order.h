/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "basket.h"
#include "pick-row.h"

G_BEGIN_DECLS

/* Where the rows of a basket stand, and where they can go: a leaflet among the leaflets, a section within its leaflet. */
int      pamphlet_pick_order_compare   (PamphletBasket  *basket,
                                        PamphletPickRow *a,
                                        PamphletPickRow *b);
gboolean pamphlet_pick_order_can_move  (PamphletBasket  *basket,
                                        PamphletPickRow *row,
                                        int              steps);
void     pamphlet_pick_order_move      (PamphletBasket  *basket,
                                        PamphletPickRow *row,
                                        int              steps);
int      pamphlet_pick_order_get_steps (PamphletBasket  *basket,
                                        PamphletPickRow *row,
                                        PamphletPickRow *target);

G_END_DECLS
