/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collection-leaflets.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* Returns: (transfer full) (nullable): what made @file unusable, and where; NULL where nothing did. */
static char *
find_problem (PamphletCollection *self,
              const char         *file)
{
  GPtrArray *diagnostics = pamphlet_collection_get_diagnostics (self);

  for (unsigned i = 0; i < diagnostics->len; i++)
    {
      const PamphletDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);

      if (diagnostic->severity == PAMPHLET_SEVERITY_ERROR && g_str_equal (diagnostic->file, file))
        return pamphlet_diagnostic_format (diagnostic);
    }

  return NULL;
}

/* A leaflet that is there no more has been taken away, or else nobody can make anything of it or of its library. */
static void
explain (PamphletCollection *self,
         PamphletCondition  *condition,
         GError            **error)
{
  const char      *file = pamphlet_condition_get_file (condition);
  g_autofree char *conditions = g_path_get_dirname (file);
  g_autofree char *folder = g_path_get_dirname (conditions);
  g_autofree char *header = g_build_filename (folder, "library.json", NULL);
  g_autofree char *problem = find_problem (self, file);
  g_autofree char *library_problem = find_problem (self, header);

  if (library_problem == NULL)
    library_problem = find_problem (self, conditions);

  if (problem != NULL)
    /* Translators: %s says what is wrong with a file, and where. */
    g_set_error (error, PAMPHLET_LEAFLET_ERROR, PAMPHLET_LEAFLET_ERROR_BROKEN, _ ("The leaflet's file has changed and cannot be used any more: %s"), problem);
  else if (library_problem != NULL)
    /* Translators: %s says what is wrong with a file, and where. */
    g_set_error (error, PAMPHLET_LEAFLET_ERROR, PAMPHLET_LEAFLET_ERROR_BROKEN, _ ("The leaflet's library has changed and cannot be used any more: %s"), library_problem);
  else
    g_set_error_literal (error, PAMPHLET_LEAFLET_ERROR, PAMPHLET_LEAFLET_ERROR_REMOVED, _ ("It has been removed from its library."));
}

/*
 * Reads a leaflet as it is now.
 *
 * @condition: the leaflet, perhaps as a collection before this one had it
 * @library: (out) (transfer none): the one that it belongs to now
 * Returns: (transfer full) (nullable): all of it; NULL with an error of PAMPHLET_LEAFLET_ERROR where it cannot be read
 */
PamphletCondition *
pamphlet_collection_open (PamphletCollection *self,
                          PamphletCondition  *condition,
                          PamphletLibrary   **library,
                          GError            **error)
{
  PamphletCondition *current;

  *library = pamphlet_collection_get_library (self, pamphlet_condition_get_library (condition));
  current = *library != NULL ? pamphlet_library_get_condition (*library, pamphlet_condition_get_id (condition)) : NULL;
  if (current != NULL)
    return pamphlet_library_open (*library, current, error);

  explain (self, condition, error);

  return NULL;
}

/* A picture is far too large to be looked through. What the system says of its file is enough: this is only to find out whether
 * it is to be loaded again. */
static void
append_picture (GString    *stamp,
                const char *folder,
                const char *file)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);
  GStatBuf         status;

  g_string_append_printf (stamp, "\n%s", file);
  if (g_stat (path, &status) == 0)
    g_string_append_printf (stamp, " %" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT " %" G_GINT64_FORMAT ".%09ld %" G_GINT64_FORMAT ".%09ld",
                            (guint64)status.st_ino, (guint64)status.st_size, (gint64)status.st_mtim.tv_sec, (long)status.st_mtim.tv_nsec,
                            (gint64)status.st_ctim.tv_sec, (long)status.st_ctim.tv_nsec);
}

static void
append_pictures (GString    *stamp,
                 const char *folder,
                 GPtrArray  *blocks)
{
  for (unsigned i = 0; i < blocks->len; i++)
    {
      const PamphletBlock *block = g_ptr_array_index (blocks, i);

      if (block->file != NULL)
        append_picture (stamp, folder, block->file);
      if (block->blocks != NULL)
        append_pictures (stamp, folder, block->blocks);
    }
}

/* Returns: (transfer full): what is another one as soon as anything is that a page of this leaflet shows. Of the pictures that is
 * what they are now, and of all words what they were when they were read. */
char *
pamphlet_translation_dup_stamp (PamphletTranslation *self)
{
  const char           *folder = pamphlet_library_get_folder (pamphlet_translation_get_library (self));
  PamphletCondition    *source = pamphlet_translation_get_source (self);
  GPtrArray            *sections = pamphlet_condition_get_sections (source);
  const PamphletDigest *digest = pamphlet_translation_get_digest (self);
  g_autoptr (GString) stamp = g_string_new (folder);

  g_string_append_printf (stamp, "\n%s\n", pamphlet_condition_get_id (source));
  for (unsigned i = 0; i < sizeof digest->bytes; i++)
    g_string_append_printf (stamp, "%02x", digest->bytes[i]);
  for (unsigned i = 0; i < sections->len; i++)
    append_pictures (stamp, folder, ((const PamphletSection *)g_ptr_array_index (sections, i))->blocks);

  return g_string_free (g_steal_pointer (&stamp), FALSE);
}
