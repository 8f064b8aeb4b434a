/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entry-model.h"
#include "fixture.h"
#include "listing.h"

#define N_ENTRIES 60
#define N_ROUNDS  200

/* A copy of the list that knows no more of it than the model has told. */
typedef struct
{
  PamphletEntryModel *model;
  GPtrArray          *copy;   /* of PamphletEntry */
  unsigned            n_told; /* how many items changed in the last step */
} Mirror;

static void
changed_cb (GListModel *model,
            unsigned    position,
            unsigned    removed,
            unsigned    added,
            gpointer    data)
{
  Mirror *mirror = data;

  g_assert_cmpuint (position + removed, <=, mirror->copy->len);
  g_ptr_array_remove_range (mirror->copy, position, removed);
  for (unsigned i = 0; i < added; i++)
    g_ptr_array_insert (mirror->copy, position + i, g_list_model_get_item (model, position + i));
  mirror->n_told += MAX (removed, added);
}

static void
set_up (Mirror       *mirror,
        gconstpointer data)
{
  mirror->model = pamphlet_entry_model_new ();
  mirror->copy = g_ptr_array_new_with_free_func (g_object_unref);
  g_signal_connect (mirror->model, "items-changed", G_CALLBACK (changed_cb), mirror);
}

static void
tear_down (Mirror       *mirror,
           gconstpointer data)
{
  g_clear_object (&mirror->model);
  g_clear_pointer (&mirror->copy, g_ptr_array_unref);
}

/* Returns: (transfer full) (element-type PamphletEntry): in order */
static GPtrArray *
make_entries (void)
{
  g_autofree char *folder = fixture_make_library (g_get_user_cache_dir (), "many");
  g_autoptr (PamphletCollection) collection = NULL;
  g_autoptr (PamphletListing) listing = NULL;

  for (unsigned i = 1; i < N_ENTRIES; i++)
    {
      g_autofree char *id = g_strdup_printf ("leaflet-%u", i);
      g_autofree char *name = g_strdup_printf ("conditions/%s.json", id);
      /* Some have the same title. */
      g_autofree char *title = g_strdup_printf ("Title %u", i / 3);
      g_autofree char *leaflet = fixture_new_leaflet (id, title);

      fixture_write (folder, name, leaflet);
    }

  collection = pamphlet_collection_read_heads ((const char *const[]){ folder, NULL }, NULL);
  listing = pamphlet_listing_new (collection, NULL);

  return g_ptr_array_ref (pamphlet_listing_get_entries (listing));
}

/* Returns: (transfer full) (element-type PamphletEntry): about one in @one_in of @entries */
static GPtrArray *
pick (GPtrArray *entries,
      int        one_in)
{
  GPtrArray *picked = g_ptr_array_new_with_free_func (g_object_unref);

  for (unsigned i = 0; i < entries->len; i++)
    if (g_test_rand_int_range (0, one_in) == 0)
      g_ptr_array_add (picked, g_object_ref (g_ptr_array_index (entries, i)));

  return picked;
}

/* What is to be shown: the first @n of @coming, and those of @before that sort behind them. */
static GPtrArray *
expect (GPtrArray *before,
        GPtrArray *coming,
        unsigned   n)
{
  GPtrArray *expected = g_ptr_array_new_with_free_func (g_object_unref);

  for (unsigned i = 0; i < n; i++)
    g_ptr_array_add (expected, g_object_ref (g_ptr_array_index (coming, i)));
  for (unsigned i = 0; i < before->len; i++)
    if (n == 0 || pamphlet_entry_compare (g_ptr_array_index (before, i), g_ptr_array_index (coming, n - 1)) > 0)
      g_ptr_array_add (expected, g_object_ref (g_ptr_array_index (before, i)));

  return expected;
}

static void
assert_shows (Mirror    *mirror,
              GPtrArray *expected)
{
  g_assert_cmpuint (pamphlet_entry_model_get_length (mirror->model), ==, expected->len);
  g_assert_cmpuint (mirror->copy->len, ==, expected->len);

  for (unsigned i = 0; i < expected->len; i++)
    {
      PamphletEntry *entry = g_ptr_array_index (expected, i);

      g_assert_true (g_ptr_array_index (mirror->copy, i) == entry);
      g_assert_true (pamphlet_entry_model_get_entry (mirror->model, i) == entry);
      g_assert_cmpuint (pamphlet_entry_model_find_position (mirror->model, entry), ==, i);
    }
}

/* Lists come one after the other, the next one often before the last one is shown to its end. */
static void
test_growth (Mirror       *mirror,
             gconstpointer data)
{
  g_autoptr (GPtrArray) all = make_entries ();

  g_assert_cmpuint (all->len, ==, N_ENTRIES);
  for (unsigned round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (GPtrArray) before = pick (mirror->copy, 1);
      g_autoptr (GPtrArray) coming = pick (all, g_test_rand_int_range (1, 5));
      unsigned step = g_test_rand_int_range (1, 20);

      for (unsigned n = g_test_rand_int_range (0, 10); n < coming->len && g_test_rand_int_range (0, 8) > 0; n += step)
        {
          g_autoptr (GPtrArray) expected = expect (before, coming, n);

          pamphlet_entry_model_set_first (mirror->model, coming, n);
          assert_shows (mirror, expected);
        }

      if (g_test_rand_int_range (0, 3) == 0)
        continue;

      pamphlet_entry_model_set_entries (mirror->model, coming);
      assert_shows (mirror, coming);
    }
}

/* Rows that stay must not be told of: a list makes them anew. */
static void
test_tells_little (Mirror       *mirror,
                   gconstpointer data)
{
  g_autoptr (GPtrArray) all = make_entries ();
  g_autoptr (GPtrArray) even = g_ptr_array_new_with_free_func (g_object_unref);

  for (unsigned i = 0; i < all->len; i += 2)
    g_ptr_array_add (even, g_object_ref (g_ptr_array_index (all, i)));

  pamphlet_entry_model_set_entries (mirror->model, even);
  g_assert_cmpuint (mirror->n_told, ==, N_ENTRIES / 2);

  mirror->n_told = 0;
  for (unsigned n = 4; n < all->len; n += 4)
    pamphlet_entry_model_set_first (mirror->model, all, n);
  pamphlet_entry_model_set_entries (mirror->model, all);
  g_assert_cmpuint (mirror->n_told, <=, N_ENTRIES);

  mirror->n_told = 0;
  pamphlet_entry_model_set_entries (mirror->model, all);
  g_assert_cmpuint (mirror->n_told, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/entry-model/growth", Mirror, NULL, set_up, test_growth, tear_down);
  g_test_add ("/entry-model/tells-little", Mirror, NULL, set_up, test_tells_little, tear_down);

  return g_test_run ();
}
