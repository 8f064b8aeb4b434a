/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The least that can be done to write a text as a PDF file, with nothing but Pango and Cairo: what the export of a leaflet is
 * measured against. bare-pdf TEXT PDF
 */

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <stdlib.h>
#include <string.h>

/* In points: A4, and what the export has around the text and between its paragraphs. */
#define WIDTH    595.28
#define HEIGHT   841.89
#define MARGIN   56.69
#define TEXT     14
#define DISTANCE 8

/* The text itself, and headings, which have one “#” more each, as multiples of its size. */
static const double sizes[] = { 1, 1.6, 1.25, 1.1 };

static PangoFontDescription *
create_font (unsigned level)
{
  PangoFontDescription *font = pango_font_description_from_string (level > 0 ? "Sans bold" : "Sans");

  pango_font_description_set_absolute_size (font, sizes[level] * TEXT * PANGO_SCALE);

  return font;
}

/* Draws a paragraph line by line, on as many pages as it takes. Returns: where it ends. */
static double
draw_paragraph (cairo_t     *cr,
                PangoLayout *layout,
                const char  *paragraph,
                double       y)
{
  pango_layout_set_text (layout, paragraph, -1);
  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      PangoRectangle   logical;

      pango_layout_line_get_extents (line, NULL, &logical);
      if (y + pango_units_to_double (logical.height) > HEIGHT - MARGIN)
        {
          cairo_show_page (cr);
          y = MARGIN;
        }
      cairo_move_to (cr, MARGIN, y - pango_units_to_double (logical.y));
      pango_cairo_show_layout_line (cr, line);
      y += pango_units_to_double (logical.height);
    }

  return y + DISTANCE;
}

int
main (int    argc,
      char **argv)
{
  PangoFontDescription *fonts[G_N_ELEMENTS (sizes)];
  cairo_surface_t      *surface;
  cairo_t              *cr;
  PangoLayout          *layout;
  char                 *text;
  double                y = MARGIN;

  if (argc != 3 || !g_file_get_contents (argv[1], &text, NULL, NULL))
    return EXIT_FAILURE;

  surface = cairo_pdf_surface_create (argv[2], WIDTH, HEIGHT);
  cr = cairo_create (surface);
  layout = pango_cairo_create_layout (cr);
  for (unsigned i = 0; i < G_N_ELEMENTS (sizes); i++)
    fonts[i] = create_font (i);
  pango_layout_set_width (layout, (WIDTH - 2 * MARGIN) * PANGO_SCALE);

  for (char *paragraph = strtok (text, "\n"); paragraph != NULL; paragraph = strtok (NULL, "\n"))
    {
      unsigned level = strspn (paragraph, "#");

      pango_layout_set_font_description (layout, fonts[MIN (level, G_N_ELEMENTS (sizes) - 1)]);
      y = draw_paragraph (cr, layout, paragraph + level, y);
    }
  cairo_show_page (cr);

  cairo_destroy (cr);
  cairo_surface_finish (surface);

  return cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS ? EXIT_SUCCESS : EXIT_FAILURE;
}
