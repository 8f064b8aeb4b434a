/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "block.h"

G_BEGIN_DECLS

void pamphlet_icon_draw (PamphletLevel level,
                         cairo_t      *cr,
                         double        x,
                         double        y,
                         double        size);

G_END_DECLS
