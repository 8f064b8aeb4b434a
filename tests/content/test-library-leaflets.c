/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collection.h"
#include "fixture.h"
#include "json-writer.h"
#include "library-catalogs.h"
#include "library-leaflets.h"
#include "library-reader.h"

#include <glib/gstdio.h>

/* Enough for several threads. */
#define N_LEAFLETS 300

typedef struct
{
  char               *folder;
  PamphletCollection *whole;
  PamphletCollection *heads;
  PamphletLibrary    *library; /* of which only the heads are kept */
  PamphletCondition  *head;    /* of “cold” */
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = fixture_make_library (g_get_user_cache_dir (), "starter");
  fixture->whole = pamphlet_collection_read ((const char *const[]){ fixture->folder, NULL }, PAMPHLET_SEVERITY_ERROR, NULL);
  fixture->heads = pamphlet_collection_read_heads ((const char *const[]){ fixture->folder, NULL }, NULL);
  fixture->library = pamphlet_collection_get_library (fixture->heads, "starter");
  fixture->head = pamphlet_collection_find (fixture->heads, NULL, "cold");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->whole);
  g_assert_finalize_object (fixture->heads);
  g_clear_pointer (&fixture->folder, g_free);
}

static void
test_open (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PamphletCondition) opened = pamphlet_library_open (fixture->library, fixture->head, &error);
  g_autoptr (PamphletCondition) again = pamphlet_library_open (fixture->library, opened, &error);
  g_autofree char *is = pamphlet_json_write (opened, NULL);
  g_autofree char *was = pamphlet_json_write (pamphlet_collection_find (fixture->whole, NULL, "cold"), NULL);

  g_assert_no_error (error);
  g_assert_false (pamphlet_condition_is_whole (fixture->head));
  g_assert_true (pamphlet_condition_is_same (opened, fixture->head));
  g_assert_true (again == opened);
  g_assert_cmpstr (is, ==, was);
}

/* A search reads the same. */
static void
test_open_for_search (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (PamphletCondition) opened = pamphlet_library_open_for_search (fixture->library, fixture->head);
  g_autoptr (PamphletCondition) again = pamphlet_library_open_for_search (fixture->library, opened);
  g_autofree char *is = pamphlet_json_write (opened, NULL);
  g_autofree char *was = pamphlet_json_write (pamphlet_collection_find (fixture->whole, NULL, "cold"), NULL);

  g_assert_true (again == opened);
  g_assert_cmpstr (is, ==, was);
}

/* A whole condition is opened without its file. */
static void
test_open_whole (Fixture      *fixture,
                 gconstpointer data)
{
  PamphletCondition *cold = pamphlet_collection_find (fixture->whole, NULL, "cold");
  g_autoptr (GError) error = NULL;
  g_autoptr (PamphletCondition) opened = NULL;

  g_assert_no_errno (g_unlink (pamphlet_condition_get_file (cold)));
  opened = pamphlet_library_open (pamphlet_collection_get_library (fixture->whole, "starter"), cold, &error);

  g_assert_no_error (error);
  g_assert_true (opened == cold);
}

/* What happened to the file of “cold” since its library was read. */
typedef struct
{
  const char *json; /* NULL where it is gone */
  const char *message;
} Change;

static const Change changes[] = {
  { NULL, "The leaflet's file has changed and cannot be used any more: %s: error: The file could not be read (No such file or directory): check that it is there and that you may read it." },
  { "{", "The leaflet's file has changed and cannot be used any more: %s:1:2: error: The file ends too early: the rest of it is missing. [$]" },
  { "", "The leaflet's file has changed and cannot be used any more: %s:1:1: error: The file is empty: it needs at least { }. [$]" },
};

/* Where it is another leaflet now, the one that was asked for is not there either. */
static const Change other = { NULL, "The leaflet's file has changed and cannot be used any more: %s:1:22: error: The id “flu” does not fit the file's name, “cold.json”: rename the file to “flu.json”, or change the id. [$.id]" };

static void
assert_unusable (Fixture    *fixture,
                 const char *message)
{
  g_auto (GStrv) parts = g_strsplit (message, "%s", -1);
  g_autofree char *expected = g_strjoinv (pamphlet_condition_get_file (fixture->head), parts);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) translation_error = NULL;

  g_assert_null (pamphlet_library_open (fixture->library, fixture->head, &error));
  g_assert_error (error, PAMPHLET_LEAFLET_ERROR, PAMPHLET_LEAFLET_ERROR_BROKEN);
  g_assert_cmpstr (error->message, ==, expected);

  g_assert_null (pamphlet_library_open_for_search (fixture->library, fixture->head));
  g_assert_null (pamphlet_library_translate (fixture->library, fixture->head, "en", &translation_error));
  g_assert_error (translation_error, PAMPHLET_LEAFLET_ERROR, PAMPHLET_LEAFLET_ERROR_BROKEN);
  g_assert_cmpstr (translation_error->message, ==, expected);
}

