/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "picture.h"

#include "medium.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

#include <string.h>

/* Dots to the point of 1/72 inch. For paper, a drawing is turned into dots fine enough for print, and a photograph into no
 * more than that; it is never enlarged beyond what still looks sharp. */
#define PRINT_DOTS  (200 / 72.0)
#define SHARP_DOTS  (100 / 72.0)
#define FEWEST_DOTS 0.5

/* Fits @width to @height into the box that it may fill. Returns: how many points a dot is. */
static double
find_scale (int      width,
            int      height,
            double   max_width,
            double   max_height,
            gboolean is_scalable)
{
  double scale = MIN (max_width / width, max_height / height);

  return is_scalable ? scale : MIN (scale, 1 / SHARP_DOTS);
}

static guint32
premultiply (const guchar *pixel,
             gboolean      has_alpha)
{
  guint32 alpha = has_alpha ? pixel[3] : 255;
  guint32 red = (pixel[0] * alpha + 127) / 255;
  guint32 green = (pixel[1] * alpha + 127) / 255;
  guint32 blue = (pixel[2] * alpha + 127) / 255;

  return alpha << 24 | red << 16 | green << 8 | blue;
}

static cairo_surface_t *
create_surface (const GdkPixbuf *pixbuf)
{
  int              width = gdk_pixbuf_get_width (pixbuf);
  int              height = gdk_pixbuf_get_height (pixbuf);
  gboolean         has_alpha = gdk_pixbuf_get_has_alpha (pixbuf);
  int              n_channels = gdk_pixbuf_get_n_channels (pixbuf);
  const guchar    *source = gdk_pixbuf_read_pixels (pixbuf);
  cairo_surface_t *surface = cairo_image_surface_create (has_alpha ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, width, height);
  guchar          *target = cairo_image_surface_get_data (surface);

  for (int y = 0; target != NULL && y < height; y++)
    {
      const guchar *from = source + (gsize)y * gdk_pixbuf_get_rowstride (pixbuf);
      guint32      *to = (guint32 *)(gpointer)(target + (gsize)y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < width; x++)
        to[x] = premultiply (from + (gsize)x * n_channels, has_alpha);
    }

  cairo_surface_mark_dirty (surface);

  return surface;
}

/* By its name, cairo knows a picture again that was loaded anew for another leaflet, and puts it into a PDF file once. */
static void
set_name (cairo_surface_t *surface,
          const char      *file)
{
  char *name = g_strdup_printf ("%s %d", file, cairo_image_surface_get_width (surface));

  cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_UNIQUE_ID, (const guchar *)name, strlen (name), g_free, name);
}

/* Makes the dots of a picture. Returns: whether that was possible */
static gboolean
render (PamphletPicture *self,
        double           dots)
{
  g_autoptr (GdkPixbuf) pixbuf =
               gdk_pixbuf_new_from_file_at_scale (self->file, MAX (1, self->width * dots), MAX (1, self->height * dots), FALSE, NULL);
  cairo_surface_t *surface = pixbuf != NULL ? create_surface (pixbuf) : NULL;

  if (surface == NULL || cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      g_clear_pointer (&surface, cairo_surface_destroy);
      return FALSE;
    }

  set_name (surface, self->file);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  self->surface = surface;
  self->dots = dots;

  return TRUE;
}

/*
 * Loads a picture, in few dots: more are made when it is drawn where they can be seen.
 *
 * @file: its name
 * @max_width: in points, as @max_height
 * Returns: (transfer full) (nullable): NULL where it is missing or cannot be read
 */
PamphletPicture *
pamphlet_picture_new (const char *file,
                      double      max_width,
                      double      max_height)
{
  g_autoptr (PamphletPicture) self = NULL;
  GdkPixbufFormat *format;
  int              width, height;
  double           scale;

  g_return_val_if_fail (file != NULL, NULL);

  format = gdk_pixbuf_get_file_info (file, &width, &height);
  if (format == NULL || width <= 0 || height <= 0)
    return NULL;

  scale = find_scale (width, height, max_width, max_height, gdk_pixbuf_format_is_scalable (format));

  self = g_new0 (PamphletPicture, 1);
  g_ref_count_init (&self->references);
  self->file = g_strdup (file);
  self->max_width = max_width;
  self->max_height = max_height;
  self->width = width * scale;
  self->height = height * scale;
  self->finest = gdk_pixbuf_format_is_scalable (format) ? PRINT_DOTS : MIN (PRINT_DOTS, 1 / scale);

  return render (self, MIN (FEWEST_DOTS, self->finest)) ? g_steal_pointer (&self) : NULL;
}

PamphletPicture *
pamphlet_picture_ref (PamphletPicture *self)
{
  g_ref_count_inc (&self->references);

  return self;
}

void
pamphlet_picture_unref (PamphletPicture *self)
{
  if (!g_ref_count_dec (&self->references))
    return;

  g_clear_pointer (&self->file, g_free);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_free (self);
}

/* Returns: how many dots to the point the surface shows: a screen its own, and paper as many as can be seen. */
static double
get_needed_dots (const PamphletPicture *self,
                 cairo_t               *cr)
{
  double x = 1, y = 0;

  if (pamphlet_medium_is_paper (cr))
    return self->finest;

  cairo_user_to_device_distance (cr, &x, &y);

  return MIN (self->finest, MAX (ABS (x), ABS (y)));
}

/* Draws it with its upper left corner at @x, @y, in points. */
void
pamphlet_picture_draw (PamphletPicture *self,
                       cairo_t         *cr,
                       double           x,
                       double           y)
{
  double needed = get_needed_dots (self, cr);
  int    width, height;

  /* Where its file has gone since, the dots that are there must do. */
  if (needed > self->dots * 1.1)
    render (self, needed);

  width = cairo_image_surface_get_width (self->surface);
  height = cairo_image_surface_get_height (self->surface);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, self->width / width, self->height / height);
  cairo_set_source_surface (cr, self->surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  /* On a screen, the edges would be mixed with what is around them. For paper, cairo would make another picture of it. */
  if (!pamphlet_medium_is_paper (cr))
    cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  cairo_restore (cr);
}
