/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collection.h"
#include "fixture.h"
#include "library-path.h"
#include "texts.h"

#include <glib/gstdio.h>

#include <string.h>
#include <unistd.h>

#define N_THREADS 4

/* Returns: (transfer full): where the libraries of a data folder are, which is made. */
static char *
make_libraries_folder (const char *data_dir)
{
  g_autofree char *folder = g_build_filename (data_dir, "pamphlet", "libraries", NULL);

  g_assert_no_errno (g_mkdir_with_parents (folder, 0755));

  return g_steal_pointer (&folder);
}

static char *
make_folder (const char *parent,
             const char *name)
{
  g_autofree char *folder = g_build_filename (parent, name, NULL);

  g_assert_no_errno (g_mkdir_with_parents (folder, 0755));

  return g_steal_pointer (&folder);
}

/* Asserts that @folders begin with @expected (NULL-terminated), and goes on with nothing but what is installed. */
static void
assert_path (const char *const *folders,
             const char *const *expected)
{
  while (*expected != NULL)
    g_assert_cmpstr (*folders++, ==, *expected++);

  while (*folders != NULL)
    g_assert_true (g_str_has_prefix (*folders++, DATA_DIR "/pamphlet/libraries/"));
}

static void
test_path (void)
{
  g_autofree char *one = make_folder (g_get_user_cache_dir (), "one");
  g_autofree char *two = make_folder (g_get_user_cache_dir (), "two");
  g_autofree char *missing = g_build_filename (g_get_user_cache_dir (), "missing", NULL);
  g_autofree char *one_again = g_strconcat (one, "/", NULL);
  g_autofree char *home = make_libraries_folder (g_get_user_data_dir ());
  g_autofree char *system_one = make_libraries_folder (g_get_system_data_dirs ()[0]);
  g_autofree char *system_two = make_libraries_folder (g_get_system_data_dirs ()[1]);
  g_autofree char *one_a = make_folder (one, "a");
  g_autofree char *one_b = make_folder (one, "b");
  g_autofree char *two_a = make_folder (two, "a");
  g_autofree char *home_z = make_folder (home, "z");
  g_autofree char *system_one_m = make_folder (system_one, "m");
  g_autofree char *system_one_Bad = make_folder (system_one, "Bad");
  g_autofree char *system_two_a = make_folder (system_two, "a");
  g_autofree char *hidden = make_folder (home, ".hidden");
  g_autofree char *dangling = g_build_filename (home, "dangling", NULL);
  g_auto (GStrv) with_configured = NULL;
  g_auto (GStrv) without_configured = NULL;

  fixture_write (home, "a-file", "");
  g_assert_no_errno (symlink ("nowhere", dangling));

  with_configured = pamphlet_library_path_get_folders ((const char *const[]){ two, missing, one, one_again, NULL });
  assert_path ((const char *const *)with_configured,
               (const char *const[]){ two_a, one_a, one_b, home_z, system_one_Bad, system_one_m, system_two_a, NULL });

  without_configured = pamphlet_library_path_get_folders (NULL);
  assert_path ((const char *const *)without_configured,
               (const char *const[]){ home_z, system_one_Bad, system_one_m, system_two_a, NULL });
}

/* Two libraries of the same id: the first is shown, the second is reported. */
static void
test_shadowed_library (void)
{
  g_autofree char *first = make_folder (g_get_user_cache_dir (), "first");
  g_autofree char *second = make_folder (g_get_user_cache_dir (), "second");
  g_autofree char *winner = fixture_make_library (first, "starter");
  g_autofree char *loser = fixture_make_library (second, "starter");
  g_autofree char *expected = g_strdup_printf ("second/starter: warning: This library is not shown: the library “starter” in %s comes before it.", winner);
  g_autoptr (PamphletCollection) collection = pamphlet_collection_read ((const char *const[]){ winner, loser, NULL }, PAMPHLET_SEVERITY_ERROR, NULL);
  g_autoptr (PamphletCollection) other_way = pamphlet_collection_read ((const char *const[]){ loser, winner, NULL }, PAMPHLET_SEVERITY_ERROR, NULL);

  fixture_assert_lines (pamphlet_collection_get_diagnostics (collection), g_get_user_cache_dir (), expected);
  g_assert_cmpuint (pamphlet_collection_get_libraries (collection)->len, ==, 1);
  g_assert_cmpuint (pamphlet_collection_get_conditions (collection)->len, ==, 1);
  g_assert_cmpstr (pamphlet_library_get_folder (pamphlet_collection_get_library (collection, "starter")), ==, winner);
  g_assert_cmpstr (pamphlet_library_get_folder (pamphlet_collection_get_library (other_way, "starter")), ==, loser);
}

