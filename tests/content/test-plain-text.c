/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "json-writer.h"
#include "plain-text.h"
#include "texts.h"

#include <string.h>

/* The small leaflet, for a terminal, a voice or a braille display. */
static const char whole_text[] =
  "# A cold\n"
  "Also called: Common cold · Rhinitis\n"
  "\n"
  "A cold goes away by itself.\n"
  "\n"
  "*** Urgent: Call now ***\n"
  "  If you cannot breathe.\n"
  "\n"
  "  - The ward\n"
  "\n"
  "## What is a cold?\n"
  "\n"
  "Your nose runs.\n"
  "\n"
  "- A cough: what to do\n"
  "- Fever ≥ 38 °C & chills\n"
  "\n"
  "[Picture: A nose]\n"
  "A red nose\n"
  "\n"
  "## Taking care\n"
  "\n"
  "*** Urgent: Call now ***\n"
  "  If you cannot breathe.\n"
  "\n"
  "  - The ward\n"
  "\n"
  "1. Go to bed\n"
  "2. Drink tea\n"
  "\n"
  "### Day by day\n"
  "\n"
  "What to expect\n"
  "- Day: 1\n"
  "  Sign: Sneezing\n"
  "- Day: 2\n"
  "  Sign: A cough\n"
  "\n"
  "## Sources\n"
  "\n"
  "- Colds. A clinic. https://example.org/cold (2026-11-19)\n"
  "\n"
  "Draft, not yet reviewed · version 1 · 2026-11-20\n"
  "\n"
  "Ask your team.\n";

/* Its second section alone, when it is reviewed but should have been again, and has no sources or captions. */
static const char section_text[] =
  "# A cold\n"
  "Also called: Common cold · Rhinitis\n"
  "\n"
  "A cold goes away by itself.\n"
  "\n"
  "## Taking care\n"
  "\n"
  "*** Important: Call now ***\n"
  "  If you cannot breathe.\n"
  "\n"
  "  - The ward\n"
  "\n"
  "1. Go to bed\n"
  "2. Drink tea\n"
  "\n"
  "### Day by day\n"
  "\n"
  "- Day: 1\n"
  "  Sign: Sneezing\n"
  "- Day: 2\n"
  "  Sign: A cough\n"
  "\n"
  "Reviewed · version 1 · 1998-11-20\n"
  "Review was due 1999-11-20\n"
  "\n"
  "Ask your team.\n";

/* Its second section alone as JSON, in single quotation marks. */
static const char section_json[] =
  "{\n"
  "  'format' : 1,\n"
  "  'id' : 'cold',\n"
  "  'title' : 'A cold',\n"
  "  'also_called' : [\n"
  "    'Common cold',\n"
  "    'Rhinitis'\n"
  "  ],\n"
  "  'category' : 'infections',\n"
  "  'main_message' : 'A cold goes away <b>by itself</b>.',\n"
  "  'codes' : [\n"
  "    {\n"
  "      'system' : 'icd-10-cm',\n"
  "      'code' : 'J00'\n"
  "    }\n"
  "  ],\n"
  "  'review' : {\n"
  "    'state' : 'draft',\n"
  "    'version' : '1',\n"
  "    'reviewed' : '2026-11-20',\n"
  "    'due' : '2027-11-20',\n"
  "    'by' : 'Nurse'\n"
  "  },\n"
  "  'sources' : [\n"
  "    {\n"
  "      'title' : 'Colds',\n"
  "      'publisher' : 'A clinic',\n"
  "      'url' : 'https://example.org/cold',\n"
  "      'accessed' : '2026-11-19'\n"
  "    }\n"
  "  ],\n"
  "  'sections' : [\n"
  "    {\n"
  "      'id' : 'care',\n"
  "      'kind' : 'living-with',\n"
  "      'title' : 'Taking care',\n"
  "      'blocks' : [\n"
  "        {\n"
  "          'id' : 'call',\n"
  "          'type' : 'callout',\n"
  "          'level' : 'urgent',\n"
  "          'title' : 'Call now',\n"
  "          'blocks' : [\n"
  "            {\n"
  "              'id' : 'when',\n"
  "              'type' : 'paragraph',\n"
  "              'text' : 'If you cannot breathe.'\n"
  "            },\n"
  "            {\n"
  "              'id' : 'who',\n"
  "              'type' : 'list',\n"
  "              'items' : [\n"
  "                {\n"
  "                  'id' : 'ward',\n"
  "                  'text' : 'The ward'\n"
  "                }\n"
  "              ]\n"
  "            }\n"
  "          ]\n"
  "        },\n"
  "        {\n"
  "          'id' : 'rest',\n"
  "          'type' : 'steps',\n"
  "          'items' : [\n"
  "            {\n"
  "              'id' : 'bed',\n"
  "              'text' : 'Go to bed'\n"
  "            },\n"
  "            {\n"
  "              'id' : 'tea',\n"
  "              'text' : 'Drink tea'\n"
  "            }\n"
  "          ]\n"
  "        },\n"
  "        {\n"
  "          'id' : 'days',\n"
  "          'type' : 'heading',\n"
  "          'text' : 'Day by day'\n"
  "        },\n"
  "        {\n"
  "          'id' : 'plan',\n"
  "          'type' : 'table',\n"
  "          'caption' : 'What to expect',\n"
  "          'header' : [\n"
  "            'Day',\n"
  "            'Sign'\n"
  "          ],\n"
  "          'rows' : [\n"
  "            {\n"
  "              'id' : 'one',\n"
  "              'cells' : [\n"
  "                '1',\n"
  "                'Sneezing'\n"
  "              ]\n"
  "            },\n"
  "            {\n"
  "              'id' : 'two',\n"
  "              'cells' : [\n"
  "                '2',\n"
  "                'A <b>cough</b>'\n"
  "              ]\n"
  "            }\n"
  "          ]\n"
  "        }\n"
  "      ]\n"
  "    }\n"
  "  ]\n"
  "}";

