/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "page.h"
#include "tags.h"

G_BEGIN_DECLS

/* Tells what stands at the end of an entry of the list of contents. Returns: (transfer full) (nullable) */
typedef char *(*PamphletNumberFunc) (const char *target,
                                     gpointer    data);

/* What the body of a page is drawn with. */
typedef struct
{
  cairo_t                *cr;   /* its origin is the upper left corner of the body */
  PamphletTags           *tags; /* or NULL */
  const PamphletDocument *document;
  const PamphletFlow     *flow;
  PamphletShaper         *shaper;
  GArray                 *placed; /* of PamphletPlacedBand */
  PamphletNumberFunc      number;
  gpointer                data;
} PamphletPaint;

void pamphlet_paint_body    (const PamphletPaint *self);
void pamphlet_paint_line    (cairo_t             *cr,
                             double               x,
                             double               y,
                             double               width,
                             double               thickness);
void pamphlet_paint_shape   (cairo_t             *cr,
                             const PamphletShape *shape,
                             double               x,
                             double               y);

G_END_DECLS
