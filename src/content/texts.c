/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "texts.h"

typedef struct
{
  PamphletTextFunc func;
  gpointer         data;
} Visitor;

static void
visit (const PamphletText *text,
       const Visitor      *visitor)
{
  if (text != NULL)
    visitor->func (text, visitor->data);
}

static void
visit_texts (GPtrArray     *texts,
             const Visitor *visitor)
{
  for (unsigned i = 0; texts != NULL && i < texts->len; i++)
    visit (g_ptr_array_index (texts, i), visitor);
}

static void
visit_block (const PamphletBlock *block,
             const Visitor       *visitor)
{
  visit (block->title, visitor);
  visit (block->text, visitor);
  visit (block->alt, visitor);
  visit (block->caption, visitor);
  visit_texts (block->header, visitor);

  for (unsigned i = 0; block->items != NULL && i < block->items->len; i++)
    visit (((const PamphletItem *)g_ptr_array_index (block->items, i))->text, visitor);

  for (unsigned i = 0; block->rows != NULL && i < block->rows->len; i++)
    visit_texts (((const PamphletRow *)g_ptr_array_index (block->rows, i))->cells, visitor);

  for (unsigned i = 0; block->blocks != NULL && i < block->blocks->len; i++)
    visit_block (g_ptr_array_index (block->blocks, i), visitor);
}

/* Calls @func for every text of a condition that a reader sees, in reading order. */
void
pamphlet_condition_foreach_text (PamphletCondition *self,
                                 PamphletTextFunc   func,
                                 gpointer           data)
{
  const Visitor visitor = { func, data };
  GPtrArray    *sections = pamphlet_condition_get_sections (self);

  visit (pamphlet_condition_get_title (self), &visitor);
  visit_texts (pamphlet_condition_get_also_called (self), &visitor);
  visit (pamphlet_condition_get_main_message (self), &visitor);

  for (unsigned i = 0; i < sections->len; i++)
    {
      const PamphletSection *section = g_ptr_array_index (sections, i);

      visit (section->title, &visitor);
      visit (section->short_title, &visitor);
      for (unsigned j = 0; j < section->blocks->len; j++)
        visit_block (g_ptr_array_index (section->blocks, j), &visitor);
    }
}
