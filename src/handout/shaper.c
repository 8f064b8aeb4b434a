/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shaper.h"

#include <pango/pangocairo.h>

struct _PamphletShaper
{
  PangoContext *contexts[2]; /* from left to right, from right to left */
  GHashTable   *shapes;      /* of PamphletShapeWish to PamphletShape */
  GHashTable   *earlier;     /* those that were taken over and not asked for yet; NULL where there are none */
  GHashTable   *pictures;    /* of PamphletPicture, by their files */
};

/*
 * Makes what all type is set with. Without hints, letters are as wide on the screen as in a PDF file and on any printer, and
 * lines break alike.
 *
 * Returns: (transfer full)
 */
PangoContext *
pamphlet_shaper_create_context (PangoDirection direction)
{
  PangoContext         *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, direction);

  return context;
}

static GHashTable *
create_table (void)
{
  return g_hash_table_new_full (pamphlet_shape_wish_hash, pamphlet_shape_wish_equal, NULL, (GDestroyNotify)pamphlet_shape_unref);
}

static GHashTable *
create_pictures (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)pamphlet_picture_unref);
}

static void
take_over (PamphletShaper *self,
           GHashTable     *shapes)
{
  GHashTableIter iter;
  gpointer       shape;

  g_hash_table_iter_init (&iter, shapes);
  while (g_hash_table_iter_next (&iter, NULL, &shape))
    g_hash_table_replace (self->earlier, &((PamphletShape *)shape)->wish, pamphlet_shape_ref (shape));
}

/*
 * @earlier: (nullable): whose shapes to take over; it may be freed afterwards
 * Returns: (transfer full)
 */
PamphletShaper *
pamphlet_shaper_new (PamphletShaper *earlier)
{
  PamphletShaper *self = g_new0 (PamphletShaper, 1);

  self->shapes = create_table ();
  self->pictures = earlier != NULL ? g_hash_table_ref (earlier->pictures) : create_pictures ();

  if (earlier == NULL)
    {
      self->contexts[0] = pamphlet_shaper_create_context (PANGO_DIRECTION_LTR);
      self->contexts[1] = pamphlet_shaper_create_context (PANGO_DIRECTION_RTL);
      return self;
    }

  self->contexts[0] = g_object_ref (earlier->contexts[0]);
  self->contexts[1] = g_object_ref (earlier->contexts[1]);
  self->earlier = create_table ();
  if (earlier->earlier != NULL)
    take_over (self, earlier->earlier);
  take_over (self, earlier->shapes);

  return self;
}

void
pamphlet_shaper_free (PamphletShaper *self)
{
  g_clear_object (&self->contexts[0]);
  g_clear_object (&self->contexts[1]);
  g_clear_pointer (&self->shapes, g_hash_table_unref);
  g_clear_pointer (&self->earlier, g_hash_table_unref);
  g_clear_pointer (&self->pictures, g_hash_table_unref);
  g_free (self);
}

/* Returns: (transfer full): the shape that was wished for. */
PamphletShape *
pamphlet_shaper_get (PamphletShaper          *self,
                     const PamphletShapeWish *wish)
{
  PamphletShape *shape = g_hash_table_lookup (self->shapes, wish);

  if (shape != NULL)
    return pamphlet_shape_ref (shape);

  if (self->earlier != NULL)
    shape = g_hash_table_lookup (self->earlier, wish);

  if (shape != NULL)
    pamphlet_shape_ref (shape);
  else
    shape = pamphlet_shape_new (self->contexts[pamphlet_shape_wish_is_rtl (wish)], wish);
  g_hash_table_insert (self->shapes, &shape->wish, pamphlet_shape_ref (shape));

  return shape;
}

/*
 * Arguments as for pamphlet_picture_new().
 *
 * Returns: (transfer full) (nullable): NULL where the picture is missing or cannot be read
 */
PamphletPicture *
pamphlet_shaper_get_picture (PamphletShaper *self,
                             const char     *file,
                             double          max_width,
                             double          max_height)
{
  PamphletPicture *picture = g_hash_table_lookup (self->pictures, file);

  if (picture != NULL && picture->max_width == max_width && picture->max_height == max_height)
    return pamphlet_picture_ref (picture);

  picture = pamphlet_picture_new (file, max_width, max_height);
  if (picture != NULL)
    g_hash_table_replace (self->pictures, picture->file, pamphlet_picture_ref (picture));

  return picture;
}

static gboolean
is_unused_shape (gpointer key,
                 gpointer value,
                 gpointer data)
{
  return g_ref_count_compare (&((PamphletShape *)value)->references, 1);
}

static gboolean
is_unused_picture (gpointer key,
                   gpointer value,
                   gpointer data)
{
  return g_ref_count_compare (&((PamphletPicture *)value)->references, 1);
}

/* Lets go of everything that nobody else holds. */
void
pamphlet_shaper_sweep (PamphletShaper *self)
{
  g_hash_table_foreach_remove (self->shapes, is_unused_shape, NULL);
  g_hash_table_foreach_remove (self->pictures, is_unused_picture, NULL);
}

/* Lets go of what was taken over and not asked for. */
void
pamphlet_shaper_drop_earlier (PamphletShaper *self)
{
  g_clear_pointer (&self->earlier, g_hash_table_unref);
}
