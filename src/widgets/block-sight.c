/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "block-sight.h"

/* No line of a leaflet has more characters than this, and none is lower, in percent of the size of its font. */
#define LINE_IN_CHARACTERS 80
#define LINE_SHARE         130

/* An image that has not been read yet takes room, but nobody knows how much. */
#define IMAGE_LINES 3

static unsigned
count_text (const PamphletText *text)
{
  return text != NULL ? 1 + g_utf8_strlen (pamphlet_text_get_string (text), -1) / LINE_IN_CHARACTERS : 0;
}

/* Returns: the lines that @block takes at the least. */
static unsigned
count_lines (const PamphletBlock *block)
{
  unsigned n_lines = count_text (block->text) + count_text (block->title) + count_text (block->caption);

  for (unsigned i = 0; block->items != NULL && i < block->items->len; i++)
    n_lines += count_text (((const PamphletItem *)g_ptr_array_index (block->items, i))->text);
  for (unsigned i = 0; block->blocks != NULL && i < block->blocks->len; i++)
    n_lines += count_lines (g_ptr_array_index (block->blocks, i));
  if (block->rows != NULL)
    n_lines += 1 + block->rows->len;

  return block->type == PAMPHLET_BLOCK_IMAGE ? n_lines + IMAGE_LINES : n_lines;
}

/* Returns: the height that @page has or, before it has one, that of what it is in: it will not get more. */
static int
get_height (GtkWidget *page)
{
  GtkWidget *around = page;

  while (gtk_widget_get_height (around) == 0 && gtk_widget_get_parent (around) != NULL)
    around = gtk_widget_get_parent (around);

  return gtk_widget_get_height (around);
}

/* Returns: how many of @blocks, of PamphletBlock, are enough to fill @page; rather a few too many, and at least one. */
unsigned
pamphlet_block_sight_count (GPtrArray *blocks,
                            GtkWidget *page)
{
  PangoContext *context = gtk_widget_get_pango_context (page);
  int           line = PANGO_PIXELS (pango_font_description_get_size (pango_context_get_font_description (context))) * LINE_SHARE / 100;
  unsigned      n_lines = get_height (page) / MAX (line, 1);
  unsigned      n_counted = 0;

  for (unsigned i = 0; i < blocks->len; i++)
    {
      n_counted += count_lines (g_ptr_array_index (blocks, i));
      if (n_counted > n_lines)
        return i + 1;
    }

  return blocks->len;
}
