/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "loader.h"
#include "waiting.h"

/* Enough for several listings and several threads. */
#define N_LEAFLETS 600

/* What a loader has told so far. */
typedef struct
{
  GPtrArray *listings; /* of PamphletListing, each once */
  unsigned   n_read;
  unsigned   n_changes;
} Log;

static void
changed_cb (PamphletLoader *loader,
            Log            *log)
{
  PamphletListing *listing = pamphlet_loader_get_listing (loader);

  g_assert_cmpuint (pamphlet_loader_get_n_read (loader), >=, log->n_read);
  log->n_read = pamphlet_loader_get_n_read (loader);
  log->n_changes++;
  if (listing != NULL && !g_ptr_array_find (log->listings, listing, NULL))
    g_ptr_array_add (log->listings, g_object_ref (listing));
}

/* Reads all of @folders and returns what was told meanwhile. */
static GPtrArray *
load (const char *const *folders)
{
  g_autoptr (PamphletLoader) loader = pamphlet_loader_new (folders);
  Log log = { g_ptr_array_new_with_free_func (g_object_unref), 0, 0 };

  g_signal_connect (loader, "changed", G_CALLBACK (changed_cb), &log);
  g_assert_true (pamphlet_loader_is_reading (loader));
  g_assert_null (pamphlet_loader_get_listing (loader));
  WAIT_UNTIL (!pamphlet_loader_is_reading (loader));

  g_assert_cmpuint (log.listings->len, >, 0);

  return log.listings;
}

static GPtrArray *
get_diagnostics (PamphletListing *listing)
{
  return pamphlet_collection_get_diagnostics (pamphlet_listing_get_collection (listing));
}

/* A small library comes all at once, with what is wrong with it, as a reader is told. */
static void
test_small (void)
{
  g_autofree char *one = fixture_make_library (g_get_user_cache_dir (), "one");
  g_autofree char *missing = g_build_filename (g_get_user_cache_dir (), "missing", NULL);
  g_autoptr (GPtrArray) listings = NULL;
  PamphletListing *listing;
  PamphletEntry   *entry;

  fixture_write_replaced (one, "conditions/cold.json", fixture_leaflet, "'category': 'infections'", "'category': 'noses'");
  listings = load ((const char *const[]){ missing, one, NULL });
  listing = g_ptr_array_index (listings, 0);
  entry = g_ptr_array_index (pamphlet_listing_get_entries (listing), 0);

  g_assert_cmpuint (listings->len, ==, 1);
  g_assert_cmpuint (pamphlet_listing_get_entries (listing)->len, ==, 1);
  g_assert_true (pamphlet_entry_get_condition (entry) == pamphlet_collection_find (pamphlet_listing_get_collection (listing), "one", "cold"));
  g_assert_false (pamphlet_condition_is_whole (pamphlet_entry_get_condition (entry)));
  fixture_assert_lines (get_diagnostics (listing), g_get_user_cache_dir (),
                        "missing/library.json: error: The file could not be read (No such file or directory): check that it is there and that you may read it.\n"
                        "one/conditions/cold.json:3:15: warning: The category “noses” is not in library.json. [$.category]");
}

static void
write_leaflets (const char *folder)
{
  for (unsigned i = 0; i < N_LEAFLETS; i++)
    {
      g_autofree char *id = g_strdup_printf ("d%03u", i);
      /* So that what is read later comes before what is read first. */
      g_autofree char *title = g_strdup_printf ("Disease %03u", N_LEAFLETS - i);
      g_autofree char *name = g_strdup_printf ("conditions/%s.json", id);
      g_autofree char *leaflet = fixture_new_leaflet (id, title);

      fixture_write (folder, name, leaflet);
    }
}

static void
assert_in_order (PamphletListing *listing)
{
  GPtrArray *entries = pamphlet_listing_get_entries (listing);

  g_assert_cmpuint (entries->len, ==, pamphlet_collection_get_conditions (pamphlet_listing_get_collection (listing))->len);
  for (unsigned i = 1; i < entries->len; i++)
    g_assert_cmpint (pamphlet_entry_compare (g_ptr_array_index (entries, i - 1), g_ptr_array_index (entries, i)), <, 0);
}

/* Entries that were there stay the same ones, and none is lost. */
static void
assert_goes_on (PamphletListing *before,
                PamphletListing *after)
{
  GPtrArray *entries = pamphlet_listing_get_entries (before);

  g_assert_cmpuint (pamphlet_listing_get_entries (after)->len, >=, entries->len);
  for (unsigned i = 0; i < entries->len; i++)
    {
      PamphletCondition *condition = pamphlet_entry_get_condition (g_ptr_array_index (entries, i));

      g_assert_true (g_ptr_array_find (pamphlet_listing_get_entries (after), g_ptr_array_index (entries, i), NULL));
      g_assert_true (pamphlet_collection_find (pamphlet_listing_get_collection (after), pamphlet_condition_get_library (condition),
                                               pamphlet_condition_get_id (condition)) == condition);
    }
}

