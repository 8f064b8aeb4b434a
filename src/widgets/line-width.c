/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "line-width.h"

/*
 * Returns: how many pixels @n_characters take side by side in the font of @widget, about. It grows with the text size.
 *
 * A font remembers its metrics, where a context shapes a sentence anew for each question.
 */
int
pamphlet_line_width (GtkWidget *widget,
                     int        n_characters)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  g_autoptr (PangoFont) font = pango_context_load_font (context, pango_context_get_font_description (context));
  PangoFontMetrics *metrics = pango_font_get_metrics (font, pango_context_get_language (context));
  int               character = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);

  return PANGO_PIXELS_CEIL (character * n_characters);
}
