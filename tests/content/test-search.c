/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "fold.h"
#include "search-builder.h"
#include "search-fixture.h"
#include "search-slip.h"
#include "search-unit.h"

#include <string.h>

/* What is found, the best first: the ids with the kinds of the hits, after “~” those with a slip. */
typedef struct
{
  const char *typed;
  const char *found;
} Query;

static const Query queries[] = {
  /* Titles before other names, those before codes, those before texts. */
  { "leukemia", "acute:title chronic:title" },
  { "all", "acute:other-name" },
  { "cll", "chronic:other-name" },
  { "cold", "cold:title flu:text" },
  { "rhinitis", "cold:other-name" },
  { "J00", "cold:code" },
  { "fever", "chronic:text diarrhoea:text acute:text flu:text" },
  { "acute", "acute:title cold:text" },
  /* Words in any order, all of them wanted, those near each other first. */
  { "leukemia acute", "acute:title" },
  { "acute leukemia lymphoblastic", "acute:title" },
  { "acute cold", "cold:text" },
  { "weight appetite", "acute:text cold:text" },
  { "appetite weight", "acute:text cold:text" },
  { "leukemia fever", "chronic:text acute:text" },
  { "leukemia cold", "" },
  { "cold cold", "cold:title flu:text" },
  { "c91.00 acute", "acute:title" },
  { "c91 chronic", "chronic:title" },
  /* Of the last word one letter, before frequent words and rare ones. */
  { "leukemia a", "acute:title chronic:text" },
  { "leukaemia w f", "" },
  { "fever a", "acute:text diarrhoea:text flu:text chronic:text" },
  { "zzzzzzzz a", "" },
  { "leukmia a", "~acute:title ~chronic:text" },
  /* Beginnings of words. */
  { "leu", "acute:title chronic:title" },
  { "leukemi acu", "acute:title" },
  { "c", "cold:title chronic:title flu:text diarrhoea:text" },
  { "flu", "flu:title chronic:text" },
  { "ukemia", "" },
  { "co sneez", "" },
  { "cold sneez", "cold:text" },
  /* Case, accents, width, punctuation. */
  { "LEUKEMIA", "acute:title chronic:title" },
  { "Leúkèmia", "acute:title chronic:title" },
  { "ｌｅｕｋｅｍｉａ", "acute:title chronic:title" },
  { "  leukemia\t, acute!  ", "acute:title" },
  { "“Leukemia” (acute)", "acute:title" },
  { "b-all", "acute:other-name" },
  { "b all", "acute:other-name" },
  { "ball", "acute:other-name" },
  { "graft versus host", "gvhd:title" },
  { "graft-versus-host", "gvhd:title" },
  { "graftversushost", "gvhd:title" },
  { "followup", "flu:text" },
  { "follow-up", "flu:text" },
  { "email", "flu:text" },
  { "xray", "gvhd:text" },
  { "parkinson's", "flu:text" },
  { "parkinsons", "flu:text" },
  { "parkinson", "flu:text" },
  { "covid-19", "flu:text" },
  { "covid 19", "flu:text" },
  { "covid19", "flu:text" },
  /* Marks in the middle of a word part none. */
  { "fludarabine", "chronic:text" },
  /* British and American. */
  { "leukaemia", "acute:title chronic:title" },
  { "leuka", "chronic:title" },
  { "leukae", "acute:title chronic:title" },
  { "diarrhea", "diarrhoea:title" },
  { "diarrhoea", "diarrhoea:title" },
  { "esophageal", "diarrhoea:other-name" },
  { "oesophageal", "diarrhoea:other-name" },
  /* One slip in five letters or more: missing, too many, another, swapped; after those that have none. */
  { "leukmia", "~acute:title ~chronic:title" },
  { "leukeemia", "~acute:title ~chronic:title" },
  { "leukenia", "~acute:title ~chronic:title" },
  { "lekuemia", "~acute:title ~chronic:title" },
  { "eukemia", "~acute:title ~chronic:title" },
  { "xeukemia", "~acute:title ~chronic:title" },
  { "elukemia", "~acute:title ~chronic:title" },
  { "leukemiaa", "~acute:title ~chronic:title" },
  { "leukema", "~acute:title ~chronic:title" },
  { "leukemai", "~acute:title ~chronic:title" },
  { "leukeamia acute", "~acute:title" },
  { "fevre", "~chronic:text ~diarrhoea:text ~acute:text ~flu:text" },
  { "fevr", "~chronic:text ~diarrhoea:text ~acute:text ~flu:text" },
  { "lekueima", "" },
  { "lukmia", "" },
  { "cild", "" },
  { "colf", "" },
  { "ocld", "" },
  { "clod", "" },
  { "fluu", "" },
  { "codl hands", "" },
  { "cold hamds", "~flu:text" },
  /* A slip in a code or a number is another code or number. */
  { "C91.0", "acute:code" },
  { "C91", "acute:code chronic:code" },
  { "c9100", "acute:code" },
  { "C91-00", "acute:code" },
  { "C91.00", "acute:code" },
  { "C91.01", "" },
  { "C92.00", "" },
  { "D8981", "gvhd:code" },
  { "38.0", "chronic:text" },
  { "38,0", "chronic:text" },
  { "38", "chronic:text gvhd:text" },
  { "380", "" },
  { "1.5 litres", "diarrhoea:text" },
  /* A term is found by its name where it is used in other words. */
  { "remission", "gvhd:text" },
  { "good days", "gvhd:text" },
  /* Nothing to search for. */
  { "", "" },
  { " ", "" },
  { "– … !?", "" },
  { "\u200b\u2068\u2069", "" },
  { "\u0301", "" },
  { "zzzzzzzz", "" },
  { "leukemi\xc3", "" },
  { "\xff", "" },
};

