/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "span-marks.h"

/* In points. */
#define DOT     0.9
#define DOT_GAP 3.0

/* As a multiple of the type's size: how far below the baseline a hard word is dotted. */
#define DROP 0.16

/* Draws a row of dots. They stand at whole steps from the page's edge, so that those of several lines are in line. */
void
pamphlet_span_marks_draw_dots (cairo_t *cr,
                               double   start,
                               double   end,
                               double   y)
{
  double       first = (int)(start / DOT_GAP + 1) * DOT_GAP;
  const double dashes[] = { 0, DOT_GAP };

  if (first >= end)
    return;

  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, DOT);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (cr, first, y);
  cairo_line_to (cr, end, y);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* A link leads there on a screen that shows the PDF; the whole entry of a list of contents does, too. */
static void
add_link (cairo_t            *cr,
          PamphletTags       *tags,
          const PamphletLine *line,
          const char         *target,
          double              x,
          double              width,
          double              baseline)
{
  const cairo_rectangle_t place = { x, baseline - line->ascent, width, line->ascent + line->descent };

  if (tags != NULL && target != NULL)
    pamphlet_tags_add_link (tags, cr, target, &place);
}

/* Returns: (transfer full) (nullable): where a link or a hard word leads, as pamphlet_tags_add_link() takes it. */
static char *
dup_target (const PamphletDocument *document,
            const PamphletNode     *leaf,
            const PamphletSpan     *span)
{
  const char *id = pamphlet_document_find_target (document, leaf, span);

  if (id != NULL)
    return g_strconcat ("#", id, NULL);

  if (span->kind != PAMPHLET_SPAN_LINK || g_str_has_prefix (span->target, "condition:"))
    return NULL;

  return g_strdup (span->target);
}

static void
draw_span (cairo_t                *cr,
           const PamphletSlot     *slot,
           unsigned                index,
           const PamphletSpan     *span,
           double                  baseline,
           PamphletTags           *tags,
           const PamphletDocument *document)
{
  const PamphletLine *line = &g_array_index (slot->shape->lines, PamphletLine, index);
  PangoLayoutLine    *words = pango_layout_get_line_readonly (slot->shape->layout, index);
  int                 line_end = words->start_index + words->length;
  int                 start = MAX ((int)(slot->shape->lead + span->start), words->start_index);
  int                 end = MIN ((int)(slot->shape->lead + span->end), line_end);
  g_autofree char    *target = NULL;
  g_autofree int     *ranges = NULL;
  int                 n_ranges;

  if (start >= end)
    return;

  target = dup_target (document, slot->leaf, span);
  pango_layout_line_get_x_ranges (words, start, end, &ranges, &n_ranges);
  for (int i = 0; i < n_ranges; i++)
    {
      double x = slot->x + pango_units_to_double (ranges[2 * i]);
      double width = pango_units_to_double (ranges[2 * i + 1] - ranges[2 * i]);

      if (span->kind == PAMPHLET_SPAN_TERM)
        pamphlet_span_marks_draw_dots (cr, x, x + width, baseline + DROP * slot->size);
      add_link (cr, tags, line, target, x, width, baseline);
    }
}

/* Draws what tells a run of a text from the rest, and makes links of its links, in one line of a slot. */
void
pamphlet_span_marks_draw (cairo_t                *cr,
                          const PamphletSlot     *slot,
                          unsigned                line,
                          double                  baseline,
                          PamphletTags           *tags,
                          const PamphletDocument *document)
{
  const PamphletLine *extents = &g_array_index (slot->shape->lines, PamphletLine, line);
  unsigned            n_spans = 0;
  const PamphletSpan *spans = slot->text != NULL ? pamphlet_text_get_spans (slot->text, &n_spans) : NULL;

  if (slot->leaf->target != NULL)
    {
      g_autofree char *target = g_strconcat ("#", slot->leaf->target, NULL);

      add_link (cr, tags, extents, target, slot->x + extents->x, extents->width, baseline);
    }

  for (unsigned i = 0; i < n_spans; i++)
    if (spans[i].kind != PAMPHLET_SPAN_BOLD)
      draw_span (cr, slot, line, &spans[i], baseline, tags, document);
}