/* Of a large library, there is a list from the start, and what is wrong is told in the end. */
static void
test_large (void)
{
  g_autofree char *small = fixture_make_library (g_get_user_cache_dir (), "small");
  g_autofree char *large = fixture_make_library (g_get_user_cache_dir (), "large");
  g_autofree char *other = g_build_filename (g_get_user_cache_dir (), "other", NULL);
  g_autofree char *shadowed = fixture_make_library (other, "large");
  g_autofree char *expected = g_strdup_printf ("large/conditions/cold.json: warning: The bare id “cold” means the leaflet of the library “small”: call this one “large/cold”.\n"
                                               "other/large: warning: This library is not shown: the library “large” in %s comes before it.",
                                               large);
  g_autoptr (GPtrArray) listings = NULL;
  PamphletListing *last;

  write_leaflets (large);
  listings = load ((const char *const[]){ small, large, shadowed, NULL });
  last = g_ptr_array_index (listings, listings->len - 1);

  g_assert_cmpuint (listings->len, >, 2);
  g_assert_cmpuint (pamphlet_listing_get_entries (g_ptr_array_index (listings, 0))->len, <, 100);
  g_assert_cmpuint (pamphlet_listing_get_entries (last)->len, ==, N_LEAFLETS + 2);
  fixture_assert_lines (get_diagnostics (last), g_get_user_cache_dir (), expected);
  for (unsigned i = 0; i < listings->len; i++)
    {
      assert_in_order (g_ptr_array_index (listings, i));
      if (i > 0)
        assert_goes_on (g_ptr_array_index (listings, i - 1), g_ptr_array_index (listings, i));
    }
}

/* Counts what is listed while the search is not there. */
static void
listed_cb (PamphletLoader *loader,
           unsigned       *n_listed)
{
  PamphletListing *listing = pamphlet_loader_get_listing (loader);

  if (listing != NULL && pamphlet_loader_is_reading (loader))
    *n_listed = pamphlet_listing_get_entries (listing)->len;
}

/* After all leaflets comes what finds them, each under its own number, whatever order the threads read them in. */
static void
test_search (void)
{
  unsigned         n_listed = 0;
  g_autofree char *one = fixture_make_library (g_get_user_cache_dir (), "one");
  g_autofree char *large = fixture_make_library (g_get_user_cache_dir (), "large");
  g_autoptr (PamphletLoader) loader = NULL;
  PamphletSearch *search;

  fixture_write (one, "conditions/broken.json", "{");
  write_leaflets (large);
  loader = pamphlet_loader_new ((const char *const[]){ one, large, NULL });
  g_signal_connect (loader, "changed", G_CALLBACK (listed_cb), &n_listed);
  while (pamphlet_loader_is_reading (loader))
    {
      g_assert_null (pamphlet_loader_get_search (loader));
      g_main_context_iteration (NULL, TRUE);
    }

  g_assert_cmpuint (n_listed, ==, N_LEAFLETS + 2);
  search = pamphlet_loader_get_search (loader);
  g_assert_true (pamphlet_search_get_collection (search) == pamphlet_listing_get_collection (pamphlet_loader_get_listing (loader)));
  for (unsigned i = 0; i < N_LEAFLETS; i++)
    {
      g_autofree char *id = g_strdup_printf ("d%03u", i);
      g_autofree char *typed = g_strdup_printf ("%03u", N_LEAFLETS - i);
      g_autoptr (GPtrArray) hits = pamphlet_search_find (search, typed, 1, NULL);

      g_assert_cmpuint (hits->len, ==, 1);
      g_assert_cmpstr (pamphlet_condition_get_id (pamphlet_hit_get_condition (g_ptr_array_index (hits, 0))), ==, id);
    }
}

/* Returns: (transfer full): what is listed when all is read. */
static PamphletListing *
read_again (PamphletLoader    *loader,
            const char *const *folders)
{
  pamphlet_loader_read_again (loader, folders);
  WAIT_UNTIL (!pamphlet_loader_is_reading (loader));

  return g_object_ref (pamphlet_loader_get_listing (loader));
}