static const Query foreign_queries[] = {
  /* Any run of characters, in scripts without spaces. */
  { "白血病", "chinese:title japanese:title" },
  { "白", "chinese:title japanese:title" },
  { "血病", "chinese:title japanese:title" },
  { "病", "chinese:title japanese:title" },
  { "淋巴细胞", "chinese:title" },
  { "急性 细胞", "chinese:title" },
  { "骨髓中", "chinese:text" },
  { "b细胞", "chinese:text" },
  { "发热", "chinese:text" },
  { "血液检", "chinese:text" },
  /* All its pairs are there, but apart from each other. */
  { "中有许多感染时会", "" },
  { "发生感染时会发生", "" },
  { "会发生感染", "" },
  { "がん", "japanese:text" },
  { "ガン", "japanese:other-name" },
  { "カン", "" },
  { "ｶﾞﾝ", "japanese:other-name" },
  { "治療", "japanese:text" },
  { "チリョウ", "japanese:text" },
  { "リンパ", "japanese:title" },
  { "เม็ดเลือด", "thai:title" },
  { "เลือด", "thai:title" },
  { "ไข้", "thai:other-name" },
  { "ไข", "thai:other-name" },
  { "น้ำ", "thai:text" },
  { "ดื่มน้ำมาก", "thai:text" },
  { "백혈병", "korean:title" },
  { "급성", "korean:other-name" },
  { "हिन्दी", "hindi:title" },
  { "कैंसर", "hindi:other-name" },
  /* Arabic, with vowel signs and without, in both ways of writing some letters, with the article and without. */
  { "سَرَطَان", "arabic:title" },
  { "سرطان", "arabic:title" },
  { "السرطان", "arabic:title" },
  { "دم", "arabic:title" },
  { "الدم", "arabic:title" },
  { "حمى", "arabic:text" },
  { "الحمي", "arabic:text" },
  { "اورام", "arabic:text" },
  { "أورام", "arabic:text" },
  { "القريبه", "arabic:text" },
  { "مستشفى", "arabic:text" },
  /* Turkish, with the dot and without. */
  { "ışık", "turkish:title" },
  { "IŞIK", "turkish:title" },
  { "isik", "turkish:title" },
  { "İLAÇ", "turkish:text" },
  { "ilac", "turkish:text" },
  { "kirmizi", "turkish:text" },
  /* Letters that a keyboard may lack. */
  { "schadel", "german:title" },
  { "schädel", "german:title" },
  { "schaedel", "german:title" },
  { "Uebelkeit", "german:text" },
  { "strasse", "german:text" },
  { "STRASSE", "german:text" },
  { "oel", "german:text" },
  { "luszczyca", "polish:title" },
  { "bol", "polish:other-name" },
  { "odem", "polish:text" },
  { "oedeme", "polish:text" },
  { "edeme", "polish:text" },
  { "лейкоз", "russian:title" },
  { "ЛЕЙКОЗ", "russian:title" },
  { "леикоз", "russian:title" },
  { "лекойз", "" },
  { "лейкос", "~russian:title" },
  { "елка", "russian:other-name" },
  { "all", "wide:title" },
  { "fibrosis", "wide:other-name" },
  { "mg", "wide:text" },
  { "h2o", "wide:text" },
};

