/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "search-index.h"

G_BEGIN_DECLS

/* As many words as the bytes of PamphletFound have bits. Those beyond count as one with the last. */
#define PAMPHLET_FOUND_MAX_WORDS 8

/* Which words of a query were found where: for each unit of an index, a bit a word. */
typedef struct
{
  guint8  *any;
  guint8  *exact; /* those that were found as they are, and not only the beginning of a longer word */
  unsigned n_words;
} PamphletFound;

/* A leaflet that has all words of a query, and the unit of it that fits best. */
typedef struct
{
  unsigned         leaflet;
  unsigned         unit; /* in the leaflet */
  PamphletUnitKind kind; /* of that unit */
  guint64          rank; /* less is better */
  gboolean         is_approximate;
} PamphletMatch;

PamphletMatch pamphlet_found_rank (const PamphletFound *self,
                                   const PamphletIndex *index,
                                   unsigned             leaflet,
                                   guint64              worst);

G_END_DECLS
