/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "entry-model.h"

G_BEGIN_DECLS

/*
 * Gives a list other entries, those that are seen a few in each frame, so that the window never stands still. Emits “grown”
 * after each step.
 */
#define PAMPHLET_TYPE_LIST_GROWTH (pamphlet_list_growth_get_type ())
G_DECLARE_FINAL_TYPE (PamphletListGrowth, pamphlet_list_growth, PAMPHLET, LIST_GROWTH, GObject)

PamphletListGrowth *pamphlet_list_growth_new        (GtkListView        *view,
                                                     PamphletEntryModel *model) G_GNUC_WARN_UNUSED_RESULT;
void                pamphlet_list_growth_begin      (PamphletListGrowth *self,
                                                     GPtrArray          *entries);
void                pamphlet_list_growth_end        (PamphletListGrowth *self);
gboolean            pamphlet_list_growth_is_growing (PamphletListGrowth *self);

G_END_DECLS