static void
assert_found (PamphletSearch *search,
              const Query    *all,
              gsize           n_queries)
{
  for (gsize i = 0; i < n_queries; i++)
    {
      g_autofree char *found = search_fixture_find (search, all[i].typed, SEARCH_FIXTURE_LIMIT);
      g_autofree char *again = search_fixture_find (search, all[i].typed, SEARCH_FIXTURE_LIMIT);

      if (g_utf8_validate (all[i].typed, -1, NULL))
        g_test_message ("%s", all[i].typed);
      g_assert_cmpstr (found, ==, all[i].found);
      g_assert_cmpstr (again, ==, found);
    }
}

static void
test_queries (void)
{
  g_autoptr (PamphletCollection) collection = search_fixture_read ("english");
  g_autoptr (PamphletSearch) search = pamphlet_search_build (collection, NULL, NULL, NULL);

  assert_found (search, queries, G_N_ELEMENTS (queries));
}

static void
test_scripts (void)
{
  g_autoptr (PamphletCollection) collection = search_fixture_read ("foreign");
  g_autoptr (PamphletSearch) search = pamphlet_search_build (collection, NULL, NULL, NULL);

  assert_found (search, foreign_queries, G_N_ELEMENTS (foreign_queries));
}

typedef struct
{
  const char *typed;
  const char *word;
  gboolean    is_whole; /* a slip in the whole word */
  gboolean    is_beginning;
} Slip;

static const Slip slips[] = {
  { "fever", "fevre", TRUE, TRUE },
  { "fever", "fver", TRUE, TRUE },
  { "fever", "feverx", TRUE, TRUE },
  { "fever", "fexer", TRUE, TRUE },
  { "fever", "xfever", TRUE, TRUE },
  { "fever", "xever", TRUE, TRUE },
  { "fever", "efver", TRUE, TRUE },
  { "fever", "feve", TRUE, TRUE },
  { "fever", "fevex", TRUE, TRUE },
  { "fever", "fverish", FALSE, TRUE },
  { "fever", "fexerish", FALSE, TRUE },
  { "fever", "efverish", FALSE, TRUE },
  { "fever", "fevexish", FALSE, FALSE },
  { "fever", "feexx", FALSE, FALSE },
  { "fever", "efevr", FALSE, FALSE },
  { "fever", "fvre", FALSE, FALSE },
  { "fever", "fev", FALSE, FALSE },
  { "fever", "", FALSE, FALSE },
  { "fever", "fe1er", FALSE, FALSE },
  { "fevr", "fever", TRUE, TRUE },
  { "fevr", "feverish", FALSE, FALSE },
  { "cold", "cod", FALSE, FALSE },
  { "cold", "clod", FALSE, FALSE },
  { "coldd", "cold", TRUE, TRUE },
  { "жару", "жаро", FALSE, FALSE },
  { "озноб", "азноб", TRUE, TRUE },
  { "озноб", "рзноб", TRUE, TRUE },
  { "озноб", "знооб", FALSE, FALSE },
  { "озноб", "ознобов", FALSE, FALSE },
  { "азноб", "ознобов", FALSE, TRUE },
};

