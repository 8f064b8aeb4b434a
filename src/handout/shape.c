/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shape.h"

#include "language.h"
#include "type.h"

#include <string.h>

/* From baseline to baseline, as a multiple of the type's size; scripts with taller letters take the room that they need.
 * Clear print asks for space between lines of one and a half to two times that between words. */
#define LEADING 1.4

static const char *
get_string (const PamphletShapeWish *wish)
{
  return wish->text != NULL ? pamphlet_text_get_string (wish->text) : wish->string;
}

static const char *
get_language (const PamphletShapeWish *wish)
{
  const char *own = wish->text != NULL ? pamphlet_text_get_language (wish->text) : NULL;

  return own != NULL ? own : wish->language;
}

/* Returns: whether it reads from right to left, which may not be how its page reads. */
gboolean
pamphlet_shape_wish_is_rtl (const PamphletShapeWish *wish)
{
  return pamphlet_language_is_rtl (get_language (wish));
}

static const PamphletSpan *
get_spans (const PamphletShapeWish *wish,
           unsigned                *n_spans)
{
  *n_spans = 0;

  return wish->text != NULL ? pamphlet_text_get_spans (wish->text, n_spans) : NULL;
}

/* Adds a line that stands above the text. */
static void
append_lead (GString       *string,
             PangoAttrList *attributes,
             const char    *line,
             const char    *language,
             double         size)
{
  PangoAttribute *list[] = {
    pango_attr_weight_new (PANGO_WEIGHT_BOLD),
    pango_attr_size_new (pamphlet_type_get_small (size) * PANGO_SCALE),
    pango_attr_language_new (pango_language_from_string (language)),
  };

  for (unsigned i = 0; i < G_N_ELEMENTS (list); i++)
    {
      list[i]->start_index = string->len;
      list[i]->end_index = string->len + strlen (line);
      pango_attr_list_insert (attributes, list[i]);
    }

  g_string_append (string, line);
  g_string_append_c (string, '\n');
}

static void
embolden_spans (const PamphletShapeWish *wish,
                PangoAttrList           *attributes,
                unsigned                 lead)
{
  unsigned            n_spans;
  const PamphletSpan *spans = get_spans (wish, &n_spans);

  for (unsigned i = 0; i < n_spans; i++)
    {
      PangoAttribute *bold;

      if (spans[i].kind != PAMPHLET_SPAN_BOLD)
        continue;

      bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
      bold->start_index = lead + spans[i].start;
      bold->end_index = lead + spans[i].end;
      pango_attr_list_insert (attributes, bold);
    }
}

/* A text in a language that the page is not in must not look as if it were just one more: its language stands above it. */
static void
set_words (PamphletShape *self)
{
  const PamphletShapeWish *wish = &self->wish;
  g_autoptr (GString) string = g_string_new (NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  const char *language = get_language (wish);

  pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string (language)));
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));

  if (wish->label != NULL)
    append_lead (string, attributes, wish->label, wish->language, wish->size);
  if (wish->text != NULL && pamphlet_text_is_foreign (wish->text))
    append_lead (string, attributes, pamphlet_language_get_own_name (language), language, wish->size);
  self->lead = string->len;
  embolden_spans (wish, attributes, self->lead);
  g_string_append (string, get_string (wish));

  pango_layout_set_text (self->layout, string->str, string->len);
  pango_layout_set_attributes (self->layout, attributes);
}

/* The line of a label is as high as its own letters ask for, and that of the text as the text's. */
static void
append_line (PamphletShape   *self,
             PangoLayoutIter *iter)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  gboolean         is_lead = line->start_index < (int)self->lead;
  double           size = is_lead ? pamphlet_type_get_small (self->wish.size) : self->wish.size;
  double           baseline = pango_units_to_double (pango_layout_iter_get_baseline (iter));
  PangoRectangle   logical;
  PamphletLine     added;
  double           missing;

  pango_layout_iter_get_line_extents (iter, NULL, &logical);
  added.x = pango_units_to_double (logical.x);
  added.width = pango_units_to_double (logical.width);
  added.ascent = baseline - pango_units_to_double (logical.y);
  added.descent = pango_units_to_double (logical.height) - added.ascent;

  missing = size * LEADING - added.ascent - added.descent;
  if (missing > 0)
    {
      added.ascent += missing / 2;
      added.descent += missing / 2;
    }
  g_array_append_val (self->lines, added);
}

