/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "block.h"

#include <glib/gi18n-lib.h>

/* What files call the types, in the order of PamphletBlockType, NULL-terminated. */
const char *const pamphlet_block_type_names[] = { "paragraph", "heading", "list", "steps", "callout", "table", "image", NULL };

/* What files call the levels, in the order of PamphletLevel, NULL-terminated. */
const char *const pamphlet_level_names[] = { "urgent", "important", "note", NULL };

/* What stands on a callout's box, in the order of PamphletLevel: for pamphlet_words_in(). */
const char *const pamphlet_level_words[] = {
  /* Translators: the word on a box in a leaflet that tells when to get help at once. */
  N_ ("Urgent"),
  /* Translators: the word on a box in a leaflet with something that must not be missed. */
  N_ ("Important"),
  /* Translators: the word on a box in a leaflet with something worth knowing. */
  N_ ("Note"),
};

void
pamphlet_item_free (PamphletItem *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->text, pamphlet_text_unref);
  g_free (self);
}

void
pamphlet_row_free (PamphletRow *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_free (self);
}

void
pamphlet_block_free (PamphletBlock *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->text, pamphlet_text_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->title, pamphlet_text_unref);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_clear_pointer (&self->caption, pamphlet_text_unref);
  g_clear_pointer (&self->header, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->file, g_free);
  g_clear_pointer (&self->alt, pamphlet_text_unref);
  g_free (self);
}
