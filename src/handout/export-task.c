/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-task.h"

typedef struct
{
  PamphletHandout *handout;
  PamphletPaper    paper;
  char            *file;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  g_clear_pointer (&export->handout, pamphlet_handout_unref);
  g_clear_pointer (&export->file, g_free);
  g_free (export);
}

static void
run_thread (GTask        *task,
            gpointer      source,
            gpointer      task_data,
            GCancellable *cancellable)
{
  Export *export = task_data;
  GError *error = NULL;

  if (pamphlet_export_pdf (export->handout, &export->paper, export->file, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Does what pamphlet_export_pdf() does, in another thread: a long handout takes its time, and so does a slow disk. */
void
pamphlet_export_pdf_async (PamphletHandout     *handout,
                           const PamphletPaper *paper,
                           const char          *file,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Export *export = g_new0 (Export, 1);

  export->handout = pamphlet_handout_ref (handout);
  export->paper = *paper;
  export->file = g_strdup (file);

  g_task_set_source_tag (task, pamphlet_export_pdf_async);
  g_task_set_task_data (task, export, export_free);
  g_task_run_in_thread (task, run_thread);
}

gboolean
pamphlet_export_pdf_finish (GAsyncResult *result,
                            GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
