/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paint.h"

#include "blank.h"
#include "frame.h"
#include "glyphs.h"
#include "icon.h"
#include "language.h"
#include "span-marks.h"
#include "type.h"

/* In points. */
#define RULE_THICKNESS 0.5

/* As multiples of the type's size. */
#define ICON_SIZE     1.15
#define ICON_RISE     0.9 /* of its upper edge above the baseline */
#define BEFORE_LEADER 0.5
#define LEADER_GAP    0.4

/* Draws a level line, its middle at @y. */
void
pamphlet_paint_line (cairo_t *cr,
                     double   x,
                     double   y,
                     double   width,
                     double   thickness)
{
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_width (cr, thickness);
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x + width, y);
  cairo_stroke (cr);
}

static void
draw_line (cairo_t             *cr,
           const PamphletShape *shape,
           unsigned             index,
           double               x,
           double               baseline)
{
  const PamphletLine *line = &g_array_index (shape->lines, PamphletLine, index);

  pamphlet_glyphs_show_line (cr, pango_layout_get_line_readonly (shape->layout, index), x + line->x, baseline);
}

/* Draws all lines of a shape, its upper left corner at @x, @y. */
void
pamphlet_paint_shape (cairo_t             *cr,
                      const PamphletShape *shape,
                      double               x,
                      double               y)
{
  for (unsigned i = 0; i < shape->lines->len; i++)
    {
      const PamphletLine *line = &g_array_index (shape->lines, PamphletLine, i);

      draw_line (cr, shape, i, x, y + line->ascent);
      y += line->ascent + line->descent;
    }
}

static void
enter (const PamphletPaint      *self,
       const PamphletPlacedBand *placed,
       const PamphletSlot       *slot)
{
  if (self->tags != NULL && !placed->is_repeated)
    pamphlet_tags_enter (self->tags, self->cr, slot->leaf, slot->is_second);
}

static void
leave (const PamphletPaint *self)
{
  if (self->tags != NULL)
    pamphlet_tags_leave (self->tags, self->cr);
}

static void
draw_mark (const PamphletPaint *self,
           const PamphletSlot  *slot,
           double               baseline)
{
  if (self->tags != NULL)
    pamphlet_tags_enter_mark (self->tags, self->cr, slot->leaf, slot->is_second);

  draw_line (self->cr, slot->mark, 0, slot->mark_x, baseline);
}

static void
draw_icon (const PamphletPaint *self,
           const PamphletSlot  *slot,
           double               baseline)
{
  double   size = ICON_SIZE * slot->size;
  gboolean is_rtl = pamphlet_language_is_rtl (slot->language);

  pamphlet_icon_draw (slot->leaf->parent->level, self->cr, is_rtl ? slot->mark_x + slot->mark_width - size : slot->mark_x,
                      baseline - ICON_RISE * slot->size, size);
}

/* Draws dots from the end of an entry to the number of its page. */
static void
draw_leader (const PamphletPaint *self,
             const PamphletSlot  *slot,
             double               baseline)
{
  const PamphletLine *line = &g_array_index (slot->shape->lines, PamphletLine, slot->shape->lines->len - 1);
  PamphletShapeWish   wish = { .language = slot->language, .size = slot->size };
  g_autofree char    *number = self->number (slot->leaf->target, self->data);
  g_autoptr (PamphletShape) shape = NULL;
  gboolean is_rtl = pamphlet_language_is_rtl (slot->language);
  double   width, start, end;

  if (number == NULL)
    return;

  wish.string = number;
  shape = pamphlet_shaper_get (self->shaper, &wish);
  width = pamphlet_shape_get_width (shape);
  draw_line (self->cr, shape, 0, is_rtl ? slot->x - slot->end : slot->x + slot->width + slot->end - width, baseline);

  start = is_rtl ? slot->x - slot->end + width : slot->x + line->x + line->width;
  end = is_rtl ? slot->x + line->x : slot->x + slot->width + slot->end - width;
  pamphlet_span_marks_draw_dots (self->cr, start + LEADER_GAP * slot->size, end - LEADER_GAP * slot->size, baseline);
}

static void
draw_slot (const PamphletPaint      *self,
           const PamphletPlacedBand *placed,
           const PamphletSlot       *slot)
{
  unsigned end = MIN (placed->end, slot->shape->lines->len);
  double   y = placed->top + (placed->first == 0 ? placed->band->above : 0);

  for (unsigned i = placed->first; i < end; i++)
    {
      const PamphletLine *line = &g_array_index (placed->band->lines, PamphletLine, i);
      double              baseline = y + line->ascent;

      if (i == 0 && slot->mark != NULL)
        draw_mark (self, slot, baseline);
      if (i == placed->first)
        enter (self, placed, slot);
      if (i == 0 && slot->leaf->type == PAMPHLET_NODE_CALLOUT_LEVEL)
        draw_icon (self, slot, baseline);

      draw_line (self->cr, slot->shape, i, slot->x, baseline);
      if (self->tags != NULL)
        pamphlet_blank_draw (self->cr, slot->shape, i, slot->x, baseline);
      pamphlet_span_marks_draw (self->cr, slot, i, baseline, placed->is_repeated ? NULL : self->tags, self->document);
      if (i == slot->shape->lines->len - 1 && slot->leaf->type == PAMPHLET_NODE_CONTENTS)
        draw_leader (self, slot, baseline);

      y += line->ascent + line->descent;
    }

  leave (self);
}

/* Draws a picture at the start of its area. */
static void
draw_picture (const PamphletPaint      *self,
              const PamphletPlacedBand *placed)
{
  const PamphletBand *band = placed->band;
  const PamphletSlot *slot = &g_array_index (band->slots, PamphletSlot, 0);
  double              x = band->x;

  if (pamphlet_language_is_rtl (slot->language))
    x += band->width - band->picture->width;

  enter (self, placed, slot);
  pamphlet_picture_draw (band->picture, self->cr, x, placed->top + band->above);
  leave (self);
}

static void
draw_rules (const PamphletPaint      *self,
            const PamphletPlacedBand *placed)
{
  double y = placed->top;

  for (unsigned i = placed->first; i < placed->end; i++)
    {
      y += g_array_index (placed->band->lines, PamphletLine, i).ascent;
      pamphlet_paint_line (self->cr, placed->band->x, y, placed->band->width, RULE_THICKNESS);
    }
}

static void
draw_band (const PamphletPaint      *self,
           const PamphletPlacedBand *placed)
{
  const PamphletBand *band = placed->band;

  if (band->picture != NULL)
    draw_picture (self, placed);
  else if (band->kind == PAMPHLET_BAND_RULES)
    draw_rules (self, placed);
  else
    for (unsigned i = 0; i < band->slots->len; i++)
      draw_slot (self, placed, &g_array_index (band->slots, PamphletSlot, i));
}

/* Draws what stands between the head and the foot of a page. */
void
pamphlet_paint_body (const PamphletPaint *self)
{
  cairo_set_source_rgb (self->cr, 0, 0, 0);
  pamphlet_frame_draw_all (self->cr, self->flow, self->placed);

  for (unsigned i = 0; i < self->placed->len; i++)
    draw_band (self, &g_array_index (self->placed, PamphletPlacedBand, i));
}
