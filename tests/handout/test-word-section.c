/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog-builder.h"
#include "fold.h"
#include "shelf.h"

#include <string.h>

static void
collect_terms (GHashTable         *ids,
               GQueue             *queue,
               const PamphletText *text)
{
  unsigned            n_spans;
  const PamphletSpan *spans = text != NULL ? pamphlet_text_get_spans (text, &n_spans) : NULL;

  for (unsigned i = 0; spans != NULL && i < n_spans; i++)
    if (spans[i].kind == PAMPHLET_SPAN_TERM && g_hash_table_add (ids, spans[i].target))
      g_queue_push_tail (queue, spans[i].target);
}

/* Returns: (transfer full): the ids of the terms that stand in the part outside of its list of words, and in their meanings. */
static GHashTable *
expect_terms (PamphletNode           *part,
              const PamphletGlossary *glossary)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GQueue) queue = g_queue_new ();
  g_autoptr (GPtrArray) leaves = g_ptr_array_new ();
  const char *id;

  for (unsigned i = 0; i < part->children->len; i++)
    {
      PamphletNode *child = g_ptr_array_index (part->children, i);

      if (child->id == NULL || !g_str_has_suffix (child->id, "/words"))
        shelf_collect_leaves (leaves, child);
    }

  for (unsigned i = 0; i < leaves->len; i++)
    collect_terms (ids, queue, ((const PamphletNode *)g_ptr_array_index (leaves, i))->text);
  while ((id = g_queue_pop_head (queue)) != NULL)
    collect_terms (ids, queue, pamphlet_glossary_find (glossary, id)->meaning);

  return ids;
}

/* The marks of direction of two joined texts are not those of the two. */
static gboolean
says (const PamphletText *text,
      const PamphletTerm *term)
{
  g_autofree char *all = pamphlet_fold (pamphlet_text_get_string (text));
  g_autofree char *word = pamphlet_fold (pamphlet_text_get_string (term->term));
  g_autofree char *meaning = pamphlet_fold (pamphlet_text_get_string (term->meaning));

  return g_str_has_prefix (all, word) && g_str_has_suffix (all, meaning);
}

static void
assert_words (PamphletDocument    *document,
              PamphletTranslation *translation,
              PamphletTranslation *second)
{
  PamphletNode           *part = g_ptr_array_index (document->parts, 0);
  const PamphletGlossary *glossary = pamphlet_translation_get_glossary (translation);
  g_autoptr (GHashTable) expected = expect_terms (part, glossary);
  PamphletNode  *section = shelf_find_section (document, part->id, "words");
  PamphletNode  *list = section != NULL ? g_ptr_array_index (section->children, 1) : NULL;
  GHashTableIter iterator;
  gpointer       id;

  g_assert_cmpuint (list != NULL ? list->children->len : 0, ==, g_hash_table_size (expected));
  g_hash_table_iter_init (&iterator, expected);
  while (g_hash_table_iter_next (&iterator, &id, NULL))
    {
      unsigned n_found = 0;

      for (unsigned i = 0; i < list->children->len; i++)
        {
          const PamphletNode *item = g_ptr_array_index (list->children, i);

          if (!says (item->text, pamphlet_glossary_find (glossary, id)))
            continue;
          n_found++;
          g_assert_true (second == NULL || says (item->second, pamphlet_glossary_find (pamphlet_translation_get_glossary (second), id)));
        }
      g_assert_cmpuint (n_found, ==, 1);
    }
}

/* Each section of the starter library explains its own words and no others. */
static void
test_words_of_each_section (void)
{
  static const char *const languages[][2] = { { "en", NULL }, { "ar", NULL }, { "zh-Hans", "en" } };
  g_autoptr (PamphletLibrary) library = shelf_read_starter ();
  GPtrArray *conditions = pamphlet_library_get_conditions (library);

  for (unsigned i = 0; i < conditions->len * G_N_ELEMENTS (languages); i++)
    {
      PamphletCondition *condition = g_ptr_array_index (conditions, i / G_N_ELEMENTS (languages));
      const char *const *tags = languages[i % G_N_ELEMENTS (languages)];
      GPtrArray         *sections = pamphlet_condition_get_sections (condition);
      g_autoptr (PamphletTranslation) translation = shelf_translate (library, pamphlet_condition_get_id (condition), tags[0]);
      g_autoptr (PamphletTranslation) second =
                   tags[1] != NULL ? shelf_translate (library, pamphlet_condition_get_id (condition), tags[1]) : NULL;

      for (unsigned j = 0; j < sections->len; j++)
        {
          const char *const ids[] = { ((const PamphletSection *)g_ptr_array_index (sections, j))->id, NULL };
          g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
          g_autoptr (PamphletDocument) document = NULL;

          pamphlet_handout_add (handout, translation, second, ids);
          document = pamphlet_document_new (handout);
          assert_words (document, translation, second);
        }
    }
}

