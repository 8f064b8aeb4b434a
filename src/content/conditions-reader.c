/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "conditions-reader.h"

#include "condition-reader.h"
#include "references.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* Below this many leaflets for each, further threads take longer to start than they save. */
#define FILES_PER_THREAD 32

/* So many whole leaflets may wait to be taken over, however slow whoever is told of them is: thousands would fill the memory. */
#define MAX_WAITING 64

/* What one file had in it. */
typedef struct
{
  PamphletCondition *condition;   /* whole until it is kept, then as the library has it; NULL where it could not be used */
  PamphletCondition *whole;       /* what the thread that read it lets go of once it is kept, or NULL */
  GPtrArray         *references;  /* that it has; NULL for none */
  GPtrArray         *diagnostics; /* of PamphletDiagnostic */
  int                is_read;
  int                is_kept;
} Result;

/* What the threads share. Each takes the next file that nobody has taken yet. */
typedef struct
{
  PamphletLibrary     *frame;
  PamphletLibrary     *before; /* the same, as it was read before, or NULL */
  PamphletReport      *report;
  const PamphletOrder *order;
  const char          *folder;
  GPtrArray           *names;   /* of files */
  Result              *results; /* in the order of the names */
  unsigned             n_taken;
  GMutex               lock;   /* for what follows, though anybody may look at it */
  int                  n_kept; /* how many are as the library is going to have them */
} Work;

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static gboolean
is_leaflet (const char *name)
{
  return g_str_has_suffix (name, ".json") && name[0] != '.';
}

/* Returns: (transfer full): the leaflets' file names in the conditions folder, sorted, so that every run reports alike. */
static GPtrArray *
list_files (const char     *folder,
            PamphletReport *report)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  if (dir == NULL)
    {
      pamphlet_report_add (report, PAMPHLET_SEVERITY_ERROR, folder, _ ("The library's leaflets could not be listed: check that this folder is there and that you may open it."));
      return g_steal_pointer (&names);
    }

  while ((name = g_dir_read_name (dir)) != NULL)
    if (is_leaflet (name))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  return g_steal_pointer (&names);
}

/* Returns: (transfer full): the head that there was before, where another one would be the same. */
static PamphletCondition *
make_head (Work              *work,
           PamphletCondition *whole)
{
  PamphletCondition *before = work->before != NULL ? pamphlet_library_get_condition (work->before, pamphlet_condition_get_id (whole)) : NULL;

  return before != NULL && pamphlet_condition_has_head (whole, before) ? g_object_ref (before) : pamphlet_condition_new_head (whole);
}

/* Takes over what was read and has none before it that is still to be read. */
static void
keep_results (Work *work)
{
  const PamphletOrder *order = work->order;

  for (; work->n_kept < (int)work->names->len && g_atomic_int_get (&work->results[work->n_kept].is_read); g_atomic_int_inc (&work->n_kept))
    {
      Result            *result = &work->results[work->n_kept];
      PamphletCondition *whole = result->condition;

      if (whole == NULL)
        continue;

      result->condition = order->only_heads ? make_head (work, whole) : g_object_ref (whole);
      result->whole = whole;
      if (order->func != NULL)
        order->func (work->frame, whole, result->condition, order->data);
      g_atomic_int_set (&result->is_kept, TRUE);
    }
}

/* Returns: whether the leaflet can be used. */
static gboolean
read_file (Work       *work,
           const char *name,
           Result     *result)
{
  g_autofree char *path = g_build_filename (work->folder, name, NULL);
  PamphletReport   report = { g_ptr_array_new (), work->report->flaws };
  /* For a list and a search, a whole library is read at once, and for every leaflet that is shown its file is read again. */
  PamphletJsonLookup lookup = work->order->only_heads ? PAMPHLET_JSON_WITH_TAPE : PAMPHLET_JSON_WITH_TREE;
  gboolean           is_usable;

  result->diagnostics = report.diagnostics;
  result->condition = pamphlet_condition_read (path, pamphlet_library_get_id (work->frame), pamphlet_library_get_language (work->frame), lookup, &report);
  is_usable = result->condition != NULL;
  if (is_usable)
    result->references = pamphlet_references_collect (work->frame, result->condition);

  g_atomic_int_set (&result->is_read, TRUE);

  return is_usable;
}

/*
 * Lets go of the leaflets that are kept. Whatever thread took them over, the one that read them does that: memory that goes in
 * another thread than it came in makes the two wait for each other.
 *
 * @own: (element-type Result): what the thread has read, the first one first
 */