static PamphletLibrary *
read_changed (const char *const *changes)
{
  g_autofree char *folder = fixture_make_library (g_get_user_cache_dir (), "starter");
  g_autofree char *json = fixture_replace_all (fixture_leaflet, changes);

  fixture_write (folder, "conditions/cold.json", json);

  return fixture_read_library (folder, PAMPHLET_SEVERITY_ERROR, "");
}

static void
test_whole (void)
{
  static const char *const changes[] = { "'due': '2027-11-20'", "'due': '9999-12-31'", NULL };
  g_autoptr (PamphletLibrary) library = read_changed (changes);
  g_autoptr (PamphletTranslation) translation = pamphlet_translation_new_source (library, pamphlet_library_get_condition (library, "cold"));
  g_autofree char *text = pamphlet_plain_text_write (translation, NULL);

  g_assert_cmpstr (text, ==, whole_text);
}

static void
test_section (void)
{
  static const char *const changes[] = {
    "'state': 'draft'", "'state': 'reviewed'",
    "'reviewed': '2026-11-20', 'due': '2027-11-20'", "'reviewed': '1998-11-20', 'due': '1999-11-20'",
    "  'sources': [{ 'title': 'Colds', 'publisher': 'A clinic', 'url': 'https://example.org/cold', 'accessed': '2026-11-19' }],\n", "",
    ", 'caption': 'A <b>red</b> nose'", "",
    "'caption': 'What to expect', ", "",
    "'level': 'urgent'", "'level': 'important'",
    NULL
  };
  g_autoptr (PamphletLibrary) library = read_changed (changes);
  PamphletCondition *condition = pamphlet_library_get_condition (library, "cold");
  g_autoptr (PamphletTranslation) translation = pamphlet_translation_new_source (library, condition);
  const PamphletSection *section = pamphlet_condition_get_section (pamphlet_translation_get_condition (translation), "care");
  g_autofree char       *text = pamphlet_plain_text_write (translation, section);

  g_assert_cmpstr (text, ==, section_text);
}

static void
test_json (void)
{
  g_autofree char *folder = fixture_make_library (g_get_user_cache_dir (), "starter");
  g_autoptr (PamphletLibrary) library = fixture_read_library (folder, PAMPHLET_SEVERITY_ERROR, "");
  PamphletCondition *condition = pamphlet_library_get_condition (library, "cold");
  g_autofree char   *expected = g_strdelimit (g_strdup (section_json), "'", '"');
  g_autofree char   *json = pamphlet_json_write (condition, pamphlet_condition_get_section (condition, "care"));

  g_assert_cmpstr (json, ==, expected);
}

static void
add_line (const PamphletText      *text,
          const PamphletTextPlace *place,
          gpointer                 data)
{
  g_string_append_printf (data, "%s %s %s\n", pamphlet_text_get_context (text), pamphlet_text_get_path (text), pamphlet_text_get_source (text));
}

/* Returns: (transfer full): all texts of a condition, each with where it stands. */
static char *
dup_texts (PamphletCondition *condition)
{
  GString *lines = g_string_new (NULL);

  pamphlet_condition_foreach_text (condition, add_line, lines);

  return g_string_free (lines, FALSE);
}

