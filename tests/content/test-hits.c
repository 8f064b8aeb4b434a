/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog-builder.h"
#include "fixture.h"
#include "search-builder.h"
#include "search-fixture.h"

#include <string.h>

/* Returns: (transfer full): a snippet with “[” and “]” around its marks. */
static char *
show_marks (const PamphletSnippet *snippet)
{
  GString *shown = g_string_new (snippet->string);

  for (unsigned i = snippet->marks->len; i > 0; i--)
    {
      PamphletRange mark = g_array_index (snippet->marks, PamphletRange, i - 1);

      g_assert_cmpuint (mark.start, <, mark.end);
      g_assert_cmpuint (mark.end, <=, strlen (snippet->string));
      g_string_insert_c (shown, mark.end, ']');
      g_string_insert_c (shown, mark.start, '[');
    }

  g_assert_true (g_utf8_validate (shown->str, -1, NULL));

  return g_string_free (shown, FALSE);
}

typedef struct
{
  const char *typed;
  const char *title;
  const char *snippet;
  const char *place; /* its section, and the end of the text's context */
} Place;

static const Place places[] = {
  { "lymphob", "Acute [lymphoblastic] leukemia", NULL, "- title" },
  { "leukemia acute", "[Acute] lymphoblastic [leukemia]", NULL, "- title" },
  { "b-all", "Acute lymphoblastic leukemia", "[B-ALL]", "- also_called" },
  { "ball", "Acute lymphoblastic leukemia", "[B-ALL]", "- also_called" },
  { "c9100", "Acute lymphoblastic leukemia", "[C91.00]", "- -" },
  { "began", "Acute lymphoblastic leukemia", "It [began] with a fever.", "s s|p0" },
  { "bone", "Acute lymphoblastic leukemia", "[Bone] marrow", "s s|h" },
  { "what acute", "[Acute] lymphoblastic leukemia", "[What] it is", "s s|title" },
  { "fludarabin", "Chronic lymphocytic leukaemia", "Slow. Treated with [fludarabine] 38.0 mg.", "s s|p0" },
  { "treated fludarabnie", "Chronic lymphocytic leukaemia", "Slow. [Treated] with [fludarabine] 38.0 mg.", "s s|p0" },
  { "38.0", "Chronic lymphocytic leukaemia", "Slow. Treated with fludarabine [38.0] mg.", "s s|p0" },
  { "covid 19", "Flu", "A fever, often. Follow-up by e-mail; [COVID-19] is another thing. Parkinson’s patients: ask.", "s s|p0" },
  { "covid-19", "Flu", "A fever, often. Follow-up by e-mail; [COVID-19] is another thing. Parkinson’s patients: ask.", "s s|p0" },
  { "remission", "Graft-versus-host disease", "Your [good days]. An X-ray or 38 mg.", "s s|p0" },
  /* A single letter is marked by itself, and begins longer words only where it does not stand alone. */
  { "x", "Graft-versus-host disease", "Your good days. An [X]-ray or 38 mg.", "s s|p0" },
};

static const Place foreign_places[] = {
  { "血病", "急性淋巴细胞白[血病]", NULL, "- title" },
  { "细胞 b", "急性淋巴[细胞]白血病", "骨髓中有许多[B细胞]。发生感染时会发热，血液检查。", "s s|p0" },
  { "เลือด", "มะเร็งเม็ด[เลือด]ขาว", NULL, "- title" },
  { "ガ", "急性リンパ性白血病", "[ガ]ン", "- also_called" },
  { "chiryo", NULL, NULL, NULL },
  { "チリョウ", "急性リンパ性白血病", "[ﾁﾘｮｳ]", "s s|title" },
  { "الحمي", "سرطان الدم", "[الحُمّى]", "s s|h" },
  { "isik", "[Işık] duyarlılığı", NULL, "- title" },
  { "mg", "ＡＬＬ　type", "½ [㎎]", "s s|title" },
};

