/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shelf.h"
#include "texts.h"

/* The languages of a handout over the starter library, the second perhaps NULL. */
typedef struct
{
  const char *first;
  const char *second;
} Languages;

static void
collect_text (const PamphletText      *text,
              const PamphletTextPlace *place,
              gpointer                 data)
{
  g_ptr_array_add (data, (gpointer)text);
}

/* Returns: (transfer full): each text of the condition to the same in the second language, or to itself where there is none. */
static GHashTable *
map_texts (const PamphletLeaflet *leaflet)
{
  GHashTable *map = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (GPtrArray) second = g_ptr_array_new ();

  pamphlet_condition_foreach_text (pamphlet_translation_get_condition (leaflet->translation), collect_text, texts);
  pamphlet_condition_foreach_text (pamphlet_translation_get_condition (leaflet->second != NULL ? leaflet->second : leaflet->translation),
                                   collect_text, second);
  g_assert_cmpuint (texts->len, ==, second->len);

  for (unsigned i = 0; i < texts->len; i++)
    g_assert_true (g_hash_table_insert (map, g_ptr_array_index (texts, i), g_ptr_array_index (second, i)));

  return map;
}

static void
expect_texts (GPtrArray *expected,
              GPtrArray *texts)
{
  for (unsigned i = 0; texts != NULL && i < texts->len; i++)
    g_ptr_array_add (expected, g_ptr_array_index (texts, i));
}

static void
expect_text (GPtrArray          *expected,
             const PamphletText *text)
{
  if (text != NULL)
    g_ptr_array_add (expected, (gpointer)text);
}

/* What a reader of the file would read of a block, from top to bottom; the caption of an image is below it. */
static void
expect_block (GPtrArray           *expected,
              const PamphletBlock *block)
{
  expect_text (expected, block->text);
  expect_text (expected, block->title);
  expect_text (expected, block->alt);
  expect_text (expected, block->caption);
  expect_texts (expected, block->header);

  for (unsigned i = 0; block->items != NULL && i < block->items->len; i++)
    expect_text (expected, ((const PamphletItem *)g_ptr_array_index (block->items, i))->text);
  for (unsigned i = 0; block->rows != NULL && i < block->rows->len; i++)
    expect_texts (expected, ((const PamphletRow *)g_ptr_array_index (block->rows, i))->cells);
  for (unsigned i = 0; block->blocks != NULL && i < block->blocks->len; i++)
    expect_block (expected, g_ptr_array_index (block->blocks, i));
}

/* Returns: (transfer full): the texts that must stand there of a leaflet, in their order. */
static GPtrArray *
expect_leaflet (const PamphletLeaflet *leaflet)
{
  PamphletCondition   *condition = pamphlet_translation_get_condition (leaflet->translation);
  const PamphletBlock *urgent = pamphlet_condition_get_urgent (condition, NULL);
  GPtrArray           *expected = g_ptr_array_new ();

  expect_text (expected, pamphlet_condition_get_title (condition));
  expect_text (expected, pamphlet_condition_get_main_message (condition));
  if (urgent != NULL)
    expect_block (expected, urgent);

  for (unsigned i = 0; leaflet->sections[i] != NULL; i++)
    {
      const PamphletSection *section = pamphlet_condition_get_section (condition, leaflet->sections[i]);

      expect_text (expected, section->title);
      for (unsigned j = 0; j < section->blocks->len; j++)
        if (g_ptr_array_index (section->blocks, j) != urgent)
          expect_block (expected, g_ptr_array_index (section->blocks, j));
    }

  return expected;
}

/* Asserts that the part holds all that was chosen of the leaflet, once and in order, and nothing else of it. */
static void
assert_leaflet (PamphletNode          *part,
                const PamphletLeaflet *leaflet)
{
  g_autoptr (GHashTable) map = map_texts (leaflet);
  g_autoptr (GPtrArray) expected = expect_leaflet (leaflet);
  g_autoptr (GPtrArray) leaves = g_ptr_array_new ();
  unsigned n_found = 0;

  shelf_collect_leaves (leaves, part);
  for (unsigned i = 0; i < leaves->len; i++)
    {
      const PamphletNode *leaf = g_ptr_array_index (leaves, i);
      const PamphletText *text = leaf->type == PAMPHLET_NODE_FIGURE ? leaf->alt : leaf->text;
      const PamphletText *second = leaf->type == PAMPHLET_NODE_FIGURE ? leaf->second_alt : leaf->second;

      g_assert_true ((text == NULL) == (leaf->type == PAMPHLET_NODE_RULES));
      g_assert_true (leaflet->second != NULL || second == NULL);
      if (text == NULL || !g_hash_table_contains (map, text))
        continue;

      g_assert_cmpuint (n_found, <, expected->len);
      g_assert_true (text == g_ptr_array_index (expected, n_found++));
      if (leaflet->second != NULL)
        g_assert_true (second == g_hash_table_lookup (map, text));
    }

  g_assert_cmpuint (n_found, ==, expected->len);
}

