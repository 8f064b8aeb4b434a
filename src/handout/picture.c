/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "picture.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

/* Dots to the inch. A drawing is turned into dots fine enough for print, and a photograph into no more than that; it is
 * never enlarged beyond what still looks sharp. */
#define PRINT_RESOLUTION   200
#define LOWEST_RESOLUTION  100
#define POINTS_TO_THE_INCH 72.0

/* Fits @width to @height into the box that it may fill. Returns: how many points a dot is. */
static double
find_scale (int      width,
            int      height,
            double   max_width,
            double   max_height,
            gboolean is_scalable)
{
  double scale = MIN (max_width / width, max_height / height);

  return is_scalable ? scale : MIN (scale, POINTS_TO_THE_INCH / LOWEST_RESOLUTION);
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

/*
 * Loads a picture, as large as it may be printed.
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
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autoptr (PamphletPicture) self = NULL;
  GdkPixbufFormat *format;
  int              width, height;
  double           scale, dots;

  g_return_val_if_fail (file != NULL, NULL);

  format = gdk_pixbuf_get_file_info (file, &width, &height);
  if (format == NULL || width <= 0 || height <= 0)
    return NULL;

  scale = find_scale (width, height, max_width, max_height, gdk_pixbuf_format_is_scalable (format));
  dots = scale * PRINT_RESOLUTION / POINTS_TO_THE_INCH;
  if (!gdk_pixbuf_format_is_scalable (format))
    dots = MIN (dots, 1);
  pixbuf = gdk_pixbuf_new_from_file_at_scale (file, MAX (1, width * dots), MAX (1, height * dots), FALSE, NULL);
  if (pixbuf == NULL)
    return NULL;

  self = g_new0 (PamphletPicture, 1);
  g_ref_count_init (&self->references);
  self->file = g_strdup (file);
  self->max_width = max_width;
  self->max_height = max_height;
  self->width = width * scale;
  self->height = height * scale;
  self->surface = create_surface (pixbuf);

  return cairo_surface_status (self->surface) == CAIRO_STATUS_SUCCESS ? g_steal_pointer (&self) : NULL;
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

/* Draws it with its upper left corner at @x, @y, in points. */
void
pamphlet_picture_draw (const PamphletPicture *self,
                       cairo_t               *cr,
                       double                 x,
                       double                 y)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, self->width / cairo_image_surface_get_width (self->surface),
               self->height / cairo_image_surface_get_height (self->surface));
  cairo_set_source_surface (cr, self->surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_rectangle (cr, 0, 0, cairo_image_surface_get_width (self->surface), cairo_image_surface_get_height (self->surface));
  cairo_fill (cr);
  cairo_restore (cr);
}
