/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "furniture.h"

#include "bidi.h"
#include "language.h"
#include "paint.h"
#include "standing.h"
#include "type.h"
#include "words.h"

#include <glib/gi18n-lib.h>

/* As multiples of the body's size. */
#define BELOW_CLINIC  1.2
#define BELOW_RUNNING 0.8
#define ABOVE_FOOT    1.0
#define FOOT_PADDING  0.4

#define LOGO_HEIGHT 48 /* at most, in points */
#define LOGO_WIDTH  150
#define LOGO_GAP    12
#define LINE        0.5

/* No page's number is wider than this one. */
#define WIDEST_NUMBER 888

#define SEPARATOR      " · "
#define NO_BREAK_SPACE "\u00a0"

static double
get_em (const PamphletFurniture *self)
{
  return self->handout->text_size;
}

static gboolean
is_rtl (const PamphletFurniture *self)
{
  return pamphlet_language_is_rtl (self->language);
}

/* Returns: (transfer full): @string as it can be shown in the direction of the page. */
static char *
isolate (const PamphletFurniture *self,
         const char              *string)
{
  return is_rtl (self) ? pamphlet_bidi_isolate (string, NULL) : g_strdup (string);
}

/* Returns: (transfer full): @string in small type. */
static PamphletShape *
shape_isolated (const PamphletFurniture *self,
                PamphletShaper          *shaper,
                const char              *string,
                gboolean                 is_bold,
                double                   width)
{
  PamphletShapeWish wish = {
    .string = string,
    .language = self->language,
    .size = pamphlet_type_get_small (get_em (self)),
    .is_bold = is_bold,
    .width = width,
  };

  return pamphlet_shaper_get (shaper, &wish);
}

static PamphletShape *
shape (const PamphletFurniture *self,
       PamphletShaper          *shaper,
       const char              *string,
       gboolean                 is_bold,
       double                   width)
{
  g_autofree char *isolated = isolate (self, string);

  return shape_isolated (self, shaper, isolated, is_bold, width);
}

/* Draws a shape that is as wide as the page, or at the end of the line. */
static void
draw (const PamphletFurniture *self,
      cairo_t                 *cr,
      const PamphletShape     *drawn,
      gboolean                 at_end,
      double                   y)
{
  double width = drawn->wish.width > 0 ? drawn->wish.width : pamphlet_shape_get_width (drawn);

  pamphlet_paint_shape (cr, drawn, is_rtl (self) != at_end ? self->width - width : 0, y);
}

static PamphletPicture *
get_logo (const PamphletFurniture *self,
          PamphletShaper          *shaper)
{
  if (self->handout->clinic->logo == NULL)
    return NULL;

  return pamphlet_shaper_get_picture (shaper, self->handout->clinic->logo, MIN (LOGO_WIDTH, self->width / 3), LOGO_HEIGHT);
}

/* Returns: (transfer full): the lines of the clinic's head, of PamphletShape. */
static GPtrArray *
create_clinic (const PamphletFurniture *self,
               PamphletShaper          *shaper,
               double                   width)
{
  const PamphletClinic *clinic = self->handout->clinic;
  GPtrArray            *lines = g_ptr_array_new_with_free_func ((GDestroyNotify)pamphlet_shape_unref);

  if (clinic->name != NULL)
    g_ptr_array_add (lines, shape (self, shaper, clinic->name, TRUE, width));
  if (clinic->address != NULL)
    g_ptr_array_add (lines, shape (self, shaper, clinic->address, FALSE, width));
  if (clinic->telephone != NULL)
    {
      /* Translators: at the head of a printed leaflet; %s is the clinic's telephone number. */
      g_autofree char *line = g_strdup_printf (pamphlet_words_in (self->language, N_ ("Telephone: %s")), clinic->telephone);

      g_ptr_array_add (lines, shape (self, shaper, line, FALSE, width));
    }

  return lines;
}

/* Draws the clinic's head, or only measures it where @cr is NULL. Returns: its height */
static double
lay_clinic (const PamphletFurniture *self,
            PamphletShaper          *shaper,
            cairo_t                 *cr)
{
  g_autoptr (PamphletPicture) logo = get_logo (self, shaper);
  double aside = logo != NULL ? logo->width + LOGO_GAP : 0;
  g_autoptr (GPtrArray) lines = create_clinic (self, shaper, self->width - aside);
  double x = is_rtl (self) ? 0 : aside;
  double y = 0;

  if (logo != NULL && cr != NULL)
    pamphlet_picture_draw (logo, cr, is_rtl (self) ? self->width - logo->width : 0, 0);

  for (unsigned i = 0; i < lines->len; i++)
    {
      const PamphletShape *line = g_ptr_array_index (lines, i);

      if (cr != NULL)
        pamphlet_paint_shape (cr, line, x, y);
      y += pamphlet_shape_get_height (line);
    }

  y = MAX (y, logo != NULL ? logo->height : 0) + FOOT_PADDING * get_em (self);
  if (cr != NULL)
    pamphlet_paint_line (cr, 0, y, self->width, LINE);

  return y;
}

static PamphletShape *
shape_running_head (const PamphletFurniture *self,
                    PamphletShaper          *shaper)
{
  const PamphletNode *title = g_ptr_array_index (self->part->children, 0);

  return shape (self, shaper, pamphlet_text_get_string (title->text), FALSE, self->width);
}

