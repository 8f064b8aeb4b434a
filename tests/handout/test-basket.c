/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "basket.h"
#include "catalog-builder.h"
#include "fixture.h"

#include <locale.h>

/* A Chinese letter of Unicode 13 that fonts leave out. */
#define LETTER_WITHOUT_FONT "\U00030001"

static const char flu[] =
  "{ 'format': 1, 'id': 'flu', 'title': 'Flu', 'category': 'infections', 'main_message': 'Rest.',\n"
  "  'review': { 'state': 'draft', 'version': '1', 'reviewed': '2026-11-20', 'due': '2999-11-20', 'by': 'Nurse' },\n"
  "  'sections': [\n"
  "    { 'id': 'what', 'kind': 'overview', 'title': 'What is flu?', 'blocks': [{ 'id': 'p', 'type': 'paragraph', 'text': 'A virus.' }] },\n"
  "    { 'id': 'signs', 'kind': 'symptoms', 'title': 'Signs', 'blocks': [{ 'id': 'p', 'type': 'paragraph', 'text': 'Fever.' }] },\n"
  "    { 'id': 'tests', 'kind': 'diagnosis', 'title': 'Tests', 'blocks': [{ 'id': 'p', 'type': 'paragraph', 'text': 'A swab.' }] },\n"
  "    { 'id': 'help', 'kind': 'treatment', 'title': 'Treatment', 'blocks': [{ 'id': 'p', 'type': 'paragraph', 'text': 'Rest.' }] },\n"
  "    { 'id': 'home', 'kind': 'living-with', 'title': 'At home', 'blocks': [{ 'id': 'p', 'type': 'paragraph', 'text': 'Sleep.' }] },\n"
  "    { 'id': 'call', 'kind': 'urgent', 'title': 'When to call', 'blocks': [{ 'id': 'p', 'type': 'paragraph', 'text': 'Now.' }] },\n"
  "    { 'id': 'more', 'kind': 'other', 'title': 'More', 'blocks': [{ 'id': 'p', 'type': 'paragraph', 'text': 'Words.' }] }]\n"
  "}\n";