static void
test_unusable (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *flu = fixture_new_leaflet ("flu", "Influenza");

  for (unsigned i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      if (changes[i].json != NULL)
        fixture_write (fixture->folder, "conditions/cold.json", changes[i].json);
      else
        g_assert_no_errno (g_unlink (pamphlet_condition_get_file (fixture->head)));
      assert_unusable (fixture, changes[i].message);
    }

  fixture_write (fixture->folder, "conditions/cold.json", flu);
  assert_unusable (fixture, other.message);
}

/* What is opened is what the file says now, flaws included: they are for those who read the libraries. */
static void
test_changed (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *changed = fixture_replace (fixture_leaflet, "'format': 1, 'id': 'cold', 'title': 'A cold'", "'format': 1, 'x': 1, 'id': 'cold', 'title': 'A bad cold'");
  g_autoptr (GError) error = NULL;
  g_autoptr (PamphletTranslation) translation = NULL;

  fixture_write (fixture->folder, "conditions/cold.json", changed);
  translation = pamphlet_library_translate (fixture->library, fixture->head, "en", &error);

  g_assert_no_error (error);
  g_assert_true (pamphlet_condition_is_whole (pamphlet_translation_get_source (translation)));
  g_assert_cmpstr (pamphlet_text_get_string (pamphlet_condition_get_title (pamphlet_translation_get_condition (translation))), ==, "A bad cold");
}

typedef struct
{
  GString *ids;
  gboolean only_heads;
} Told;

static void
told_cb (PamphletLibrary   *library,
         PamphletCondition *whole,
         PamphletCondition *kept,
         gpointer           data)
{
  Told *told = data;

  g_assert_cmpstr (pamphlet_library_get_id (library), ==, "starter");
  g_assert_nonnull (pamphlet_glossary_find (pamphlet_library_get_glossary (library), "mucus"));
  g_assert_true (pamphlet_condition_is_whole (whole));
  g_assert_true (pamphlet_condition_is_same (whole, kept));
  g_assert_true (pamphlet_condition_is_whole (kept) == !told->only_heads);
  g_string_append_printf (told->ids, "%s ", pamphlet_condition_get_id (whole));
}

/* However many threads read, the leaflets come one by one and in order; those that cannot be used do not. */
static void
test_told (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new ("cold ");

  for (unsigned i = 0; i < N_LEAFLETS; i++)
    {
      g_autofree char *id = g_strdup_printf ("d%03u", i);
      g_autofree char *name = g_strdup_printf ("conditions/%s.json", id);
      g_autofree char *leaflet = fixture_new_leaflet (id, "A disease");

      fixture_write (fixture->folder, name, i % 100 == 50 ? "{" : leaflet);
      if (i % 100 != 50)
        g_string_append_printf (expected, "%s ", id);
    }

  for (unsigned only_heads = 0; only_heads < 2; only_heads++)
    {
      g_autoptr (GPtrArray) diagnostics = fixture_new_list ();
      PamphletReport      report = { diagnostics, PAMPHLET_SEVERITY_WARNING };
      Told                told = { g_string_new (NULL), only_heads };
      const PamphletOrder order = { .only_heads = only_heads, .func = told_cb, .data = &told };
      g_autoptr (PamphletLibrary) library = pamphlet_library_read_with (fixture->folder, &report, &order);
      g_autofree char *ids = g_string_free (told.ids, FALSE);

      g_assert_cmpstr (ids, ==, expected->str);
      g_assert_cmpuint (pamphlet_library_get_conditions (library)->len, ==, N_LEAFLETS - 2);
      g_assert_cmpuint (diagnostics->len, ==, 3);
    }
}

/* Adds a test with its data in a library of its own. */
static void
add_test (const char *path,
          void (*test) (Fixture      *fixture,
                        gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add_test ("/library-leaflets/open", test_open);
  add_test ("/library-leaflets/open-for-search", test_open_for_search);
  add_test ("/library-leaflets/open-whole", test_open_whole);
  add_test ("/library-leaflets/unusable", test_unusable);
  add_test ("/library-leaflets/changed", test_changed);
  add_test ("/library-leaflets/told", test_told);

  return g_test_run ();
}
