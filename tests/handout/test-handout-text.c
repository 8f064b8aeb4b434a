/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog-builder.h"
#include "handout-text.h"
#include "shelf.h"

static const char one_leaflet[] =
  "# A cold\n"
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
  "## Words explained\n"
  "\n"
  "- Mucus: What runs from a nose.\n"
  "\n"
  "## About this leaflet\n"
  "\n"
  "Draft, not yet reviewed · version 1 · 2026-11-20\n"
  "Review: Nurse\n"
  "To be reviewed by 9999-12-31\n"
  "Language: English\n"
  "Published by: A clinic · Desk 1\n"
  "Ask your team.\n"
  "\n"
  "## Sources\n"
  "\n"
  "Read on 2026-11-19\n"
  "Colds. A clinic. https://example.org/cold\n";

static const char two_leaflets[] =
  "Clinic on the Hill\n"
  "555 0100\n"
  "\n"
  "# En este impreso\n"
  "# In this handout\n"
  "\n"
  "Para: Maria Lopez\n"
  "For: Maria Lopez\n"
  "\n"
  "*** Para usted ***\n"
  "*** For you ***\n"
  "  Come back on Monday.\n"
  "\n"
  "  Bring your tea.\n"
  "\n"
  "- ES A cold\n"
  "  A cold\n"
  "- The flu\n"
  "\n"
  "# ES A cold\n"
  "# A cold\n"
  "\n"
  "ES A cold goes away by itself.\n"
  "A cold goes away by itself.\n"
  "\n"
  "*** Urgente: ES Call now ***\n"
  "*** Urgent: Call now ***\n"
  "  ES If you cannot breathe.\n"
  "  If you cannot breathe.\n"
  "\n"
  "  - ES The ward\n"
  "    The ward\n"
  "\n"
  "## ES Taking care\n"
  "## Taking care\n"
  "\n"
  "1. ES Go to bed\n"
  "   Go to bed\n"
  "2. ES Drink tea\n"
  "   Drink tea\n"
  "\n"
  "### ES Day by day\n"
  "### Day by day\n"
  "\n"
  "ES What to expect\n"
  "What to expect\n"
  "- ES Day: ES 1\n"
  "  Day: 1\n"
  "  ES Sign: ES Sneezing\n"
  "  Sign: Sneezing\n"
  "- ES Day: ES 2\n"
  "  Day: 2\n"
  "  ES Sign: ES A cough\n"
  "  Sign: A cough\n"
  "\n"
  "## Acerca de este folleto\n"
  "## About this leaflet\n"
  "\n"
  "Draft, not yet reviewed · version 1 · 2026-11-20\n"
  "Draft, not yet reviewed · version 1 · 2026-11-20\n"
  "Review: Nurse\n"
  "Review: Nurse\n"
  "To be reviewed by 9999-12-31\n"
  "To be reviewed by 9999-12-31\n"
  "Language: Español\n"
  "Language: English\n"
  "This translation is a draft. No clinician has read it yet.\n"
  "Published by: A clinic · Desk 1\n"
  "Published by: A clinic · Desk 1\n"
  "ES Ask your team.\n"
  "Ask your team.\n"
  "\n"
  "## Fuentes\n"
  "## Sources\n"
  "\n"
  "Read on 2026-11-19\n"
  "Read on 2026-11-19\n"
  "Colds. A clinic. https://example.org/cold\n"
  "\n"
  "# The flu\n"
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
  "## Words explained\n"
  "\n"
  "- Mucus: What runs from a nose.\n"
  "\n"
  "## About this leaflet\n"
  "\n"
  "Draft, not yet reviewed · version 1 · 2026-11-20\n"
  "Review: Nurse\n"
  "To be reviewed by 9999-12-31\n"
  "Language: English\n"
  "Published by: A clinic · Desk 1\n"
  "Ask your team.\n"
  "\n"
  "## Sources\n"
  "\n"
  "Read on 2026-11-19\n"
  "Colds. A clinic. https://example.org/cold\n";