/* Returns: the height of the head of a page, with what is free below it. */
double
pamphlet_furniture_get_head_height (const PamphletFurniture *self,
                                    PamphletShaper          *shaper,
                                    PamphletHeadKind         kind)
{
  g_autoptr (PamphletShape) running = NULL;

  if (kind == PAMPHLET_HEAD_CLINIC && self->handout->clinic != NULL)
    return lay_clinic (self, shaper, NULL) + BELOW_CLINIC * get_em (self);

  if (kind != PAMPHLET_HEAD_RUNNING)
    return 0;

  running = shape_running_head (self, shaper);

  return pamphlet_shape_get_height (running) + BELOW_RUNNING * get_em (self);
}

/* Draws the head of a page, from the origin of @cr on. */
void
pamphlet_furniture_draw_head (const PamphletFurniture *self,
                              PamphletShaper          *shaper,
                              PamphletHeadKind         kind,
                              cairo_t                 *cr)
{
  if (kind == PAMPHLET_HEAD_CLINIC && self->handout->clinic != NULL)
    lay_clinic (self, shaper, cr);

  if (kind == PAMPHLET_HEAD_RUNNING)
    {
      g_autoptr (PamphletShape) running = shape_running_head (self, shaper);

      draw (self, cr, running, FALSE, 0);
    }
}

/* Returns: (transfer full): which page it is; @n_pages is 0 where nobody knows yet how many there are. */
static char *
dup_number (const PamphletFurniture *self,
            unsigned                 page,
            unsigned                 n_pages)
{
  if (n_pages == 0)
    /* Translators: at the foot of a printed page; the number of the page. */
    return g_strdup_printf (pamphlet_words_in (self->language, N_ ("Page %u")), page + 1);

  /* Translators: at the foot of a printed page; the number of the page, and how many pages there are. */
  return g_strdup_printf (pamphlet_words_in (self->language, N_ ("Page %u of %u")), page + 1, n_pages);
}

/* Returns: (transfer full): @imprint so that a line breaks only between its pieces, and none begins with the dot. */
static char *
join_pieces (const char *imprint)
{
  g_auto (GStrv) pieces = g_strsplit (imprint, SEPARATOR, -1);
  GString *joined = g_string_new (NULL);

  for (unsigned i = 0; pieces[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (pieces[i], " ", -1);
      g_autofree char *piece = g_strjoinv (NO_BREAK_SPACE, words);

      g_string_append_printf (joined, "%s%s", i > 0 ? NO_BREAK_SPACE "· " : "", piece);
    }

  return g_string_free (joined, FALSE);
}

/* Returns: (transfer full): which state of which leaflet this is, in which language, printed when. */
static char *
dup_imprint (const PamphletFurniture *self)
{
  const PamphletReview *review;
  const char           *own_name = pamphlet_language_get_own_name (self->language);
  /* Translators: at the foot of a printed page; %s is the day on which it was printed. */
  g_autofree char *printed = g_strdup_printf (pamphlet_words_in (self->language, N_ ("Printed on %s")), self->day);
  g_autofree char *standing = NULL;

  if (self->leaflet == NULL)
    return g_strdup_printf ("%s" SEPARATOR "%s", own_name, printed);

  review = pamphlet_condition_get_review (pamphlet_translation_get_condition (self->leaflet->translation));
  standing = g_strdup_printf (pamphlet_words_in (self->language, N_ ("%s · version %s · %s")),
                              pamphlet_standing_get_short_state (self->leaflet->translation), review->version, review->reviewed);

  if (self->leaflet->second != NULL)
    return g_strdup_printf ("%s" SEPARATOR "%s / %s" SEPARATOR "%s", standing, own_name,
                            pamphlet_language_get_own_name (pamphlet_translation_get_language (self->leaflet->second)), printed);

  return g_strdup_printf ("%s" SEPARATOR "%s" SEPARATOR "%s", standing, own_name, printed);
}

static double
get_number_width (const PamphletFurniture *self,
                  PamphletShaper          *shaper)
{
  g_autofree char *widest = dup_number (self, WIDEST_NUMBER - 1, WIDEST_NUMBER);
  g_autoptr (PamphletShape) number = shape (self, shaper, widest, FALSE, 0);

  return pamphlet_shape_get_width (number);
}

static PamphletShape *
shape_imprint (const PamphletFurniture *self,
               PamphletShaper          *shaper)
{
  g_autofree char *imprint = dup_imprint (self);
  g_autofree char *isolated = isolate (self, imprint);
  g_autofree char *pieces = join_pieces (isolated);

  return shape_isolated (self, shaper, pieces, FALSE, self->width - get_number_width (self, shaper) - get_em (self));
}

/* Returns: the height of the foot of a page, with what is free above it. */
double
pamphlet_furniture_get_foot_height (const PamphletFurniture *self,
                                    PamphletShaper          *shaper)
{
  g_autoptr (PamphletShape) imprint = shape_imprint (self, shaper);

  return pamphlet_shape_get_height (imprint) + (ABOVE_FOOT + FOOT_PADDING) * get_em (self);
}

/*
 * Draws the foot of a page, from the origin of @cr on.
 *
 * @page: from 0 on
 * @n_pages: 0 where it is not known yet
 */
void
pamphlet_furniture_draw_foot (const PamphletFurniture *self,
                              PamphletShaper          *shaper,
                              cairo_t                 *cr,
                              unsigned                 page,
                              unsigned                 n_pages)
{
  g_autofree char *text = dup_number (self, page, n_pages);
  g_autoptr (PamphletShape) number = shape (self, shaper, text, FALSE, 0);
  g_autoptr (PamphletShape) imprint = shape_imprint (self, shaper);
  double y = ABOVE_FOOT * get_em (self);

  pamphlet_paint_line (cr, 0, y, self->width, LINE);
  y += FOOT_PADDING * get_em (self);
  draw (self, cr, imprint, FALSE, y);
  draw (self, cr, number, TRUE, y);
}
