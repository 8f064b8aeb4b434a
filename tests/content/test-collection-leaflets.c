/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog-builder.h"
#include "collection-leaflets.h"
#include "fixture.h"
#include "library-catalogs.h"

#include <glib/gstdio.h>

typedef struct
{
  char               *folder; /* of the library “starter”, also in Spanish */
  PamphletCollection *before;
  PamphletCondition  *cold; /* as it was before */
} Fixture;

static PamphletCollection *
read_collection (Fixture *fixture)
{
  return pamphlet_collection_read_heads ((const char *const[]){ fixture->folder, NULL }, NULL);
}

static void
write_catalog (Fixture    *fixture,
               const char *header,
               const char *prefix)
{
  g_autofree char *locale = g_build_filename (fixture->folder, "locale", NULL);
  g_autoptr (PamphletLibrary) library = fixture_read_library (fixture->folder, PAMPHLET_SEVERITY_WARNING, "");
  g_autoptr (GTree) catalog = catalog_new_complete (header, library, prefix);

  catalog_write (catalog, locale, "es", "starter");
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = fixture_make_library (g_get_user_cache_dir (), "starter");
  write_catalog (fixture, CATALOG_HEADER, "uno ");
  fixture->before = read_collection (fixture);
  fixture->cold = pamphlet_collection_find (fixture->before, "starter", "cold");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->before);
  g_clear_pointer (&fixture->folder, g_free);
}

/* A leaflet is the one of the collection that is asked, as its file is now. */
static void
test_open (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (PamphletCollection) now = NULL;
  g_autoptr (PamphletCondition) opened = NULL;
  g_autoptr (GError) error = NULL;
  PamphletLibrary *library;

  now = read_collection (fixture);
  fixture_write_replaced (fixture->folder, "conditions/cold.json", fixture_leaflet, "'A cold'", "'A bad cold'");
  opened = pamphlet_collection_open (now, fixture->cold, &library, &error);
  g_assert_no_error (error);
  g_assert_true (library == pamphlet_collection_get_library (now, "starter"));
  g_assert_true (pamphlet_condition_is_whole (opened));
  g_assert_cmpstr (pamphlet_text_get_string (pamphlet_condition_get_title (opened)), ==, "A bad cold");
}

static void
remove_file (Fixture    *fixture,
             const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_no_errno (g_remove (path));
}

/* What happened to the library, and why its leaflet is there no more. Both @file and its folder go where nothing is written. */
typedef struct
{
  const char          *file;
  const char          *json; /* NULL where it is removed */
  PamphletLeafletError code;
  const char          *message; /* in which %s is the folder of the library */
} Case;

static const Case removed = { "conditions/cold.json", NULL, PAMPHLET_LEAFLET_ERROR_REMOVED, "It has been removed from its library." };
static const Case broken = { "conditions/cold.json", "{", PAMPHLET_LEAFLET_ERROR_BROKEN,
                             "The leaflet's file has changed and cannot be used any more: %s/conditions/cold.json:1:2: error: The file ends too early: the rest of it is missing. [$]" };
static const Case broken_library = { "library.json", "{", PAMPHLET_LEAFLET_ERROR_BROKEN,
                                     "The leaflet's library has changed and cannot be used any more: %s/library.json:1:2: error: The file ends too early: the rest of it is missing. [$]" };
static const Case no_library = { "library.json", NULL, PAMPHLET_LEAFLET_ERROR_BROKEN,
                                 "The leaflet's library has changed and cannot be used any more: %s/library.json: error: "
                                 "The file could not be read (No such file or directory): check that it is there and that you may read it." };

static void
test_unusable (Fixture      *fixture,
               gconstpointer data)
{
  const Case *unusable = data;
  g_auto (GStrv) parts = g_strsplit (unusable->message, "%s", -1);
  g_autofree char *expected = g_strjoinv (fixture->folder, parts);
  g_autoptr (PamphletCollection) now = NULL;
  g_autoptr (GError) error = NULL;
  PamphletLibrary *library;

  if (unusable->json != NULL)
    fixture_write (fixture->folder, unusable->file, unusable->json);
  else
    remove_file (fixture, unusable->file);
  now = read_collection (fixture);
  g_assert_null (pamphlet_collection_open (now, fixture->cold, &library, &error));
  g_assert_error (error, PAMPHLET_LEAFLET_ERROR, (int)unusable->code);
  g_assert_cmpstr (error->message, ==, expected);
}