/* Asserts that every leaflet of @library comes back from its JSON as it was. */
static void
assert_round_trip (PamphletLibrary *library)
{
  GPtrArray *conditions = pamphlet_library_get_conditions (library);

  g_assert_cmpuint (conditions->len, >, 0);
  for (unsigned i = 0; i < conditions->len; i++)
    {
      PamphletCondition *condition = g_ptr_array_index (conditions, i);
      g_autofree char   *name = g_strconcat (pamphlet_condition_get_id (condition), ".json", NULL);
      g_autofree char   *written = pamphlet_json_write (condition, NULL);
      g_autofree char   *written_again = NULL;
      g_autofree char   *texts = dup_texts (condition);
      g_autofree char   *texts_again = NULL;
      g_autoptr (PamphletCondition) read_again = NULL;

      fixture_write_bytes (g_get_user_cache_dir (), name, written, -1);
      read_again = fixture_read_leaflet (g_get_user_cache_dir (), name, PAMPHLET_SEVERITY_ERROR, "");
      written_again = pamphlet_json_write (read_again, NULL);
      texts_again = dup_texts (read_again);

      g_assert_cmpstr (written_again, ==, written);
      g_assert_cmpstr (texts_again, ==, texts);
    }
}

static void
test_round_trip (void)
{
  static const char *const optional[] = {
    "  'also_called': ['Common cold', 'Rhinitis'],\n", "",
    "  'codes': [{ 'system': 'icd-10-cm', 'code': 'J00' }],\n", "",
    "  'sources': [{ 'title': 'Colds', 'publisher': 'A clinic', 'url': 'https://example.org/cold', 'accessed': '2026-11-19' }],\n", "",
    ", 'short_title': 'Overview'", "",
    ", 'caption': 'A <b>red</b> nose'", "",
    "'caption': 'What to expect', ", "",
    "'title': 'A cold'", "'title': 'A \\\\\\'cold\\\\\\' \\\\ 日本 \\ud83d\\ude00 \\u200f <b>&amp;'",
    NULL
  };
  static const char *const none[] = { NULL };
  g_autoptr (PamphletLibrary) complete = read_changed (none);
  g_autoptr (PamphletLibrary) minimal = read_changed (optional);

  assert_round_trip (complete);
  assert_round_trip (minimal);
}

static void
test_starter (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "..", "data", "libraries", "starter", NULL);
  g_autoptr (PamphletLibrary) library = fixture_read_library (folder, PAMPHLET_SEVERITY_ERROR, "");

  assert_round_trip (library);
}

/* Where nothing can be clicked, a link is no use without its address. */
static void
test_addresses (void)
{
  static const struct
  {
    const char *markup;
    const char *line;
  } cases[] = {
    { "See <a href=\\'https://example.org/help\\'>our page</a>.", "See our page (https://example.org/help)." },
    { "See <a href=\\'https://example.org/\\'>example.org</a>.", "See example.org." },
    { "<a href=\\'https://example.org/help\\'>Our page</a>: https://example.org/help", "Our page: https://example.org/help" },
    { "<a href=\\'mailto:ward@example.org?subject=Cold\\'>Write</a> or <a href=\\'tel:+1-555-0100\\'><b>call</b> us</a>", "Write (ward@example.org) or call us (+1-555-0100)" },
    { "Call <a href=\\'tel:112\\'>112</a>", "Call 112" },
    { "See <a href=\\'condition:cold#care\\'>what to do</a>", "See what to do" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const changes[] = { "If you cannot breathe.", cases[i].markup, NULL };
      g_autoptr (PamphletLibrary) library = read_changed (changes);
      g_autoptr (PamphletTranslation) translation = pamphlet_translation_new_source (library, pamphlet_library_get_condition (library, "cold"));
      g_autofree char *text = pamphlet_plain_text_write (translation, NULL);
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

      g_assert_cmpstr (lines[6] + 2, ==, cases[i].line);
    }
}

static void
test_address_in_arabic (void)
{
  g_autofree char *folder = fixture_make_library (g_get_user_cache_dir (), "starter");
  g_autoptr (PamphletLibrary) library = NULL;
  g_autoptr (PamphletTranslation) translation = NULL;
  g_autofree char *text = NULL;

  fixture_write_replaced (folder, "library.json", fixture_library, "'language': 'en'", "'language': 'ar'");
  fixture_write_replaced (folder, "conditions/cold.json", fixture_leaflet, "If you cannot breathe.", "راجع <a href=\\'tel:+1-555\\'>صفحتنا</a>.");
  library = fixture_read_library (folder, PAMPHLET_SEVERITY_ERROR, "");
  translation = pamphlet_translation_new_source (library, pamphlet_library_get_condition (library, "cold"));
  text = pamphlet_plain_text_write (translation, NULL);

  /* The isolates keep the number in its order. */
  g_assert_nonnull (strstr (text, "\n  \u200fراجع صفحتنا (\u2066+1-555\u2069).\n"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/plain-text/whole", test_whole);
  g_test_add_func ("/plain-text/section", test_section);
  g_test_add_func ("/plain-text/json", test_json);
  g_test_add_func ("/plain-text/round-trip", test_round_trip);
  g_test_add_func ("/plain-text/starter", test_starter);
  g_test_add_func ("/plain-text/addresses", test_addresses);
  g_test_add_func ("/plain-text/address-in-arabic", test_address_in_arabic);

  return g_test_run ();
}
