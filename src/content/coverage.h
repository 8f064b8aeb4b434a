/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog.h"
#include "library.h"

G_BEGIN_DECLS

/* How much of a library, or of one of its conditions, a catalog translates. */
typedef struct
{
  unsigned   n_texts;
  unsigned   n_translated;
  GPtrArray *stale; /* of contexts: the texts that have changed since they were translated */
} PamphletCoverage;

void pamphlet_coverage_measure (PamphletCoverage      *self,
                                PamphletLibrary       *library,
                                const PamphletCatalog *catalog);
void pamphlet_coverage_clear   (PamphletCoverage      *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PamphletCoverage, pamphlet_coverage_clear)

G_END_DECLS
