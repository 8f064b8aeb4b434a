/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sibling-ids.h"

gboolean
pamphlet_sibling_ids_contain (const PamphletSiblingIds *self,
                              const char               *id)
{
  if (self->many != NULL)
    return g_hash_table_contains (self->many, id);

  for (unsigned i = 0; i < self->n_few; i++)
    if (g_str_equal (self->few[i], id))
      return TRUE;

  return FALSE;
}

/* @id: which is not one of them yet, and is not copied */
void
pamphlet_sibling_ids_add (PamphletSiblingIds *self,
                          const char         *id)
{
  if (self->n_few < PAMPHLET_FEW_SIBLINGS)
    {
      self->few[self->n_few++] = id;
      return;
    }

  if (self->many == NULL)
    {
      self->many = g_hash_table_new (g_str_hash, g_str_equal);
      for (unsigned i = 0; i < self->n_few; i++)
        g_hash_table_add (self->many, (gpointer)self->few[i]);
    }
  g_hash_table_add (self->many, (gpointer)id);
}

void
pamphlet_sibling_ids_clear (PamphletSiblingIds *self)
{
  g_clear_pointer (&self->many, g_hash_table_unref);
}