static void
assert_ids (const PamphletDocument *document)
{
  unsigned n_ids = 0;

  for (unsigned i = 0; i < document->parts->len; i++)
    {
      PamphletNode *part = g_ptr_array_index (document->parts, i);

      g_assert_null (part->parent);
      g_assert_true (g_hash_table_lookup (document->by_id, part->id) == part);
      n_ids++;

      for (unsigned j = 0; j < part->children->len; j++)
        {
          PamphletNode *child = g_ptr_array_index (part->children, j);

          g_assert_true ((child->id != NULL) == (child->type == PAMPHLET_NODE_SECTION));
          if (child->id == NULL)
            continue;
          g_assert_true (g_hash_table_lookup (document->by_id, child->id) == child);
          n_ids++;
        }
    }

  g_assert_cmpuint (g_hash_table_size (document->by_id), ==, n_ids);
}

/* Asserts what holds for every handout. */
static void
assert_handout (PamphletHandout *handout)
{
  g_autoptr (PamphletDocument) document = pamphlet_document_new (handout);
  unsigned n_contents = handout->leaflets->len > 1 ? 1 : 0;

  g_assert_cmpuint (document->parts->len, ==, handout->leaflets->len + n_contents);
  assert_ids (document);
  for (unsigned i = 0; i < handout->leaflets->len; i++)
    assert_leaflet (g_ptr_array_index (document->parts, i + n_contents), g_ptr_array_index (handout->leaflets, i));
}

/* Returns: (transfer full) (element-type utf8): the ids of those sections whose bit is set. */
static GPtrArray *
choose_sections (PamphletTranslation *translation,
                 guint                chosen)
{
  GPtrArray *sections = pamphlet_condition_get_sections (pamphlet_translation_get_condition (translation));
  GPtrArray *ids = g_ptr_array_new ();

  for (unsigned i = 0; i < sections->len; i++)
    if (chosen & 1u << i)
      g_ptr_array_add (ids, ((const PamphletSection *)g_ptr_array_index (sections, i))->id);

  return ids;
}

static void
shuffle (GPtrArray *array,
         GRand     *random)
{
  for (unsigned i = array->len; i > 1; i--)
    {
      unsigned j = g_rand_int_range (random, 0, i);
      gpointer swapped = array->pdata[i - 1];

      array->pdata[i - 1] = array->pdata[j];
      array->pdata[j] = swapped;
    }
}

/* Asserts what holds for a handout of those sections whose bit is set, in any order. */
static void
assert_choice (PamphletTranslation *translation,
               PamphletTranslation *second,
               guint                chosen,
               GRand               *random)
{
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
  g_autoptr (GPtrArray) ids = choose_sections (translation, chosen);

  shuffle (ids, random);
  g_ptr_array_add (ids, NULL);
  pamphlet_handout_add (handout, translation, second, (const char *const *)ids->pdata);
  assert_handout (handout);
}

static gboolean
is_small (guint chosen)
{
  guint without_first = chosen & (chosen - 1);

  return (without_first & (without_first - 1)) == 0;
}

/* No section, each, each two of them, and some of all other choices. */
static void
test_choices (gconstpointer data)
{
  const Languages *languages = data;
  g_autoptr (PamphletLibrary) library = shelf_read_starter ();
  GPtrArray *conditions = pamphlet_library_get_conditions (library);
  g_autoptr (GRand) random = g_rand_new_with_seed (4);

  g_assert_cmpuint (conditions->len, >=, 2);
  for (unsigned i = 0; i < conditions->len; i++)
    {
      PamphletCondition *condition = g_ptr_array_index (conditions, i);
      const char        *id = pamphlet_condition_get_id (condition);
      g_autoptr (PamphletTranslation) translation = shelf_translate (library, id, languages->first);
      g_autoptr (PamphletTranslation) second = languages->second != NULL ? shelf_translate (library, id, languages->second) : NULL;
      guint n_choices = 1u << pamphlet_condition_get_sections (condition)->len;

      for (guint chosen = 0; chosen < n_choices; chosen++)
        if (is_small (chosen) || g_rand_int_range (random, 0, 30) == 0)
          assert_choice (translation, second, chosen, random);
      assert_choice (translation, second, n_choices - 1, random);
    }
}