static void
test_slips (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (slips); i++)
    {
      PamphletSlip whole;
      PamphletSlip beginning;

      pamphlet_slip_init (&whole, slips[i].typed, FALSE);
      pamphlet_slip_init (&beginning, slips[i].typed, TRUE);

      g_test_message ("%s %s", slips[i].typed, slips[i].word);
      g_assert_cmpint (pamphlet_slip_matches (&whole, slips[i].word), ==, slips[i].is_whole);
      g_assert_cmpint (pamphlet_slip_matches (&beginning, slips[i].word), ==, slips[i].is_beginning);
    }
}

/* Makes the word with this number of those that are made of three letters. */
static void
make_word (char    *word,
           unsigned n_letters,
           unsigned number)
{
  for (unsigned i = 0; i < n_letters; i++, number /= 3)
    word[i] = 'a' + number % 3;
  word[n_letters] = '\0';
}

/* Returns: whether one letter of @a that is left out, put in, made another, or put behind the next one makes @b of it. */
static gboolean
is_one_slip (const char *a,
             const char *b)
{
  gsize n_a = strlen (a);
  gsize n_b = strlen (b);
  gsize n_first = 0;
  gsize n_last = 0;

  while (n_first < MIN (n_a, n_b) && a[n_first] == b[n_first])
    n_first++;
  while (n_last < MIN (n_a, n_b) - n_first && a[n_a - n_last - 1] == b[n_b - n_last - 1])
    n_last++;

  /* What is between is what differs. */
  n_a -= n_first + n_last;
  n_b -= n_first + n_last;

  return (MAX (n_a, n_b) == 1) || (n_a == 2 && n_b == 2 && a[n_first] == b[n_first + 1] && a[n_first + 1] == b[n_first]);
}

/* Every pair of words of few letters: no shortcut may find another answer. */
static void
test_all_slips (void)
{
  static const unsigned n_words[] = { 1, 3, 9, 27, 81, 243, 729, 2187 };

  for (unsigned i = 0; i < n_words[5]; i++)
    {
      char         typed[8];
      PamphletSlip slip;

      make_word (typed, 5, i);
      pamphlet_slip_init (&slip, typed, FALSE);
      for (unsigned n = 2; n <= 7; n++)
        for (unsigned j = 0; j < n_words[n]; j++)
          {
            char word[8];

            make_word (word, n, j);
            if (pamphlet_slip_matches (&slip, word) != (is_one_slip (typed, word) && !g_str_equal (typed, word)))
              g_error ("“%s” for “%s”", typed, word);
          }
    }
}

static void
test_limit (void)
{
  g_autoptr (PamphletCollection) collection = search_fixture_read ("english");
  g_autoptr (PamphletSearch) search = pamphlet_search_build (collection, NULL, NULL, NULL);
  g_autofree char *none = search_fixture_find (search, "fever", 0);
  g_autofree char *one = search_fixture_find (search, "fever", 1);
  g_autofree char *three = search_fixture_find (search, "fever", 3);
  g_autofree char *exact_first = search_fixture_find (search, "leukemia", 1);

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (one, ==, "chronic:text");
  g_assert_cmpstr (three, ==, "chronic:text diarrhoea:text acute:text");
  g_assert_cmpstr (exact_first, ==, "acute:title");
}

