/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "band.h"
#include "tags.h"

G_BEGIN_DECLS

void pamphlet_span_marks_draw      (cairo_t                *cr,
                                    const PamphletSlot     *slot,
                                    unsigned                line,
                                    double                  baseline,
                                    PamphletTags           *tags,
                                    const PamphletDocument *document);
void pamphlet_span_marks_draw_dots (cairo_t                *cr,
                                    double                  start,
                                    double                  end,
                                    double                  y);

G_END_DECLS
