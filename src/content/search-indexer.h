/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "glossary.h"
#include "search-index.h"
#include "translator.h"

G_BEGIN_DECLS

/* Makes an index, leaflet by leaflet. Belongs to one thread. */
typedef struct _PamphletIndexer PamphletIndexer;

PamphletIndexer *pamphlet_indexer_new  (gboolean                only_names) G_GNUC_WARN_UNUSED_RESULT;
void             pamphlet_indexer_free (PamphletIndexer        *self);
void             pamphlet_indexer_add  (PamphletIndexer        *self,
                                        PamphletCondition      *condition,
                                        const PamphletGlossary *glossary,
                                        PamphletTranslator     *translator);
PamphletIndex   *pamphlet_indexer_end  (PamphletIndexer        *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletIndexer, pamphlet_indexer_free)

G_END_DECLS
