/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"

#include <glib/gstdio.h>

#include <unistd.h>

/* One change to a file of the small library. */
typedef struct
{
  const char *file;
  const char *text;
  const char *old;
  const char *replacement;
  const char *lines; /* what is reported, as to an author */
} Change;

/* What leaves the library, and the leaflet “cold” in it. */
static const Change flaws[] = {
  { "library.json", fixture_library, "'title': 'Starter'", "'$schema': 'x', 'title': 'Starter'", "" },
  { "library.json", fixture_library, "'title': 'Starter'", "'titel': 'x', 'title': 'Starter'", "library.json:1:16: error: “titel” is not known here: check its spelling, or leave it out. [$.titel]" },
  { "library.json", fixture_library, "'id': 'bones'", "'id': 'bones', 'icon': 'x'", "library.json:3:82: error: “icon” is not known here: check its spelling, or leave it out. [$.categories[1].icon]" },
  /* References. */
  { "conditions/cold.json", fixture_leaflet, "ref=\\'mucus\\'", "ref=\\'slime\\'", "conditions/cold.json:10:53: error: The term “slime” is not in the glossary. [$.sections[0].blocks[0].text]" },
  { "conditions/cold.json", fixture_leaflet, "'The ward'", "'The <term ref=\\'ward\\'>ward</term>'", "conditions/cold.json:18:74: error: The term “ward” is not in the glossary. [$.sections[1].blocks[0].blocks[1].items[0].text]" },
  { "conditions/cold.json", fixture_leaflet, "condition:cold#care", "condition:flu", "conditions/cold.json:12:34: error: This text links to the leaflet “flu”, which the library does not have. [$.sections[0].blocks[1].items[0].text]" },
  { "conditions/cold.json", fixture_leaflet, "condition:cold#care", "condition:starter/flu#care", "conditions/cold.json:12:34: error: This text links to the leaflet “flu”, which the library does not have. [$.sections[0].blocks[1].items[0].text]" },
  { "conditions/cold.json", fixture_leaflet, "condition:cold#care", "condition:cold#cure", "conditions/cold.json:12:34: error: This text links to the section “cure”, which the leaflet “cold” does not have. [$.sections[0].blocks[1].items[0].text]" },
  { "conditions/cold.json", fixture_leaflet, "condition:cold#care", "condition:starter/cold#what", "" },
  { "conditions/cold.json", fixture_leaflet, "condition:cold#care", "condition:elsewhere/flu#cure", "" },
  { "conditions/cold.json", fixture_leaflet, "'category': 'infections'", "'category': 'noses'", "conditions/cold.json:3:15: error: The category “noses” is not in library.json. [$.category]" },
  { "conditions/cold.json", fixture_leaflet, "images/nose.svg", "images/ear.png", "conditions/cold.json:14:48: error: The image “images/ear.png” is not in the library. [$.sections[0].blocks[2].file]" },
  { "glossary.json", fixture_glossary, "['sneeze']", "['sneeze', 'cough']", "glossary.json:2:99: error: The term “cough” is not in the glossary. [$.terms[0].see[1]]" },
  { "glossary.json", fixture_glossary, "ref=\\'mucus\\'", "ref=\\'slime\\'", "glossary.json:3:50: error: The term “slime” is not in the glossary. [$.terms[1].meaning]" },
  { "library.json", fixture_library, "<b>your</b>", "<term ref=\\'team\\'>your</term>", "library.json:2:17: error: The term “team” is not in the glossary. [$.disclaimer]" },
  { "library.json", fixture_library, "<b>your</b>", "<a href=\\'condition:team\\'>your</a>", "library.json:2:17: error: This text links to the leaflet “team”, which the library does not have. [$.disclaimer]" },
  /* Where the whole glossary cannot be used, the texts that name its terms are not to blame. */
  { "glossary.json", fixture_glossary, "{ 'format': 1,", "'format': 1,", "glossary.json:1:9: error: The file should end here: delete what follows. [$]" },
  { "glossary.json", fixture_glossary, "'terms': [", "'Terms': [", "glossary.json:1:16: error: “Terms” is not known here: check its spelling, or leave it out. [$.Terms]\nglossary.json:1:1: error: “terms” is missing. [$]" },
  { "glossary.json", fixture_glossary, "'format': 1", "'format': 2", "glossary.json:1:13: error: This must be the number 1. [$.format]" },
  { "glossary.json", fixture_glossary, "'term': 'Mucus'", "'term': 'Mucus & <b>'", "" },
  { "library.json", fixture_library, "'title': 'Bones'", "'title': 'Bones & <b>'", "" },
  { "glossary.json", fixture_glossary, "'format': 1", "'$schema': 'x', 'format': 1", "" },
  { "glossary.json", fixture_glossary, "'id': 'sneeze'", "'id': 'mucus'", "glossary.json:3:11: error: The id “mucus” stands here twice: give every part an id of its own, since translations hang on it. [$.terms[1].id]\nglossary.json:2:89: error: The term “sneeze” is not in the glossary. [$.terms[0].see[0]]" },
  { "glossary.json", fixture_glossary, "'id': 'mucus', ", "'id': 'mucus', 'note': 'x', ", "glossary.json:2:20: error: “note” is not known here: check its spelling, or leave it out. [$.terms[0].note]" },
  { "glossary.json", fixture_glossary, "['sneeze']", "'sneeze'", "glossary.json:2:88: error: A list in brackets [ ] was expected here. [$.terms[0].see]" },
  { "glossary.json", fixture_glossary, "['sneeze']", "[7]", "glossary.json:2:89: error: A text in quotation marks was expected here. [$.terms[0].see[0]]" },
};