/* Returns: (transfer none): the entry of a leaflet, which must be there. */
static PamphletEntry *
find_entry (PamphletListing *listing,
            const char      *library,
            const char      *id)
{
  PamphletCondition *condition = pamphlet_collection_find (pamphlet_listing_get_collection (listing), library, id);
  GPtrArray         *entries = pamphlet_listing_get_entries (listing);

  g_assert_nonnull (condition);
  for (unsigned i = 0; i < entries->len; i++)
    if (pamphlet_entry_get_condition (g_ptr_array_index (entries, i)) == condition)
      return g_ptr_array_index (entries, i);

  g_error ("%s is not listed", id);
}

/* Asserts whether a leaflet has the entry that it had, and with it the head. */
static void
assert_kept (PamphletListing *before,
             PamphletListing *after,
             const char      *id,
             gboolean         keeps_head,
             gboolean         keeps_entry)
{
  PamphletEntry *old = find_entry (before, "one", id);
  PamphletEntry *new = find_entry (after, "one", id);

  g_assert_cmpint (pamphlet_entry_get_condition (old) == pamphlet_entry_get_condition (new), ==, keeps_head);
  g_assert_cmpint (old == new, ==, keeps_entry);
}

/* What did not change is the very same afterwards; what did is another one, and so is what comes under other words. */
static void
test_again (void)
{
  g_autofree char *one = fixture_make_library (g_get_user_cache_dir (), "one");
  g_autofree char *flu = fixture_new_leaflet ("flu", "Influenza");
  g_autofree char *rash = fixture_new_leaflet ("rash", "A rash");
  const char      *folders[] = { one, NULL };
  g_autoptr (PamphletLoader) loader = NULL;
  g_autoptr (PamphletListing) first = NULL;
  g_autoptr (PamphletListing) same = NULL;
  g_autoptr (PamphletListing) changed = NULL;
  g_autoptr (PamphletListing) renamed = NULL;

  fixture_write (one, "conditions/flu.json", flu);
  loader = pamphlet_loader_new (folders);
  WAIT_UNTIL (!pamphlet_loader_is_reading (loader));
  first = g_object_ref (pamphlet_loader_get_listing (loader));

  same = read_again (loader, folders);
  g_assert_true (same != first);
  assert_kept (first, same, "cold", TRUE, TRUE);
  assert_kept (first, same, "flu", TRUE, TRUE);

  fixture_write_replaced (one, "conditions/flu.json", flu, "Go to bed", "Stay in bed");
  fixture_write_replaced (one, "conditions/cold.json", fixture_leaflet, "'A cold'", "'A bad cold'");
  fixture_write (one, "conditions/rash.json", rash);
  changed = read_again (loader, folders);
  assert_kept (same, changed, "cold", FALSE, FALSE);
  assert_kept (same, changed, "flu", TRUE, TRUE);
  g_assert_cmpuint (pamphlet_listing_get_entries (changed)->len, ==, 3);
  assert_in_order (changed);

  fixture_write_replaced (one, "library.json", fixture_library, "'Infections'", "'Catching'");
  renamed = read_again (loader, folders);
  assert_kept (changed, renamed, "flu", TRUE, FALSE);
  g_assert_cmpstr (pamphlet_entry_get_category (find_entry (renamed, "one", "flu")), ==, "Catching");
}

/* Whatever the head of a leaflet has makes it another one. */
static void
test_heads (void)
{
  static const char *const changes[][2] = {
    { "'title': 'A cold'", "'title': 'A bad cold'" },
    { "'Rhinitis'", "'A runny nose'" },
    { "'Common cold', 'Rhinitis'", "'Common cold'" },
    { "'category': 'infections'", "'category': 'bones'" },
    { "'code': 'J00'", "'code': 'J01'" },
    { "'system': 'icd-10-cm'", "'system': 'icd-11'" },
    { "'id': 'what'", "'id': 'overview'" },
  };
  g_autofree char *one = fixture_make_library (g_get_user_cache_dir (), "one");
  const char      *folders[] = { one, NULL };
  g_autoptr (PamphletLoader) loader = pamphlet_loader_new (folders);
  g_autoptr (PamphletListing) before = NULL;

  WAIT_UNTIL (!pamphlet_loader_is_reading (loader));
  before = g_object_ref (pamphlet_loader_get_listing (loader));
  for (unsigned i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (PamphletListing) after = NULL;

      fixture_write_replaced (one, "conditions/cold.json", fixture_leaflet, changes[i][0], changes[i][1]);
      after = read_again (loader, folders);
      assert_kept (before, after, "cold", FALSE, FALSE);
      g_set_object (&before, after);
    }
}