typedef struct
{
  PamphletLibrary   *library; /* “clinic”, in English and Spanish */
  PamphletLibrary   *ward;    /* another, in English and Portuguese */
  PamphletCondition *cold;
  PamphletCondition *flu;
  PamphletCondition *ward_cold;
  PamphletBasket    *basket;
  unsigned           n_changes; /* how often it said that it has changed */
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static PamphletLibrary *
read_library (const char *id,
              const char *language)
{
  g_autofree char *folder = fixture_make_library (g_get_user_cache_dir (), id);
  g_autofree char *locale = g_build_filename (folder, "locale", NULL);
  g_autoptr (GTree) catalog = NULL;
  PamphletLibrary *library;

  fixture_write (folder, "conditions/flu.json", flu);
  library = fixture_read_library (folder, PAMPHLET_SEVERITY_WARNING, "");
  catalog = catalog_new_complete (CATALOG_HEADER, library, "translated: ");
  catalog_write (catalog, locale, language, id);

  return library;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->library = read_library ("clinic", "es");
  fixture->ward = read_library ("ward", "pt_BR");
  fixture->cold = pamphlet_library_get_condition (fixture->library, "cold");
  fixture->flu = pamphlet_library_get_condition (fixture->library, "flu");
  fixture->ward_cold = pamphlet_library_get_condition (fixture->ward, "cold");
  fixture->basket = pamphlet_basket_new ();
  g_signal_connect_swapped (fixture->basket, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->basket);
  g_assert_finalize_object (fixture->library);
  g_assert_finalize_object (fixture->ward);
}

static PamphletPick *
get_pick (Fixture *fixture,
          unsigned position)
{
  g_autoptr (PamphletPick) pick = g_list_model_get_item (G_LIST_MODEL (fixture->basket), position);

  g_assert_nonnull (pick);

  return pick;
}

static const PamphletSection *
get_section (PamphletPick *pick,
             const char   *id)
{
  GPtrArray *sections = pamphlet_pick_get_sections (pick);

  for (unsigned i = 0; i < sections->len; i++)
    if (g_str_equal (((const PamphletSection *)g_ptr_array_index (sections, i))->id, id))
      return g_ptr_array_index (sections, i);

  g_assert_not_reached ();
  return NULL;
}

/* Asserts what the handout would be, such as “es cold: what care; es+en flu: help”, with the two libraries told apart by
 * their conditions alone. */
static void
assert_handout (Fixture    *fixture,
                const char *expected)
{
  g_autoptr (PamphletHandout) handout = pamphlet_basket_make_handout (fixture->basket, 16, NULL, NULL, NULL);
  g_autoptr (GString) told = g_string_new (NULL);

  g_assert_cmpint (handout->text_size, ==, 16);
  for (unsigned i = 0; i < handout->leaflets->len; i++)
    {
      const PamphletLeaflet *leaflet = g_ptr_array_index (handout->leaflets, i);
      g_autofree char       *sections = g_strjoinv (" ", leaflet->sections);

      g_string_append_printf (told, "%s%s%s%s %s: %s", i > 0 ? "; " : "", pamphlet_translation_get_language (leaflet->translation),
                              leaflet->second != NULL ? "+" : "", leaflet->second != NULL ? pamphlet_translation_get_language (leaflet->second) : "",
                              pamphlet_condition_get_id (pamphlet_translation_get_source (leaflet->translation)), sections);
    }
  g_assert_cmpstr (told->str, ==, expected);
}

static void
assert_obstacles (Fixture    *fixture,
                  const char *expected)
{
  g_auto (GStrv) obstacles = pamphlet_basket_list_obstacles (fixture->basket);
  g_autofree char *lines = g_strjoinv ("\n", obstacles);

  g_assert_cmpstr (lines, ==, expected);
}

/* Asserts how often the basket has told of a change since this was last asked. */
static void
assert_changes (Fixture *fixture,
                unsigned n_changes)
{
  g_assert_cmpuint (fixture->n_changes, ==, n_changes);
  fixture->n_changes = 0;
}

static void
test_leaflets_are_added (Fixture      *fixture,
                         gconstpointer data)
{
  assert_handout (fixture, "");
  g_assert_true (pamphlet_basket_add_leaflet (fixture->basket, fixture->library, fixture->cold));
  assert_handout (fixture, "en cold: what care");
  g_assert_true (pamphlet_basket_add_section (fixture->basket, fixture->library, fixture->flu, "help"));
  assert_handout (fixture, "en cold: what care; en flu: help");
  g_assert_cmpuint (pamphlet_basket_get_n_leaflets (fixture->basket), ==, 2);
  g_assert_cmpuint (pamphlet_basket_count_sections (fixture->basket), ==, 3);
}

static void
test_sections_join_their_leaflet (Fixture      *fixture,
                                  gconstpointer data)
{
  g_assert_true (pamphlet_basket_add_section (fixture->basket, fixture->library, fixture->flu, "help"));
  g_assert_true (pamphlet_basket_add_section (fixture->basket, fixture->library, fixture->cold, "care"));
  g_assert_true (pamphlet_basket_add_section (fixture->basket, fixture->library, fixture->flu, "what"));
  g_assert_false (pamphlet_basket_add_section (fixture->basket, fixture->library, fixture->flu, "what"));
  assert_handout (fixture, "en flu: what help; en cold: care");

  g_assert_true (pamphlet_basket_add_leaflet (fixture->basket, fixture->library, fixture->cold));
  g_assert_false (pamphlet_basket_add_leaflet (fixture->basket, fixture->library, fixture->cold));
  assert_handout (fixture, "en flu: what help; en cold: what care");

  /* Of another library, so another leaflet, though its id is the same. */
  g_assert_true (pamphlet_basket_add_section (fixture->basket, fixture->ward, fixture->ward_cold, "care"));
  assert_handout (fixture, "en flu: what help; en cold: what care; en cold: care");
}

static void
test_leaflets_are_taken_out (Fixture      *fixture,
                             gconstpointer data)
{
  pamphlet_basket_add_leaflet (fixture->basket, fixture->library, fixture->cold);
  pamphlet_basket_add_section (fixture->basket, fixture->library, fixture->flu, "what");
  pamphlet_basket_remove (fixture->basket, get_pick (fixture, 0));
  assert_handout (fixture, "en flu: what");

  fixture->n_changes = 0;
  pamphlet_basket_clear (fixture->basket);
  assert_changes (fixture, 1);
  pamphlet_basket_clear (fixture->basket);
  assert_changes (fixture, 0);
  assert_handout (fixture, "");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->basket)), ==, 0);
}

