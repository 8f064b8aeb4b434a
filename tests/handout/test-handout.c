/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "settings.h"
#include "shelf.h"

static void
test_sections (Shelf        *shelf,
               gconstpointer data)
{
  static const struct
  {
    const char *chosen;
    const char *printed;
  } rows[] = {
    { NULL, "what care" },
    { "care", "care" },
    { "care what", "care what" },
    { "care what care", "care what" },
  };

  for (unsigned i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
      const PamphletLeaflet *leaflet;
      g_autofree char       *printed = NULL;

      shelf_add (handout, shelf->library, "cold", "en", rows[i].chosen);
      leaflet = g_ptr_array_index (handout->leaflets, 0);
      printed = g_strjoinv (" ", leaflet->sections);
      g_assert_cmpstr (printed, ==, rows[i].printed);
    }
}

/* The same words twice beside each other would help nobody. */
static void
test_second_language (Shelf        *shelf,
                      gconstpointer data)
{
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
  const PamphletLeaflet *leaflet;

  shelf_add (handout, shelf->library, "cold", "es es", NULL);
  shelf_add (handout, shelf->library, "cold", "es en", NULL);

  leaflet = g_ptr_array_index (handout->leaflets, 0);
  g_assert_cmpstr (pamphlet_translation_get_language (leaflet->translation), ==, "es");
  g_assert_null (leaflet->second);

  leaflet = g_ptr_array_index (handout->leaflets, 1);
  g_assert_cmpstr (pamphlet_translation_get_language (leaflet->translation), ==, "es");
  g_assert_cmpstr (pamphlet_translation_get_language (leaflet->second), ==, "en");
}

/* Whoever takes ids from a command line checks them, and says what is wrong: nothing is left out silently. */
static void
test_mistakes (Shelf        *shelf,
               gconstpointer data)
{
  static const char *const unknown[] = { "what", "cure", NULL };
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
  g_autoptr (PamphletTranslation) cold = shelf_translate (shelf->library, "cold", "en");
  g_autoptr (PamphletTranslation) flu = shelf_translate (shelf->library, "flu", "es");

  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*has_sections*");
  pamphlet_handout_add (handout, cold, NULL, unknown);
  g_test_assert_expected_messages ();

  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*get_source*");
  pamphlet_handout_add (handout, cold, flu, NULL);
  g_test_assert_expected_messages ();

  g_assert_cmpuint (handout->leaflets->len, ==, 0);
}

static void
assert_title (PamphletHandout *handout,
              const char      *expected)
{
  g_autofree char *title = pamphlet_handout_dup_title (handout);

  g_assert_cmpstr (title, ==, expected);
}

static void
test_title (Shelf        *shelf,
            gconstpointer data)
{
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);

  assert_title (handout, NULL);
  g_assert_null (pamphlet_handout_get_language (handout));

  shelf_add (handout, shelf->library, "cold", "en es", NULL);
  assert_title (handout, "A cold");
  g_assert_cmpstr (pamphlet_handout_get_language (handout), ==, "en");

  shelf_add (handout, shelf->library, "flu", "es", NULL);
  assert_title (handout, "A cold and 1 more");

  shelf_add (handout, shelf->library, "cold", "en", "care");
  assert_title (handout, "A cold and 2 more");
  g_assert_cmpstr (pamphlet_handout_get_language (handout), ==, "en");
}

static void
test_title_in_another_language (Shelf        *shelf,
                                gconstpointer data)
{
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);

  shelf_add (handout, shelf->library, "cold", "es en", NULL);
  assert_title (handout, "ES A cold");
  g_assert_cmpstr (pamphlet_handout_get_language (handout), ==, "es");
}

static void
assert_clinic (GSettings  *settings,
               const char *expected)
{
  g_autoptr (PamphletClinic) clinic = pamphlet_clinic_new (settings);
  g_autoptr (PamphletClinic) copy = pamphlet_clinic_copy (clinic);
  g_autofree char *text = NULL;

  if (expected == NULL)
    {
      g_assert_null (clinic);
      g_assert_null (copy);
      return;
    }

  text = g_strdup_printf ("%s|%s|%s|%s", copy->name, copy->address, copy->telephone, copy->logo);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_clinic (void)
{
  g_autoptr (GSettings) settings = pamphlet_settings_new ();

  assert_clinic (NULL, NULL);
  assert_clinic (settings, NULL);

  g_settings_set_string (settings, "clinic-name", "  ");
  assert_clinic (settings, NULL);

  g_settings_set_string (settings, "clinic-telephone", " 555 0100 ");
  assert_clinic (settings, "(null)|(null)|555 0100|(null)");

  g_settings_set_string (settings, "clinic-name", "Clinic on the Hill");
  g_settings_set_string (settings, "clinic-address", "Hill Road 1");
  g_settings_set_string (settings, "clinic-logo", "/srv/logo.png");
  assert_clinic (settings, "Clinic on the Hill|Hill Road 1|555 0100|/srv/logo.png");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/handout/sections", Shelf, NULL, shelf_set_up, test_sections, shelf_tear_down);
  g_test_add ("/handout/second-language", Shelf, NULL, shelf_set_up, test_second_language, shelf_tear_down);
  g_test_add ("/handout/mistakes", Shelf, NULL, shelf_set_up, test_mistakes, shelf_tear_down);
  g_test_add ("/handout/title", Shelf, NULL, shelf_set_up, test_title, shelf_tear_down);
  g_test_add ("/handout/title-in-another-language", Shelf, NULL, shelf_set_up, test_title_in_another_language, shelf_tear_down);
  g_test_add_func ("/handout/clinic", test_clinic);

  return g_test_run ();
}
