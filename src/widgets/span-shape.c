/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "span-shape.h"

/*
 * Pango's own underline is as thin as the font says, often less than a pixel, and GTK's renderer then drops it wherever
 * it falls between two rows of pixels: a link would look like any other word. These lines are whole pixels on whole pixels.
 */

/* At least 3:1 on the page of every variant of GTK's theme, the light ones and the dark ones. */
static const GdkRGBA term_color = { 0.541f, 0.541f, 0.541f, 1.0f };
static const GdkRGBA mark_color = { PAMPHLET_MARK_RED / 65535.0f, PAMPHLET_MARK_GREEN / 65535.0f, PAMPHLET_MARK_BLUE / 65535.0f, 1.0f };
static const GdkRGBA frame_color = { 0.0f, 0.0f, 0.0f, 1.0f };
static const GdkRGBA link_color = { 0.208f, 0.518f, 0.894f, 1.0f };

/* Returns: (transfer full): where the words of @span are on @line, in pairs of a start and an end, without the space at its end. */
static int *
get_ranges (PangoLayoutLine    *line,
            const PamphletSpan *span,
            int                *n_ranges)
{
  const char *text = pango_layout_get_text (line->layout);
  int         start = MAX ((int)span->start, line->start_index);
  int         end = MIN ((int)span->end, line->start_index + line->length);
  int        *ranges = NULL;

  *n_ranges = 0;
  while (end > start && text[end - 1] == ' ')
    end--;
  if (end > start)
    pango_layout_line_get_x_ranges (line, start, end, &ranges, n_ranges);

  return ranges;
}

/* Finds the place of @span in @label, on the first of its lines. */
void
pamphlet_span_shape_locate (GtkLabel           *label,
                            const PamphletSpan *span,
                            GdkRectangle       *place)
{
  PangoLayout    *layout = gtk_label_get_layout (label);
  PangoRectangle  start;
  g_autofree int *ranges = NULL;
  int             n_ranges, line, x, y;

  gtk_label_get_layout_offsets (label, &x, &y);
  pango_layout_index_to_pos (layout, span->start, &start);
  pango_layout_index_to_line_x (layout, span->start, FALSE, &line, NULL);
  ranges = get_ranges (pango_layout_get_line_readonly (layout, line), span, &n_ranges);

  if (n_ranges > 0)
    {
      start.x = ranges[0];
      start.width = ranges[1] - ranges[0];
    }
  *place = (GdkRectangle){ x + PANGO_PIXELS (start.x), y + PANGO_PIXELS (start.y),
                           PANGO_PIXELS (start.width), PANGO_PIXELS (start.height) };
}

static void
draw_on_line (PangoLayoutLine    *line,
              const PamphletSpan *span,
              int                 x,
              int                 baseline,
              GtkSnapshot        *snapshot)
{
  const GdkRGBA  *color = span->kind == PAMPHLET_SPAN_LINK ? &link_color : &term_color;
  PangoRectangle  logical;
  g_autofree int *ranges = NULL;
  int             n_ranges, thickness;

  pango_layout_line_get_pixel_extents (line, NULL, &logical);
  thickness = MAX (1, logical.height / 24);
  ranges = get_ranges (line, span, &n_ranges);

  for (int i = 0; i < n_ranges; i++)
    {
      float start = x + ranges[2 * i] / (float)PANGO_SCALE;
      float end = x + ranges[2 * i + 1] / (float)PANGO_SCALE;

      gtk_snapshot_append_color (snapshot, color,
                                 &GRAPHENE_RECT_INIT (start, baseline + 1 + thickness, end - start, thickness));
    }
}

/* As the marks are, a frame is the same in every variant of the theme: black on yellow, with yellow around it as well. */
static void
frame_on_line (PangoLayoutLine    *line,
               const PamphletSpan *span,
               int                 x,
               int                 y,
               GtkSnapshot        *snapshot)
{
  PangoRectangle  logical;
  g_autofree int *ranges = NULL;
  int             n_ranges, thickness;

  pango_layout_line_get_pixel_extents (line, NULL, &logical);
  thickness = MAX (2, logical.height / 12);
  ranges = get_ranges (line, span, &n_ranges);

  for (int i = 0; i < n_ranges; i++)
    {
      float           start = x + ranges[2 * i] / (float)PANGO_SCALE;
      float           end = x + ranges[2 * i + 1] / (float)PANGO_SCALE;
      graphene_rect_t place = GRAPHENE_RECT_INIT (start, y, end - start, logical.height);

      /* Where the direction turns, Pango has a range of no width besides. */
      if (ranges[2 * i] == ranges[2 * i + 1])
        continue;

      graphene_rect_inset (&place, -thickness - 1, -thickness);
      gtk_snapshot_append_color (snapshot, &mark_color, &place);
      graphene_rect_inset (&place, 1, 1);
      gtk_snapshot_append_color (snapshot, &frame_color, &place);
    }
}

/* Draws a frame around @range of the text, to be hidden in part by the text itself, in the coordinates of @label. */
void
pamphlet_span_shape_draw_frame (GtkLabel            *label,
                                const PamphletRange *range,
                                GtkSnapshot         *snapshot)
{
  const PamphletSpan span = { .start = range->start, .end = range->end };
  PangoLayoutIter   *iter = pango_layout_get_iter (gtk_label_get_layout (label));
  int                x, y, top;

  gtk_label_get_layout_offsets (label, &x, &y);
  do
    {
      pango_layout_iter_get_line_yrange (iter, &top, NULL);
      frame_on_line (pango_layout_iter_get_line_readonly (iter), &span, x, y + PANGO_PIXELS (top), snapshot);
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

/* Draws a line under the words of @span, in the coordinates of @label: a quiet one for a term, a blue one for a link. */
void
pamphlet_span_shape_draw_underline (GtkLabel           *label,
                                    const PamphletSpan *span,
                                    GtkSnapshot        *snapshot)
{
  PangoLayoutIter *iter = pango_layout_get_iter (gtk_label_get_layout (label));
  int              x, y;

  gtk_label_get_layout_offsets (label, &x, &y);
  do
    draw_on_line (pango_layout_iter_get_line_readonly (iter), span, x,
                  y + PANGO_PIXELS (pango_layout_iter_get_baseline (iter)), snapshot);
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}
