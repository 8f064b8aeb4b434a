/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "leaflet-cache.h"
#include "search-hit.h"
#include "search-ranking.h"
#include "translator.h"

G_BEGIN_DECLS

/* What a leaflet is read with, to show what was found in it. Lives for one call only. */
typedef struct
{
  const PamphletQuery    *query;
  PamphletLibrary        *library;
  PamphletLeafletCache   *cache;      /* where leaflets of the search are that were read already */
  const PamphletGlossary *glossary;   /* of the library, in the language that the leaflet was found in */
  PamphletTranslator     *translator; /* into that language; NULL for the one that the leaflet was written in */
  const PamphletText     *title;      /* as it is shown */
} PamphletReading;

PamphletHit *pamphlet_reading_make_hit (const PamphletReading *self,
                                        PamphletCondition     *condition,
                                        const PamphletMatch   *match) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
