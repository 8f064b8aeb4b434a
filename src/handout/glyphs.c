/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "glyphs.h"

#include "medium.h"

#include <hb-ot.h>
#include <pango/pangocairo.h>

/*
 * cairo 1.16 takes the parts of CFF fonts apart to embed no more than is used, and miscounts where the first hint mask of a
 * glyph stands behind a curve: strokes get lost, or the whole letter. In Noto Sans CJK that is so for 如, and 如果 is “if”.
 * So letters of such fonts go to paper as outlines, which cairo embeds as a font of another kind.
 */

/* In which outlines are asked for: with so many units to the type's size, rounding is not seen. */
#define OUTLINE_SIZE 2048

static const cairo_user_data_key_t original_key;

static gboolean
is_affected (PangoFont *font)
{
  hb_face_t *face = hb_font_get_face (pango_font_get_hb_font (font));
  hb_blob_t *table = hb_face_reference_table (face, HB_TAG ('C', 'F', 'F', ' '));
  gboolean   has_table = hb_blob_get_length (table) > 0;

  hb_blob_destroy (table);

  return has_table;
}

/* Draws one glyph, one unit high, as the outline that it has in the original font. */
static cairo_status_t
render_glyph_cb (cairo_scaled_font_t  *font,
                 unsigned long         index,
                 cairo_t              *cr,
                 cairo_text_extents_t *extents)
{
  cairo_font_face_t   *original = cairo_font_face_get_user_data (cairo_scaled_font_get_font_face (font), &original_key);
  cairo_glyph_t        glyph = { index, 0, 0 };
  cairo_text_extents_t measured;

  cairo_scale (cr, 1.0 / OUTLINE_SIZE, 1.0 / OUTLINE_SIZE);
  cairo_set_font_face (cr, original);
  cairo_set_font_size (cr, OUTLINE_SIZE);
  cairo_glyph_extents (cr, &glyph, 1, &measured);
  cairo_glyph_path (cr, &glyph, 1);
  cairo_fill (cr);

  extents->x_advance = measured.x_advance / OUTLINE_SIZE;

  return CAIRO_STATUS_SUCCESS;
}

static cairo_font_face_t *
create_outline_face (cairo_font_face_t *original)
{
  cairo_font_face_t *face = cairo_user_font_face_create ();

  cairo_user_font_face_set_render_glyph_func (face, render_glyph_cb);
  cairo_font_face_set_user_data (face, &original_key, cairo_font_face_reference (original), (cairo_destroy_func_t)cairo_font_face_destroy);

  return face;
}

/* Returns: (transfer none): the font of outlines for @original. They are kept with the fonts of the thread, so that all pages
 * of a file share them. */
static cairo_font_face_t *
get_outline_face (PangoFont         *font,
                  cairo_font_face_t *original)
{
  static GQuark      quark;
  GObject           *map = G_OBJECT (pango_font_get_font_map (font));
  GHashTable        *faces;
  cairo_font_face_t *face;

  if (quark == 0)
    quark = g_quark_from_static_string ("pamphlet-outline-faces");

  faces = g_object_get_qdata (map, quark);
  if (faces == NULL)
    {
      faces = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)cairo_font_face_destroy);
      g_object_set_qdata_full (map, quark, faces, (GDestroyNotify)g_hash_table_unref);
    }

  face = g_hash_table_lookup (faces, original);
  if (face == NULL)
    {
      face = create_outline_face (original);
      g_hash_table_insert (faces, original, face);
    }

  return face;
}

/* Adds the glyphs that are drawn, with their places. Returns: FALSE where one is a box for a letter that no font has */
static gboolean
collect_glyphs (const PangoGlyphString *string,
                double                  x,
                double                  y,
                GArray                 *glyphs,
                unsigned               *counts)
{
  for (int i = 0; i < string->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &string->glyphs[i];
      cairo_glyph_t         glyph = {
                .index = info->glyph,
                .x = x + pango_units_to_double (info->geometry.x_offset),
                .y = y + pango_units_to_double (info->geometry.y_offset),
      };

      if (info->glyph & PANGO_GLYPH_UNKNOWN_FLAG)
        return FALSE;

      counts[i] = info->glyph != PANGO_GLYPH_EMPTY;
      if (counts[i] > 0)
        g_array_append_val (glyphs, glyph);
      x += pango_units_to_double (info->geometry.width);
    }

  return TRUE;
}