/* A library that cannot be read does not stand in the way of one with the same id. */
static void
test_broken_winner (void)
{
  g_autofree char *first = make_folder (g_get_user_cache_dir (), "first");
  g_autofree char *second = make_folder (g_get_user_cache_dir (), "second");
  g_autofree char *broken = fixture_make_library (first, "starter");
  g_autofree char *whole = fixture_make_library (second, "starter");
  g_autoptr (PamphletCollection) collection = NULL;

  fixture_write (broken, "library.json", "");
  collection = pamphlet_collection_read ((const char *const[]){ broken, whole, NULL }, PAMPHLET_SEVERITY_ERROR, NULL);
  fixture_assert_lines (pamphlet_collection_get_diagnostics (collection), g_get_user_cache_dir (),
                        "first/starter/library.json:1:1: error: The file is empty: it needs at least { }. [$]");
  g_assert_cmpstr (pamphlet_library_get_folder (pamphlet_collection_get_library (collection, "starter")), ==, whole);
}

static void
test_names (void)
{
  g_autofree char *one = fixture_make_library (g_get_user_cache_dir (), "one");
  g_autofree char *two = fixture_make_library (g_get_user_cache_dir (), "two");
  g_autofree char *arm = fixture_new_leaflet ("arm", "An arm");
  g_autoptr (PamphletCollection) collection = NULL;
  PamphletCondition *first;
  PamphletCondition *second;

  fixture_write (two, "conditions/arm.json", arm);
  collection = pamphlet_collection_read ((const char *const[]){ one, two, NULL }, PAMPHLET_SEVERITY_ERROR, NULL);
  first = pamphlet_collection_find (collection, "one", "cold");
  second = pamphlet_collection_find (collection, "two", "cold");

  fixture_assert_lines (pamphlet_collection_get_diagnostics (collection), g_get_user_cache_dir (),
                        "two/conditions/cold.json: warning: The bare id “cold” means the leaflet of the library “one”: call this one “two/cold”.");
  g_assert_cmpuint (pamphlet_collection_get_conditions (collection)->len, ==, 3);
  g_assert_cmpstr (pamphlet_condition_get_library (first), ==, "one");
  g_assert_cmpstr (pamphlet_condition_get_library (second), ==, "two");
  g_assert_true (pamphlet_collection_find (collection, NULL, "cold") == first);
  g_assert_cmpstr (pamphlet_condition_get_library (pamphlet_collection_find (collection, NULL, "arm")), ==, "two");
  g_assert_null (pamphlet_collection_find (collection, "one", "arm"));
  g_assert_null (pamphlet_collection_find (collection, "three", "cold"));
  g_assert_null (pamphlet_collection_find (collection, NULL, "leg"));
  g_assert_null (pamphlet_collection_get_library (collection, "three"));
}

/* Where the first of two leaflets cannot be read, the bare id means the second. */
static void
test_broken_leaflet (void)
{
  g_autofree char *one = fixture_make_library (g_get_user_cache_dir (), "one");
  g_autofree char *two = fixture_make_library (g_get_user_cache_dir (), "two");
  g_autoptr (PamphletCollection) collection = NULL;

  fixture_write (one, "conditions/cold.json", "[");
  collection = pamphlet_collection_read ((const char *const[]){ one, two, NULL }, PAMPHLET_SEVERITY_ERROR, NULL);
  fixture_assert_lines (pamphlet_collection_get_diagnostics (collection), g_get_user_cache_dir (),
                        "one/conditions/cold.json:1:2: error: The file ends too early: the rest of it is missing. [$[0]]");
  g_assert_cmpstr (pamphlet_condition_get_library (pamphlet_collection_find (collection, NULL, "cold")), ==, "two");
}