static void
assert_places (PamphletSearch *search,
               const Place    *all,
               gsize           n_places)
{
  for (gsize i = 0; i < n_places; i++)
    {
      g_autoptr (GPtrArray) hits = pamphlet_search_find (search, all[i].typed, 1, NULL);
      PamphletHit        *hit = hits->len > 0 ? g_ptr_array_index (hits, 0) : NULL;
      const PamphletText *text = hit != NULL ? pamphlet_hit_get_text (hit) : NULL;
      const char         *section = hit != NULL ? pamphlet_hit_get_section (hit) : NULL;
      g_autofree char    *title = hit != NULL ? show_marks (pamphlet_hit_get_title (hit)) : NULL;
      g_autofree char    *snippet = hit != NULL && pamphlet_hit_get_snippet (hit) != NULL ? show_marks (pamphlet_hit_get_snippet (hit)) : NULL;
      g_autofree char    *place = g_strdup_printf ("%s %s", section != NULL ? section : "-", text != NULL ? strchr (pamphlet_text_get_context (text), '|') + 1 : "-");

      g_test_message ("%s", all[i].typed);
      g_assert_cmpstr (title, ==, all[i].title);
      g_assert_cmpstr (snippet, ==, all[i].snippet);
      if (all[i].place != NULL)
        g_assert_cmpstr (place, ==, all[i].place);
    }
}

static void
test_snippets (void)
{
  g_autoptr (PamphletCollection) collection = search_fixture_read ("english");
  g_autoptr (PamphletCollection) foreign = search_fixture_read ("foreign");
  g_autoptr (PamphletSearch) search = pamphlet_search_build (collection, NULL, NULL, NULL);
  g_autoptr (PamphletSearch) foreign_search = pamphlet_search_build (foreign, NULL, NULL, NULL);

  assert_places (search, places, G_N_ELEMENTS (places));
  assert_places (foreign_search, foreign_places, G_N_ELEMENTS (foreign_places));
}

typedef struct
{
  const char *string;
  unsigned    focus; /* where the word that matters begins; each “x” is marked */
  const char *snippet;
} Cut;

static PamphletSnippet *
cut (const char *string,
     int         focus)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (PamphletRange));
  g_autoptr (GArray) news = g_array_new (FALSE, FALSE, sizeof (PamphletRange));
  PamphletRange range = { focus, focus + 1 };

  for (const char *at = strchr (string, 'x'); at != NULL; at = strchr (at + 1, 'x'))
    {
      PamphletRange mark = { at - string, at - string + 1 };

      g_array_append_val (marks, mark);
    }
  if (focus >= 0)
    g_array_append_val (news, range);

  return pamphlet_snippet_cut (string, marks, news);
}

static void
assert_cut (const char *string,
            int         focus,
            const char *expected)
{
  g_autoptr (PamphletSnippet) snippet = cut (string, focus);
  g_autofree char *shown = show_marks (snippet);

  g_assert_cmpstr (shown, ==, expected);
}

/* A long text is cut between words, around what matters, and leaves no mark of direction open or closes what is not. */
static void
test_cut (void)
{
  g_autofree char *words = search_fixture_repeat ("word ", 40);
  g_autofree char *run = search_fixture_repeat ("病", 200);
  g_autofree char *middle = g_strconcat (words, "x here ", words, NULL);
  g_autofree char *two = g_strconcat ("x ", words, "x x ", words, NULL);
  g_autofree char *isolated = g_strconcat ("\u2068", words, "x\u2069 (\u2068a", words, "\u2069", NULL);
  g_autofree char *in_run = g_strconcat (run, "x", run, NULL);
  g_autoptr (PamphletSnippet) of_run = cut (in_run, -1);

  assert_cut ("", -1, "");
  assert_cut ("short x", -1, "short [x]");
  assert_cut ("two\nlines\tx\a", -1, "two lines [x] ");
  assert_cut (middle, -1, "…word word word word word word word [x] here word word word word word word word word word word word word word word word word word word word…");
  /* The densest part, unless something else matters more. */
  assert_cut (two, -1, "…word word word word word word word [x] [x] word word word word word word word word word word word word word word word word word word word word…");
  assert_cut (two, 0, "[x] word word word word word word word word word word word word word word word word word word word word word word word word word word word…");
  assert_cut (isolated, -1, "…word word word word word word word [x] (\u2068aword word word word word word word word word word word word word word word word word word word word\u2069…");

  g_assert_cmpuint (of_run->marks->len, ==, 1);
  g_assert_cmpint (g_utf8_strlen (of_run->string, -1), ==, 142);
  g_assert_true (g_str_has_prefix (of_run->string, "…病"));
}

