/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "measure.h"
#include "queries.h"
#include "search-builder.h"
#include "search-token.h"
#include "search-unit.h"

#include <glib/gstdio.h>

#include <stdlib.h>
#include <string.h>

/*
 * Measures the search in libraries of several sizes, beside a plain scan of the same texts: search MAKE-LIBRARY STARTER N…
 */

#define N_QUERIES 25
/* As many as a window shows at once. */
#define N_HITS 12

/* What a keystroke may take: a part of a frame of 16.7 ms at up to 5,000 leaflets, so that there is time to paint, and 50 ms
 * beyond. */
#define SMALL_LIMIT_MS 10.0
#define LARGE_LIMIT_MS 50.0
#define SMALL_LIBRARY  5000

/* What the index may take for all words together, and for each leaflet. */
#define LIMIT_FOR_WORDS   1000000.0
#define LIMIT_FOR_LEAFLET 1800.0

static void
append_folded (const PamphletUnit *unit,
               gpointer            data)
{
  GString      *folded = data;
  PamphletToken token = PAMPHLET_TOKEN_INIT (unit->text != NULL ? pamphlet_text_get_string (unit->text) : unit->code);

  while (unit->kind != PAMPHLET_UNIT_START && pamphlet_token_next (&token))
    {
      g_autofree char *word = pamphlet_token_fold (token.start, token.end);

      g_string_append_printf (folded, " %s", word);
    }
}

/* Returns: (transfer full): the folded text of each condition. */
static GPtrArray *
fold_all (GPtrArray *conditions)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  for (unsigned i = 0; i < conditions->len; i++)
    {
      GString *folded = g_string_new (NULL);

      pamphlet_condition_foreach_unit (g_ptr_array_index (conditions, i), append_folded, folded);
      g_ptr_array_add (texts, g_string_free (folded, FALSE));
    }

  return texts;
}

/* Looks for all words of @typed in every text, as the simplest search there is does. */
static unsigned
scan (GPtrArray  *texts,
      const char *typed)
{
  g_autofree char *lower = g_utf8_strdown (typed, -1);
  g_auto (GStrv) words = g_strsplit_set (lower, " .", -1);
  unsigned n_found = 0;

  for (unsigned i = 0; i < texts->len; i++)
    {
      gboolean found = TRUE;

      for (unsigned j = 0; words[j] != NULL && found; j++)
        found = strstr (g_ptr_array_index (texts, i), words[j]) != NULL;
      n_found += found;
    }

  return n_found;
}

/* Types every query letter by letter. @searches, @scans: how long each keystroke took, in milliseconds */
static void
type_queries (PamphletSearch *search,
              GPtrArray      *texts,
              GPtrArray      *queries,
              GArray         *searches,
              GArray         *scans)
{
  for (unsigned i = 0; i < queries->len; i++)
    for (gsize n = 1; n <= strlen (g_ptr_array_index (queries, i)); n++)
      {
        g_autofree char *typed = g_strndup (g_ptr_array_index (queries, i), n);
        g_autoptr (GPtrArray) hits = NULL;
        double start = measure_get_thread_ms ();
        double time;

        hits = pamphlet_search_find (search, typed, N_HITS, NULL);
        time = measure_get_thread_ms () - start;
        g_array_append_val (searches, time);

        start = measure_get_thread_ms ();
        scan (texts, typed);
        time = measure_get_thread_ms () - start;
        g_array_append_val (scans, time);
      }
}

static gboolean
measure (const char *folder)
{
  const char *const folders[] = { folder, NULL };
  double            start = measure_get_thread_ms ();
  g_autoptr (PamphletCollection) collection = pamphlet_collection_read (folders, PAMPHLET_SEVERITY_WARNING, NULL);
  double     read_ms = measure_get_thread_ms () - start;
  GPtrArray *conditions = pamphlet_collection_get_conditions (collection);
  g_autoptr (GPtrArray) texts = fold_all (conditions);
  g_autoptr (GPtrArray) queries = queries_new (conditions, N_QUERIES);
  g_autoptr (GArray) searches = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) scans = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (PamphletCollection) heads = pamphlet_collection_read_heads (folders, NULL);
  g_autoptr (PamphletSearch) search = NULL;
  double   index_ms;
  gsize    n_bytes = 0;
  gboolean passed;

  start = measure_get_thread_ms ();
  search = pamphlet_search_build (heads, NULL, NULL, NULL);
  index_ms = measure_get_thread_ms () - start;
  type_queries (search, texts, queries, searches, scans);
  for (unsigned i = 0; i < texts->len; i++)
    n_bytes += strlen (g_ptr_array_index (texts, i));

  g_print ("%u leaflets of %.1f KB of text:\n", conditions->len, n_bytes / 1000.0 / conditions->len);
  measure_note ("reading 1,000 files", read_ms * 1000 / conditions->len, "ms");
  measure_note ("reading and indexing 1,000 files", index_ms * 1000 / conditions->len, "ms");
  passed = measure_report ("the index of a leaflet", (double)pamphlet_search_get_n_bytes (search) / conditions->len, LIMIT_FOR_LEAFLET + LIMIT_FOR_WORDS / conditions->len, "bytes");
  passed = measure_report ("to find what is typed, 99 of 100 keystrokes", measure_get_percentile (searches, 99), conditions->len > SMALL_LIBRARY ? LARGE_LIMIT_MS : SMALL_LIMIT_MS, "ms") && passed;
  measure_note ("to find what is typed, median", measure_get_percentile (searches, 50), "ms");
  measure_note ("a plain scan of the text in memory, median", measure_get_percentile (scans, 50), "ms");
  measure_note ("a plain scan of the text in memory, 99 of 100", measure_get_percentile (scans, 99), "ms");

  return passed;
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *parent = g_dir_make_tmp ("pamphlet-search-XXXXXX", NULL);
  gboolean         passed = TRUE;

  for (int i = 3; i < argc && parent != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("n%s", argv[i]);
      g_autofree char *folder = g_build_filename (parent, name, NULL);
      char            *make[] = { argv[1], argv[i], folder, argv[2], NULL };
      char            *removal[] = { (char *)"rm", (char *)"-r", folder, NULL };
      int              status = -1;

      g_spawn_sync (NULL, make, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, NULL);
      passed = status == 0 && measure (folder) && passed;
      g_spawn_sync (NULL, removal, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
    }

  if (parent != NULL)
    g_rmdir (parent);

  return passed ? EXIT_SUCCESS : EXIT_FAILURE;
}
