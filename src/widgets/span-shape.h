/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "text.h"

G_BEGIN_DECLS

void pamphlet_span_shape_locate         (GtkLabel           *label,
                                         const PamphletSpan *span,
                                         GdkRectangle       *place);
void pamphlet_span_shape_draw_underline (GtkLabel           *label,
                                         const PamphletSpan *span,
                                         GtkSnapshot        *snapshot);

G_END_DECLS
