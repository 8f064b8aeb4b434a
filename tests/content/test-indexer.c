/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "search-fixture.h"
#include "search-indexer.h"
#include "search-token.h"
#include "search-word-table.h"

#include <string.h>

/* Many more words than a table has room for at first, which begin in the same way. */
#define N_WORDS 10000

static unsigned
add (PamphletWordTable *table,
     const char        *word)
{
  return pamphlet_word_table_add (table, pamphlet_word_table_hash (table, word, strlen (word)), word, strlen (word));
}

static void
test_table (void)
{
  PamphletWordTable table;
  g_autofree char  *beginning = search_fixture_repeat ("leukaemia", 20);

  pamphlet_word_table_init (&table);
  for (unsigned again = 0; again < 2; again++)
    for (unsigned i = 0; i < N_WORDS; i++)
      {
        g_autofree char *word = g_strdup_printf ("%.*s%u", (int)(i % 150), beginning, i);
        unsigned         number = add (&table, word);

        g_assert_cmpuint (number, ==, i);
        g_assert_cmpstr (pamphlet_word_table_get_letters (&table, number), ==, word);
        if (again == 0)
          g_assert_cmpuint (table.words[number].other, ==, PAMPHLET_TABLE_WORD_UNKNOWN);
        else
          g_assert_cmpuint (table.words[number].other, ==, i);
        table.words[number].other = i;
      }

  g_assert_cmpuint (table.n_words, ==, N_WORDS);
  pamphlet_word_table_clear (&table);
}

/* Words of which one is the beginning of the other, and that differ but in their last letter. */
static void
test_near_words (void)
{
  g_autofree char  *letters = search_fixture_repeat ("a", 100);
  PamphletWordTable table;

  pamphlet_word_table_init (&table);
  for (int n = 1; n <= 100; n++)
    {
      g_autofree char *same = g_strndup (letters, n);
      g_autofree char *other = g_strdup_printf ("%.*sb", n - 1, letters);

      g_assert_cmpuint (add (&table, same), ==, 2 * n - 2);
      g_assert_cmpuint (add (&table, other), ==, 2 * n - 1);
    }
  pamphlet_word_table_clear (&table);
}

/* Places are read as they were noted, whether there are few or many of them, near each other or far apart. */
static void
test_places (void)
{
  for (unsigned n_places = 0; n_places < 600; n_places++)
    {
      PamphletPlaceList list = { 0 };
      PamphletPostings  postings;
      unsigned          n_units = (const unsigned[]){ 7, 5000, 100000 }[n_places % 3]; /* of each leaflet */
      unsigned          step = n_places < 100 ? 1u << n_places % 24 : 1 + n_places % 7 * 1000;

      for (unsigned i = 1; i <= n_places; i++)
        {
          unsigned unit = i * step;

          g_assert_true (pamphlet_place_list_add (&list, unit / n_units, unit / n_units * n_units, unit));
          g_assert_false (pamphlet_place_list_add (&list, unit / n_units, unit / n_units * n_units, unit));
        }

      postings = (PamphletPostings){ pamphlet_place_list_get_bytes (&list), pamphlet_place_list_get_bytes (&list) + list.n_bytes, 0, 0 };
      for (unsigned i = 1; i <= n_places; i++)
        {
          g_assert_true (pamphlet_postings_next (&postings));
          g_assert_cmpuint (postings.leaflet * n_units + postings.unit, ==, i * step);
        }
      g_assert_false (pamphlet_postings_next (&postings));
      pamphlet_place_list_clear (&list);
    }
}

/* What a title is found by: all words of the index, in their order. */
typedef struct
{
  const char *title;
  const char *words;
} Title;

static const Title titles[] = {
  { "Cold COLD cold", "cold" },
  { "b aa a", "a aa b" },
  { "Émile e\u0301mile EMILE", "emile" },
  { "Leukaemia", "leukaemia leukemia" },
  { "Oedema oedème", "edema edeme oedema oedeme" },
  { "toes", "toes" },
  { "Follow-up e\u2019mail", "e email follow followup mail up" },
  { "a-b-c-d-e", "a ab abc abcd b c d e" },
  { "COVID-19", "19 covid covid19" },
  { "38.0 or 38,0", "0 38 38.0 or" },
  { "C91.00", "00 c91 c9100" },
  { "ÆAE-1", "1 aeae aeae1" },
  { "١٢", "12" },
  { "الدم", "الدم دم" },
  { "白血病", "\001白血病 病 白血 血病" },
  { "㍿a", "株式会社a" },
  { "٠\u0301-1", "0 0.1 1" },
};

/* Returns: (transfer full): all words of the index of a leaflet with this title and no other names. */
static char *
list_words (const char *title)
{
  g_autofree char *json = fixture_new_leaflet ("id", title);
  g_autofree char *no_names = fixture_replace (json, "'also_called': ['Common cold', 'Rhinitis'],", "");
  g_autofree char *bare = fixture_replace (no_names, "'codes': [{ 'system': 'icd-10-cm', 'code': 'J00' }],", "");
  g_autoptr (PamphletCondition) condition = NULL;
  g_autoptr (PamphletIndexer) indexer = pamphlet_indexer_new (TRUE);
  g_autoptr (PamphletIndex) index = NULL;
  GString *words = g_string_new (NULL);

  fixture_write (g_get_user_cache_dir (), "id.json", bare);
  condition = fixture_read_leaflet (g_get_user_cache_dir (), "id.json", PAMPHLET_SEVERITY_ERROR, "");
  pamphlet_indexer_add (indexer, condition, NULL, NULL);
  index = pamphlet_indexer_end (indexer);
  for (unsigned i = 0; i < index->n_words; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? " " : "", pamphlet_index_get_word (index, i));

  return g_string_free (words, FALSE);
}

static void
test_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *words = list_words (titles[i].title);

      g_assert_cmpstr (words, ==, titles[i].words);
    }
}

/* What is beyond the length that anybody types is left out, whatever it is made of. */
static void
test_long_words (void)
{
  static const char *const syllables[] = { "fever", "Fé", "\u0436" };
  static const char *const folded[] = { "fever", "fe", "\u0436" };

  for (unsigned i = 0; i < G_N_ELEMENTS (syllables); i++)
    for (unsigned n = 1; n < 120; n++)
      {
        g_autofree char *title = search_fixture_repeat (syllables[i], n);
        g_autofree char *word = search_fixture_repeat (folded[i], n);
        g_autofree char *found = list_words (title);

        g_assert_cmpuint (strlen (found), ==, MIN (strlen (word), PAMPHLET_TOKEN_MAX_BYTES));
        g_assert_true (g_str_has_prefix (word, found));
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/indexer/table", test_table);
  g_test_add_func ("/indexer/near words", test_near_words);
  g_test_add_func ("/indexer/places", test_places);
  g_test_add_func ("/indexer/words", test_words);
  g_test_add_func ("/indexer/long words", test_long_words);

  return g_test_run ();
}
