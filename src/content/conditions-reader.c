/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "conditions-reader.h"

#include "condition-reader.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* Below this many leaflets for each, further threads take longer to start than they save. */
#define FILES_PER_THREAD 32

/* What one file had in it. */
typedef struct
{
  PamphletCondition *condition;   /* NULL where it could not be used */
  GPtrArray         *diagnostics; /* of PamphletDiagnostic */
} Result;

/* What the threads share. Each takes the next file that nobody has taken yet. */
typedef struct
{
  const char      *folder;
  const char      *library;
  const char      *language;
  PamphletSeverity flaws;
  GCancellable    *cancellable;
  GPtrArray       *names;   /* of files */
  Result          *results; /* in the order of the names */
  unsigned         n_taken;
} Work;

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
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
    if (g_str_has_suffix (name, ".json") && name[0] != '.')
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  return g_steal_pointer (&names);
}

static gpointer
read_files (gpointer data)
{
  Work    *work = data;
  unsigned i;

  while ((i = g_atomic_int_add (&work->n_taken, 1)) < work->names->len && !g_cancellable_is_cancelled (work->cancellable))
    {
      g_autofree char *path = g_build_filename (work->folder, g_ptr_array_index (work->names, i), NULL);
      Result          *result = &work->results[i];
      PamphletReport   report = { g_ptr_array_new (), work->flaws };

      result->diagnostics = report.diagnostics;
      result->condition = pamphlet_condition_read (path, work->library, work->language, &report);
    }

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
}

static GPtrArray *
collect (Work           *work,
         PamphletReport *report)
{
  GPtrArray *conditions = g_ptr_array_new_with_free_func (g_object_unref);

  for (unsigned i = 0; i < work->names->len; i++)
    {
      if (work->results[i].condition != NULL)
        g_ptr_array_add (conditions, work->results[i].condition);
      if (work->results[i].diagnostics != NULL)
        g_ptr_array_extend_and_steal (report->diagnostics, work->results[i].diagnostics);
    }

  return conditions;
}

/*
 * Reads all leaflets of a library, on all processors.
 *
 * @folder: in which the files are
 * @library: the library's id
 * @language: the BCP 47 tag of the language that they are written in
 * Returns: (transfer full) (element-type PamphletCondition): those that can be used, by their files' names; the others are
 * reported
 */
GPtrArray *
pamphlet_conditions_read (const char     *folder,
                          const char     *library,
                          const char     *language,
                          PamphletReport *report,
                          GCancellable   *cancellable)
{
  g_autoptr (GPtrArray) names = list_files (folder, report);
  g_autofree Result *results = g_new0 (Result, names->len);
  Work               work = { folder, library, language, report->flaws, cancellable, names, results, 0 };

  read_in_threads (&work);

  return collect (&work, report);
}
