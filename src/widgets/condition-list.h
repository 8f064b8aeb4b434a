/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "listing.h"

G_BEGIN_DECLS

/* The conditions by category, or those of them whose names have some words. Emits “changed” when it shows others. */
#define PAMPHLET_TYPE_CONDITION_LIST (pamphlet_condition_list_get_type ())
G_DECLARE_FINAL_TYPE (PamphletConditionList, pamphlet_condition_list, PAMPHLET, CONDITION_LIST, GtkWidget)

void           pamphlet_condition_list_set_listing    (PamphletConditionList *self,
                                                       PamphletListing       *listing);
void           pamphlet_condition_list_set_words      (PamphletConditionList *self,
                                                       const char            *typed);
gboolean       pamphlet_condition_list_is_empty       (PamphletConditionList *self);
PamphletEntry *pamphlet_condition_list_get_selected   (PamphletConditionList *self);
gboolean       pamphlet_condition_list_select         (PamphletConditionList *self,
                                                       PamphletCondition     *condition);
void           pamphlet_condition_list_activate_first (PamphletConditionList *self);
gboolean       pamphlet_condition_list_grab_focus     (PamphletConditionList *self);
void           pamphlet_condition_list_set_one_click  (PamphletConditionList *self,
                                                       gboolean               one_click);

G_END_DECLS