/* Baskets of leaflets in mixed languages, the same one perhaps again and again. */
static void
test_baskets (void)
{
  static const char *const languages[] = { "en", "ar", "es en", "zh-Hans ar", "en en", "ht" };
  g_autoptr (PamphletLibrary) library = shelf_read_starter ();
  GPtrArray *conditions = pamphlet_library_get_conditions (library);
  g_autoptr (GRand) random = g_rand_new_with_seed (4);

  for (unsigned i = 0; i < 10; i++)
    {
      g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
      unsigned n_leaflets = g_rand_int_range (random, 2, 7);

      for (unsigned j = 0; j < n_leaflets; j++)
        {
          PamphletCondition *condition = g_ptr_array_index (conditions, g_rand_int_range (random, 0, conditions->len));

          shelf_add (handout, library, pamphlet_condition_get_id (condition),
                     languages[g_rand_int_range (random, 0, G_N_ELEMENTS (languages))], NULL);
        }
      assert_handout (handout);
    }
}

static void
test_contents (Shelf        *shelf,
               gconstpointer data)
{
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
  g_autoptr (PamphletDocument) document = NULL;
  const PamphletNode *contents;
  const char         *targets[] = { "clinic/cold", "clinic/flu", "clinic/cold~2" };

  shelf_add (handout, shelf->library, "cold", "en es", NULL);
  shelf_add (handout, shelf->library, "flu", "en", "what");
  shelf_add (handout, shelf->library, "cold", "es", "care");
  assert_handout (handout);
  document = pamphlet_document_new (handout);
  contents = g_ptr_array_index (document->parts, 0);

  g_assert_cmpstr (contents->id, ==, "contents");
  g_assert_cmpuint (contents->children->len, ==, 1 + G_N_ELEMENTS (targets));
  shelf_assert_leaf (g_ptr_array_index (contents->children, 1), PAMPHLET_NODE_CONTENTS, "A cold", "ES A cold");
  shelf_assert_leaf (g_ptr_array_index (contents->children, 2), PAMPHLET_NODE_CONTENTS, "The flu", NULL);
  shelf_assert_leaf (g_ptr_array_index (contents->children, 3), PAMPHLET_NODE_CONTENTS, "ES A cold", NULL);

  for (unsigned i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      const PamphletNode *entry = g_ptr_array_index (contents->children, 1 + i);
      const PamphletNode *part = g_ptr_array_index (document->parts, 1 + i);

      g_assert_cmpstr (entry->target, ==, targets[i]);
      g_assert_cmpstr (part->id, ==, targets[i]);
    }
}

/* There is room to write once, at the very end. */
static void
test_rules (Shelf        *shelf,
            gconstpointer data)
{
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
  g_autoptr (PamphletDocument) document = NULL;
  g_autoptr (GPtrArray) leaves = g_ptr_array_new ();
  unsigned n_rules = 0;

  shelf_add (handout, shelf->library, "cold", "en", "care");
  shelf_add (handout, shelf->library, "flu", "en", "care");
  document = pamphlet_document_new (handout);
  for (unsigned i = 0; i < document->parts->len; i++)
    shelf_collect_leaves (leaves, g_ptr_array_index (document->parts, i));

  for (unsigned i = 0; i < leaves->len; i++)
    n_rules += ((const PamphletNode *)g_ptr_array_index (leaves, i))->type == PAMPHLET_NODE_RULES;

  g_assert_cmpuint (n_rules, ==, 1);
  g_assert_cmpint (((const PamphletNode *)g_ptr_array_index (leaves, leaves->len - 1))->type, ==, PAMPHLET_NODE_RULES);
}

/* A leaflet with no section at all still says what must be said. */
static void
test_no_section (Shelf        *shelf,
                 gconstpointer data)
{
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
  g_autoptr (PamphletTranslation) translation = shelf_translate (shelf->library, "cold", "en");

  pamphlet_handout_add (handout, translation, NULL, (const char *const[]){ NULL });
  assert_handout (handout);
}

int
main (int    argc,
      char **argv)
{
  static const Languages english = { "en", NULL };
  static const Languages arabic_and_english = { "ar", "en" };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_data_func ("/document/choices/english", &english, test_choices);
  g_test_add_data_func ("/document/choices/arabic-and-english", &arabic_and_english, test_choices);
  g_test_add_func ("/document/baskets", test_baskets);
  g_test_add ("/document/contents", Shelf, NULL, shelf_set_up, test_contents, shelf_tear_down);
  g_test_add ("/document/rules", Shelf, NULL, shelf_set_up, test_rules, shelf_tear_down);
  g_test_add ("/document/no-section", Shelf, NULL, shelf_set_up, test_no_section, shelf_tear_down);

  return g_test_run ();
}