/* A library that is not looked for any more has nothing wrong with it. */
static void
test_library_gone (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (PamphletCollection) none = pamphlet_collection_read_heads ((const char *const[]){ NULL }, NULL);
  g_autoptr (GError) error = NULL;
  PamphletLibrary *library;

  g_assert_null (pamphlet_collection_open (none, fixture->cold, &library, &error));
  g_assert_error (error, PAMPHLET_LEAFLET_ERROR, PAMPHLET_LEAFLET_ERROR_REMOVED);
}

static char *
dup_stamp (Fixture    *fixture,
           const char *language)
{
  g_autoptr (PamphletCollection) now = read_collection (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (PamphletTranslation) translation =
               pamphlet_library_translate (pamphlet_collection_get_library (now, "starter"), pamphlet_collection_find (now, NULL, "cold"), language, &error);

  g_assert_no_error (error);

  return pamphlet_translation_dup_stamp (translation);
}

/* Asserts whether the stamps have changed since, and keeps them. */
static void
assert_stamps (Fixture    *fixture,
               char      **stamps,
               const char *what,
               gboolean    in_english,
               gboolean    in_spanish)
{
  g_autofree char *english = g_steal_pointer (&stamps[0]);
  g_autofree char *spanish = g_steal_pointer (&stamps[1]);

  stamps[0] = dup_stamp (fixture, "en");
  stamps[1] = dup_stamp (fixture, "es");
  if (g_str_equal (english, stamps[0]) == in_english || g_str_equal (spanish, stamps[1]) == in_spanish)
    g_error ("%s: %s, %s", what, stamps[0], stamps[1]);
}

/* Whatever a page shows changes its stamp, and nothing else does. */
static void
test_stamp (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *flu = fixture_new_leaflet ("flu", "Influenza");
  char            *stamps[] = { dup_stamp (fixture, "en"), dup_stamp (fixture, "es") };

  g_assert_cmpstr (stamps[0], !=, stamps[1]);
  assert_stamps (fixture, stamps, "nothing", FALSE, FALSE);
  fixture_write (fixture->folder, "conditions/flu.json", flu);
  assert_stamps (fixture, stamps, "another leaflet", FALSE, FALSE);
  write_catalog (fixture, CATALOG_HEADER, "uno ");
  assert_stamps (fixture, stamps, "translations of another leaflet", FALSE, FALSE);

  write_catalog (fixture, CATALOG_HEADER, "dos ");
  assert_stamps (fixture, stamps, "the translation", FALSE, TRUE);
  write_catalog (fixture, CATALOG_HEADER "X-Review-State: reviewed\n", "dos ");
  assert_stamps (fixture, stamps, "the state of the translation", FALSE, TRUE);
  fixture_write_replaced (fixture->folder, "conditions/cold.json", fixture_leaflet, "'version': '1'", "'version': '2'");
  assert_stamps (fixture, stamps, "the leaflet", TRUE, TRUE);
  fixture_write_replaced (fixture->folder, "library.json", fixture_library, "'Desk 1'", "'Desk 2'");
  assert_stamps (fixture, stamps, "library.json", TRUE, TRUE);
  fixture_write_replaced (fixture->folder, "glossary.json", fixture_glossary, "flies", "goes");
  assert_stamps (fixture, stamps, "the glossary", TRUE, TRUE);
  fixture_write (fixture->folder, "images/nose.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
  assert_stamps (fixture, stamps, "a picture", TRUE, TRUE);
  remove_file (fixture, "images/nose.svg");
  assert_stamps (fixture, stamps, "a picture that is gone", TRUE, TRUE);

  g_clear_pointer (&stamps[0], g_free);
  g_clear_pointer (&stamps[1], g_free);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, data, function) g_test_add (path, Fixture, data, set_up, function, tear_down)
  ADD ("/collection-leaflets/open", NULL, test_open);
  ADD ("/collection-leaflets/removed", &removed, test_unusable);
  ADD ("/collection-leaflets/broken", &broken, test_unusable);
  ADD ("/collection-leaflets/broken-library", &broken_library, test_unusable);
  ADD ("/collection-leaflets/no-library", &no_library, test_unusable);
  ADD ("/collection-leaflets/library-gone", NULL, test_library_gone);
  ADD ("/collection-leaflets/stamp", NULL, test_stamp);

  return g_test_run ();
}
