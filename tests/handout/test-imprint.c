/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shelf.h"

#define ENGLISH "Language: English\n" \
                "Published by: A clinic · Desk 1\n"

/* What is said of the leaflet, in the order of the page. */
static const struct
{
  const char *languages;
  const char *change[2]; /* in the leaflet */
  const char *expected;
} imprints[] = {
  { "en",
    { NULL },
    "Draft, not yet reviewed · version 1 · 2026-11-20\n"
    "Review: Nurse\n"
    "To be reviewed by 9999-12-31\n" ENGLISH "Ask your team." },
  { "en",
    { "'state': 'draft'", "'state': 'reviewed'" },
    "Reviewed · version 1 · 2026-11-20\n"
    "Review: Nurse\n"
    "To be reviewed by 9999-12-31\n" ENGLISH "Ask your team." },
  { "en",
    { "'reviewed': '2026-11-20', 'due': '9999-12-31'", "'reviewed': '1998-11-20', 'due': '1999-11-20'" },
    "Draft, not yet reviewed · version 1 · 1998-11-20\n"
    "Review: Nurse\n"
    "Review was due 1999-11-20\n" ENGLISH "Ask your team." },
  { "en sw",
    { "A cold goes away", "A cold ends" },
    "Draft, not yet reviewed · version 1 · 2026-11-20 = Draft, not yet reviewed · version 1 · 2026-11-20\n"
    "Review: Nurse = Review: Nurse\n"
    "To be reviewed by 9999-12-31 = To be reviewed by 9999-12-31\n"
    "Language: English = Language: Kiswahili\n"
    "This translation is a draft. No clinician has read it yet.\n"
    "Not translated yet: 1 of 26 texts. They are shown in this language: English.\n"
    "Published by: A clinic · Desk 1 = Published by: A clinic · Desk 1\n"
    "Ask your team. = SW Ask your team." },
};

static void
test_imprint (Shelf        *shelf,
              gconstpointer data)
{
  for (unsigned i = 0; i < G_N_ELEMENTS (imprints); i++)
    {
      g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
      g_autoptr (PamphletDocument) document = NULL;

      if (imprints[i].change[0] != NULL)
        shelf_change (shelf, imprints[i].change[0], imprints[i].change[1]);
      shelf_add (handout, shelf->library, "cold", imprints[i].languages, "what");
      document = pamphlet_document_new (handout);
      shelf_assert_lines (shelf_find_section (document, "clinic/cold", "about"), imprints[i].expected);
    }
}

/* The program's words on a page in a language that it does not speak are English, and marked as that. */
static void
test_words_of_the_program (Shelf        *shelf,
                           gconstpointer data)
{
  static const struct
  {
    const char *page;
    const char *words;
  } rows[] = { { "en", "en" }, { "es", "es" }, { "ar", "ar" }, { "sw", "en" } };

  for (unsigned i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
      g_autoptr (PamphletDocument) document = NULL;
      g_autoptr (GPtrArray) leaves = g_ptr_array_new ();

      shelf_add (handout, shelf->library, "cold", rows[i].page, "what");
      document = pamphlet_document_new (handout);
      shelf_collect_leaves (leaves, shelf_find_section (document, "clinic/cold", "about"));

      for (unsigned j = 0; j < leaves->len; j++)
        {
          const PamphletText *text = ((const PamphletNode *)g_ptr_array_index (leaves, j))->text;
          const char         *words = pamphlet_text_get_context (text) == NULL ? rows[i].words : rows[i].page;

          g_assert_cmpstr (pamphlet_text_get_language (text), ==, words);
          g_assert_true (pamphlet_text_is_foreign (text) == !g_str_equal (words, rows[i].page));
        }
    }
}

/* What was read on the same day is dated once. */
static void
test_dates_of_sources (Shelf        *shelf,
                       gconstpointer data)
{
  static const struct
  {
    const char *accessed;
    const char *expected;
  } rows[] = {
    { "2026-11-19",
      "Read on 2026-11-19\n"
      "Colds. A clinic. https://example.org/cold\n"
      "Tea. A shop. https://example.org/tea" },
    { "2026-11-18",
      "Colds. A clinic. https://example.org/cold (2026-11-19)\n"
      "Tea. A shop. https://example.org/tea (2026-11-18)" },
  };

  for (unsigned i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
      g_autoptr (PamphletDocument) document = NULL;
      g_autofree char *sources =
        g_strdup_printf ("'2026-11-19' }, { 'title': 'Tea', 'publisher': 'A shop', 'url': 'https://example.org/tea', 'accessed': '%s' }]",
                         rows[i].accessed);

      shelf_change (shelf, "'2026-11-19' }]", sources);
      shelf_add (handout, shelf->library, "cold", "en", "what");
      document = pamphlet_document_new (handout);
      shelf_assert_lines (shelf_find_section (document, "clinic/cold", "sources"), rows[i].expected);
    }
}

/* Sources are named as their publishers name them, once for both languages. */
static void
test_sources (Shelf        *shelf,
              gconstpointer data)
{
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
  g_autoptr (PamphletDocument) document = NULL;
  PamphletNode       *section;
  const PamphletNode *source;

  shelf_add (handout, shelf->library, "cold", "es en", "what");
  document = pamphlet_document_new (handout);
  section = shelf_find_section (document, "clinic/cold", "sources");

  source = g_ptr_array_index (section->children, 2);
  shelf_assert_leaf (source, PAMPHLET_NODE_FINE_PRINT, "Colds. A clinic. https://example.org/cold", NULL);
  g_assert_cmpstr (pamphlet_text_get_language (source->text), ==, "en");
  g_assert_false (pamphlet_text_is_foreign (source->text));
}

static void
test_no_sources (Shelf        *shelf,
                 gconstpointer data)
{
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
  g_autoptr (PamphletDocument) document = NULL;
  g_autofree char *sections = NULL;

  shelf_change (shelf, "  'sources': [{ 'title': 'Colds', 'publisher': 'A clinic', 'url': 'https://example.org/cold', 'accessed': '2026-11-19' }],\n", "");
  shelf_add (handout, shelf->library, "cold", "en", NULL);
  document = pamphlet_document_new (handout);
  sections = shelf_list_sections (g_ptr_array_index (document->parts, 0));

  g_assert_cmpstr (sections, ==, "clinic/cold#what clinic/cold#care clinic/cold/words clinic/cold/about clinic/cold/notes");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/imprint/standing", Shelf, NULL, shelf_set_up, test_imprint, shelf_tear_down);
  g_test_add ("/imprint/words-of-the-program", Shelf, NULL, shelf_set_up, test_words_of_the_program, shelf_tear_down);
  g_test_add ("/imprint/dates-of-sources", Shelf, NULL, shelf_set_up, test_dates_of_sources, shelf_tear_down);
  g_test_add ("/imprint/sources", Shelf, NULL, shelf_set_up, test_sources, shelf_tear_down);
  g_test_add ("/imprint/no-sources", Shelf, NULL, shelf_set_up, test_no_sources, shelf_tear_down);

  return g_test_run ();
}