/* The language of the search, then the one that leaflets were written in. The title is shown in the first. */
static const Place translated_places[] = {
  { "resfriado", "Un [resfriado]", NULL, "- title" },
  { "cold", "Un resfriado", "A [cold]", "- title" },
  { "rinitis", "Un resfriado", "[Rinitis]", "- also_called" },
  { "rhinitis", "Un resfriado", "[Rhinitis]", "- also_called" },
  { "j00", "Un resfriado", "[J00]", "- -" },
  { "nariz", "Un resfriado", "Su [nariz] gotea.", "what what|intro" },
  /* A term is found by its name, too. */
  { "moco", "Un resfriado", "Su [nariz gotea].", "what what|intro" },
  { "nose", "Un resfriado", "Your [nose] runs.", "what what|intro" },
  { "resfriado gotea", "Un [resfriado]", "Su nariz [gotea].", "what what|intro" },
  /* What is not translated is found as it was written, and so is what is translated wrongly. */
  { "sneezing", "Un resfriado", "[Sneezing]", "care care|plan.one" },
  { "chills", "Un resfriado", "Fever ≥ 38 °C & [chills]", "what what|signs.fever" },
  { "escalofrios", NULL, NULL, NULL },
};

static PamphletCollection *
read_library (const char *folder)
{
  const char *const folders[] = { folder, NULL };

  return pamphlet_collection_read (folders, PAMPHLET_SEVERITY_WARNING, NULL);
}

static void
test_translation (void)
{
  g_autofree char *folder = fixture_make_library (g_get_user_cache_dir (), "clinic");
  g_autofree char *locale = g_build_filename (folder, "locale", NULL);
  g_autoptr (GTree) catalog = catalog_new (CATALOG_HEADER);
  g_autoptr (PamphletCollection) collection = read_library (folder);
  g_autoptr (PamphletSearch) search = NULL;
  g_autoptr (PamphletSearch) of_region = NULL;
  g_autoptr (PamphletSearch) untranslated = NULL;
  g_autoptr (PamphletSearch) same = NULL;
  g_autofree char *found = NULL;

  catalog_set (catalog, "cold|title", "A cold", "Un resfriado");
  catalog_set (catalog, "cold|also_called", "Rhinitis", "Rinitis");
  catalog_set (catalog, "cold|what|intro", "Your <term ref=\"mucus\">nose runs</term>.", "Su <term ref=\"mucus\">nariz gotea</term>.");
  catalog_set (catalog, "cold|what|signs.fever", "Fever ≥ <b>38 °C</b> &amp; chills", "Fiebre ≥ <b>39 °C</b> &amp; escalofríos");
  catalog_set (catalog, "glossary|mucus.term", "Mucus", "Moco");
  catalog_write (catalog, locale, "es", "clinic");

  search = pamphlet_search_build (collection, "es", NULL, NULL);
  g_assert_cmpuint (pamphlet_search_get_diagnostics (search)->len, ==, 0);
  assert_places (search, translated_places, G_N_ELEMENTS (translated_places));

  /* What the leaflets say as they were written need not be read again for another language. */
  of_region = pamphlet_search_build (collection, "es-MX", search, NULL);
  g_assert_true (pamphlet_search_get_source (of_region) == pamphlet_search_get_source (search));
  found = search_fixture_find (of_region, "nariz", SEARCH_FIXTURE_LIMIT);
  g_assert_cmpstr (found, ==, "cold:text");

  untranslated = pamphlet_search_build (collection, "fr", of_region, NULL);
  assert_places (untranslated, &(Place){ "sneezing", "A cold", "[Sneezing]", "care care|plan.one" }, 1);
  g_assert_false (pamphlet_search_is_translated (untranslated));
  same = pamphlet_search_build (collection, "de", untranslated, NULL);
  g_assert_true (same == untranslated);
}

