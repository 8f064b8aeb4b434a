/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "untranslated.h"

static unsigned
count_nodes (GPtrArray *nodes)
{
  unsigned n_texts = 0;

  for (unsigned i = 0; nodes != NULL && i < nodes->len; i++)
    {
      const PamphletNode *node = g_ptr_array_index (nodes, i);

      if (node->text != NULL && pamphlet_text_is_foreign (node->text))
        n_texts++;
      if (node->second != NULL && pamphlet_text_is_foreign (node->second))
        n_texts++;
      n_texts += count_nodes (node->children);
    }

  return n_texts;
}

/* Returns: how many texts stand on the pages as they were written, since they are not translated. */
unsigned
pamphlet_document_count_untranslated (const PamphletDocument *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return count_nodes (self->parts);
}