/* Adds which bytes of the text each of the glyphs stands for, so that the text of a PDF can be read out and found. */
static void
collect_clusters (PangoGlyphItem *item,
                  const char     *text,
                  const unsigned *counts,
                  GArray         *clusters)
{
  PangoGlyphItemIter iter;

  for (gboolean more = pango_glyph_item_iter_init_start (&iter, item, text); more; more = pango_glyph_item_iter_next_cluster (&iter))
    {
      cairo_text_cluster_t cluster = { .num_bytes = iter.end_index - iter.start_index };
      int                  first = MIN (iter.start_glyph, iter.end_glyph + 1);
      int                  end = MAX (iter.end_glyph, iter.start_glyph + 1);

      for (int i = first; i < end; i++)
        cluster.num_glyphs += counts[i];
      g_array_append_val (clusters, cluster);
    }
}

/* Returns: whether it could be drawn so */
static gboolean
show_outlines (cairo_t        *cr,
               PangoGlyphItem *item,
               const char     *text,
               double          x,
               double          y)
{
  cairo_scaled_font_t       *scaled = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (item->item->analysis.font));
  g_autofree unsigned       *counts = g_new0 (unsigned, item->glyphs->num_glyphs);
  gboolean                   is_rtl = item->item->analysis.level % 2 != 0;
  cairo_text_cluster_flags_t flags = is_rtl ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0;
  g_autoptr (GArray) glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t));
  g_autoptr (GArray) clusters = g_array_new (FALSE, FALSE, sizeof (cairo_text_cluster_t));
  cairo_matrix_t matrix;

  if (!collect_glyphs (item->glyphs, x, y, glyphs, counts))
    return FALSE;

  collect_clusters (item, text, counts, clusters);

  cairo_save (cr);
  cairo_set_font_face (cr, get_outline_face (item->item->analysis.font, cairo_scaled_font_get_font_face (scaled)));
  cairo_scaled_font_get_font_matrix (scaled, &matrix);
  cairo_set_font_matrix (cr, &matrix);
  cairo_show_text_glyphs (cr, text + item->item->offset, item->item->length,
                          (const cairo_glyph_t *)(gpointer)glyphs->data, glyphs->len,
                          (const cairo_text_cluster_t *)(gpointer)clusters->data, clusters->len, flags);
  cairo_restore (cr);

  return TRUE;
}

/* Returns: whether its letters are pictures, such as emoji, which have no outlines. */
static gboolean
is_coloured (PangoFont *font)
{
  hb_face_t *face = hb_font_get_face (pango_font_get_hb_font (font));

  return hb_ot_color_has_png (face) || hb_ot_color_has_layers (face) || hb_ot_color_has_svg (face);
}

/* On a screen cairo puts every letter at a whole dot, and words look torn; outlines it puts where they belong. */
static void
fill_outlines (cairo_t        *cr,
               PangoGlyphItem *item,
               double          x,
               double          y)
{
  cairo_save (cr);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  cairo_move_to (cr, x, y);
  pango_cairo_glyph_string_path (cr, item->item->analysis.font, item->glyphs);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
show_run (cairo_t        *cr,
          PangoGlyphItem *item,
          const char     *text,
          double          x,
          double          y)
{
  PangoFont *font = item->item->analysis.font;
  gboolean   is_paper = pamphlet_medium_is_paper (cr);

  if (is_paper && is_affected (font) && show_outlines (cr, item, text, x, y))
    return;

  if (!is_paper && !is_coloured (font))
    {
      fill_outlines (cr, item, x, y);
      return;
    }

  cairo_move_to (cr, x, y);
  pango_cairo_show_glyph_item (cr, text, item);
}

/* Draws a line of text, its baseline beginning at @x, @y. */
void
pamphlet_glyphs_show_line (cairo_t         *cr,
                           PangoLayoutLine *line,
                           double           x,
                           double           y)
{
  const char *text = pango_layout_get_text (line->layout);

  for (GSList *runs = line->runs; runs != NULL; runs = runs->next)
    {
      PangoGlyphItem *item = runs->data;

      show_run (cr, item, text, x, y);
      x += pango_units_to_double (pango_glyph_string_get_width (item->glyphs));
    }
}
