/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shaper.h"

#include <string.h>

static PamphletText *
create_text (const char *language,
             const char *markup)
{
  g_autoptr (GError) error = NULL;
  PamphletText *text = pamphlet_text_new_marked (NULL, NULL, language, markup, &error);

  g_assert_no_error (error);

  return text;
}

/* Wishes as the layout makes them, each different from the first in one thing. */
static void
test_keys (void)
{
  g_autoptr (PamphletText) text = create_text ("en", "Take <b>two</b> tablets");
  g_autoptr (PamphletText) plain = create_text ("en", "Take two tablets");
  g_autoptr (PamphletText) term = create_text ("en", "Take <term ref=\"two\">two</term> tablets");
  g_autoptr (PamphletText) foreign = pamphlet_text_keep (text);
  g_autoptr (PamphletText) spanish = create_text ("es", "Take <b>two</b> tablets");
  g_autoptr (PamphletShaper) shaper = pamphlet_shaper_new (NULL);
  const PamphletShapeWish wishes[] = {
    { .text = text, .language = "en", .size = 14, .width = 200 },
    { .text = plain, .language = "en", .size = 14, .width = 200 },
    { .text = term, .language = "en", .size = 14, .width = 200 },
    { .text = foreign, .language = "en", .size = 14, .width = 200 },
    { .text = spanish, .language = "en", .size = 14, .width = 200 },
    { .text = text, .language = "es", .size = 14, .width = 200 },
    { .text = text, .language = "en", .size = 12, .width = 200 },
    { .text = text, .language = "en", .size = 14, .width = 100 },
    { .text = text, .language = "en", .size = 14, .width = 200, .is_bold = TRUE },
    { .text = text, .language = "en", .size = 14, .width = 200, .label = "Dose" },
    { .string = "Take two tablets", .language = "en", .size = 14, .width = 200 },
  };
  PamphletShape *shapes[G_N_ELEMENTS (wishes)];

  for (unsigned i = 0; i < G_N_ELEMENTS (wishes); i++)
    {
      shapes[i] = pamphlet_shaper_get (shaper, &wishes[i]);
      for (unsigned j = 0; j < i; j++)
        g_assert_true (shapes[i] != shapes[j]);
    }

  for (unsigned i = 0; i < G_N_ELEMENTS (wishes); i++)
    {
      g_autoptr (PamphletShape) again = pamphlet_shaper_get (shaper, &wishes[i]);

      g_assert_true (again == shapes[i]);
      pamphlet_shape_unref (shapes[i]);
    }
}

/* What stood in an earlier layout is not set in type again, even where its text was made anew. */
static void
test_take_over (void)
{
  g_autoptr (PamphletText) text = create_text ("en", "Take <b>two</b> tablets");
  g_autoptr (PamphletText) same = create_text ("en", "Take <b>two</b> tablets");
  PamphletShapeWish wish = { .text = text, .language = "en", .size = 14, .width = 200 };
  PamphletShaper   *first = pamphlet_shaper_new (NULL);
  g_autoptr (PamphletShape) shape = pamphlet_shaper_get (first, &wish);
  PamphletShaper *second = pamphlet_shaper_new (first);
  g_autoptr (PamphletShaper) third = NULL;
  g_autoptr (PamphletShape) taken_over = NULL;

  pamphlet_shaper_free (first);
  /* The second is not asked for anything, as when choices follow each other faster than pages are made. */
  third = pamphlet_shaper_new (second);
  pamphlet_shaper_free (second);

  wish.text = same;
  taken_over = pamphlet_shaper_get (third, &wish);
  g_assert_true (taken_over == shape);
}

