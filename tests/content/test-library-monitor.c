/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "library-monitor.h"
#include "waiting.h"

#include <glib/gstdio.h>

#include <string.h>

/* Longer than it waits for quiet. */
#define SILENCE_IN_MS 900

typedef struct
{
  char                   *parent; /* a folder of libraries */
  char                   *folder; /* the library “starter” in it */
  PamphletLibraryMonitor *monitor;
  unsigned                n_changes;
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->parent = g_build_filename (g_get_user_cache_dir (), "libraries", NULL);
  fixture->folder = fixture_make_library (fixture->parent, "starter");
  fixture_write_bytes (fixture->folder, "locale/es/LC_MESSAGES/starter.mo", "", 0);
  fixture->monitor = pamphlet_library_monitor_new ();
  g_signal_connect_swapped (fixture->monitor, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->monitor);
  g_clear_pointer (&fixture->parent, g_free);
  g_clear_pointer (&fixture->folder, g_free);
}

static void
watch_parent (Fixture *fixture)
{
  pamphlet_library_monitor_set_folders (fixture->monitor, (const char *const[]){ fixture->parent, NULL },
                                        (const char *const[]){ fixture->folder, NULL });
}

/* Waits until it says for the first time since that something has changed, and asserts that it does not say so again. */
static void
assert_told (Fixture    *fixture,
             const char *what)
{
  WAIT_FOR (what, fixture->n_changes > 0);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  fixture->n_changes = 0;
}

