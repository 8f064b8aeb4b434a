/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout.h"
#include "shelf.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <glib/gstdio.h>

#include <string.h>

/* Dots to the inch. */
#define RESOLUTION 144

/* In dots: pages are compared in squares of this size, the width of a Chinese letter, since each program has its own way to
 * smooth edges. */
#define SQUARE 28

/* How much darker or lighter a square may be, of 255: smoothing makes up to 13, one Chinese letter more or less 70. */
#define TOLERANCE 30

typedef struct
{
  char            *folder;
  char            *pdf;
  PamphletPaper    paper;
  PamphletHandout *handout;
  PamphletLayout  *layout;
} Printed;

static void
print_pdf (Printed *self)
{
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface;
  cairo_t         *cr;

  g_assert_true (pamphlet_paper_parse ("A4", &self->paper));
  self->layout = pamphlet_layout_new (self->handout, &self->paper, NULL);
  pamphlet_layout_finish (self->layout);

  self->folder = g_dir_make_tmp (NULL, &error);
  g_assert_no_error (error);
  self->pdf = g_build_filename (self->folder, "handout.pdf", NULL);
  surface = cairo_pdf_surface_create (self->pdf, self->paper.width, self->paper.height);
  cr = cairo_create (surface);
  for (unsigned page = 0; page < pamphlet_layout_get_n_pages (self->layout); page++)
    {
      pamphlet_layout_draw_page (self->layout, page, cr, NULL);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

static void
clear_printed (Printed *self)
{
  g_assert_no_errno (g_unlink (self->pdf));
  g_assert_no_errno (g_rmdir (self->folder));
  g_clear_pointer (&self->pdf, g_free);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->layout, pamphlet_layout_free);
  g_clear_pointer (&self->handout, pamphlet_handout_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Printed, clear_printed)

/* Returns: (transfer full): what a program of poppler says. */
static GBytes *
run (const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_autoptr (GBytes) output = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));

  return g_steal_pointer (&output);
}

static char *
dup_text (const Printed *self,
          unsigned       page)
{
  g_autofree char *number = g_strdup_printf ("%u", page + 1);
  const char      *arguments[] = { "pdftotext", "-layout", "-f", number, "-l", number, self->pdf, "-", NULL };
  g_autoptr (GBytes) output = run (arguments);

  return g_strndup (g_bytes_get_data (output, NULL), g_bytes_get_size (output));
}

static cairo_status_t
read_bytes (void          *closure,
            unsigned char *data,
            unsigned       length)
{
  GInputStream *stream = closure;
  gsize         n_read = 0;

  return g_input_stream_read_all (stream, data, length, &n_read, NULL, NULL) && n_read == length
           ? CAIRO_STATUS_SUCCESS
           : CAIRO_STATUS_READ_ERROR;
}

/* Returns: (transfer full): the page as a PDF viewer shows it. */
static cairo_surface_t *
view_pdf (const Printed *self,
          unsigned       page)
{
  g_autofree char *number = g_strdup_printf ("%u", page + 1);
  g_autofree char *resolution = g_strdup_printf ("%d", RESOLUTION);
  const char      *arguments[] = { "pdftoppm", "-png", "-r", resolution, "-f", number, "-l", number, self->pdf, NULL };
  g_autoptr (GBytes) output = run (arguments);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (output);
  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (read_bytes, stream);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);

  return surface;
}

/* Returns: (transfer full): the page as the preview shows it. */
static cairo_surface_t *
view_preview (const Printed *self,
              unsigned       page,
              int            width,
              int            height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t         *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, RESOLUTION / 72.0, RESOLUTION / 72.0);
  pamphlet_layout_draw_page (self->layout, page, cr, NULL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static int
get_darkness (cairo_surface_t *surface,
              int              left,
              int              top)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int           sum = 0;

  for (int y = top; y < top + SQUARE; y++)
    {
      const guint32 *row = (const guint32 *)(gconstpointer)(data + (gsize)y * cairo_image_surface_get_stride (surface));

      for (int x = left; x < left + SQUARE; x++)
        sum += 255 - (row[x] >> 8 & 0xff);
    }

  return sum / (SQUARE * SQUARE);
}

