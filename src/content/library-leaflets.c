/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library-leaflets.h"

#include "condition-reader.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
G_DEFINE_QUARK (pamphlet-leaflet-error, pamphlet_leaflet_error)
/* clang-format on */

/* Its file was fit to be read when the library was, so something has happened to it since. */
static void
explain (GPtrArray *diagnostics,
         GError   **error)
{
  for (unsigned i = 0; i < diagnostics->len; i++)
    {
      const PamphletDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);
      g_autofree char          *line = NULL;

      if (diagnostic->severity != PAMPHLET_SEVERITY_ERROR)
        continue;

      line = pamphlet_diagnostic_format (diagnostic);
      /* Translators: %s says what is wrong with a file, and where. */
      g_set_error (error, PAMPHLET_LEAFLET_ERROR, PAMPHLET_LEAFLET_ERROR_BROKEN, _ ("The leaflet's file has changed and cannot be used any more: %s"), line);
      return;
    }
}

/*
 * Makes one of the library's conditions whole.
 *
 * Returns: (transfer full) (nullable): the condition itself where it is whole already; NULL with an error of
 * PAMPHLET_LEAFLET_ERROR where its file has gone or cannot be used any more
 */
PamphletCondition *
pamphlet_library_open (PamphletLibrary   *self,
                       PamphletCondition *condition,
                       GError           **error)
{
  g_autoptr (GPtrArray) diagnostics = NULL;
  PamphletReport     report;
  PamphletCondition *whole;

  if (pamphlet_condition_is_whole (condition))
    return g_object_ref (condition);

  diagnostics = g_ptr_array_new_with_free_func ((GDestroyNotify)pamphlet_diagnostic_free);
  report = (PamphletReport){ diagnostics, PAMPHLET_SEVERITY_WARNING };
  whole = pamphlet_condition_read_with_digest (pamphlet_condition_get_file (condition), pamphlet_library_get_id (self), pamphlet_library_get_language (self), &report);
  if (whole == NULL)
    explain (diagnostics, error);

  return whole;
}

/*
 * Makes one of the library's conditions whole for a search, which reads thousands: nobody is told why one cannot be read, and it
 * has no digest.
 *
 * Returns: (transfer full) (nullable): the condition itself where it is whole already
 */
PamphletCondition *
pamphlet_library_open_for_search (PamphletLibrary   *self,
                                  PamphletCondition *condition)
{
  g_autoptr (GPtrArray) diagnostics = NULL;
  PamphletReport report;

  if (pamphlet_condition_is_whole (condition))
    return g_object_ref (condition);

  diagnostics = g_ptr_array_new_with_free_func ((GDestroyNotify)pamphlet_diagnostic_free);
  report = (PamphletReport){ diagnostics, PAMPHLET_SEVERITY_WARNING };

  return pamphlet_condition_read (pamphlet_condition_get_file (condition), pamphlet_library_get_id (self), pamphlet_library_get_language (self), PAMPHLET_JSON_WITH_TAPE, &report);
}
