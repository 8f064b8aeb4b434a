/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog-builder.h"
#include "collection-leaflets.h"
#include "fixture.h"
#include "renewal.h"

#include <glib/gstdio.h>

typedef struct
{
  char           *folder; /* of the library “starter”, with “cold” and “flu” */
  PamphletBasket *basket; /* with both, of “flu” only “care” */
  unsigned        n_changes;
} Fixture;

static PamphletCollection *
read_collection (Fixture *fixture)
{
  return pamphlet_collection_read_heads ((const char *const[]){ fixture->folder, NULL }, NULL);
}

static void
add (Fixture    *fixture,
     const char *id,
     const char *section)
{
  g_autoptr (PamphletCollection) collection = read_collection (fixture);
  g_autoptr (GError) error = NULL;
  PamphletLibrary *library;
  g_autoptr (PamphletCondition) condition = pamphlet_collection_open (collection, pamphlet_collection_find (collection, NULL, id), &library, &error);

  g_assert_no_error (error);
  if (section != NULL)
    pamphlet_basket_add_section (fixture->basket, library, condition, section);
  else
    pamphlet_basket_add_leaflet (fixture->basket, library, condition);
}

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *flu = fixture_new_leaflet ("flu", "Influenza");

  fixture->folder = fixture_make_library (g_get_user_cache_dir (), "starter");
  fixture_write (fixture->folder, "conditions/flu.json", flu);
  fixture->basket = pamphlet_basket_new ();
  pamphlet_basket_set_languages (fixture->basket, "en", NULL);
  add (fixture, "cold", NULL);
  add (fixture, "flu", "care");
  g_signal_connect_swapped (fixture->basket, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->basket);
  g_clear_pointer (&fixture->folder, g_free);
}

/* Reads the leaflets again, and asserts whether that changed anything and which of them left. */
static void
renew (Fixture    *fixture,
       gboolean    is_changed,
       const char *expected)
{
  g_autoptr (PamphletCollection) collection = read_collection (fixture);
  g_auto (GStrv) gone = NULL;
  g_autofree char *titles = NULL;

  fixture->n_changes = 0;
  g_assert_cmpint (pamphlet_basket_renew (fixture->basket, collection, &gone), ==, is_changed);
  g_assert_cmpint (fixture->n_changes > 0, ==, is_changed);
  titles = g_strjoinv (", ", gone);
  g_assert_cmpstr (titles, ==, expected);
}

static PamphletPick *
get_pick (Fixture *fixture,
          unsigned position)
{
  g_autoptr (PamphletPick) pick = g_list_model_get_item (G_LIST_MODEL (fixture->basket), position);

  g_assert_nonnull (pick);

  return pick;
}

/* Asserts what the handout would be, such as “A cold: what care; Influenza: care”. */
static void
assert_handout (Fixture    *fixture,
                const char *expected)
{
  g_autoptr (PamphletHandout) handout = pamphlet_basket_make_handout (fixture->basket, 16, NULL, NULL, NULL);
  g_autoptr (GString) told = g_string_new (NULL);

  for (unsigned i = 0; i < handout->leaflets->len; i++)
    {
      const PamphletLeaflet *leaflet = g_ptr_array_index (handout->leaflets, i);
      g_autofree char       *sections = g_strjoinv (" ", leaflet->sections);

      g_string_append_printf (told, "%s%s: %s", i > 0 ? "; " : "",
                              pamphlet_text_get_string (pamphlet_condition_get_title (pamphlet_translation_get_condition (leaflet->translation))), sections);
    }
  g_assert_cmpstr (told->str, ==, expected);
}

static void
assert_obstacle (Fixture    *fixture,
                 const char *expected)
{
  g_auto (GStrv) obstacles = pamphlet_basket_list_obstacles (fixture->basket);
  g_autofree char *lines = g_strjoinv ("\n", obstacles);

  g_assert_cmpstr (lines, ==, expected);
}

static void
remove_leaflet (Fixture    *fixture,
                const char *id)
{
  g_autofree char *name = g_strconcat (id, ".json", NULL);
  g_autofree char *path = g_build_filename (fixture->folder, "conditions", name, NULL);

  g_assert_no_errno (g_remove (path));
}

/* What did not change is the very same. */
static void
test_nothing (Fixture      *fixture,
              gconstpointer data)
{
  PamphletPick *cold = get_pick (fixture, 0);

  renew (fixture, FALSE, "");
  g_assert_true (get_pick (fixture, 0) == cold);
  assert_handout (fixture, "A cold: what care; Influenza: care");
}

