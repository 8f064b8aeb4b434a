/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "problem-report.h"

#include <glib/gi18n-lib.h>

struct _PamphletProblemReport
{
  PamphletMessageBar *message_bar; /* not owned */
  GHashTable         *files;       /* a set of the names of those that could not be opened at last */
  char               *message;     /* that was shown last, or NULL */
};

/* @message_bar: which must outlive this */
PamphletProblemReport *
pamphlet_problem_report_new (PamphletMessageBar *message_bar)
{
  PamphletProblemReport *self = g_new0 (PamphletProblemReport, 1);

  self->message_bar = message_bar;
  self->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
pamphlet_problem_report_free (PamphletProblemReport *self)
{
  g_clear_pointer (&self->files, g_hash_table_unref);
  g_clear_pointer (&self->message, g_free);
  g_free (self);
}

/* Returns: (transfer full): a set of the files that could not be opened, of which each may have many problems. */
static GHashTable *
list_broken_files (GPtrArray *diagnostics)
{
  GHashTable *files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (unsigned i = 0; i < diagnostics->len; i++)
    {
      const PamphletDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);

      if (diagnostic->severity == PAMPHLET_SEVERITY_ERROR)
        g_hash_table_add (files, g_strdup (diagnostic->file));
    }

  return files;
}

static gboolean
has_all (GHashTable *set,
         GHashTable *others)
{
  GHashTableIter iter;
  gpointer       file;

  g_hash_table_iter_init (&iter, others);
  while (g_hash_table_iter_next (&iter, &file, NULL))
    if (!g_hash_table_contains (set, file))
      return FALSE;

  return TRUE;
}

/* To be called when all of @collection is read, and again when it is read again. Returns: whether there was anything to tell. */
gboolean
pamphlet_problem_report_update (PamphletProblemReport *self,
                                PamphletCollection    *collection)
{
  g_autoptr (GHashTable) files = list_broken_files (pamphlet_collection_get_diagnostics (collection));
  unsigned n_files = g_hash_table_size (files);

  if (n_files == g_hash_table_size (self->files) && has_all (self->files, files))
    return FALSE;

  pamphlet_message_bar_withdraw (self->message_bar, self->message);
  g_clear_pointer (&self->message, g_free);
  g_clear_pointer (&self->files, g_hash_table_unref);
  self->files = g_steal_pointer (&files);
  if (n_files == 0)
    return FALSE;

  /* Translators: %u counts the files of leaflets. */
  self->message = g_strdup_printf (ngettext ("%u leaflet could not be opened.", "%u leaflets could not be opened.", n_files), n_files);
  pamphlet_message_bar_show (self->message_bar, self->message, "win.show-problems", _ ("Show Details"));

  return TRUE;
}