/* Libraries and what is wrong with them come and go. */
static void
test_other_folders (void)
{
  g_autofree char *one = fixture_make_library (g_get_user_cache_dir (), "one");
  g_autofree char *two = fixture_make_library (g_get_user_cache_dir (), "two");
  g_autoptr (PamphletLoader) loader = pamphlet_loader_new ((const char *const[]){ one, NULL });
  g_autoptr (PamphletListing) both = NULL;
  g_autoptr (PamphletListing) broken = NULL;
  g_autoptr (PamphletListing) mended = NULL;
  g_autoptr (PamphletListing) none = NULL;

  WAIT_UNTIL (!pamphlet_loader_is_reading (loader));
  both = read_again (loader, (const char *const[]){ two, one, NULL });
  g_assert_cmpuint (pamphlet_listing_get_entries (both)->len, ==, 2);
  g_assert_cmpstr (pamphlet_condition_get_library (pamphlet_collection_find (pamphlet_listing_get_collection (both), NULL, "cold")), ==, "two");

  fixture_write (two, "conditions/cold.json", "{");
  broken = read_again (loader, (const char *const[]){ two, one, NULL });
  g_assert_cmpuint (pamphlet_listing_get_entries (broken)->len, ==, 1);
  g_assert_cmpuint (get_diagnostics (broken)->len, ==, 1);
  fixture_write (two, "conditions/cold.json", fixture_leaflet);
  mended = read_again (loader, (const char *const[]){ two, NULL });
  g_assert_cmpuint (pamphlet_listing_get_entries (mended)->len, ==, 1);
  g_assert_cmpuint (get_diagnostics (mended)->len, ==, 0);

  none = read_again (loader, (const char *const[]){ NULL });
  g_assert_cmpuint (pamphlet_listing_get_entries (none)->len, ==, 0);
}

/* No part of a library is shown in place of all of it, and of several readings only the last one counts. */
static void
test_superseded (void)
{
  g_autofree char *small = fixture_make_library (g_get_user_cache_dir (), "small");
  g_autofree char *large = fixture_make_library (g_get_user_cache_dir (), "large");
  const char      *folders[] = { large, NULL };
  Log              log = { g_ptr_array_new_with_free_func (g_object_unref), 0, 0 };
  g_autoptr (PamphletLoader) loader = NULL;

  write_leaflets (large);
  loader = pamphlet_loader_new (folders);
  WAIT_UNTIL (!pamphlet_loader_is_reading (loader));
  g_ptr_array_add (log.listings, g_object_ref (pamphlet_loader_get_listing (loader)));

  pamphlet_loader_read_again (loader, (const char *const[]){ small, NULL });
  g_assert_true (pamphlet_loader_is_reading (loader));
  g_signal_connect (loader, "changed", G_CALLBACK (changed_cb), &log);
  pamphlet_loader_read_again (loader, folders);
  WAIT_UNTIL (!pamphlet_loader_is_reading (loader));
  g_assert_cmpuint (log.listings->len, ==, 2);
  g_assert_cmpuint (pamphlet_listing_get_entries (g_ptr_array_index (log.listings, 1))->len, ==, N_LEAFLETS + 1);
  assert_goes_on (g_ptr_array_index (log.listings, 0), g_ptr_array_index (log.listings, 1));
  g_clear_pointer (&log.listings, g_ptr_array_unref);
}

/* Whoever lets go of a loader hears no more of it, and it does not stay. */
static void
test_let_go (void)
{
  g_autofree char *large = fixture_make_library (g_get_user_cache_dir (), "large");
  Log              log = { g_ptr_array_new_with_free_func (g_object_unref), 0, 0 };
  unsigned         n_changes;
  PamphletLoader  *loader;

  write_leaflets (large);
  loader = pamphlet_loader_new ((const char *const[]){ large, NULL });
  g_signal_connect (loader, "changed", G_CALLBACK (changed_cb), &log);
  WAIT_UNTIL (log.n_changes > 0);
  n_changes = log.n_changes;

  g_object_run_dispose (G_OBJECT (loader));
  g_object_add_weak_pointer (G_OBJECT (loader), (gpointer *)&loader);
  g_object_unref (loader);
  WAIT_UNTIL (loader == NULL);

  g_assert_cmpuint (log.n_changes, ==, n_changes);
  g_clear_pointer (&log.listings, g_ptr_array_unref);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/loader/small", test_small);
  g_test_add_func ("/loader/large", test_large);
  g_test_add_func ("/loader/search", test_search);
  g_test_add_func ("/loader/again", test_again);
  g_test_add_func ("/loader/heads", test_heads);
  g_test_add_func ("/loader/other-folders", test_other_folders);
  g_test_add_func ("/loader/superseded", test_superseded);
  g_test_add_func ("/loader/let-go", test_let_go);

  return g_test_run ();
}
