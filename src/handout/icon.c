/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "icon.h"

/* All are drawn in a square of one unit, its upper left corner at the origin. */

static void
add_triangle (cairo_t *cr)
{
  cairo_move_to (cr, 0.5, 0.1);
  cairo_line_to (cr, 0.96, 0.9);
  cairo_line_to (cr, 0.04, 0.9);
  cairo_close_path (cr);
}

static void
fill_triangle (cairo_t *cr)
{
  /* A line around it makes its corners round. */
  add_triangle (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 0.08);
  cairo_fill_preserve (cr);
  cairo_stroke (cr);
}

static void
draw_exclamation (cairo_t *cr,
                  double   top,
                  double   bottom)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, 0.1);
  cairo_move_to (cr, 0.5, top);
  cairo_line_to (cr, 0.5, bottom - 0.2);
  cairo_stroke (cr);
  cairo_arc (cr, 0.5, bottom, 0.065, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_urgent (cairo_t *cr)
{
  fill_triangle (cr);
  draw_exclamation (cr, 0.38, 0.8);
}

static void
draw_important (cairo_t *cr)
{
  cairo_arc (cr, 0.5, 0.5, 0.46, 0, 2 * G_PI);
  cairo_fill (cr);
  draw_exclamation (cr, 0.26, 0.75);
}

static void
draw_note (cairo_t *cr)
{
  cairo_set_line_width (cr, 0.07);
  cairo_arc (cr, 0.5, 0.5, 0.42, 0, 2 * G_PI);
  cairo_stroke (cr);
  cairo_arc (cr, 0.5, 0.29, 0.065, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, 0.1);
  cairo_move_to (cr, 0.5, 0.47);
  cairo_line_to (cr, 0.5, 0.72);
  cairo_stroke (cr);
}

/* Draws the icon of a level: each has a shape of its own, since paper may have no colour. */
void
pamphlet_icon_draw (PamphletLevel level,
                    cairo_t      *cr,
                    double        x,
                    double        y,
                    double        size)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size, size);
  cairo_new_path (cr);

  switch (level)
    {
    case PAMPHLET_LEVEL_URGENT:
      draw_urgent (cr);
      break;
    case PAMPHLET_LEVEL_IMPORTANT:
      draw_important (cr);
      break;
    case PAMPHLET_LEVEL_NOTE:
    default:
      draw_note (cr);
      break;
    }

  cairo_restore (cr);
}
