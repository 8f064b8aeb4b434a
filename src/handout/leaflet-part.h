/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

G_BEGIN_DECLS

PamphletNode *pamphlet_leaflet_part_new (const PamphletLeaflet *leaflet,
                                         PamphletHandout       *personal,
                                         const char            *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
