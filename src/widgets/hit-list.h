/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "search-hit.h"

G_BEGIN_DECLS

/* The leaflets that a search found, the best first. */
#define PAMPHLET_TYPE_HIT_LIST (pamphlet_hit_list_get_type ())
G_DECLARE_FINAL_TYPE (PamphletHitList, pamphlet_hit_list, PAMPHLET, HIT_LIST, GtkWidget)

void         pamphlet_hit_list_set_hits       (PamphletHitList   *self,
                                               GPtrArray         *hits);
void         pamphlet_hit_list_add_hits       (PamphletHitList   *self,
                                               GPtrArray         *hits,
                                               gboolean           are_all);
gboolean     pamphlet_hit_list_is_empty       (PamphletHitList   *self);
PamphletHit *pamphlet_hit_list_get_hit        (PamphletHitList   *self,
                                               unsigned           position);
PamphletHit *pamphlet_hit_list_get_selected   (PamphletHitList   *self);
void         pamphlet_hit_list_select         (PamphletHitList   *self,
                                               PamphletCondition *condition);
void         pamphlet_hit_list_activate_first (PamphletHitList   *self);
gboolean     pamphlet_hit_list_grab_focus     (PamphletHitList   *self);
void         pamphlet_hit_list_set_one_click  (PamphletHitList   *self,
                                               gboolean           one_click);

G_END_DECLS
