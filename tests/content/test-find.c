/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog-builder.h"
#include "find.h"
#include "fixture.h"
#include "library-catalogs.h"
#include "texts.h"

#include <glib/gstdio.h>

#include <string.h>

/* The text that the tests of phrases put a text of their own in the place of. */
#define INTRO "Your <term ref=\\'mucus\\'>nose runs</term>."

typedef struct
{
  const char *text; /* with markup */
  const char *typed;
  const char *found; /* the text without markup, with what is found in brackets; NULL for nothing */
} Phrase;

static const Phrase phrases[] = {
  { "A fever, or feverish.", "fever", "A [fever], or [fever]ish." },
  { "A fever, or feverish.", "ver, or", "A fe[ver, or] feverish." },
  { "A fever, or feverish.", "feverisk", NULL },
  /* case, accents, width */
  { "FEVER and Fever", "fEvEr", "[FEVER] and [Fever]" },
  { "Ménière’s disease", "MENIERE", "[Ménière]’s disease" },
  { "Meniere", "Ménière", "[Meniere]" },
  { "Me\u0301nie\u0300re!", "ménière", "[Me\u0301nie\u0300re]!" },
  { "ｆｅｖｅｒ of ３８", "fever of 38", "[ｆｅｖｅｒ of ３８]" },
  { "Straße, STRASSE", "strasse", "[Straße], [STRASSE]" },
  { "Straße", "stras", "[Straß]e" },
  { "Fuß", "s", "Fu[ß]" },
  { "ﬁnd, ﬂu", "fin", "[ﬁn]d, ﬂu" },
  { "encyclopædia", "paedia", "encyclo[pædia]" },
  { "İstanbul, ışık", "istanbul", "[İstanbul], ışık" },
  { "İstanbul, ışık", "isik", "İstanbul, [ışık]" },
  /* soft hyphens and marks of direction, which nobody sees */
  { "leu\u00adkemia \u2066B-ALL\u2069.", "leukemia b-all.", "[leu\u00adkemia \u2066B-ALL\u2069.]" },
  /* signs that have no key */
  { "don’t – “38.0” °C", "don't - \"38.0\" °c", "[don’t – “38.0” °C]" },
  { "٣٨ درجة", "38", "[٣٨] درجة" },
  { "½ tablet, 1/2 pill", "1/2", "[½] tablet, [1/2] pill" },
  /* Arabic vowel signs, tatweel, letters of other keyboards */
  { "الحُمّى العالية", "الحمى", "[الحُمّى] العالية" },
  { "الحمى", "الحُمَّى", "[الحمى]" },
  { "حـــمى", "حمي", "[حـــمى]" },
  { "دکتر", "دكتر", "[دکتر]" },
  /* scripts without spaces */
  { "急性淋巴细胞白血病，血液", "细胞白血", "急性淋巴[细胞白血]病，血液" },
  { "มะเร็งเม็ดเลือดขาว", "เลือด", "มะเร็งเม็ด[เลือด]ขาว" },
  { "ガンとカン", "カ", "ガンと[カ]ン" },
  { "ﾁﾘｮｳ", "チリョウ", "[ﾁﾘｮｳ]" },
  /* a letter with all that belongs to it */
  { "बुखार", "ब", "[बु]खार" },
  { "👩🏽‍⚕️ asks", "asks", "👩🏽‍⚕️ [asks]" },
  /* white space */
  { "no  more\u00a0than\u20093", "no more than 3", "[no  more\u00a0than\u20093]" },
  { "no more than 3", "no  more\tthan", "[no more than] 3" },
  { "no more", "  more ", "no [more]" },
  { "nomore", "no more", NULL },
  { "ab cd", "b c", "a[b c]d" },
  /* none is found twice */
  { "aaa", "aa", "[aa]a" },
  { "aaaa", "aa", "[aa][aa]" },
  { "a a a", "a a", "[a a] a" },
  /* markup */
  { "Call <b>at once</b>, or", "call at once, or", "[Call at once, or]" },
  { "A &lt;b&gt; &amp; c", "<b> & c", "A [<b> & c]" },
  { "A &lt;b&gt;", "lt", NULL },
  { "Your <term ref=\\'mucus\\'>nose runs</term> now, <a href=\\'https://example.org/\\'>see here</a>.", "runs now, see",
    "Your nose [runs now, see] here." },
  { "Your <term ref=\\'mucus\\'>nose</term>", "mucus", NULL },
  { "<a href=\\'https://example.org/\\'>here</a>", "example", NULL },
  /* nothing to look for */
  { "A fever", "", NULL },
  { "A fever", " \t\u00a0", NULL },
  { "A fever", "\u00ad", NULL },
  { "A fever", "fe\xff", NULL },
};

