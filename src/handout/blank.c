/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "blank.h"

#include <pango/pangocairo.h>

/* Returns: whether another word follows on the next line. Pango draws no blank where it breaks a line. */
static gboolean
ends_word (const PamphletShape *shape,
           unsigned             line)
{
  const PangoLayoutLine *words = pango_layout_get_line_readonly (shape->layout, line);
  const char            *text = pango_layout_get_text (shape->layout);

  if (line + 1 == shape->lines->len || words->length == 0)
    return FALSE;

  return text[words->start_index + words->length - 1] == ' ' || text[words->start_index + words->length] == '\n';
}

/*
 * Draws the blank where a line was broken, which is nothing to be seen: without it, those who have a PDF read to them would
 * hear the two words as one.
 *
 * @x: of the shape
 */
void
pamphlet_blank_draw (cairo_t             *cr,
                     const PamphletShape *shape,
                     unsigned             line,
                     double               x,
                     double               baseline)
{
  const PamphletLine *extents = &g_array_index (shape->lines, PamphletLine, line);
  PangoLayoutLine    *words = pango_layout_get_line_readonly (shape->layout, line);
  const GSList       *last = g_slist_last (words->runs);
  const PangoItem    *item;

  if (last == NULL || !ends_word (shape, line))
    return;

  item = ((const PangoGlyphItem *)last->data)->item;
  cairo_set_scaled_font (cr, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (item->analysis.font)));
  cairo_move_to (cr, x + extents->x + extents->width, baseline);
  cairo_show_text (cr, " ");
}