static void
test_a_leaflet_that_is_out_is_silent (Fixture      *fixture,
                                      gconstpointer data)
{
  g_autoptr (PamphletPick) cold = NULL;
  g_autoptr (PamphletPick) flu_pick = NULL;

  pamphlet_basket_add_leaflet (fixture->basket, fixture->library, fixture->cold);
  pamphlet_basket_add_leaflet (fixture->basket, fixture->library, fixture->flu);
  cold = g_object_ref (get_pick (fixture, 0));
  flu_pick = g_object_ref (get_pick (fixture, 1));
  pamphlet_basket_remove (fixture->basket, cold);
  pamphlet_basket_clear (fixture->basket);

  fixture->n_changes = 0;
  pamphlet_pick_choose (cold, PAMPHLET_PRESET_NONE);
  pamphlet_pick_choose (flu_pick, PAMPHLET_PRESET_NONE);
  assert_changes (fixture, 0);
}

static void
test_leaflets_move (Fixture      *fixture,
                    gconstpointer data)
{
  PamphletPick *first;

  pamphlet_basket_add_section (fixture->basket, fixture->library, fixture->cold, "what");
  pamphlet_basket_add_section (fixture->basket, fixture->library, fixture->flu, "what");
  pamphlet_basket_add_section (fixture->basket, fixture->ward, fixture->ward_cold, "care");
  first = get_pick (fixture, 0);

  fixture->n_changes = 0;
  g_assert_false (pamphlet_basket_move (fixture->basket, first, -1));
  g_assert_false (pamphlet_basket_move (fixture->basket, first, 3));
  g_assert_false (pamphlet_basket_move (fixture->basket, first, 0));
  assert_changes (fixture, 0);

  g_assert_true (pamphlet_basket_move (fixture->basket, first, 2));
  assert_changes (fixture, 1);
  assert_handout (fixture, "en flu: what; en cold: care; en cold: what");
  g_assert_cmpuint (pamphlet_basket_find (fixture->basket, first), ==, 2);
  g_assert_true (pamphlet_basket_move (fixture->basket, first, -1));
  assert_handout (fixture, "en flu: what; en cold: what; en cold: care");
}

static void
test_sections_move (Fixture      *fixture,
                    gconstpointer data)
{
  PamphletPick          *pick;
  const PamphletSection *care;

  pamphlet_basket_add_leaflet (fixture->basket, fixture->library, fixture->cold);
  pick = get_pick (fixture, 0);
  care = get_section (pick, "care");

  fixture->n_changes = 0;
  g_assert_false (pamphlet_pick_move (pick, care, 1));
  g_assert_false (pamphlet_pick_move (pick, care, -2));
  assert_changes (fixture, 0);
  g_assert_true (pamphlet_pick_move (pick, care, -1));
  assert_changes (fixture, 1);
  assert_handout (fixture, "en cold: care what");

  /* What is added later keeps the order that somebody has made. */
  pamphlet_pick_set_chosen (pick, care, FALSE);
  pamphlet_basket_add_section (fixture->basket, fixture->library, fixture->cold, "care");
  assert_handout (fixture, "en cold: care what");
}

static void
test_sections_are_chosen (Fixture      *fixture,
                          gconstpointer data)
{
  PamphletPick          *pick;
  const PamphletSection *what;

  pamphlet_basket_add_leaflet (fixture->basket, fixture->library, fixture->cold);
  pamphlet_basket_add_section (fixture->basket, fixture->library, fixture->flu, "help");
  pick = get_pick (fixture, 0);
  what = get_section (pick, "what");

  fixture->n_changes = 0;
  pamphlet_pick_set_chosen (pick, what, FALSE);
  pamphlet_pick_set_chosen (pick, what, FALSE);
  assert_changes (fixture, 1);
  g_assert_false (pamphlet_pick_is_chosen (pick, what));
  assert_handout (fixture, "en cold: care; en flu: help");

  /* Without any section a leaflet is not printed, and still there to be chosen from. */
  pamphlet_pick_choose (pick, PAMPHLET_PRESET_NONE);
  assert_handout (fixture, "en flu: help");
  g_assert_cmpuint (pamphlet_basket_get_n_leaflets (fixture->basket), ==, 2);
}

