/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "block-nodes.h"

#include "node.h"

/* In every function here, the second block is the same one as another language has it, or NULL. */

static gpointer
index_or_null (GPtrArray *array,
               unsigned   i)
{
  return array != NULL ? g_ptr_array_index (array, i) : NULL;
}

static void
append_items (PamphletNode        *parent,
              const PamphletBlock *block,
              const PamphletBlock *second)
{
  PamphletNode *list = pamphlet_node_append (parent, PAMPHLET_NODE_LIST);

  for (unsigned i = 0; i < block->items->len; i++)
    {
      const PamphletItem *item = g_ptr_array_index (block->items, i);
      const PamphletItem *second_item = second != NULL ? g_ptr_array_index (second->items, i) : NULL;
      PamphletNode       *node = pamphlet_node_append_text (list, PAMPHLET_NODE_ITEM, item->text,
                                                      second_item != NULL ? second_item->text : NULL);

      node->mark = block->type == PAMPHLET_BLOCK_STEPS ? g_strdup_printf ("%u.", i + 1) : g_strdup ("•");
    }
}

static void
append_cells (PamphletNode *table,
              GPtrArray    *cells,
              GPtrArray    *second)
{
  PamphletNode *row = pamphlet_node_append (table, PAMPHLET_NODE_ROW);

  for (unsigned i = 0; i < cells->len; i++)
    pamphlet_node_append_text (row, PAMPHLET_NODE_CELL, g_ptr_array_index (cells, i), index_or_null (second, i));
}

static void
append_table (PamphletNode        *parent,
              const PamphletBlock *block,
              const PamphletBlock *second)
{
  PamphletNode *table;

  if (block->caption != NULL)
    pamphlet_node_append_text (parent, PAMPHLET_NODE_TABLE_CAPTION, block->caption, second != NULL ? second->caption : NULL);

  table = pamphlet_node_append (parent, PAMPHLET_NODE_TABLE);
  append_cells (table, block->header, second != NULL ? second->header : NULL);

  for (unsigned i = 0; i < block->rows->len; i++)
    {
      const PamphletRow *row = g_ptr_array_index (block->rows, i);
      const PamphletRow *second_row = second != NULL ? g_ptr_array_index (second->rows, i) : NULL;

      append_cells (table, row->cells, second_row != NULL ? second_row->cells : NULL);
    }
}

static void
append_image (PamphletNode          *parent,
              const PamphletLeaflet *leaflet,
              const PamphletBlock   *block,
              const PamphletBlock   *second)
{
  PamphletNode *figure = pamphlet_node_append (parent, PAMPHLET_NODE_FIGURE);
  const char   *folder = pamphlet_library_get_folder (pamphlet_translation_get_library (leaflet->translation));

  figure->file = g_build_filename (folder, block->file, NULL);
  figure->alt = pamphlet_text_ref (block->alt);
  figure->second_alt = second != NULL ? pamphlet_text_ref (second->alt) : NULL;

  if (block->caption != NULL)
    pamphlet_node_append_text (parent, PAMPHLET_NODE_CAPTION, block->caption, second != NULL ? second->caption : NULL);
}

static void
append_callout (PamphletNode          *parent,
                const PamphletLeaflet *leaflet,
                const PamphletBlock   *block,
                const PamphletBlock   *second)
{
  PamphletNode *callout = pamphlet_node_append (parent, PAMPHLET_NODE_CALLOUT);

  callout->level = block->level;
  pamphlet_node_append_words (callout, PAMPHLET_NODE_CALLOUT_LEVEL, leaflet, pamphlet_level_words[block->level]);
  pamphlet_node_append_text (callout, PAMPHLET_NODE_CALLOUT_TITLE, block->title, second != NULL ? second->title : NULL);
  pamphlet_block_nodes_append_all (callout, leaflet, block->blocks, second != NULL ? second->blocks : NULL, NULL);
}

/* Appends what a block has to say to @parent. */
void
pamphlet_block_nodes_append (PamphletNode          *parent,
                             const PamphletLeaflet *leaflet,
                             const PamphletBlock   *block,
                             const PamphletBlock   *second)
{
  const PamphletText *second_text = second != NULL ? second->text : NULL;

  switch (block->type)
    {
    case PAMPHLET_BLOCK_PARAGRAPH:
      pamphlet_node_append_text (parent, PAMPHLET_NODE_PARAGRAPH, block->text, second_text);
      break;
    case PAMPHLET_BLOCK_HEADING:
      pamphlet_node_append_text (parent, PAMPHLET_NODE_SUBHEADING, block->text, second_text);
      break;
    case PAMPHLET_BLOCK_LIST:
    case PAMPHLET_BLOCK_STEPS:
      append_items (parent, block, second);
      break;
    case PAMPHLET_BLOCK_CALLOUT:
      append_callout (parent, leaflet, block, second);
      break;
    case PAMPHLET_BLOCK_TABLE:
      append_table (parent, block, second);
      break;
    case PAMPHLET_BLOCK_IMAGE:
      append_image (parent, leaflet, block, second);
      break;
    default:
      g_assert_not_reached ();
    }
}

/*
 * Appends what blocks have to say to @parent.
 *
 * @second: (nullable): the same blocks in the second language
 * @skip: (nullable): one of @blocks, which is printed elsewhere
 */
void
pamphlet_block_nodes_append_all (PamphletNode          *parent,
                                 const PamphletLeaflet *leaflet,
                                 GPtrArray             *blocks,
                                 GPtrArray             *second,
                                 const PamphletBlock   *skip)
{
  for (unsigned i = 0; i < blocks->len; i++)
    if (g_ptr_array_index (blocks, i) != skip)
      pamphlet_block_nodes_append (parent, leaflet, g_ptr_array_index (blocks, i), index_or_null (second, i));
}
