/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "blank.h"

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

  if (!ends_word (shape, line))
    return;

  /* One font will do for all blanks. That of the words may be one that cairo should not see, as glyphs.c tells. */
  cairo_select_font_face (cr, "Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (cr, shape->wish.size);
  cairo_move_to (cr, x + extents->x + extents->width, baseline);
  cairo_show_text (cr, " ");
}
