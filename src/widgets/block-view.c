/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "block-view.h"

#include "callout.h"
#include "image-view.h"
#include "item-list.h"
#include "table-view.h"
#include "text-label.h"

/*
 * Makes the widget that shows @block.
 *
 * @block: it must outlive the widget, as its condition does
 * @translation: where terms and images are found; likewise
 */
GtkWidget *
pamphlet_block_view_new (const PamphletBlock *block,
                         PamphletTranslation *translation)
{
  const PamphletGlossary *glossary;

  g_return_val_if_fail (block != NULL, NULL);
  g_return_val_if_fail (PAMPHLET_IS_TRANSLATION (translation), NULL);

  glossary = pamphlet_translation_get_glossary (translation);

  switch (block->type)
    {
    case PAMPHLET_BLOCK_HEADING:
      return pamphlet_text_label_new (block->text, glossary, PAMPHLET_TEXT_ROLE_HEADING);

    case PAMPHLET_BLOCK_LIST:
    case PAMPHLET_BLOCK_STEPS:
      return pamphlet_item_list_new (block, glossary);

    case PAMPHLET_BLOCK_CALLOUT:
      return pamphlet_callout_new (block, translation);

    case PAMPHLET_BLOCK_TABLE:
      return pamphlet_table_view_new (block, glossary);

    case PAMPHLET_BLOCK_IMAGE:
      return pamphlet_image_view_new (block, translation);

    case PAMPHLET_BLOCK_PARAGRAPH:
    default:
      return pamphlet_text_label_new (block->text, glossary, PAMPHLET_TEXT_ROLE_BODY);
    }
}

/* Shows @blocks, of PamphletBlock, one below the other at the end of @box. */
void
pamphlet_block_view_append_all (GtkBox              *box,
                                GPtrArray           *blocks,
                                PamphletTranslation *translation)
{
  for (unsigned i = 0; i < blocks->len; i++)
    gtk_box_append (box, pamphlet_block_view_new (g_ptr_array_index (blocks, i), translation));
}
