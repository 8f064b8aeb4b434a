/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library.h"

G_BEGIN_DECLS

/* The leaflets that were read last, whole: whoever types on finds mostly the same ones. Threads can share it. */
typedef struct
{
  GMutex lock;
  GQueue leaflets; /* of PamphletCondition, the last one first */
} PamphletLeafletCache;

void               pamphlet_leaflet_cache_init  (PamphletLeafletCache *self);
void               pamphlet_leaflet_cache_clear (PamphletLeafletCache *self);
PamphletCondition *pamphlet_leaflet_cache_open  (PamphletLeafletCache *self,
                                                 PamphletLibrary      *library,
                                                 PamphletCondition    *condition) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