/* Returns: (transfer full): the leaflet of a library of its own in @parent, in the language that it is written in. */
static PamphletTranslation *
read_leaflet (const char *parent,
              const char *leaflet)
{
  g_autofree char *folder = fixture_make_library (parent, "clinic");
  g_autoptr (PamphletLibrary) library = NULL;

  fixture_write (folder, "conditions/cold.json", leaflet);
  library = fixture_read_library (folder, PAMPHLET_SEVERITY_ERROR, "");
  g_assert_nonnull (library);

  return pamphlet_translation_new_source (library, pamphlet_library_get_condition (library, "cold"));
}

/* Returns: (transfer full) (nullable): the text at the end of @context, with what was found in it in brackets. */
static char *
show_found (GArray     *found,
            const char *context)
{
  g_autoptr (GString) shown = NULL;

  for (unsigned i = found->len; i > 0; i--)
    {
      const PamphletOccurrence *occurrence = &g_array_index (found, PamphletOccurrence, i - 1);

      if (!g_str_has_suffix (pamphlet_text_get_context (occurrence->text), context))
        continue;

      if (shown == NULL)
        shown = g_string_new (pamphlet_text_get_string (occurrence->text));
      g_assert_cmpuint (occurrence->range.start, <, occurrence->range.end);
      g_string_insert_c (shown, occurrence->range.end, ']');
      g_string_insert_c (shown, occurrence->range.start, '[');
    }

  return shown != NULL ? g_string_free (g_steal_pointer (&shown), FALSE) : NULL;
}

static void
test_phrase (gconstpointer data)
{
  const Phrase    *test = data;
  g_autofree char *leaflet = fixture_replace (fixture_leaflet, INTRO, test->text);
  g_autoptr (PamphletTranslation) translation = read_leaflet (g_get_user_cache_dir (), leaflet);
  g_autoptr (GArray) found = pamphlet_find_phrase (translation, test->typed);
  g_autofree char *shown = show_found (found, "|intro");

  g_assert_cmpstr (shown, ==, test->found);
}

/* Returns: (transfer full): where each was found: a section and the end of a context, and what. */
static char *
list_places (GArray *found)
{
  GString *places = g_string_new (NULL);

  for (unsigned i = 0; i < found->len; i++)
    {
      const PamphletOccurrence *occurrence = &g_array_index (found, PamphletOccurrence, i);
      g_autofree char          *words = g_strndup (pamphlet_text_get_string (occurrence->text) + occurrence->range.start,
                                                   occurrence->range.end - occurrence->range.start);

      g_string_append_printf (places, "%s %s: %s\n", occurrence->section != NULL ? occurrence->section->id : "-",
                              strchr (pamphlet_text_get_context (occurrence->text), '|') + 1, words);
    }

  return g_string_free (places, FALSE);
}

static void
test_order (void)
{
  static const struct
  {
    const char *typed;
    const char *places;
  } cases[] = {
    { "cold", "- title: cold\n- main_message: cold\nwhat what|title: cold\n" },
    { "nose", "what what|intro: nose\nwhat what|face.caption: nose\n" },
    { "call", "care care|call.title: Call\n" },
    { "ing", "care care|title: ing\ncare care|plan.one: ing\n" },
    { "day", "care care|days: Day\ncare care|days: day\ncare care|plan.header: Day\n" },
    /* other names, the alternative of an image, the title of a tab */
    { "rhinitis", "" },
    { "a nose", "" },
    { "overview", "" },
    { "nowhere", "" },
  };
  g_autoptr (PamphletTranslation) translation = read_leaflet (g_get_user_cache_dir (), fixture_leaflet);

  for (unsigned i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) found = pamphlet_find_phrase (translation, cases[i].typed);
      g_autofree char *places = list_places (found);

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpstr (places, ==, cases[i].places);
    }
}

static void
test_words (void)
{
  static const struct
  {
    const char *typed;
    gboolean    with_slips;
    const char *places;
  } cases[] = {
    { "breathe nose", FALSE, "what what|intro: nose\nwhat what|face.caption: nose\ncare care|call.when: breathe\n" },
    { "sneez", FALSE, "care care|plan.one: Sneezing\n" },
    { "braethe", FALSE, "" },
    { "braethe", TRUE, "care care|call.when: breathe\n" },
    /* the name of a term, where the text uses it */
    { "mucus", FALSE, "what what|intro: nose runs\n" },
    { "rhinitis", FALSE, "" },
    { "", FALSE, "" },
    { "…", TRUE, "" },
    { "\xff", FALSE, "" },
  };
  g_autoptr (PamphletTranslation) translation = read_leaflet (g_get_user_cache_dir (), fixture_leaflet);

  for (unsigned i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) found = pamphlet_find_words (translation, cases[i].typed, cases[i].with_slips);
      g_autofree char *places = list_places (found);

      g_test_message ("case %u", i);
      g_assert_cmpstr (places, ==, cases[i].places);
    }
}