/* Memory is given back: what nobody holds on to, and what was taken over in vain. */
static void
test_forget (void)
{
  PamphletShapeWish held = { .string = "held", .language = "en", .size = 14 };
  PamphletShapeWish dropped = { .string = "dropped", .language = "en", .size = 14 };
  PamphletShaper   *first = pamphlet_shaper_new (NULL);
  g_autoptr (PamphletShaper) second = NULL;
  g_autoptr (PamphletShape) shape = pamphlet_shaper_get (first, &held);
  PamphletShape *other = pamphlet_shaper_get (first, &dropped);
  gpointer       layout = other->layout;

  g_object_add_weak_pointer (G_OBJECT (layout), &layout);
  pamphlet_shape_unref (other);
  second = pamphlet_shaper_new (first);

  pamphlet_shaper_sweep (first);
  g_assert_nonnull (layout);
  pamphlet_shaper_free (first);
  g_assert_nonnull (layout);
  pamphlet_shaper_drop_earlier (second);
  g_assert_null (layout);

  g_assert_true (g_ref_count_compare (&shape->references, 1));
}

/* The label and the name of a foreign language stand above the text, and are no part of it. */
static void
test_lead (void)
{
  g_autoptr (PamphletShaper) shaper = pamphlet_shaper_new (NULL);
  g_autoptr (PamphletText) text = create_text ("en", "Take <b>two</b> tablets");
  g_autoptr (PamphletText) foreign = pamphlet_text_keep (text);
  PamphletShapeWish wish = { .text = foreign, .language = "ar", .size = 14, .width = 400, .label = "الجرعة" };
  g_autoptr (PamphletShape) shape = pamphlet_shaper_get (shaper, &wish);
  g_autofree char *all = pamphlet_shape_dup_text (shape, 0, 3);
  g_autofree char *last = pamphlet_shape_dup_text (shape, 2, 3);

  g_assert_cmpuint (shape->lines->len, ==, 3);
  g_assert_cmpstr (all, ==, "الجرعة\nEnglish\nTake two tablets");
  g_assert_cmpstr (last, ==, "Take two tablets");
  g_assert_cmpuint (shape->lead, ==, strlen ("الجرعة\nEnglish\n"));
}

/* A word that no line can hold is broken, without a hyphen that would change an address. */
static void
test_long_word (void)
{
  static const char word[] = "https://example.org/averylongaddressthatfitsnolineatall/andgoesonforawhile?and=so&on=1";
  g_autoptr (PamphletShaper) shaper = pamphlet_shaper_new (NULL);
  PamphletShapeWish wish = { .string = word, .language = "en", .size = 24, .width = 150 };
  g_autoptr (PamphletShape) shape = pamphlet_shaper_get (shaper, &wish);
  g_autofree char *text = pamphlet_shape_dup_text (shape, 0, shape->lines->len);
  int              n_unknown = pango_layout_get_unknown_glyphs_count (shape->layout);

  g_assert_cmpuint (shape->lines->len, >, 3);
  g_assert_cmpfloat (pamphlet_shape_get_width (shape), <=, 150);
  g_assert_cmpstr (text, ==, word);
  g_assert_cmpint (n_unknown, ==, 0);

  for (unsigned i = 0; i < shape->lines->len; i++)
    {
      const PangoLayoutLine *line = pango_layout_get_line_readonly (shape->layout, i);

      for (GSList *runs = line->runs; runs != NULL; runs = runs->next)
        g_assert_cmpint (((PangoGlyphItem *)runs->data)->glyphs->num_glyphs, <=, line->length);
    }
}

/* Lines are far enough apart to be told from each other. */
static void
test_leading (void)
{
  static const char *const languages[] = { "en", "ar", "zh-CN" };
  static const char *const words[] = { "Take two tablets", "خذ حبتين", "服用两片" };
  g_autoptr (PamphletShaper) shaper = pamphlet_shaper_new (NULL);

  for (unsigned i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      PamphletShapeWish wish = { .string = words[i], .language = languages[i], .size = 20, .width = 50 };
      g_autoptr (PamphletShape) shape = pamphlet_shaper_get (shaper, &wish);

      g_assert_cmpfloat (pamphlet_shape_get_height (shape), >=, shape->lines->len * 20 * 1.4 - 0.01);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shaper/keys", test_keys);
  g_test_add_func ("/shaper/take-over", test_take_over);
  g_test_add_func ("/shaper/forget", test_forget);
  g_test_add_func ("/shaper/lead", test_lead);
  g_test_add_func ("/shaper/long-word", test_long_word);
  g_test_add_func ("/shaper/leading", test_leading);

  return g_test_run ();
}
