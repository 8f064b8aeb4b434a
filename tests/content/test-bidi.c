/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bidi.h"
#include "fold.h"
#include "text.h"

/* In these, “>” stands for the mark that makes a paragraph read from right to left, “[” and “]” for an isolate's ends. */
static char *
show_controls (const char *string)
{
  g_autoptr (GString) shown = g_string_new (string);

  g_string_replace (shown, "\u200f", ">", 0);
  g_string_replace (shown, "\u2066", "[", 0);
  g_string_replace (shown, "\u2069", "]", 0);

  return g_strdup (shown->str);
}

static void
test_isolate (void)
{
  static const struct
  {
    const char *string;
    const char *isolated;
  } cases[] = {
    { "مرض", ">مرض" },
    { "مرض B-ALL المنتكس", ">مرض [B-ALL] المنتكس" },
    { "ALL", ">[ALL]" },
    { "اتصل 1-800-955-4572، الآن", ">اتصل [1-800-955-4572]، الآن" },
    { "نحو 4 من كل 10", ">نحو 4 من كل 10" },
    { "حمى 38.0 درجة (100.4)", ">حمى 38.0 درجة (100.4)" },
    { "Blood Cancer United (كان Be The Match): nmdp.org", ">[Blood Cancer United] (كان [Be The Match]): [nmdp.org]" },
    { "CD19, CD22 علامات", ">[CD19, CD22] علامات" },
  };

  for (unsigned i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *isolated = pamphlet_bidi_isolate (cases[i].string, NULL);
      g_autofree char *shown = show_controls (isolated);

      g_assert_cmpstr (shown, ==, cases[i].isolated);
    }
}

/* A link's line is drawn under its words, and not under what sets them apart. */
static void
test_spans (void)
{
  g_autoptr (PamphletText) text = pamphlet_text_new_marked ("c", "$", "ar", "اتصل <a href=\"tel:1\">1-800</a> أو <b>ALL مرض</b>", NULL);
  unsigned            n_spans;
  const PamphletSpan *spans = pamphlet_text_get_spans (text, &n_spans);
  const char         *string = pamphlet_text_get_string (text);
  g_autofree char    *link = g_strndup (string + spans[0].start, spans[0].end - spans[0].start);
  g_autofree char    *bold = g_strndup (string + spans[1].start, spans[1].end - spans[1].start);
  g_autofree char    *shown = show_controls (bold);

  g_assert_cmpuint (n_spans, ==, 2);
  g_assert_cmpstr (link, ==, "1-800");
  g_assert_cmpstr (shown, ==, "ALL] مرض");
}

static void
test_other_languages (void)
{
  g_autoptr (PamphletText) text = pamphlet_text_new_plain ("c", "$", "es", "LLA 1-800");

  g_assert_cmpstr (pamphlet_text_get_string (text), ==, "LLA 1-800");
}

static void
test_search (void)
{
  g_autoptr (PamphletText) text = pamphlet_text_new_plain ("c", "$", "ar", "مرض B-ALL");
  g_autofree char *folded = pamphlet_fold (pamphlet_text_get_string (text));

  g_assert_cmpstr (folded, ==, "مرض b-all");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bidi/isolate", test_isolate);
  g_test_add_func ("/bidi/spans", test_spans);
  g_test_add_func ("/bidi/other-languages", test_other_languages);
  g_test_add_func ("/bidi/search", test_search);

  return g_test_run ();
}