static const char glossary[] =
  "{ 'format': 1, 'terms': [\n"
  "  { 'id': 'mucus', 'term': 'Mucus & co', 'meaning': 'What a <term ref=\\'nose\\'>nose</term> <b>makes</b>.' },\n"
  "  { 'id': 'sneeze', 'term': 'Sneeze', 'meaning': 'Air, suddenly.' },\n"
  "  { 'id': 'nose', 'term': 'éar and nose', 'meaning': 'It <term ref=\\'mucus\\'>runs</term>.' },\n"
  "  { 'id': 'team', 'term': 'Team', 'meaning': 'Your nurses.' }]\n"
  "}\n";

/* The meaning of a word has another hard word, and the disclaimer has one. */
static void
test_order_of_words (Shelf        *shelf,
                     gconstpointer data)
{
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
  g_autoptr (PamphletDocument) document = NULL;
  PamphletNode       *section;
  const PamphletNode *item;
  const PamphletSpan *spans;
  unsigned            n_spans;

  fixture_write (shelf->folder, "glossary.json", glossary);
  fixture_write_replaced (shelf->folder, "library.json", fixture_library, "<b>your</b> team", "your <term ref=\\'team\\'>team</term>");
  shelf_read (shelf);
  shelf_add (handout, shelf->library, "cold", "en", "what");
  document = pamphlet_document_new (handout);
  section = shelf_find_section (document, "clinic/cold", "words");

  shelf_assert_lines (section, "éar and nose: It runs.\nMucus & co: What a nose makes.\nTeam: Your nurses.");
  item = g_ptr_array_index (((const PamphletNode *)g_ptr_array_index (section->children, 1))->children, 1);
  spans = pamphlet_text_get_spans (item->text, &n_spans);
  g_assert_cmpuint (n_spans, ==, 3);
  g_assert_cmpint (spans[0].kind, ==, PAMPHLET_SPAN_BOLD);
  g_assert_cmpuint (spans[0].start, ==, 0);
  g_assert_cmpuint (spans[0].end, ==, strlen ("Mucus & co"));
  g_assert_cmpint (spans[1].kind, ==, PAMPHLET_SPAN_TERM);
}

/* Writes a translation into Spanish that lacks some texts: pairs of a context and a message, NULL-terminated. */
static void
write_incomplete (Shelf             *shelf,
                  const char *const *missing)
{
  g_autofree char *locale = g_build_filename (shelf->folder, "locale", NULL);
  g_autoptr (GTree) catalog = catalog_new_complete (CATALOG_HEADER, shelf->library, "ES ");

  for (unsigned i = 0; missing[i] != NULL; i += 2)
    catalog_set (catalog, missing[i], missing[i + 1], NULL);
  catalog_write (catalog, locale, "es", "clinic");
}

/* A word in one language and its meaning in another are not made into one text, since a text is in one language. */
static void
test_half_a_word (Shelf        *shelf,
                  gconstpointer data)
{
  static const char *const missing[] = { "glossary|mucus.meaning", "What <b>runs</b> from a nose.", NULL };
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
  g_autoptr (PamphletDocument) document = NULL;
  PamphletNode       *section;
  const PamphletNode *list;
  const PamphletNode *meaning;

  write_incomplete (shelf, missing);
  shelf_add (handout, shelf->library, "cold", "en es", "what");
  document = pamphlet_document_new (handout);
  section = shelf_find_section (document, "clinic/cold", "words");

  shelf_assert_lines (section, "Mucus = ES Mucus\nWhat runs from a nose. = What runs from a nose.");
  list = g_ptr_array_index (section->children, 1);
  meaning = g_ptr_array_index (list->children, 1);
  g_assert_cmpstr (meaning->mark, ==, "");
  g_assert_false (pamphlet_text_is_foreign (meaning->text));
  g_assert_true (pamphlet_text_is_foreign (meaning->second));
}

/* A word that is not translated at all is marked as what it is. */
static void
test_foreign_word (Shelf        *shelf,
                   gconstpointer data)
{
  static const char *const missing[] = { "glossary|mucus.meaning", "What <b>runs</b> from a nose.",
                                         "glossary|mucus.term", "Mucus", NULL };
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
  g_autoptr (PamphletDocument) document = NULL;
  PamphletNode       *section;
  const PamphletNode *list;
  const PamphletNode *word;

  write_incomplete (shelf, missing);
  shelf_add (handout, shelf->library, "cold", "es", "what");
  document = pamphlet_document_new (handout);
  section = shelf_find_section (document, "clinic/cold", "words");

  shelf_assert_lines (section, "Mucus: What runs from a nose.");
  list = g_ptr_array_index (section->children, 1);
  word = g_ptr_array_index (list->children, 0);
  g_assert_true (pamphlet_text_is_foreign (word->text));
  g_assert_cmpstr (pamphlet_text_get_language (word->text), ==, "en");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/word-section/each-section", test_words_of_each_section);
  g_test_add ("/word-section/order", Shelf, NULL, shelf_set_up, test_order_of_words, shelf_tear_down);
  g_test_add ("/word-section/half", Shelf, NULL, shelf_set_up, test_half_a_word, shelf_tear_down);
  g_test_add ("/word-section/foreign", Shelf, NULL, shelf_set_up, test_foreign_word, shelf_tear_down);

  return g_test_run ();
}
