/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "picture.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <glib/gstdio.h>

#define SVG(width, height) "<svg xmlns='http://www.w3.org/2000/svg' width='" width "' height='" height "'><rect width='100%' height='100%'/></svg>"

static char *folder;

static char *
write_file (const char *name,
            const char *contents)
{
  fixture_write_bytes (folder, name, contents, -1);

  return g_build_filename (folder, name, NULL);
}

static char *
write_photograph (int width,
                  int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  char            *file = write_file ("photograph.png", "");

  g_assert_cmpint (cairo_surface_write_to_png (surface, file), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);

  return file;
}

static void
assert_size (const PamphletPicture *picture,
             double                 width,
             double                 height)
{
  g_assert_nonnull (picture);
  g_assert_cmpfloat_with_epsilon (picture->width, width, 0.01);
  g_assert_cmpfloat_with_epsilon (picture->height, height, 0.01);
}

/* A drawing fills the width that it may, or the height. */
static void
test_drawing (void)
{
  static const struct
  {
    const char *svg;
    double      width;
    double      height;
  } rows[] = {
    { SVG ("40", "20"), 400, 200 },
    { SVG ("20", "40"), 100, 200 },
    { SVG ("4000", "1000"), 400, 100 },
  };

  for (unsigned i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *file = write_file ("drawing.svg", rows[i].svg);
      g_autoptr (PamphletPicture) picture = pamphlet_picture_new (file, 400, 200);

      assert_size (picture, rows[i].width, rows[i].height);
    }
}

/* A photograph is not blown up beyond 100 dots to the inch, and shrinks like a drawing. */
static void
test_photograph (void)
{
  g_autofree char *small = write_photograph (100, 50);
  g_autoptr (PamphletPicture) picture = pamphlet_picture_new (small, 400, 200);
  g_autofree char *large = NULL;
  g_autoptr (PamphletPicture) shrunk = NULL;

  assert_size (picture, 72, 36);

  large = write_photograph (3000, 1000);
  shrunk = pamphlet_picture_new (large, 400, 200);
  assert_size (shrunk, 400, 400 / 3.0);
}

static void
test_unreadable (void)
{
  static const char *const contents[] = { "", "no picture", "<svg xmlns='http://www.w3.org/2000/svg'", "\x89PNG\r\n\x1a\n" };

  for (unsigned i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autofree char *file = write_file ("broken.svg", contents[i]);

      g_assert_null (pamphlet_picture_new (file, 400, 200));
    }

  g_assert_null (pamphlet_picture_new ("/nonexistent/picture.svg", 400, 200));
}

static void
draw (PamphletPicture *picture,
      cairo_surface_t *surface,
      double           scale)
{
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  pamphlet_picture_draw (picture, cr, 0, 0);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* On a screen, as many dots as it has; on paper, what a printer can show: a drawing 200 to the inch. */
static void
test_dots (void)
{
  g_autofree char *file = write_file ("drawing.svg", SVG ("40", "20"));
  g_autoptr (PamphletPicture) picture = pamphlet_picture_new (file, 400, 200);

  draw (picture, cairo_image_surface_create (CAIRO_FORMAT_RGB24, 10, 10), 1.5);
  g_assert_cmpfloat_with_epsilon (picture->dots, 1.5, 0.01);

  draw (picture, cairo_image_surface_create (CAIRO_FORMAT_RGB24, 10, 10), 1);
  g_assert_cmpfloat_with_epsilon (picture->dots, 1.5, 0.01);

  draw (picture, cairo_pdf_surface_create (NULL, 500, 500), 1);
  g_assert_cmpfloat_with_epsilon (picture->dots, 200 / 72.0, 0.01);
}

/* A file that is gone by the time of drawing is drawn in the dots that are there. */
static void
test_gone (void)
{
  g_autofree char *file = write_file ("gone.svg", SVG ("40", "20"));
  g_autoptr (PamphletPicture) picture = pamphlet_picture_new (file, 400, 200);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 400, 200);

  g_assert_no_errno (g_unlink (file));
  draw (picture, cairo_surface_reference (surface), 1);
  cairo_surface_flush (surface);
  g_assert_cmphex (((const guint32 *)(gpointer)cairo_image_surface_get_data (surface))[200 * 100 + 50] & 0xffffff, ==, 0);
  cairo_surface_destroy (surface);
}

static void
remove_folder (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);

      g_assert_no_errno (g_unlink (file));
    }
  g_assert_no_errno (g_rmdir (folder));
  g_clear_pointer (&folder, g_free);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  /* Not G_TEST_OPTION_ISOLATE_DIRS: GdkPixbuf knows an SVG file by the system's list of types. */
  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp (NULL, &error);
  g_assert_no_error (error);

  g_test_add_func ("/picture/drawing", test_drawing);
  g_test_add_func ("/picture/photograph", test_photograph);
  g_test_add_func ("/picture/unreadable", test_unreadable);
  g_test_add_func ("/picture/dots", test_dots);
  g_test_add_func ("/picture/gone", test_gone);

  status = g_test_run ();
  remove_folder ();

  return status;
}