static void
assert_alike (const Printed *self,
              unsigned       page)
{
  cairo_surface_t *paper = view_pdf (self, page);
  int              width = cairo_image_surface_get_width (paper);
  int              height = cairo_image_surface_get_height (paper);
  cairo_surface_t *preview = view_preview (self, page, width, height);

  for (int y = 0; y + SQUARE <= height; y += SQUARE)
    for (int x = 0; x + SQUARE <= width; x += SQUARE)
      {
        int difference = get_darkness (paper, x, y) - get_darkness (preview, x, y);

        if (ABS (difference) > TOLERANCE)
          g_error ("At %d, %d of page %u, the PDF is darker than the preview by %d.", x, y, page + 1, difference);
      }

  cairo_surface_destroy (preview);
  cairo_surface_destroy (paper);
}

/* What the preview shows is what comes out. */
static void
test_alike (gconstpointer data)
{
  const char *languages = data;
  g_autoptr (PamphletLibrary) library = shelf_read_starter ();
  g_auto (Printed) printed = { .handout = pamphlet_handout_new (14) };

  shelf_add (printed.handout, library, "refractory-all", languages, "overview");
  print_pdf (&printed);
  for (unsigned page = 0; page < 2; page++)
    assert_alike (&printed, page);
}

/* Returns: (transfer full): a page's text without white space, which tells nothing of the order of words. */
static char *
dup_words (const Printed *self,
           unsigned       page)
{
  g_autofree char *text = dup_text (self, page);
  g_auto (GStrv) words = g_strsplit_set (text, " \n\f", -1);

  return g_strjoinv ("", words);
}

static void
assert_words (const Printed *self,
              unsigned       page,
              const char    *words)
{
  g_autofree char *found = dup_words (self, page);

  if (strstr (found, words) == NULL)
    g_error ("Page %u does not say “%s”: %s", page + 1, words, found);
}

/* The head and the foot, and where the list of contents sends its reader. */
static void
test_furniture (void)
{
  g_autoptr (PamphletLibrary) library = shelf_read_starter ();
  g_auto (Printed) printed = { .handout = pamphlet_handout_new (14) };
  PamphletClinic   clinic = { (char *)"Old Mill Clinic", (char *)"7 River Lane", (char *)"555-0100", (char *)"/nonexistent.png" };
  g_autofree char *last = NULL;
  g_autofree char *entry = NULL;
  unsigned         n_pages, second = 0;

  printed.handout->clinic = pamphlet_clinic_copy (&clinic);
  shelf_add (printed.handout, library, "refractory-all", "en", "overview");
  shelf_add (printed.handout, library, "relapsed-b-all", "en", "overview");
  print_pdf (&printed);
  n_pages = pamphlet_layout_get_n_pages (printed.layout);
  last = g_strdup_printf ("Page%uof%u", n_pages, n_pages);

  assert_words (&printed, 0, "OldMillClinic7RiverLaneTelephone:555-0100Inthishandout");
  assert_words (&printed, 0, "English·Printedon");
  assert_words (&printed, 0, "Page1of");
  assert_words (&printed, 1, "Draft·version1·2026-11-20·English·Printedon");
  assert_words (&printed, 2, "Refractoryacutelymphoblasticleukemia");
  assert_words (&printed, n_pages - 1, last);
  assert_words (&printed, n_pages - 1, "RelapsedB-cellprecursoracutelymphoblasticleukemia");

  for (unsigned page = 2; second == 0 && page < n_pages; page++)
    {
      g_autofree char *words = dup_words (&printed, page);

      if (g_str_has_prefix (words, "RelapsedB-cellprecursoracutelymphoblasticleukemiaRelapsedB-ALLmeans"))
        second = page;
    }
  g_assert_cmpuint (second, >, 2);
  entry = g_strdup_printf ("leukemia%u", second + 1);
  assert_words (&printed, 0, "leukemia2");
  assert_words (&printed, 0, entry);
}

int
main (int   argc,
      char *argv[])
{
  static const char *const languages[] = { "en", "ar", "zh-CN", "ru ht" };

  /* Not G_TEST_OPTION_ISOLATE_DIRS: GdkPixbuf knows an SVG file by the system's list of types. */
  g_test_init (&argc, &argv, NULL);

  for (unsigned i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = g_strconcat ("/drawn-pages/alike/", languages[i], NULL);

      g_test_add_data_func (path, languages[i], test_alike);
    }

  g_test_add_func ("/drawn-pages/furniture", test_furniture);

  return g_test_run ();
}
