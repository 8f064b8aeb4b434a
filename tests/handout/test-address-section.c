/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shelf.h"

static void
test_addresses (Shelf        *shelf,
                gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } rows[] = {
    { "See <a href='https://example.org/help'>our page</a>.", "our page: https://example.org/help" },
    { "See <a href='https://www.example.org/'>Example.org</a>.", "" },
    { "See <a href='https://example.org'>our page</a> (https://www.example.org).", "" },
    { "<a href='https://example.org/help'>our page</a>: example.org/help", "" },
    { "看<a href='https://example.org'>网页</a>：example.org。", "" },
    { "See <a href='https://example.org/help'>example.org</a>.", "example.org: https://example.org/help" },
    { "See <a href='https://example.org'>our page</a>, not example.org.uk.", "our page: https://example.org" },
    { "Call <a href='tel:+1-800-555-0100'>1 (800) 555-0100</a>.", "" },
    { "Call <a href='tel:+1-800-555-0100'>555-0100</a>.", "555-0100: +1-800-555-0100" },
    { "Call <a href='tel:112'>١١٢</a>.", "" },
    { "In 1 of 12 cases call <a href='tel:112'>for help</a>.", "for help: 112" },
    { "<a href='mailto:ward@example.org?subject=Cold'>Write to us</a>", "Write to us: ward@example.org" },
    { "<a href='mailto:ward@example.org'>ward@example.org</a>", "" },
    { "<a href='tel:112'>Help</a> and <a href='tel:112'>Help</a>, <a href='tel:113'>Help</a>", "Help: 112\nHelp: 113" },
    { "<a href='condition:flu'>The flu</a>", "" },
  };

  for (unsigned i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
      g_autoptr (PamphletDocument) document = NULL;
      g_auto (GStrv) parts = g_strsplit (rows[i].text, "'", -1);
      g_autofree char *escaped = g_strjoinv ("\\'", parts);

      shelf_change (shelf, "Your <term ref=\\'mucus\\'>nose runs</term>.", escaped);
      shelf_add (handout, shelf->library, "cold", "en", "what");
      document = pamphlet_document_new (handout);
      shelf_assert_lines (shelf_find_section (document, "clinic/cold", "addresses"), rows[i].expected);
    }
}

static void
test_addresses_in_two_languages (Shelf        *shelf,
                                 gconstpointer data)
{
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
  g_autoptr (PamphletDocument) document = NULL;
  PamphletNode *section;

  fixture_write_replaced (shelf->folder, "library.json", fixture_library, "Ask <b>your</b> team.",
                          "<a href=\\'https://example.org\\'>Team</a>");
  shelf_write_catalogs (shelf);
  shelf_read (shelf);
  shelf_add (handout, shelf->library, "cold", "en es", "what");
  document = pamphlet_document_new (handout);
  section = shelf_find_section (document, "clinic/cold", "addresses");

  shelf_assert_lines (section, "Team: https://example.org = Team: https://example.org");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/address-section/table", Shelf, NULL, shelf_set_up, test_addresses, shelf_tear_down);
  g_test_add ("/address-section/two-languages", Shelf, NULL, shelf_set_up, test_addresses_in_two_languages, shelf_tear_down);

  return g_test_run ();
}