static void
break_lines (PamphletShape *self)
{
  PangoLayoutIter *iter = pango_layout_get_iter (self->layout);

  do
    append_line (self, iter);
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

static double
measure_longest_word (const PamphletShape *self)
{
  g_autoptr (PangoLayout) copy = pango_layout_copy (self->layout);
  int width;

  pango_layout_set_wrap (copy, PANGO_WRAP_WORD);
  pango_layout_set_width (copy, 0);
  pango_layout_get_size (copy, &width, NULL);

  return pango_units_to_double (width);
}

static void
copy_wish (PamphletShape           *self,
           const PamphletShapeWish *wish)
{
  self->text = wish->text != NULL ? pamphlet_text_ref ((PamphletText *)wish->text) : NULL;
  self->string = g_strdup (wish->string);
  self->label = g_strdup (wish->label);

  self->wish = *wish;
  self->wish.text = self->text;
  self->wish.string = self->string;
  self->wish.label = self->label;
  self->wish.language = g_intern_string (wish->language);
}

/*
 * Sets a text in type and breaks it into lines. Long words that no line can hold, such as addresses, are broken anywhere.
 *
 * @context: whose direction and fonts to use, at 72 units to the inch
 * Returns: (transfer full)
 */
PamphletShape *
pamphlet_shape_new (PangoContext            *context,
                    const PamphletShapeWish *wish)
{
  PamphletShape *self = g_new0 (PamphletShape, 1);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans");

  g_ref_count_init (&self->references);
  copy_wish (self, wish);
  self->lines = g_array_new (FALSE, FALSE, sizeof (PamphletLine));
  self->layout = pango_layout_new (context);

  pango_font_description_set_absolute_size (font, wish->size * PANGO_SCALE);
  pango_font_description_set_weight (font, wish->is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (self->layout, font);
  pango_layout_set_auto_dir (self->layout, FALSE);
  pango_layout_set_alignment (self->layout, pamphlet_shape_wish_is_rtl (wish) ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  if (wish->width > 0)
    pango_layout_set_width (self->layout, pango_units_from_double (wish->width));
  set_words (self);
  break_lines (self);
  if (wish->width <= 0)
    self->narrowest = measure_longest_word (self);

  return self;
}

PamphletShape *
pamphlet_shape_ref (PamphletShape *self)
{
  g_ref_count_inc (&self->references);

  return self;
}

void
pamphlet_shape_unref (PamphletShape *self)
{
  if (!g_ref_count_dec (&self->references))
    return;

  g_clear_pointer (&self->text, pamphlet_text_unref);
  g_clear_pointer (&self->string, g_free);
  g_clear_pointer (&self->label, g_free);
  g_clear_object (&self->layout);
  g_clear_pointer (&self->lines, g_array_unref);
  g_free (self);
}

static gboolean
spans_equal (const PamphletShapeWish *a,
             const PamphletShapeWish *b)
{
  unsigned            n_a, n_b;
  const PamphletSpan *spans_a = get_spans (a, &n_a);
  const PamphletSpan *spans_b = get_spans (b, &n_b);

  if (n_a != n_b)
    return FALSE;

  for (unsigned i = 0; i < n_a; i++)
    if (spans_a[i].kind != spans_b[i].kind || spans_a[i].start != spans_b[i].start || spans_a[i].end != spans_b[i].end || g_strcmp0 (spans_a[i].target, spans_b[i].target) != 0)
      return FALSE;

  return TRUE;
}

static gboolean
texts_equal (const PamphletShapeWish *a,
             const PamphletShapeWish *b)
{
  if (a->text != NULL && a->text == b->text)
    return TRUE;

  return (a->text == NULL) == (b->text == NULL) && (a->text == NULL || pamphlet_text_is_foreign (a->text) == pamphlet_text_is_foreign (b->text)) && g_str_equal (get_language (a), get_language (b)) && g_str_equal (get_string (a), get_string (b)) && spans_equal (a, b);
}

/* Two wishes are equal when the same shape fulfils both, even where one text was made anew since. */
gboolean
pamphlet_shape_wish_equal (gconstpointer a,
                           gconstpointer b)
{
  const PamphletShapeWish *one = a;
  const PamphletShapeWish *other = b;

  return one->size == other->size && one->width == other->width && one->is_bold == other->is_bold && g_str_equal (one->language, other->language) && g_strcmp0 (one->label, other->label) == 0 && texts_equal (one, other);
}

unsigned
pamphlet_shape_wish_hash (gconstpointer wish)
{
  const PamphletShapeWish *self = wish;

  return g_str_hash (get_string (self)) ^ (unsigned)(self->width * 64) ^ (unsigned)(self->size * 4096);
}

/* Returns: how wide its widest line is, in points. */
double
pamphlet_shape_get_width (const PamphletShape *self)
{
  double width = 0;

  for (unsigned i = 0; i < self->lines->len; i++)
    width = MAX (width, g_array_index (self->lines, PamphletLine, i).width);

  return width;
}

/* Returns: how high all its lines are, in points. */
double
pamphlet_shape_get_height (const PamphletShape *self)
{
  double height = 0;

  for (unsigned i = 0; i < self->lines->len; i++)
    {
      const PamphletLine *line = &g_array_index (self->lines, PamphletLine, i);

      height += line->ascent + line->descent;
    }

  return height;
}

/* Returns: (transfer full): the words of the lines from @first up to, not including, @end, as one string. */
char *
pamphlet_shape_dup_text (const PamphletShape *self,
                         unsigned             first,
                         unsigned             end)
{
  const char      *string = pango_layout_get_text (self->layout);
  PangoLayoutLine *line = pango_layout_get_line_readonly (self->layout, first);
  unsigned         start = line->start_index;
  unsigned         stop = strlen (string);

  if (end < self->lines->len)
    stop = pango_layout_get_line_readonly (self->layout, end)->start_index;

  return g_strndup (string + start, stop - start);
}
