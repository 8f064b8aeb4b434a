/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "drawing.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#define WIDTH  300
#define HEIGHT 400
#define TOP    40
#define BOTTOM 360

typedef struct
{
  Drawing *drawing;
  cairo_t *cr;
  double   y;
  unsigned page;
} Pen;

static cairo_status_t
append (void                *closure,
        const unsigned char *data,
        unsigned             length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static PangoLayout *
create_layout (Pen        *pen,
               const char *string)
{
  PangoLayout *layout = pango_cairo_create_layout (pen->cr);

  pango_layout_set_width (layout, (WIDTH - 40) * PANGO_SCALE);
  pango_layout_set_text (layout, string, -1);

  return layout;
}

/* What stands on every page and is no part of the text. */
static void
draw_furniture (Pen *pen)
{
  g_autofree char *words = g_strdup_printf ("Page %u of the handout", ++pen->page);
  g_autoptr (PangoLayout) layout = create_layout (pen, words);

  cairo_move_to (pen->cr, 20, 10);
  pango_cairo_show_layout (pen->cr, layout);
  cairo_rectangle (pen->cr, 5, 5, WIDTH - 10, HEIGHT - 10);
  cairo_stroke (pen->cr);
}

static void
turn_page (Pen *pen)
{
  pamphlet_tags_leave (pen->drawing->tags, pen->cr);
  cairo_show_page (pen->cr);
  draw_furniture (pen);
  pen->y = TOP;
}

static void
draw_links (Pen                *pen,
            const PamphletNode *leaf,
            const PamphletText *text)
{
  const cairo_rectangle_t place = { 20, pen->y - 10, 50, 10 };
  unsigned                n_spans;
  const PamphletSpan     *spans = pamphlet_text_get_spans (text, &n_spans);

  if (leaf->target != NULL)
    {
      g_autofree char *target = g_strconcat ("#", leaf->target, NULL);

      pamphlet_tags_add_link (pen->drawing->tags, pen->cr, target, &place);
    }

  for (unsigned i = 0; i < n_spans; i++)
    if (spans[i].kind == PAMPHLET_SPAN_LINK && !g_str_has_prefix (spans[i].target, "condition:"))
      pamphlet_tags_add_link (pen->drawing->tags, pen->cr, spans[i].target, &place);
}

static void
draw_text (Pen                *pen,
           const PamphletNode *leaf,
           const PamphletText *text,
           gboolean            is_second)
{
  g_autoptr (PangoLayout) layout = create_layout (pen, pamphlet_text_get_string (text));

  if (leaf->mark != NULL && *leaf->mark != '\0')
    {
      g_autoptr (PangoLayout) mark = create_layout (pen, leaf->mark);

      pamphlet_tags_enter_mark (pen->drawing->tags, pen->cr, leaf, is_second);
      cairo_move_to (pen->cr, 10, pen->y);
      pango_cairo_show_layout (pen->cr, mark);
    }

  pamphlet_tags_enter (pen->drawing->tags, pen->cr, leaf, is_second);
  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    {
      if (pen->y > BOTTOM)
        {
          turn_page (pen);
          pamphlet_tags_enter (pen->drawing->tags, pen->cr, leaf, is_second);
        }
      pen->y += 18;
      cairo_move_to (pen->cr, 20, pen->y);
      pango_cairo_show_layout_line (pen->cr, pango_layout_get_line_readonly (layout, i));
    }
  draw_links (pen, leaf, text);
}

static void
draw_figure (Pen                *pen,
             const PamphletNode *figure)
{
  pamphlet_tags_enter (pen->drawing->tags, pen->cr, figure, FALSE);
  cairo_rectangle (pen->cr, 20, pen->y, 30, 15);
  cairo_fill (pen->cr);
  pen->y += 20;
}

static void
draw_node (Pen                *pen,
           const PamphletNode *node)
{
  if (node->text != NULL)
    draw_text (pen, node, node->text, FALSE);
  if (node->second != NULL)
    draw_text (pen, node, node->second, TRUE);
  if (node->type == PAMPHLET_NODE_FIGURE)
    draw_figure (pen, node);

  for (unsigned i = 0; node->children != NULL && i < node->children->len; i++)
    draw_node (pen, g_ptr_array_index (node->children, i));
}

/* Draws a handout, without the help of a layout. */
void
drawing_draw (Drawing         *drawing,
              PamphletHandout *handout)
{
  cairo_surface_t *surface;
  Pen              pen = { drawing, .y = TOP };

  drawing->document = pamphlet_document_new (handout);
  drawing->tags = pamphlet_tags_new ();
  drawing->bytes = g_byte_array_new ();

  surface = cairo_pdf_surface_create_for_stream (append, drawing->bytes, WIDTH, HEIGHT);
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  pen.cr = cairo_create (surface);
  draw_furniture (&pen);
  for (unsigned i = 0; i < drawing->document->parts->len; i++)
    draw_node (&pen, g_ptr_array_index (drawing->document->parts, i));
  pamphlet_tags_leave (drawing->tags, pen.cr);
  cairo_show_page (pen.cr);
  draw_furniture (&pen);
  cairo_show_page (pen.cr);

  g_assert_cmpint (cairo_status (pen.cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (pen.cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

void
drawing_clear (Drawing *drawing)
{
  g_clear_pointer (&drawing->document, pamphlet_document_free);
  g_clear_pointer (&drawing->tags, pamphlet_tags_free);
  g_clear_pointer (&drawing->bytes, g_byte_array_unref);
}
