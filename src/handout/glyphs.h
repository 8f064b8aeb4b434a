/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <pango/pango.h>

G_BEGIN_DECLS

void pamphlet_glyphs_show_line (cairo_t         *cr,
                                PangoLayoutLine *line,
                                double           x,
                                double           y);

G_END_DECLS