static void
test_presets (Fixture      *fixture,
              gconstpointer data)
{
  static const struct
  {
    PamphletPreset preset;
    const char    *handout;
  } cases[] = {
    { PAMPHLET_PRESET_ALL, "en flu: what signs tests help home call more; en cold: what care" },
    { PAMPHLET_PRESET_NONE, "" },
    { PAMPHLET_PRESET_AT_DIAGNOSIS, "en flu: what signs tests call; en cold: what" },
    { PAMPHLET_PRESET_TREATMENT, "en flu: tests help home call; en cold: care" },
    { PAMPHLET_PRESET_GOING_HOME, "en flu: signs home call; en cold: care" },
  };

  pamphlet_basket_add_leaflet (fixture->basket, fixture->library, fixture->flu);
  pamphlet_basket_add_leaflet (fixture->basket, fixture->library, fixture->cold);
  for (unsigned i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      pamphlet_basket_choose (fixture->basket, cases[i].preset);
      assert_handout (fixture, cases[i].handout);
      fixture->n_changes = 0;
      pamphlet_basket_choose (fixture->basket, cases[i].preset);
      assert_changes (fixture, 0);
    }
}

static void
test_every_preset_has_the_urgent_sections (void)
{
  for (PamphletPreset preset = PAMPHLET_PRESET_AT_DIAGNOSIS; preset <= PAMPHLET_PRESET_GOING_HOME; preset++)
    g_assert_true (pamphlet_preset_includes (preset, PAMPHLET_KIND_URGENT));
}

static void
test_languages (Fixture      *fixture,
                gconstpointer data)
{
  g_auto (GStrv) languages = NULL;
  g_autofree char *listed = NULL;

  pamphlet_basket_add_section (fixture->basket, fixture->library, fixture->cold, "what");
  pamphlet_basket_set_languages (fixture->basket, "es", NULL);
  assert_handout (fixture, "es cold: what");
  assert_changes (fixture, 3);
  pamphlet_basket_set_languages (fixture->basket, "es", NULL);
  assert_changes (fixture, 0);
  pamphlet_basket_set_languages (fixture->basket, "es", "en");
  assert_handout (fixture, "es+en cold: what");
  assert_changes (fixture, 1);
  g_assert_cmpstr (pamphlet_basket_get_language (fixture->basket), ==, "es");
  g_assert_cmpstr (pamphlet_basket_get_second_language (fixture->basket), ==, "en");

  /* What comes later is in the languages of the rest. */
  pamphlet_basket_add_section (fixture->basket, fixture->library, fixture->flu, "what");
  assert_handout (fixture, "es+en cold: what; es+en flu: what");

  /* The same language twice is one. */
  pamphlet_basket_set_languages (fixture->basket, "en", "en");
  g_assert_null (pamphlet_basket_get_second_language (fixture->basket));
  assert_handout (fixture, "en cold: what; en flu: what");
  assert_obstacles (fixture, "");

  pamphlet_basket_add_section (fixture->basket, fixture->ward, fixture->ward_cold, "care");
  languages = pamphlet_basket_list_languages (fixture->basket);
  listed = g_strjoinv (" ", languages);
  g_assert_cmpstr (listed, ==, "en es pt-BR");
}

static void
test_obstacles (Fixture      *fixture,
                gconstpointer data)
{
  assert_obstacles (fixture, "Choose at least one section.");

  pamphlet_basket_add_section (fixture->basket, fixture->library, fixture->flu, "what");
  pamphlet_basket_add_section (fixture->basket, fixture->ward, fixture->ward_cold, "care");
  assert_obstacles (fixture, "");
  pamphlet_basket_set_languages (fixture->basket, "es", NULL);
  assert_obstacles (fixture, "“A cold” is not available in Spanish. Choose another language, or leave that leaflet out.");
  pamphlet_basket_set_languages (fixture->basket, "en-US", "es");
  assert_obstacles (fixture, "“A cold” is not available in Spanish. Choose another language, or leave that leaflet out.");
  pamphlet_basket_set_languages (fixture->basket, "de", "es");
  assert_obstacles (fixture,
                    "“Flu” is not available in German. Choose another language, or leave that leaflet out.\n"
                    "“A cold” is not available in German. Choose another language, or leave that leaflet out.");
  pamphlet_basket_set_languages (fixture->basket, "en-GB", NULL);
  assert_obstacles (fixture, "");

  /* What is not printed does not matter. */
  pamphlet_basket_set_languages (fixture->basket, "es", NULL);
  pamphlet_pick_choose (get_pick (fixture, 1), PAMPHLET_PRESET_NONE);
  assert_obstacles (fixture, "");
  pamphlet_pick_choose (get_pick (fixture, 0), PAMPHLET_PRESET_NONE);
  assert_obstacles (fixture, "Choose at least one section.");
}

