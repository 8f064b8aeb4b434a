/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

G_BEGIN_DECLS

void pamphlet_block_nodes_append     (PamphletNode          *parent,
                                      const PamphletLeaflet *leaflet,
                                      const PamphletBlock   *block,
                                      const PamphletBlock   *second);
void pamphlet_block_nodes_append_all (PamphletNode          *parent,
                                      const PamphletLeaflet *leaflet,
                                      GPtrArray             *blocks,
                                      GPtrArray             *second,
                                      const PamphletBlock   *skip);

G_END_DECLS