/* One or two letters are the beginning of a word only where they are none by themselves. */
static void
test_short_word (void)
{
  static const struct
  {
    const char *typed;
    const char *found;
    unsigned    n_found; /* in the whole leaflet */
  } cases[] = {
    { "vitamin b", "[Vitamin] [B] is best in bread.", 2 },
    { "best b", "Vitamin [B] is [best] in bread.", 2 },
    { "vitamin br", "[Vitamin] B is best in [bread].", 3 },
    { "vitamin is", "[Vitamin] B [is] best in bread.", 3 },
  };
  g_autofree char *leaflet = fixture_replace (fixture_leaflet, INTRO, "Vitamin B is best in bread.");
  g_autoptr (PamphletTranslation) translation = read_leaflet (g_get_user_cache_dir (), leaflet);

  for (unsigned i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) found = pamphlet_find_words (translation, cases[i].typed, FALSE);
      g_autofree char *shown = show_found (found, "|intro");

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpstr (shown, ==, cases[i].found);
      g_assert_cmpuint (found->len, ==, cases[i].n_found);
    }
}

/* A text that is not translated is looked through as it is, with the names of its own language. */
static void
test_translation (void)
{
  g_autofree char *folder = fixture_make_library (g_get_user_cache_dir (), "clinic");
  g_autofree char *locale = g_build_filename (folder, "locale", NULL);
  g_autoptr (PamphletLibrary) library = fixture_read_library (folder, PAMPHLET_SEVERITY_ERROR, "");
  g_autoptr (GTree) catalog = catalog_new_complete (CATALOG_HEADER, library, "(es) ");
  g_autoptr (PamphletTranslation) translation = NULL;
  g_autoptr (GArray) found = NULL;
  g_autoptr (GArray) terms = NULL;
  g_autofree char *places = NULL;
  g_autofree char *term_places = NULL;

  catalog_set (catalog, "cold|what|intro", "Your <term ref=\"mucus\">nose runs</term>.", NULL);
  catalog_write (catalog, locale, "es", "clinic");
  translation = pamphlet_library_translate (library, pamphlet_library_get_condition (library, "cold"), "es", NULL);
  g_assert_nonnull (translation);

  found = pamphlet_find_phrase (translation, "(es) a");
  places = list_places (found);
  g_assert_cmpstr (places, ==, "- title: (es) A\n- main_message: (es) A\nwhat what|signs.cough: (es) A\nwhat what|face.caption: (es) A\ncare care|plan.two: (es) A\n");

  terms = pamphlet_find_words (translation, "mucus", FALSE);
  term_places = list_places (terms);
  g_assert_cmpstr (term_places, ==, "what what|intro: nose runs\n");
}

static void
compare_place (const PamphletText      *text,
               const PamphletTextPlace *place,
               gpointer                 data)
{
  PamphletOccurrence found = { 0 };

  g_assert_true (pamphlet_find_text (data, text, &found));
  g_assert_true (found.text != text);
  g_assert_cmpstr (pamphlet_text_get_string (found.text), ==, pamphlet_text_get_string (text));
  g_assert_cmpstr (pamphlet_text_get_path (found.text), ==, pamphlet_text_get_path (text));
  g_assert_cmpstr (found.section != NULL ? found.section->id : NULL, ==, place->section != NULL ? place->section->id : NULL);
}

/* Every text of one reading of a leaflet is found in another one, and none of another leaflet. */
static void
test_same_text (void)
{
  g_autoptr (PamphletTranslation) first = read_leaflet (g_get_user_cache_dir (), fixture_leaflet);
  g_autoptr (PamphletTranslation) second = read_leaflet (g_get_user_cache_dir (), fixture_leaflet);
  g_autoptr (PamphletText) stranger = pamphlet_text_new_plain ("flu|title", "$.title", "en", "A cold");
  g_autoptr (PamphletText) nowhere = pamphlet_text_new_plain ("cold|title", "$.titles", "en", "A cold");
  PamphletOccurrence untouched = { .range = { 7, 9 } };

  pamphlet_condition_foreach_text (pamphlet_translation_get_condition (first), compare_place, second);
  g_assert_false (pamphlet_find_text (second, stranger, &untouched));
  g_assert_false (pamphlet_find_text (second, nowhere, &untouched));
  g_assert_cmpuint (untouched.range.start, ==, 7);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (unsigned i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/find/phrase/%u", i);

      g_test_add_data_func (path, &phrases[i], test_phrase);
    }
  g_test_add_func ("/find/order", test_order);
  g_test_add_func ("/find/words", test_words);
  g_test_add_func ("/find/short-word", test_short_word);
  g_test_add_func ("/find/translation", test_translation);
  g_test_add_func ("/find/same-text", test_same_text);

  return g_test_run ();
}
