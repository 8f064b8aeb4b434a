/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "search-indexes.h"

void
pamphlet_indexes_clear (PamphletIndexes *self)
{
  g_clear_pointer (&self->names, pamphlet_index_free);
  g_clear_pointer (&self->all, pamphlet_index_free);
}

/* Returns: the memory that they take. */
gsize
pamphlet_indexes_get_n_bytes (const PamphletIndexes *self)
{
  return self->all != NULL ? pamphlet_index_get_n_bytes (self->names) + pamphlet_index_get_n_bytes (self->all) : 0;
}

void
pamphlet_indexers_init (PamphletIndexers *self)
{
  self->names = pamphlet_indexer_new (TRUE);
  self->all = pamphlet_indexer_new (FALSE);
}

void
pamphlet_indexers_clear (PamphletIndexers *self)
{
  g_clear_pointer (&self->names, pamphlet_indexer_free);
  g_clear_pointer (&self->all, pamphlet_indexer_free);
}

/* Adds the next leaflet. Arguments as for pamphlet_indexer_add(). */
void
pamphlet_indexers_add (PamphletIndexers       *self,
                       PamphletCondition      *condition,
                       const PamphletGlossary *glossary,
                       PamphletTranslator     *translator)
{
  pamphlet_indexer_add (self->names, condition, glossary, translator);
  pamphlet_indexer_add (self->all, condition, glossary, translator);
}

/* @indexes: (out caller-allocates) */
void
pamphlet_indexers_end (PamphletIndexers *self,
                       PamphletIndexes  *indexes)
{
  indexes->names = pamphlet_indexer_end (self->names);
  indexes->all = pamphlet_indexer_end (self->all);
}