/* Few hits of many are the first ones of all, whether they were found by a name or in a text. */
static void
test_many (void)
{
  g_autofree char  *folder = fixture_make_library (g_get_user_cache_dir (), "many");
  const char *const folders[] = { folder, NULL };
  g_autoptr (PamphletCollection) collection = NULL;
  g_autoptr (PamphletSearch) search = NULL;

  for (unsigned i = 0; i < 80; i++)
    {
      g_autofree char *id = g_strdup_printf ("n%u", i);
      g_autofree char *name = g_strdup_printf ("conditions/%s.json", id);
      g_autofree char *title = g_strdup_printf ("%s cold %s", i % 3 == 0 ? "The" : "A", i % 2 == 0 ? "fever" : "nose of Anna");
      g_autofree char *json = fixture_new_leaflet (id, title);

      fixture_write (folder, name, json);
    }

  collection = pamphlet_collection_read (folders, PAMPHLET_SEVERITY_ERROR, NULL);
  search = pamphlet_search_build (collection, NULL, NULL, NULL);
  for (unsigned i = 0; i < 6; i++)
    {
      const char      *typed = (const char *[]){ "c", "cold", "a", "the cold", "fever", "n" }[i];
      g_autofree char *all = search_fixture_find (search, typed, 1000);
      g_auto (GStrv) hits = g_strsplit (all, " ", -1);

      g_assert_cmpuint (g_strv_length (hits), >, 26);
      for (unsigned limit = 1; limit < g_strv_length (hits); limit++)
        {
          g_autofree char *some = search_fixture_find (search, typed, limit);

          g_assert_true (g_str_has_prefix (all, some));
          g_assert_cmpuint (strlen (some), >, 0);
        }
    }
}

/* Long and odd queries end soon, and find nothing or what they should. */
static void
test_hostile (void)
{
  g_autoptr (PamphletCollection) collection = search_fixture_read ("english");
  g_autoptr (PamphletSearch) search = pamphlet_search_build (collection, NULL, NULL, NULL);
  g_autofree char *word = search_fixture_repeat ("leukemia", 20000);
  g_autofree char *same = search_fixture_repeat ("leukemia ", 20000);
  g_autofree char *joined = search_fixture_repeat ("leukemia-", 20000);
  g_autofree char *signs = search_fixture_repeat ("-.", 20000);
  g_autofree char *run = search_fixture_repeat ("白血", 20000);
  g_autoptr (GString) others = g_string_new (NULL);
  g_autofree char *of_same = search_fixture_find (search, same, SEARCH_FIXTURE_LIMIT);
  g_autofree char *of_joined = search_fixture_find (search, joined, SEARCH_FIXTURE_LIMIT);

  for (unsigned i = 0; i < 20000; i++)
    g_string_append_printf (others, "leuk%u ", i);

  g_assert_cmpstr (of_same, ==, "acute:title chronic:title");
  g_assert_cmpstr (of_joined, ==, "acute:title chronic:title");
  for (unsigned i = 0; i < 4; i++)
    {
      g_autofree char *found = search_fixture_find (search, (const char *[]){ word, signs, run, others->str }[i], SEARCH_FIXTURE_LIMIT);

      g_assert_cmpstr (found, ==, "");
    }
}

/* A library without a leaflet can be searched as well. */
static void
test_empty (void)
{
  const char *const folders[] = { NULL };
  g_autoptr (PamphletCollection) collection = pamphlet_collection_read (folders, PAMPHLET_SEVERITY_ERROR, NULL);
  g_autoptr (PamphletSearch) search = pamphlet_search_build (collection, "es", NULL, NULL);
  g_autofree char *found = search_fixture_find (search, "leukemia", SEARCH_FIXTURE_LIMIT);

  g_assert_cmpstr (found, ==, "");
}

