/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

G_BEGIN_DECLS

typedef void (*PamphletNodeFunc) (PamphletNode *leaf,
                                  gpointer      data);

PamphletNode *pamphlet_node_new             (PamphletNodeType       type) G_GNUC_WARN_UNUSED_RESULT;
void          pamphlet_node_insert          (PamphletNode          *self,
                                             int                    position,
                                             PamphletNode          *child);
PamphletNode *pamphlet_node_append          (PamphletNode          *self,
                                             PamphletNodeType       type);
PamphletNode *pamphlet_node_append_text     (PamphletNode          *self,
                                             PamphletNodeType       type,
                                             const PamphletText    *text,
                                             const PamphletText    *second);
PamphletNode *pamphlet_node_append_sentence (PamphletNode          *self,
                                             PamphletNodeType       type,
                                             const PamphletLeaflet *leaflet,
                                             const char            *sentence,
                                             const char            *second);
PamphletNode *pamphlet_node_append_words    (PamphletNode          *self,
                                             PamphletNodeType       type,
                                             const PamphletLeaflet *leaflet,
                                             const char            *message);
PamphletNode *pamphlet_node_new_section     (const PamphletLeaflet *leaflet,
                                             const char            *message) G_GNUC_WARN_UNUSED_RESULT;
void          pamphlet_node_foreach_leaf    (PamphletNode          *self,
                                             PamphletNodeFunc       func,
                                             gpointer               data);

G_END_DECLS