static void
test_flaws (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (flaws); i++)
    {
      g_autofree char *folder = fixture_make_library (g_get_user_cache_dir (), "starter");
      g_autoptr (PamphletLibrary) library = NULL;

      g_test_message ("%s => %s", flaws[i].old, flaws[i].replacement);
      fixture_write_replaced (folder, flaws[i].file, flaws[i].text, flaws[i].old, flaws[i].replacement);
      library = fixture_read_library (folder, PAMPHLET_SEVERITY_ERROR, flaws[i].lines);
      fixture_assert_conditions (library, "cold");
    }
}

/* A folder of that name is no image. */
static void
test_image_folder (void)
{
  g_autofree char *folder = fixture_make_library (g_get_user_cache_dir (), "starter");
  g_autoptr (PamphletLibrary) library = NULL;

  fixture_write (folder, "images/ear.svg/ear.svg", "");
  fixture_write_replaced (folder, "conditions/cold.json", fixture_leaflet, "images/nose.svg", "images/ear.svg");
  library = fixture_read_library (folder, PAMPHLET_SEVERITY_ERROR, "conditions/cold.json:14:48: error: The image “images/ear.svg” is not in the library. [$.sections[0].blocks[2].file]");
  fixture_assert_conditions (library, "cold");
}

/* To a reader, a reference that leads nowhere is a warning. */
static void
test_flaw_to_reader (void)
{
  g_autofree char *folder = fixture_make_library (g_get_user_cache_dir (), "starter");
  g_autoptr (PamphletLibrary) library = NULL;

  fixture_write_replaced (folder, "conditions/cold.json", fixture_leaflet, "'category': 'infections'", "'category': 'noses'");
  library = fixture_read_library (folder, PAMPHLET_SEVERITY_WARNING, "conditions/cold.json:3:15: warning: The category “noses” is not in library.json. [$.category]");
  fixture_assert_conditions (library, "cold");
}

/* A glossary may be missing, but then there are no terms to refer to. A term that cannot be used leaves the others. */
static void
test_glossary (void)
{
  g_autofree char *folder = fixture_make_library (g_get_user_cache_dir (), "starter");
  g_autofree char *path = g_build_filename (folder, "glossary.json", NULL);
  g_autoptr (PamphletLibrary) without_term = NULL;
  g_autoptr (PamphletLibrary) without_glossary = NULL;
  g_autoptr (PamphletLibrary) dangling = NULL;

  fixture_write_replaced (folder, "glossary.json", fixture_glossary, "'term': 'Sneeze', ", "");
  without_term = fixture_read_library (folder, PAMPHLET_SEVERITY_WARNING,
                                       "glossary.json:3:3: error: “term” is missing. [$.terms[1]]\n"
                                       "glossary.json:2:89: warning: The term “sneeze” is not in the glossary. [$.terms[0].see[0]]");
  g_assert_cmpuint (pamphlet_glossary_get_terms (pamphlet_library_get_glossary (without_term))->len, ==, 1);
  g_assert_nonnull (pamphlet_glossary_find (pamphlet_library_get_glossary (without_term), "mucus"));

  g_assert_no_errno (g_unlink (path));
  without_glossary = fixture_read_library (folder, PAMPHLET_SEVERITY_WARNING,
                                           "conditions/cold.json:10:53: warning: The term “mucus” is not in the glossary. [$.sections[0].blocks[0].text]");
  g_assert_cmpuint (pamphlet_glossary_get_terms (pamphlet_library_get_glossary (without_glossary))->len, ==, 0);
  fixture_assert_conditions (without_glossary, "cold");

  g_assert_no_errno (symlink ("nowhere.json", path));
  dangling = fixture_read_library (folder, PAMPHLET_SEVERITY_WARNING,
                                   "glossary.json: error: The file could not be read (No such file or directory): check that it is there and that you may read it.");
  fixture_assert_conditions (dangling, "cold");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/references/flaws", test_flaws);
  g_test_add_func ("/references/image-folder", test_image_folder);
  g_test_add_func ("/references/to-reader", test_flaw_to_reader);
  g_test_add_func ("/references/glossary", test_glossary);

  return g_test_run ();
}
