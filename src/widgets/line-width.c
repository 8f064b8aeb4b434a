/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "line-width.h"

/* Returns: how many pixels @n_characters take side by side in the font of @widget, about. It grows with the text size. */
int
pamphlet_line_width (GtkWidget *widget,
                     int        n_characters)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int               character = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);

  return PANGO_PIXELS_CEIL (character * n_characters);
}
