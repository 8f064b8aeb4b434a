/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "frame.h"

/* In points. */
static const double thickness[] = {
  [PAMPHLET_LEVEL_URGENT] = 3,
  [PAMPHLET_LEVEL_IMPORTANT] = 1.5,
  [PAMPHLET_LEVEL_NOTE] = 0.75,
};

#define SECOND_THICKNESS 1.0
#define THIN             0.5

/* What of a frame stands on a page. */
typedef struct
{
  double   x;
  double   width;
  double   top;
  double   bottom;
  gboolean begins;
  gboolean ends;
} Piece;

/* A frame that goes on on the next page is open there, and so is the rest at the top of that. */
static void
draw_piece (cairo_t     *cr,
            const Piece *piece,
            double       width)
{
  double left = piece->x + width / 2;
  double right = piece->x + piece->width - width / 2;
  double top = piece->top + (piece->begins ? width / 2 : 0);
  double bottom = piece->bottom - (piece->ends ? width / 2 : 0);

  cairo_set_line_width (cr, width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);

  cairo_move_to (cr, left, bottom);
  cairo_line_to (cr, left, top);
  if (piece->begins)
    cairo_line_to (cr, right, top);
  else
    cairo_move_to (cr, right, top);
  cairo_line_to (cr, right, bottom);
  if (piece->begins && piece->ends)
    cairo_close_path (cr);
  else if (piece->ends)
    cairo_line_to (cr, left, bottom);
  cairo_stroke (cr);
}

/* Returns: whether something of the frame stands on the page. */
static gboolean
find_piece (const PamphletFrame *frame,
            GArray              *placed,
            Piece               *piece)
{
  gboolean is_there = FALSE;

  piece->x = frame->x;
  piece->width = frame->width;
  piece->begins = FALSE;
  piece->ends = FALSE;

  for (unsigned i = 0; i < placed->len; i++)
    {
      const PamphletPlacedBand *band = &g_array_index (placed, PamphletPlacedBand, i);

      if (band->index < frame->first || band->index > frame->last)
        continue;

      if (!is_there)
        piece->top = band->top;
      piece->bottom = band->bottom;
      piece->begins |= band->index == frame->first && band->first == 0;
      piece->ends |= band->index == frame->last && band->end == band->band->lines->len;
      is_there = TRUE;
    }

  return is_there;
}

static void
draw_frame (cairo_t             *cr,
            const PamphletFrame *frame,
            GArray              *placed)
{
  Piece  piece;
  double x;

  if (!find_piece (frame, placed, &piece))
    return;

  if (frame->kind == PAMPHLET_FRAME_CALLOUT)
    {
      draw_piece (cr, &piece, thickness[frame->level]);
      return;
    }

  x = frame->is_rtl ? frame->x + frame->width - SECOND_THICKNESS / 2 : frame->x + SECOND_THICKNESS / 2;
  cairo_set_line_width (cr, SECOND_THICKNESS);
  cairo_move_to (cr, x, piece.top);
  cairo_line_to (cr, x, piece.bottom);
  cairo_stroke (cr);
}

static void
draw_own_lines (cairo_t                  *cr,
                const PamphletPlacedBand *placed)
{
  const PamphletBand *band = placed->band;
  Piece               piece = { band->x, band->width, placed->top, placed->bottom, placed->first == 0, placed->end == band->lines->len };

  if (band->is_framed)
    draw_piece (cr, &piece, THIN);

  if (band->line > 0 && piece.ends)
    {
      cairo_set_line_width (cr, band->line);
      cairo_move_to (cr, band->x, placed->bottom - band->line / 2);
      cairo_rel_line_to (cr, band->width, 0);
      cairo_stroke (cr);
    }
}

/* Draws the frames and rules of what stands on a page. */
void
pamphlet_frame_draw_all (cairo_t            *cr,
                         const PamphletFlow *flow,
                         GArray             *placed)
{
  for (unsigned i = 0; i < flow->frames->len; i++)
    draw_frame (cr, &g_array_index (flow->frames, PamphletFrame, i), placed);

  for (unsigned i = 0; i < placed->len; i++)
    draw_own_lines (cr, &g_array_index (placed, PamphletPlacedBand, i));
}