static gboolean
stop_cb (gpointer data)
{
  *(gboolean *)data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
assert_silent (Fixture    *fixture,
               const char *what)
{
  gboolean is_over = FALSE;

  g_timeout_add (SILENCE_IN_MS, stop_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
  if (fixture->n_changes > 0)
    g_error ("It tells of %s", what);
}

static void
rename_file (const char *folder,
             const char *from,
             const char *to)
{
  g_autofree char *old_path = g_build_filename (folder, from, NULL);
  g_autofree char *new_path = g_build_filename (folder, to, NULL);

  g_assert_no_errno (g_rename (old_path, new_path));
}

static void
write_in_place (const char *folder,
                const char *name,
                const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  FILE            *file = g_fopen (path, "w");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (text, 1, strlen (text), file), ==, strlen (text));
  g_assert_no_errno (fclose (file));
}

static void
remove_file (const char *folder,
             const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_no_errno (g_remove (path));
}

static void
make_folder (const char *folder,
             const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_no_errno (g_mkdir_with_parents (path, 0755));
}

/* A file may be written in place, put in place of another one, and removed. */
static void
test_ways (Fixture      *fixture,
           gconstpointer data)
{
  watch_parent (fixture);
  write_in_place (fixture->folder, "conditions/flu.json", "{}");
  assert_told (fixture, "a file that has come");
  write_in_place (fixture->folder, "conditions/flu.json", "{ }");
  assert_told (fixture, "a file that is written in place");
  fixture_write (fixture->folder, "conditions/flu.json", "{}");
  assert_told (fixture, "a file in place of another one");
  remove_file (fixture->folder, "conditions/flu.json");
  assert_told (fixture, "a file that has gone");
}

/* Whatever is read of a library. */
static void
test_files (Fixture      *fixture,
            gconstpointer data)
{
  static const char *const names[] = {
    "library.json",
    "glossary.json",
    "conditions/cold.json",
    "conditions/flu.json",
    "images/nose.svg",
    "images/sub/folder/ear.svg",
    "locale/es/LC_MESSAGES/starter.mo",
    NULL,
  };

  make_folder (fixture->folder, "images/sub/folder");
  watch_parent (fixture);
  for (unsigned i = 0; names[i] != NULL; i++)
    {
      write_in_place (fixture->folder, names[i], "{}");
      assert_told (fixture, names[i]);
    }
}

/* Nobody reads any of these. */
static void
test_noise (Fixture      *fixture,
            gconstpointer data)
{
  static const char *const names[] = {
    "README.md",
    "library.json~",
    ".library.json.swp",
    "conditions/.cold.json.swp",
    "conditions/.cold.json",
    "conditions/cold.json~",
    "conditions/cold.json.tmp",
    "conditions/4913",
    "images/.nose.svg",
    "images/nose.svg~",
    "locale/.es",
    "locale/es/starter.po",
    "locale/es/LC_MESSAGES/starter.po",
    NULL,
  };

  watch_parent (fixture);
  for (unsigned i = 0; names[i] != NULL; i++)
    {
      write_in_place (fixture->folder, names[i], "{}");
      remove_file (fixture->folder, names[i]);
    }
  write_in_place (fixture->parent, "notes.txt", "Nothing");
  make_folder (fixture->parent, ".git");
  assert_silent (fixture, "what nobody reads");
}

/* What comes by the hundred is told of once. */
static void
test_burst (Fixture      *fixture,
            gconstpointer data)
{
  watch_parent (fixture);
  for (unsigned i = 0; i < 200; i++)
    {
      g_autofree char *name = g_strdup_printf ("conditions/d%03u.json", i);

      fixture_write (fixture->folder, name, "{}");
      g_main_context_iteration (NULL, FALSE);
    }
  assert_told (fixture, "a burst");
  assert_silent (fixture, "a burst twice");
}

static gboolean
write_again_cb (gpointer data)
{
  Fixture *fixture = data;

  write_in_place (fixture->folder, "conditions/cold.json", "{}");

  return G_SOURCE_CONTINUE;
}

/* Where it is never quiet, it is told of all the same. */
static void
test_unrest (Fixture      *fixture,
             gconstpointer data)
{
  unsigned id = g_timeout_add (100, write_again_cb, fixture);

  watch_parent (fixture);
  assert_told (fixture, "unrest");
  g_source_remove (id);
}

/* Whatever has come is watched as soon as the folders are set anew. */
static void
test_new_language (Fixture      *fixture,
                   gconstpointer data)
{
  watch_parent (fixture);
  fixture_write_bytes (fixture->folder, "locale/ar/LC_MESSAGES/starter.mo", "", 0);
  assert_told (fixture, "a language");
  watch_parent (fixture);
  write_in_place (fixture->folder, "locale/ar/LC_MESSAGES/starter.mo", "words");
  assert_told (fixture, "a catalog");
}

/* Of a library without leaflets, pictures and translations, all of them may come. */
static void
test_new_parts (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *bare = g_build_filename (fixture->parent, "bare", NULL);

  fixture_write (bare, "library.json", fixture_library);
  pamphlet_library_monitor_set_folders (fixture->monitor, (const char *const[]){ fixture->parent, NULL }, (const char *const[]){ bare, NULL });
  make_folder (bare, "conditions");
  assert_told (fixture, "the folder of leaflets");
  make_folder (bare, "images");
  assert_told (fixture, "the folder of images");
  make_folder (bare, "locale");
  assert_told (fixture, "the folder of languages");
}

/* Libraries come and go, and another one takes the place of one that was there. */
static void
test_libraries (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *other = fixture_make_library (g_get_user_cache_dir (), "other");
  g_autofree char *target = g_build_filename (fixture->parent, "other", NULL);

  watch_parent (fixture);
  g_assert_no_errno (g_rename (other, target));
  assert_told (fixture, "a library that has come");

  pamphlet_library_monitor_set_folders (fixture->monitor, (const char *const[]){ fixture->parent, NULL },
                                        (const char *const[]){ fixture->folder, target, NULL });
  rename_file (fixture->parent, "starter", ".before");
  rename_file (fixture->parent, "other", "starter");
  assert_told (fixture, "a library in the place of another one");

  watch_parent (fixture);
  write_in_place (fixture->folder, "conditions/cold.json", "{}");
  assert_told (fixture, "a leaflet of the library that was put there");

  rename_file (fixture->parent, "starter", ".after");
  assert_told (fixture, "a library that has gone");
}

/* Of a library that somebody names, what stands beside it is nobody's business. */
static void
test_named (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *written_otherwise = g_strconcat (fixture->parent, "/../libraries/starter/", NULL);

  pamphlet_library_monitor_set_folders (fixture->monitor, (const char *const[]){ NULL }, (const char *const[]){ written_otherwise, NULL });
  make_folder (fixture->parent, "beside");
  assert_silent (fixture, "what stands beside");

  rename_file (fixture->parent, "starter", "old");
  make_folder (fixture->parent, "starter/conditions");
  assert_told (fixture, "another library of the name");
  pamphlet_library_monitor_set_folders (fixture->monitor, (const char *const[]){ NULL }, (const char *const[]){ written_otherwise, NULL });
  fixture_write (fixture->folder, "conditions/flu.json", "{}");
  assert_told (fixture, "a leaflet in it");
}

/* A folder for libraries may be made long after the program was started. */
static void
test_missing_parent (Fixture      *fixture,
                     gconstpointer data)
{
  g_autofree char *parent = g_build_filename (g_get_user_cache_dir (), "not", "there", "yet", NULL);

  pamphlet_library_monitor_set_folders (fixture->monitor, (const char *const[]){ parent, NULL }, (const char *const[]){ NULL });
  make_folder (parent, "starter/conditions");
  assert_told (fixture, "a folder that has come");
}

/* Nothing is told of what is not watched any more. */
static void
test_other_folders (Fixture      *fixture,
                    gconstpointer data)
{
  watch_parent (fixture);
  pamphlet_library_monitor_set_folders (fixture->monitor, (const char *const[]){ NULL }, (const char *const[]){ NULL });
  write_in_place (fixture->folder, "conditions/cold.json", "{}");
  assert_silent (fixture, "a folder that it was to forget");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/library-monitor/ways", test_ways);
  ADD ("/library-monitor/files", test_files);
  ADD ("/library-monitor/noise", test_noise);
  ADD ("/library-monitor/burst", test_burst);
  ADD ("/library-monitor/unrest", test_unrest);
  ADD ("/library-monitor/new-language", test_new_language);
  ADD ("/library-monitor/new-parts", test_new_parts);
  ADD ("/library-monitor/libraries", test_libraries);
  ADD ("/library-monitor/named", test_named);
  ADD ("/library-monitor/missing-parent", test_missing_parent);
  ADD ("/library-monitor/other-folders", test_other_folders);

  return g_test_run ();
}