/* What the author is told as an error, the reader is told as a warning. */
static void
test_flaws (void)
{
  g_autofree char  *folder = fixture_make_library (g_get_user_cache_dir (), "one");
  const char *const folders[] = { folder, NULL };
  g_autoptr (PamphletCollection) for_author = NULL;
  g_autoptr (PamphletCollection) for_reader = NULL;

  fixture_write_replaced (folder, "conditions/cold.json", fixture_leaflet, "'format': 1", "'format': 1, 'x': 1");
  for_author = pamphlet_collection_read (folders, PAMPHLET_SEVERITY_ERROR, NULL);
  for_reader = pamphlet_collection_read (folders, PAMPHLET_SEVERITY_WARNING, NULL);
  fixture_assert_lines (pamphlet_collection_get_diagnostics (for_author), folder,
                        "conditions/cold.json:1:16: error: “x” is not known here: check its spelling, or leave it out. [$.x]");
  fixture_assert_lines (pamphlet_collection_get_diagnostics (for_reader), folder,
                        "conditions/cold.json:1:16: warning: “x” is not known here: check its spelling, or leave it out. [$.x]");
}

/* What was cancelled reads no leaflets any more. */
static void
test_cancel_blocking (void)
{
  g_autofree char *one = fixture_make_library (g_get_user_cache_dir (), "one");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (PamphletCollection) collection = NULL;

  g_cancellable_cancel (cancellable);
  collection = pamphlet_collection_read ((const char *const[]){ one, NULL }, PAMPHLET_SEVERITY_ERROR, cancellable);
  g_assert_cmpuint (pamphlet_collection_get_conditions (collection)->len, ==, 0);
}

static void
add_to_hash (const PamphletText      *text,
             const PamphletTextPlace *place,
             gpointer                 data)
{
  g_autoptr (PamphletText) held = pamphlet_text_ref ((PamphletText *)text);
  unsigned           *hash = data;
  unsigned            n_spans;
  const PamphletSpan *spans = pamphlet_text_get_spans (held, &n_spans);

  *hash = *hash * 31 + g_str_hash (pamphlet_text_get_string (held));
  *hash = *hash * 31 + g_str_hash (pamphlet_text_get_source (held));
  *hash = *hash * 31 + g_str_hash (pamphlet_text_get_context (held));
  *hash = *hash * 31 + g_str_hash (pamphlet_text_get_path (held));
  *hash = *hash * 31 + g_str_hash (pamphlet_text_get_language (held));
  for (unsigned i = 0; i < n_spans; i++)
    *hash = *hash * 31 + spans[i].start + spans[i].end + (spans[i].target != NULL ? g_str_hash (spans[i].target) : 0);
}

/* Returns: what comes of walking all texts of the collection many times. */
static gpointer
walk (gpointer data)
{
  g_autoptr (PamphletCollection) collection = g_object_ref (data);
  GPtrArray *libraries = pamphlet_collection_get_libraries (collection);
  unsigned   hash = 0;

  for (unsigned n = 0; n < 200; n++)
    for (unsigned i = 0; i < libraries->len; i++)
      {
        g_autoptr (PamphletCondition) condition = g_object_ref (pamphlet_collection_find (collection, NULL, "cold"));

        pamphlet_library_foreach_text (g_ptr_array_index (libraries, i), add_to_hash, &hash);
        hash += pamphlet_condition_get_urgent (condition, NULL)->blocks->len;
      }

  return GUINT_TO_POINTER (hash);
}

/* A collection never changes once it is read, so threads need no locks. */
static void
test_threads (void)
{
  g_autofree char *one = fixture_make_library (g_get_user_cache_dir (), "one");
  g_autofree char *two = fixture_make_library (g_get_user_cache_dir (), "two");
  g_autoptr (PamphletCollection) collection = pamphlet_collection_read ((const char *const[]){ one, two, NULL }, PAMPHLET_SEVERITY_ERROR, NULL);
  GThread *threads[N_THREADS];
  gpointer expected;

  for (unsigned i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("walk", walk, collection);

  expected = walk (collection);
  g_assert_nonnull (expected);
  for (unsigned i = 0; i < N_THREADS; i++)
    g_assert_true (g_thread_join (threads[i]) == expected);

  g_assert_finalize_object (g_steal_pointer (&collection));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/collection/path", test_path);
  g_test_add_func ("/collection/shadowed-library", test_shadowed_library);
  g_test_add_func ("/collection/broken-winner", test_broken_winner);
  g_test_add_func ("/collection/names", test_names);
  g_test_add_func ("/collection/broken-leaflet", test_broken_leaflet);
  g_test_add_func ("/collection/flaws", test_flaws);
  g_test_add_func ("/collection/cancel-blocking", test_cancel_blocking);
  g_test_add_func ("/collection/threads", test_threads);

  return g_test_run ();
}
