/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "page.h"

G_BEGIN_DECLS

void pamphlet_frame_draw_all (cairo_t            *cr,
                              const PamphletFlow *flow,
                              GArray             *placed);

G_END_DECLS
