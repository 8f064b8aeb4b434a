/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export.h"

#include "handout-text.h"
#include "layout.h"
#include "pdf-finish.h"
#include "whole-file.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include <string.h>

static cairo_status_t
append (void                *closure,
        const unsigned char *data,
        unsigned             length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* Returns: the time that the file says it was made at, which a build that must be the same every time can set. */
static gint64
get_time (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  guint64     seconds;

  if (epoch != NULL && g_ascii_string_to_unsigned (epoch, 10, 0, G_MAXINT64, &seconds, NULL))
    return seconds;

  return g_get_real_time () / G_USEC_PER_SEC;
}

/* Returns: (transfer full): the publishers of all leaflets, each once. */
static char *
dup_publishers (PamphletHandout *handout)
{
  g_autoptr (GPtrArray) publishers = g_ptr_array_new ();

  for (unsigned i = 0; i < handout->leaflets->len; i++)
    {
      const PamphletLeaflet *leaflet = g_ptr_array_index (handout->leaflets, i);
      const char            *publisher = pamphlet_library_get_publisher (pamphlet_translation_get_library (leaflet->translation));

      if (!g_ptr_array_find_with_equal_func (publishers, publisher, g_str_equal, NULL))
        g_ptr_array_add (publishers, (gpointer)publisher);
    }
  g_ptr_array_add (publishers, NULL);

  return g_strjoinv (", ", (char **)publishers->pdata);
}

/* Draws all pages of a layout that is finished. Returns: whether nobody stopped it. */
static gboolean
draw_pages (PamphletLayout *layout,
            cairo_t        *cr,
            PamphletTags   *tags,
            GCancellable   *cancellable,
            GError        **error)
{
  for (unsigned i = 0; i < pamphlet_layout_get_n_pages (layout); i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      pamphlet_layout_draw_page (layout, i, cr, tags);
      pamphlet_tags_leave (tags, cr);
      cairo_show_page (cr);
    }

  return TRUE;
}

/*
 * Draws a layout as a PDF file that still lacks what cairo cannot write. Before PDF 1.5, every object can be found by the table
 * at its end.
 *
 * Returns: (transfer full)
 */
static GBytes *
draw (PamphletLayout      *layout,
      const PamphletPaper *paper,
      PamphletTags        *tags,
      GCancellable        *cancellable,
      GError             **error)
{
  GByteArray      *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, bytes, paper->width, paper->height);
  cairo_t         *cr = cairo_create (surface);
  gboolean         is_drawn;
  cairo_status_t   status;

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  is_drawn = draw_pages (layout, cr, tags, cancellable, error);
  cairo_surface_finish (surface);
  status = cairo_status (cr) != CAIRO_STATUS_SUCCESS ? cairo_status (cr) : cairo_surface_status (surface);
  g_clear_pointer (&cr, cairo_destroy);
  g_clear_pointer (&surface, cairo_surface_destroy);

  if (is_drawn && status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (bytes);

  /* Translators: %s is what went wrong, in the words of the system. */
  if (is_drawn)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The pages could not be drawn (%s)."), cairo_status_to_string (status));
  g_clear_pointer (&bytes, g_byte_array_unref);

  return NULL;
}

static GBytes *
make_pdf (PamphletHandout     *handout,
          const PamphletPaper *paper,
          GCancellable        *cancellable,
          GError             **error)
{
  g_autoptr (PamphletLayout) layout = pamphlet_layout_new (handout, paper, NULL);
  g_autoptr (PamphletTags) tags = pamphlet_tags_new ();
  g_autoptr (GBytes) drawn = NULL;
  g_autofree char      *title = pamphlet_handout_dup_title (handout);
  g_autofree char      *publishers = dup_publishers (handout);
  const PamphletPdfInfo info = { title, publishers, pamphlet_handout_get_language (handout), get_time () };

  while (pamphlet_layout_advance (layout))
    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return NULL;

  drawn = draw (layout, paper, tags, cancellable, error);
  if (drawn == NULL)
    return NULL;

  return pamphlet_pdf_finish (drawn, pamphlet_layout_get_document (layout), tags, &info, error);
}

/*
 * Writes a handout as a PDF file, whole or not at all.
 *
 * @handout: with at least one leaflet
 * @file: a name in the file system's encoding
 * @error: a sentence for whoever chose the name, or G_IO_ERROR_CANCELLED
 */
gboolean
pamphlet_export_pdf (PamphletHandout     *handout,
                     const PamphletPaper *paper,
                     const char          *file,
                     GCancellable        *cancellable,
                     GError             **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (handout != NULL && handout->leaflets->len > 0, FALSE);
  g_return_val_if_fail (paper != NULL && file != NULL, FALSE);

  if (!pamphlet_whole_file_check (file, error))
    return FALSE;

  bytes = make_pdf (handout, paper, cancellable, error);

  return bytes != NULL && !g_cancellable_set_error_if_cancelled (cancellable, error) && pamphlet_whole_file_write (file, bytes, error);
}

/*
 * Writes a handout as a text file in UTF-8, whole or not at all.
 *
 * @handout: with at least one leaflet
 * @file: a name in the file system's encoding
 * @error: a sentence for whoever chose the name, or G_IO_ERROR_CANCELLED
 */
gboolean
pamphlet_export_text (PamphletHandout *handout,
                      const char      *file,
                      GCancellable    *cancellable,
                      GError         **error)
{
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  g_return_val_if_fail (handout != NULL && handout->leaflets->len > 0, FALSE);
  g_return_val_if_fail (file != NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  text = pamphlet_handout_write_text (handout);
  bytes = g_bytes_new_take (text, strlen (text));

  return pamphlet_whole_file_write (file, bytes, error);
}
