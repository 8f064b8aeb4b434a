/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "search-marks.h"
#include "text.h"

G_BEGIN_DECLS

/* The ground of marked words, as Pango has colours: with black letters on it, 16:1. */
#define PAMPHLET_MARK_RED   0xf8f8
#define PAMPHLET_MARK_GREEN 0xe4e4
#define PAMPHLET_MARK_BLUE  0x5c5c

void pamphlet_span_shape_locate         (GtkLabel            *label,
                                         const PamphletSpan  *span,
                                         GdkRectangle        *place);
void pamphlet_span_shape_draw_underline (GtkLabel            *label,
                                         const PamphletSpan  *span,
                                         GtkSnapshot         *snapshot);
void pamphlet_span_shape_draw_frame     (GtkLabel            *label,
                                         const PamphletRange *range,
                                         GtkSnapshot         *snapshot);

G_END_DECLS
