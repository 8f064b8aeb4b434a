/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "search-indexes.h"

static void
clear (PamphletIndexes *self)
{
  g_clear_pointer (&self->names, pamphlet_index_free);
  g_clear_pointer (&self->all, pamphlet_index_free);
}

PamphletIndexes *
pamphlet_indexes_ref (PamphletIndexes *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
pamphlet_indexes_unref (PamphletIndexes *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify)clear);
}

/* Returns: the memory that they take. */
gsize
pamphlet_indexes_get_n_bytes (const PamphletIndexes *self)
{
  return pamphlet_index_get_n_bytes (self->names) + pamphlet_index_get_n_bytes (self->all);
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

/* Returns: (transfer full): the indexes of all leaflets that were added. Nothing can be added any more. */
PamphletIndexes *
pamphlet_indexers_end (PamphletIndexers *self)
{
  PamphletIndexes *indexes = g_atomic_rc_box_new0 (PamphletIndexes);

  indexes->names = pamphlet_indexer_end (self->names);
  indexes->all = pamphlet_indexer_end (self->all);

  return indexes;
}