/* Adds what a unit is found by, as it is written. */
static void
append_unit (const PamphletUnit *unit,
             gpointer            data)
{
  GString            *texts = ((gpointer *)data)[0];
  PamphletLibrary    *library = ((gpointer *)data)[1];
  unsigned            n_spans = 0;
  const PamphletSpan *spans = unit->text != NULL ? pamphlet_text_get_spans (unit->text, &n_spans) : NULL;

  g_string_append_printf (texts, "%s\n", unit->text != NULL ? pamphlet_text_get_string (unit->text) : unit->code);
  for (unsigned i = 0; i < n_spans; i++)
    if (spans[i].kind == PAMPHLET_SPAN_TERM)
      g_string_append_printf (texts, "%s\n",
                              pamphlet_text_get_string (pamphlet_glossary_find (pamphlet_library_get_glossary (library), spans[i].target)->term));
}

static gboolean
is_code_of (PamphletCondition *condition,
            const char        *word)
{
  GPtrArray *codes = pamphlet_condition_get_codes (condition);

  for (unsigned i = 0; i < codes->len; i++)
    {
      g_autofree char *folded = pamphlet_fold (((const PamphletCode *)g_ptr_array_index (codes, i))->code);

      if (strstr (folded, word) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Every word of the starter library, at the end of what was typed, finds just the leaflets in which a plain scan of the folded
 * text finds a word that begins with it. */
static void
test_like_a_scan (void)
{
  g_autofree char  *starter = g_test_build_filename (G_TEST_DIST, "..", "..", "data", "libraries", "starter", NULL);
  const char *const folders[] = { starter, NULL };
  g_autoptr (PamphletCollection) collection = pamphlet_collection_read (folders, PAMPHLET_SEVERITY_WARNING, NULL);
  g_autoptr (PamphletSearch) search = pamphlet_search_build (collection, NULL, NULL, NULL);
  GPtrArray *conditions = pamphlet_collection_get_conditions (collection);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) all = g_string_new (NULL);
  g_auto (GStrv) words = NULL;
  unsigned n_words = 0;

  for (unsigned i = 0; i < conditions->len; i++)
    {
      g_autoptr (GString) text = g_string_new ("\n");
      gpointer data[] = { text, g_ptr_array_index (pamphlet_collection_get_libraries (collection), 0) };

      pamphlet_condition_foreach_unit (g_ptr_array_index (conditions, i), append_unit, data);
      g_ptr_array_add (texts, pamphlet_fold (text->str));
      g_string_append (all, g_ptr_array_index (texts, i));
    }

  words = g_regex_split_simple ("[^\\pL\\pN]+", all->str, 0, 0);
  for (unsigned i = 0; words[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) hits = pamphlet_search_find (search, words[i], SEARCH_FIXTURE_LIMIT, NULL);
      g_autofree char *pattern = g_strdup_printf ("(?<![\\pL\\pN])%s", words[i]);

      n_words++;
      for (unsigned j = 0; j < conditions->len && *words[i] != '\0'; j++)
        {
          gboolean is_found = FALSE;

          for (unsigned k = 0; k < hits->len; k++)
            is_found = is_found || (pamphlet_hit_get_condition (g_ptr_array_index (hits, k)) == g_ptr_array_index (conditions, j) &&
                                    !pamphlet_hit_is_approximate (g_ptr_array_index (hits, k)));

          /* A code is found only by its beginning, not by any word that begins like a part of it. */
          if (is_code_of (g_ptr_array_index (conditions, j), words[i]))
            continue;

          g_test_message ("%s", words[i]);
          g_assert_cmpint (is_found, ==, g_regex_match_simple (pattern, g_ptr_array_index (texts, j), 0, 0));
        }
    }

  g_assert_cmpuint (n_words, >, 5000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/search/queries", test_queries);
  g_test_add_func ("/search/scripts", test_scripts);
  g_test_add_func ("/search/slips", test_slips);
  g_test_add_func ("/search/all slips", test_all_slips);
  g_test_add_func ("/search/limit", test_limit);
  g_test_add_func ("/search/like a scan", test_like_a_scan);
  g_test_add_func ("/search/many", test_many);
  g_test_add_func ("/search/hostile", test_hostile);
  g_test_add_func ("/search/empty", test_empty);

  return g_test_run ();
}
