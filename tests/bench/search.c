/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "search-builder.h"
#include "search-token.h"
#include "search-unit.h"

#include <glib/gstdio.h>

#include <stdlib.h>
#include <string.h>
#include <time.h>

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

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double difference = *(const double *)a - *(const double *)b;

  return difference < 0 ? -1 : difference > 0;
}

/* Returns: how long this thread has worked, in milliseconds. What other programs do meanwhile does not count. */
static double
get_work_ms (void)
{
  struct timespec work;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &work);

  return work.tv_sec * 1000.0 + work.tv_nsec / 1e6;
}

/* @percent: 50 for the median. Sorts @times. */
static double
get_percentile (GArray *times,
                double  percent)
{
  g_array_sort (times, compare_doubles);

  return g_array_index (times, double, MIN ((unsigned)(times->len * percent / 100), times->len - 1));
}

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

/* Returns: (transfer full): what somebody could type: a title, the beginning of a text, a code, a word with a slip. */
static GPtrArray *
make_queries (GPtrArray *conditions)
{
  GPtrArray *queries = g_ptr_array_new_with_free_func (g_free);

  for (unsigned i = 0; i < N_QUERIES; i++)
    {
      PamphletCondition  *condition = g_ptr_array_index (conditions, (gsize)i * conditions->len / N_QUERIES);
      const char         *title = pamphlet_text_get_string (pamphlet_condition_get_title (condition));
      const char         *message = pamphlet_text_get_string (pamphlet_condition_get_main_message (condition));
      const PamphletCode *code = g_ptr_array_index (pamphlet_condition_get_codes (condition), 0);
      g_auto (GStrv) words = g_strsplit (message, " ", 5);
      char *slip = g_strdup (title);

      if (strlen (slip) > 4)
        slip[2] = slip[2] == 'x' ? 'y' : 'x';
      g_ptr_array_add (queries, g_strdup (title));
      g_ptr_array_add (queries, g_strjoin (" ", words[0], words[2], words[3], NULL));
      g_ptr_array_add (queries, g_strdup (code->code));
      g_ptr_array_add (queries, slip);
    }

  return queries;
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
        double start = get_work_ms ();
        double time;

        hits = pamphlet_search_find (search, typed, N_HITS, NULL);
        time = get_work_ms () - start;
        g_array_append_val (searches, time);

        start = get_work_ms ();
        scan (texts, typed);
        time = get_work_ms () - start;
        g_array_append_val (scans, time);
      }
}

static gboolean
report (const char *what,
        double      measured,
        double      limit,
        const char *unit)
{
  gboolean passed = measured <= limit;

  g_print ("  %s: %.2f %s (limit %.0f %s): %s\n", what, measured, unit, limit, unit, passed ? "PASS" : "FAIL");

  return passed;
}

static gboolean
measure (const char *folder)
{
  const char *const folders[] = { folder, NULL };
  double            start = get_work_ms ();
  g_autoptr (PamphletCollection) collection = pamphlet_collection_read (folders, PAMPHLET_SEVERITY_WARNING, NULL);
  double     read_ms = get_work_ms () - start;
  GPtrArray *conditions = pamphlet_collection_get_conditions (collection);
  g_autoptr (GPtrArray) texts = fold_all (conditions);
  g_autoptr (GPtrArray) queries = make_queries (conditions);
  g_autoptr (GArray) searches = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) scans = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (PamphletCollection) heads = pamphlet_collection_read_heads (folders, NULL);
  g_autoptr (PamphletSearch) search = NULL;
  double   index_ms;
  gsize    n_bytes = 0;
  gboolean passed;

  start = get_work_ms ();
  search = pamphlet_search_build (heads, NULL, NULL, NULL);
  index_ms = get_work_ms () - start;
  type_queries (search, texts, queries, searches, scans);
  for (unsigned i = 0; i < texts->len; i++)
    n_bytes += strlen (g_ptr_array_index (texts, i));

  g_print ("%u leaflets of %.1f KB of text:\n", conditions->len, n_bytes / 1000.0 / conditions->len);
  g_print ("  reading 1,000 files: %.0f ms; reading and indexing them: %.0f ms\n", read_ms * 1000 / conditions->len, index_ms * 1000 / conditions->len);
  passed = report ("the index of a leaflet", (double)pamphlet_search_get_n_bytes (search) / conditions->len, LIMIT_FOR_LEAFLET + LIMIT_FOR_WORDS / conditions->len, "bytes");
  passed = report ("a keystroke, 99 of 100", get_percentile (searches, 99), conditions->len > SMALL_LIBRARY ? LARGE_LIMIT_MS : SMALL_LIMIT_MS, "ms") && passed;
  g_print ("  a keystroke, median: %.2f ms; a plain scan: median %.2f ms, 99 of 100 %.2f ms (of %u keystrokes)\n",
           get_percentile (searches, 50), get_percentile (scans, 50), get_percentile (scans, 99), scans->len);

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