static void
test_broken_catalog (Fixture      *fixture,
                     gconstpointer data)
{
  const char      *folder = pamphlet_library_get_folder (fixture->library);
  g_autofree char *path = g_build_filename (folder, "locale/es/LC_MESSAGES/clinic.mo", NULL);
  g_autofree char *expected = NULL;

  fixture_write_bytes (folder, "locale/es/LC_MESSAGES/clinic.mo", "no catalog", -1);
  pamphlet_basket_add_section (fixture->basket, fixture->library, fixture->flu, "what");
  pamphlet_basket_set_languages (fixture->basket, "es", NULL);
  expected = g_strdup_printf ("“Flu” could not be opened in Spanish. %s: The catalog is too short to be one: compile it again with msgfmt.", path);
  assert_obstacles (fixture, expected);
  assert_handout (fixture, "en flu: what");
}

static void
test_missing_fonts (Fixture      *fixture,
                    gconstpointer data)
{
  const char      *folder = pamphlet_library_get_folder (fixture->library);
  g_autofree char *locale = g_build_filename (folder, "locale", NULL);
  g_autoptr (GTree) catalog = catalog_new_complete (CATALOG_HEADER, fixture->library, LETTER_WITHOUT_FONT);

  catalog_write (catalog, locale, "es", "clinic");
  pamphlet_basket_add_section (fixture->basket, fixture->library, fixture->flu, "what");
  pamphlet_basket_add_section (fixture->basket, fixture->library, fixture->cold, "what");
  pamphlet_basket_set_languages (fixture->basket, "en", "es");
  /* Once, though it is two leaflets that cannot be printed. */
  assert_obstacles (fixture, "No font on this computer has all letters of the Chinese script, and empty boxes stand for them. Install one, such as the package “fonts-noto-cjk”.");
  pamphlet_basket_set_languages (fixture->basket, "en", NULL);
  assert_obstacles (fixture, "");
}

static void
test_options (Fixture      *fixture,
              gconstpointer data)
{
  PamphletClinic clinic = { .name = (char *)"Ward 3", .telephone = (char *)"+1 555 0100" };
  g_autoptr (PamphletHandout) handout = NULL;

  pamphlet_basket_add_section (fixture->basket, fixture->library, fixture->flu, "what");
  handout = pamphlet_basket_make_handout (fixture->basket, 24, &clinic, "Ana", "Come on Monday.");
  g_assert_cmpint (handout->text_size, ==, 24);
  g_assert_cmpstr (handout->patient, ==, "Ana");
  g_assert_cmpstr (handout->note, ==, "Come on Monday.");
  g_assert_cmpstr (handout->clinic->name, ==, "Ward 3");
  g_assert_cmpstr (handout->clinic->telephone, ==, "+1 555 0100");
  g_assert_null (handout->clinic->address);

  /* What was made stays as it was. */
  pamphlet_pick_choose (get_pick (fixture, 0), PAMPHLET_PRESET_ALL);
  g_assert_cmpuint (g_strv_length (((PamphletLeaflet *)g_ptr_array_index (handout->leaflets, 0))->sections), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/basket/leaflets-are-added", test_leaflets_are_added);
  ADD ("/basket/sections-join-their-leaflet", test_sections_join_their_leaflet);
  ADD ("/basket/leaflets-are-taken-out", test_leaflets_are_taken_out);
  ADD ("/basket/a-leaflet-that-is-out-is-silent", test_a_leaflet_that_is_out_is_silent);
  ADD ("/basket/leaflets-move", test_leaflets_move);
  ADD ("/basket/sections-move", test_sections_move);
  ADD ("/basket/sections-are-chosen", test_sections_are_chosen);
  ADD ("/basket/presets", test_presets);
  g_test_add_func ("/basket/every-preset-has-the-urgent-sections", test_every_preset_has_the_urgent_sections);
  ADD ("/basket/languages", test_languages);
  ADD ("/basket/obstacles", test_obstacles);
  ADD ("/basket/broken-catalog", test_broken_catalog);
  ADD ("/basket/missing-fonts", test_missing_fonts);
  ADD ("/basket/options", test_options);

  return g_test_run ();
}
