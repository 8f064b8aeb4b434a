/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "search-indexer.h"

G_BEGIN_DECLS

/* The indexes of leaflets in one language. What is wanted first is a name, and of a few letters there are more names than can
 * be shown: then only those are looked through. Counts its references; never changed once made. */
typedef struct
{
  PamphletIndex *names;
  PamphletIndex *all;
} PamphletIndexes;

/* Makes them. */
typedef struct
{
  PamphletIndexer *names;
  PamphletIndexer *all;
} PamphletIndexers;

PamphletIndexes *pamphlet_indexes_ref         (PamphletIndexes        *self);
void             pamphlet_indexes_unref       (PamphletIndexes        *self);
gsize            pamphlet_indexes_get_n_bytes (const PamphletIndexes  *self);

void             pamphlet_indexers_init       (PamphletIndexers       *self);
void             pamphlet_indexers_clear      (PamphletIndexers       *self);
void             pamphlet_indexers_add        (PamphletIndexers       *self,
                                               PamphletCondition      *condition,
                                               const PamphletGlossary *glossary,
                                               PamphletTranslator     *translator);
PamphletIndexes *pamphlet_indexers_end        (PamphletIndexers       *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
