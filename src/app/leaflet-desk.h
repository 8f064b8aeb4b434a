/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collection.h"
#include "condition-view.h"
#include "message-bar.h"

G_BEGIN_DECLS

/*
 * Reads leaflets, and shows them in the language that they are wanted in. Tells what the reader has to know beyond the page
 * itself. Emits “shown” when another leaflet, or the same one in other words, is shown.
 */
#define PAMPHLET_TYPE_LEAFLET_DESK (pamphlet_leaflet_desk_get_type ())
G_DECLARE_FINAL_TYPE (PamphletLeafletDesk, pamphlet_leaflet_desk, PAMPHLET, LEAFLET_DESK, GObject)

PamphletLeafletDesk *pamphlet_leaflet_desk_new            (PamphletConditionView *view,
                                                           PamphletMessageBar    *message_bar) G_GNUC_WARN_UNUSED_RESULT;
void                 pamphlet_leaflet_desk_set_collection (PamphletLeafletDesk   *self,
                                                           PamphletCollection    *collection);
const char          *pamphlet_leaflet_desk_get_language   (PamphletLeafletDesk   *self);
void                 pamphlet_leaflet_desk_set_language   (PamphletLeafletDesk   *self,
                                                           const char            *tag);
PamphletCondition   *pamphlet_leaflet_desk_get_condition  (PamphletLeafletDesk   *self);
gboolean             pamphlet_leaflet_desk_is_open        (PamphletLeafletDesk   *self,
                                                           PamphletCondition     *condition);
gboolean             pamphlet_leaflet_desk_open           (PamphletLeafletDesk   *self,
                                                           PamphletCondition     *condition,
                                                           const char            *section);
void                 pamphlet_leaflet_desk_renew          (PamphletLeafletDesk   *self);
const char          *pamphlet_leaflet_desk_get_obstacle   (PamphletLeafletDesk   *self);

G_END_DECLS