static const char untranslated[] =
  "# SW A cold\n"
  "# \u200f\u2066AR A cold\u2069\n"
  "\n"
  "SW A cold goes away by itself.\n"
  "\u200f\u2066AR A cold goes away by itself\u2069.\n"
  "\n"
  "*** [en] \u2068Urgent\u2069: SW Call now ***\n"
  "*** [en] \u2068Urgent\u2069: \u200f\u2066AR Call now\u2069 ***\n"
  "  SW If you cannot breathe.\n"
  "  \u200f\u2066AR If you cannot breathe\u2069.\n"
  "\n"
  "  - SW The ward\n"
  "    \u200f\u2066AR The ward\u2069\n"
  "\n"
  "## SW Taking care\n"
  "## \u200f\u2066AR Taking care\u2069\n"
  "\n"
  "1. SW Go to bed\n"
  "   \u200f\u2066AR Go to bed\u2069\n"
  "2. SW Drink tea\n"
  "   \u200f\u2066AR Drink tea\u2069\n"
  "\n"
  "### SW Day by day\n"
  "### \u200f\u2066AR Day by day\u2069\n"
  "\n"
  "SW What to expect\n"
  "\u200f\u2066AR What to expect\u2069\n"
  "- SW Day: SW 1\n"
  "  \u200f\u2066AR Day\u2069: \u200f\u2066AR 1\u2069\n"
  "  SW Sign: [en] \u2068Sneezes\u2069\n"
  "  \u200f\u2066AR Sign\u2069: [en] \u2068Sneezes\u2069\n"
  "- SW Day: SW 2\n"
  "  \u200f\u2066AR Day\u2069: \u200f\u2066AR 2\u2069\n"
  "  SW Sign: SW A cough\n"
  "  \u200f\u2066AR Sign\u2069: \u200f\u2066AR A cough\u2069\n"
  "\n"
  "## [en] \u2068About this leaflet\u2069\n"
  "## [en] \u2068About this leaflet\u2069\n"
  "\n"
  "[en] \u2068Draft, not yet reviewed · version 1 · 2026-11-20\u2069\n"
  "[en] \u2068Draft, not yet reviewed · version 1 · 2026-11-20\u2069\n"
  "[en] \u2068Review: Nurse\u2069\n"
  "[en] \u2068Review: \u2068Nurse\u2069\u2069\n"
  "[en] \u2068To be reviewed by 9999-12-31\u2069\n"
  "[en] \u2068To be reviewed by 9999-12-31\u2069\n"
  "[en] \u2068Language: Kiswahili\u2069\n"
  "[en] \u2068Language: العربية\u2069\n"
  "[en] \u2068This translation is a draft. No clinician has read it yet.\u2069\n"
  "[en] \u2068This translation is a draft. No clinician has read it yet.\u2069\n"
  "[en] \u2068Not translated yet: 1 of 26 texts. They are shown in this language: English.\u2069\n"
  "[en] \u2068Not translated yet: 1 of 26 texts. They are shown in this language: English.\u2069\n"
  "[en] \u2068Published by: A clinic · Desk 1\u2069\n"
  "[en] \u2068Published by: A clinic · Desk 1\u2069\n"
  "SW Ask your team.\n"
  "\u200f\u2066AR Ask your team\u2069.\n"
  "\n"
  "## [en] \u2068Sources\u2069\n"
  "## [en] \u2068Sources\u2069\n"
  "\n"
  "[en] \u2068Read on 2026-11-19\u2069\n"
  "[en] \u2068Read on 2026-11-19\u2069\n"
  "Colds. A clinic. https://example.org/cold\n";

/* The program's own words change with every translation of it, so these few take their place. */
static void
set_up (Shelf        *shelf,
        gconstpointer data)
{
  static const CatalogPair words[] = {
    { "About this leaflet", "Acerca de este folleto" },
    { "For: %s", "Para: %s" },
    { "For you", "Para usted" },
    { "In this handout", "En este impreso" },
    { "Sources", "Fuentes" },
    { "Urgent", "Urgente" },
  };
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "words", NULL);
  g_autoptr (GTree) catalog = catalog_new (CATALOG_HEADER);

  shelf_set_up (shelf, data);
  for (unsigned i = 0; i < G_N_ELEMENTS (words); i++)
    catalog_set (catalog, NULL, words[i].message, words[i].translation);
  catalog_write (catalog, folder, "es", GETTEXT_PACKAGE);
  g_setenv ("TEXTDOMAINDIR", folder, TRUE);
}

static void
test_one (Shelf        *shelf,
          gconstpointer data)
{
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
  g_autofree char *text = NULL;

  shelf_add (handout, shelf->library, "cold", "en", NULL);
  text = pamphlet_handout_write_text (handout);

  g_assert_cmpstr (text, ==, one_leaflet);
}

static void
test_two (Shelf        *shelf,
          gconstpointer data)
{
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
  g_autofree char *text = NULL;

  handout->patient = g_strdup ("Maria Lopez");
  handout->note = g_strdup ("Come back on Monday.\n\n Bring your tea. ");
  handout->clinic = g_new0 (PamphletClinic, 1);
  handout->clinic->name = g_strdup ("Clinic on the Hill");
  handout->clinic->telephone = g_strdup ("555 0100");
  shelf_add (handout, shelf->library, "cold", "es en", "care");
  shelf_add (handout, shelf->library, "flu", "en", "what");
  text = pamphlet_handout_write_text (handout);

  g_assert_cmpstr (text, ==, two_leaflets);
}

/* What is not translated is marked, and so are the program's words on the page of a language that it does not speak. */
static void
test_untranslated (Shelf        *shelf,
                   gconstpointer data)
{
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
  g_autofree char *text = NULL;

  shelf_change (shelf, "'Sneezing'", "'Sneezes'");
  shelf_add (handout, shelf->library, "cold", "sw ar", "care");
  text = pamphlet_handout_write_text (handout);

  g_assert_cmpstr (text, ==, untranslated);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/handout-text/one", Shelf, NULL, set_up, test_one, shelf_tear_down);
  g_test_add ("/handout-text/two", Shelf, NULL, set_up, test_two, shelf_tear_down);
  g_test_add ("/handout-text/untranslated", Shelf, NULL, set_up, test_untranslated, shelf_tear_down);

  return g_test_run ();
}
