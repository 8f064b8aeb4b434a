/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "shape.h"

G_BEGIN_DECLS

void pamphlet_blank_draw (cairo_t             *cr,
                          const PamphletShape *shape,
                          unsigned             line,
                          double               x,
                          double               baseline);

G_END_DECLS