/* A catalog that cannot be read is told, and the leaflets are found as they were written. */
static void
test_broken_catalog (void)
{
  g_autofree char *folder = fixture_make_library (g_get_user_cache_dir (), "clinic");
  g_autoptr (PamphletCollection) collection = read_library (folder);
  g_autoptr (PamphletSearch) search = NULL;
  g_autofree char *found = NULL;

  fixture_write (folder, "locale/es/LC_MESSAGES/clinic.mo", "no catalog");
  search = pamphlet_search_build (collection, "es", NULL, NULL);
  found = search_fixture_find (search, "nose", SEARCH_FIXTURE_LIMIT);

  g_assert_cmpstr (found, ==, "cold:text");
  g_assert_cmpuint (pamphlet_search_get_diagnostics (search)->len, ==, 1);
}

static void
keep_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

static gpointer
search_thread (gpointer search)
{
  return search_fixture_find (search, "leukemia fever", SEARCH_FIXTURE_LIMIT);
}

/* Made in one thread, searched in several. */
static void
test_threads (void)
{
  g_autoptr (PamphletCollection) collection = search_fixture_read ("english");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PamphletSearch) search = NULL;
  GThread *threads[4];

  pamphlet_search_build_async (collection, NULL, NULL, NULL, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  search = pamphlet_search_build_finish (result, &error);
  g_assert_no_error (error);

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("search", search_thread, search);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autofree char *found = g_thread_join (threads[i]);

      g_assert_cmpstr (found, ==, "chronic:text acute:text");
    }
}

/* The window lets a thread find; of a search that was given up, nothing comes. */
static void
test_found_in_thread (void)
{
  g_autoptr (PamphletCollection) collection = search_fixture_read ("english");
  g_autoptr (PamphletSearch) search = pamphlet_search_build (collection, NULL, NULL, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) given_up = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;

  pamphlet_search_find_async (search, "fever", 2, 0, NULL, keep_result_cb, &result);
  pamphlet_search_find_async (search, "fever", 2, 0, cancellable, keep_result_cb, &given_up);
  g_cancellable_cancel (cancellable);
  while (result == NULL || given_up == NULL)
    g_main_context_iteration (NULL, TRUE);

  hits = pamphlet_search_find_finish (result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 2);
  g_assert_null (pamphlet_search_find_finish (given_up, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
keep_what_came_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      first)
{
  if (*(const char **)first == NULL)
    *(const char **)first = "result";
}

static gboolean
paint_cb (gpointer first)
{
  if (*(const char **)first == NULL)
    *(const char **)first = "paint";

  return G_SOURCE_REMOVE;
}

/* What is found while the window waits comes before it paints again, however soon that would be. */
static void
test_found_before_painting (void)
{
  g_autoptr (PamphletCollection) collection = search_fixture_read ("english");
  g_autoptr (PamphletSearch) search = pamphlet_search_build (collection, NULL, NULL, NULL);

  for (unsigned i = 0; i < 200; i++)
    {
      const char *first = NULL;
      unsigned    paint_id = g_idle_add_full (G_PRIORITY_DEFAULT + 1, paint_cb, &first, NULL);

      pamphlet_search_find_async (search, "fever", 2, G_MAXUINT, NULL, keep_what_came_cb, &first);
      while (first == NULL)
        g_main_context_iteration (NULL, TRUE);

      g_assert_cmpstr (first, ==, "result");
      g_source_remove (paint_id);
    }
}

static void
test_cancelled (void)
{
  g_autoptr (PamphletCollection) collection = search_fixture_read ("english");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  pamphlet_search_build_async (collection, NULL, NULL, cancellable, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_null (pamphlet_search_build_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/hits/snippets", test_snippets);
  g_test_add_func ("/hits/cut", test_cut);
  g_test_add_func ("/hits/translation", test_translation);
  g_test_add_func ("/hits/broken catalog", test_broken_catalog);
  g_test_add_func ("/hits/threads", test_threads);
  g_test_add_func ("/hits/found in a thread", test_found_in_thread);
  g_test_add_func ("/hits/found before painting", test_found_before_painting);
  g_test_add_func ("/hits/cancelled", test_cancelled);

  return g_test_run ();
}
