/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pdf-saver.h"

#include "export-task.h"
#include "file-name.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  PamphletHandout      *handout;
  PamphletPaper         paper;
  GtkWindow            *parent;
  GtkFileChooserNative *chooser;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  if (saving->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (saving->chooser));
  g_clear_object (&saving->chooser);
  g_clear_object (&saving->parent);
  g_clear_pointer (&saving->handout, pamphlet_handout_unref);
  g_free (saving);
}

/* GTK lists what is saved among the files used last, once it has the answer. Which leaflet a patient got is nobody's business. */
static void
forget_file (GFile *file)
{
  g_autofree char *address = g_file_get_uri (file);

  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), address, NULL);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GTask) task = data;
  Saving *saving = g_task_get_task_data (task);
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (saving->chooser));
  GError *error = NULL;

  forget_file (file);
  if (pamphlet_export_pdf_finish (result, &error))
    g_task_return_pointer (task, g_file_get_basename (file), g_free);
  else
    g_task_return_error (task, error);
}

static void
response_cb (GTask *data,
             int    response)
{
  g_autoptr (GTask) task = data;
  Saving *saving = g_task_get_task_data (task);
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (saving->chooser));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  g_signal_handlers_disconnect_by_data (saving->chooser, task);
  g_signal_handlers_disconnect_by_data (saving->parent, task);

  if (response != GTK_RESPONSE_ACCEPT)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Nobody wants to save");
      return;
    }

  if (path == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s", _ ("Choose a folder on this computer."));
      return;
    }

  pamphlet_export_pdf_async (saving->handout, &saving->paper, path, g_task_get_cancellable (task), exported_cb, g_object_ref (task));
}

static void
destroy_cb (GTask *task)
{
  response_cb (task, GTK_RESPONSE_CANCEL);
}

/*
 * Asks where to save a handout, and writes it there as a PDF.
 *
 * @handout: with a leaflet at least
 * @parent: the window to ask from; nothing is saved where it goes before there is an answer
 */
void
pamphlet_pdf_saver_run (GtkWindow           *parent,
                        PamphletHandout     *handout,
                        const PamphletPaper *paper,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  GTask           *task = g_task_new (NULL, cancellable, callback, user_data);
  Saving          *saving = g_new0 (Saving, 1);
  g_autofree char *name = pamphlet_file_name_new (handout, ".pdf");

  saving->handout = pamphlet_handout_ref (handout);
  saving->paper = *paper;
  saving->parent = g_object_ref (parent);
  saving->chooser = gtk_file_chooser_native_new (_ ("Save as PDF"), parent, GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (saving->chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (saving->chooser), TRUE);
  g_task_set_source_tag (task, pamphlet_pdf_saver_run);
  g_task_set_task_data (task, saving, saving_free);

  g_signal_connect_swapped (saving->chooser, "response", G_CALLBACK (response_cb), task);
  g_signal_connect_swapped (parent, "destroy", G_CALLBACK (destroy_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (saving->chooser));
}

/*
 * Returns: (transfer full) (nullable): the name of the file that was written; NULL with an error of G_IO_ERROR_CANCELLED where
 * somebody thought better of it
 */
char *
pamphlet_pdf_saver_finish (GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