static void
let_go (GQueue *own)
{
  Result *result;

  while ((result = g_queue_peek_head (own)) != NULL && g_atomic_int_get (&result->is_kept))
    {
      g_clear_object (&result->whole);
      g_queue_pop_head (own);
    }
}

/* Returns: whether it is up to the caller to take over what was read, up to the leaflet @i. Whoever is at it already takes this one
 * over too, and if not, then the next one does. */
static gboolean
lock_results (Work    *work,
              unsigned i)
{
  if (i - g_atomic_int_get (&work->n_kept) < MAX_WAITING)
    return g_mutex_trylock (&work->lock);

  g_mutex_lock (&work->lock);

  return TRUE;
}

static gpointer
read_files (gpointer data)
{
  Work    *work = data;
  GQueue   own = G_QUEUE_INIT;
  unsigned i;

  while ((i = g_atomic_int_add (&work->n_taken, 1)) < work->names->len && !g_cancellable_is_cancelled (work->order->cancellable))
    {
      if (read_file (work, g_ptr_array_index (work->names, i), &work->results[i]))
        g_queue_push_tail (&own, &work->results[i]);

      if (lock_results (work, i))
        {
          keep_results (work);
          g_mutex_unlock (&work->lock);
        }
      let_go (&own);
    }
  g_queue_clear (&own);

  return NULL;
}

/* The calling thread takes part. */
static void
read_in_threads (Work *work)
{
  g_autoptr (GPtrArray) threads = g_ptr_array_new ();
  unsigned n_threads = MIN (g_get_num_processors (), work->names->len / FILES_PER_THREAD);

  while (threads->len + 1 < n_threads)
    g_ptr_array_add (threads, g_thread_new ("reader", read_files, work));
  read_files (work);

  for (unsigned i = 0; i < threads->len; i++)
    g_thread_join (g_ptr_array_index (threads, i));
  keep_results (work);
}

static void
references_free (GPtrArray *references)
{
  g_clear_pointer (&references, g_ptr_array_unref);
}

/* @references: (out) (transfer full): for each condition, those that it has, or NULL */
static GPtrArray *
collect (Work       *work,
         GPtrArray **references)
{
  GPtrArray *conditions = g_ptr_array_new_full (work->names->len, g_object_unref);

  *references = g_ptr_array_new_with_free_func ((GDestroyNotify)references_free);
  for (unsigned i = 0; i < work->names->len; i++)
    {
      Result *result = &work->results[i];

      if (result->condition != NULL)
        {
          g_ptr_array_add (conditions, result->condition);
          g_ptr_array_add (*references, result->references);
        }
      g_clear_object (&result->whole);
      if (result->diagnostics != NULL)
        g_ptr_array_extend_and_steal (work->report->diagnostics, result->diagnostics);
    }

  return conditions;
}

/* Returns: (transfer none) (nullable): the library as it was read before. */
static PamphletLibrary *
find_before (PamphletLibrary     *frame,
             const PamphletOrder *order)
{
  for (unsigned i = 0; order->before != NULL && i < order->before->len; i++)
    {
      PamphletLibrary *library = g_ptr_array_index (order->before, i);

      if (g_str_equal (pamphlet_library_get_id (library), pamphlet_library_get_id (frame)))
        return library;
    }

  return NULL;
}

/*
 * Reads all leaflets of a library, on all processors.
 *
 * @frame: the library, all of it but its conditions
 * @references: (out) (transfer full): for each leaflet, what pamphlet_references_collect() made of it
 * Returns: (transfer full) (element-type PamphletCondition): those that can be used, by their files' names; the others are
 * reported
 */
GPtrArray *
pamphlet_conditions_read (PamphletLibrary     *frame,
                          PamphletReport      *report,
                          const PamphletOrder *order,
                          GPtrArray          **references)
{
  g_autofree char *folder = g_build_filename (pamphlet_library_get_folder (frame), "conditions", NULL);
  g_autoptr (GPtrArray) names = list_files (folder, report);
  g_autofree Result *results = g_new0 (Result, names->len);
  Work               work = { frame, find_before (frame, order), report, order, folder, names, results, .n_taken = 0 };

  g_mutex_init (&work.lock);
  read_in_threads (&work);
  g_mutex_clear (&work.lock);

  return collect (&work, references);
}

/* Returns: how many files there are that may each have a leaflet, in the folder of a library. */
unsigned
pamphlet_conditions_count (const char *library)
{
  g_autofree char *folder = g_build_filename (library, "conditions", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  unsigned    n_files = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n_files += is_leaflet (name);

  return n_files;
}