static void
test_words (Fixture      *fixture,
            gconstpointer data)
{
  PamphletPick *flu = get_pick (fixture, 1);

  fixture_write_replaced (fixture->folder, "conditions/cold.json", fixture_leaflet, "'A cold'", "'A bad cold'");
  renew (fixture, TRUE, "");
  assert_handout (fixture, "A bad cold: what care; Influenza: care");
  g_assert_true (get_pick (fixture, 1) == flu);

  /* What is chosen from now on is told of. */
  fixture->n_changes = 0;
  pamphlet_pick_choose (get_pick (fixture, 0), PAMPHLET_PRESET_NONE);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
}

static void
test_picture (Fixture      *fixture,
              gconstpointer data)
{
  fixture_write (fixture->folder, "images/nose.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
  renew (fixture, TRUE, "");
}

/* Sections stay chosen, and where somebody has put them; what is new is not chosen. */
static void
test_sections (Fixture      *fixture,
               gconstpointer data)
{
  PamphletPick *cold = get_pick (fixture, 0);

  pamphlet_pick_move (cold, g_ptr_array_index (pamphlet_pick_get_sections (cold), 1), -1);
  assert_handout (fixture, "A cold: care what; Influenza: care");
  fixture_write_replaced (fixture->folder, "conditions/cold.json", fixture_leaflet, "  'sections': [\n",
                          "  'sections': [\n"
                          "    { 'id': 'new', 'kind': 'symptoms', 'title': 'New', 'blocks': [{ 'id': 'p', 'type': 'paragraph', 'text': 'Words.' }] },\n");
  renew (fixture, TRUE, "");
  assert_handout (fixture, "A cold: care what; Influenza: care");
  pamphlet_pick_choose (get_pick (fixture, 0), PAMPHLET_PRESET_ALL);
  assert_handout (fixture, "A cold: care what new; Influenza: care");

  fixture_write_replaced (fixture->folder, "conditions/cold.json", fixture_leaflet, "'id': 'what'", "'id': 'other'");
  renew (fixture, TRUE, "");
  assert_handout (fixture, "A cold: care; Influenza: care");
}

static void
test_gone (Fixture      *fixture,
           gconstpointer data)
{
  remove_leaflet (fixture, "cold");
  renew (fixture, TRUE, "A cold");
  assert_handout (fixture, "Influenza: care");
  remove_leaflet (fixture, "flu");
  renew (fixture, TRUE, "Influenza");
  assert_handout (fixture, "");
  renew (fixture, FALSE, "");
}

/* Half a file stands in the way until it is whole again. */
static void
test_broken (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *expected = g_strdup_printf ("“A cold” could not be opened. The leaflet's file has changed and cannot be used any more: "
                                               "%s/conditions/cold.json:1:2: error: The file ends too early: the rest of it is missing. [$]",
                                               fixture->folder);

  fixture_write (fixture->folder, "conditions/cold.json", "{");
  renew (fixture, TRUE, "");
  assert_obstacle (fixture, expected);
  renew (fixture, FALSE, "");
  fixture_write (fixture->folder, "conditions/cold.json", fixture_leaflet);
  renew (fixture, TRUE, "");
  assert_obstacle (fixture, "");
  assert_handout (fixture, "A cold: what care; Influenza: care");
}

/* A translation that comes, and is corrected. */
static void
test_languages (Fixture      *fixture,
                gconstpointer data)
{
  static const char *const prefixes[] = { "uno ", "dos " };
  g_autofree char         *locale = g_build_filename (fixture->folder, "locale", NULL);

  pamphlet_basket_set_languages (fixture->basket, "en", "es");
  assert_obstacle (fixture, "“A cold” is not available in Spanish. Choose another language, or leave that leaflet out.\n"
                            "“Influenza” is not available in Spanish. Choose another language, or leave that leaflet out.");
  for (unsigned i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      g_autoptr (PamphletLibrary) library = fixture_read_library (fixture->folder, PAMPHLET_SEVERITY_WARNING, "");
      g_autoptr (GTree) catalog = catalog_new_complete (CATALOG_HEADER, library, prefixes[i]);
      g_autofree char *expected = g_strconcat (prefixes[i], "A cold", NULL);

      catalog_write (catalog, locale, "es", "starter");
      renew (fixture, TRUE, "");
      assert_obstacle (fixture, "");
      g_assert_cmpstr (pamphlet_text_get_string (pamphlet_condition_get_title (pamphlet_translation_get_condition (pamphlet_pick_get_second (get_pick (fixture, 0))))), ==, expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/renewal/nothing", test_nothing);
  ADD ("/renewal/words", test_words);
  ADD ("/renewal/picture", test_picture);
  ADD ("/renewal/sections", test_sections);
  ADD ("/renewal/gone", test_gone);
  ADD ("/renewal/broken", test_broken);
  ADD ("/renewal/languages", test_languages);

  return g_test_run ();
}
