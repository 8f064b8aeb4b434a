/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "leaflet-renewal.h"

#include "library-catalogs.h"

#include <glib/gi18n-lib.h>

/*
 * Reads again the leaflet that is shown.
 *
 * @language: the one that it is wanted in
 * Returns: (transfer full) (nullable): the leaflet as it is now; NULL with an error of PAMPHLET_LEAFLET_ERROR,
 * PAMPHLET_CATALOG_ERROR or PAMPHLET_FILE_ERROR where it cannot be read or, unlike before, its translation cannot
 */
PamphletTranslation *
pamphlet_leaflet_renew (PamphletCollection  *collection,
                        PamphletTranslation *shown,
                        const char          *language,
                        GError             **error)
{
  PamphletLibrary *library = NULL;
  g_autoptr (PamphletCondition) whole = pamphlet_collection_open (collection, pamphlet_translation_get_source (shown), &library, error);
  g_autoptr (GError) problem = NULL;
  PamphletTranslation *translation;

  if (whole == NULL)
    return NULL;

  translation = pamphlet_library_translate (library, whole, language, &problem);
  /* That a catalog could not be used from the start is known already. */
  if (translation == NULL && pamphlet_translation_is_source (shown))
    return pamphlet_translation_new_source (library, whole);
  if (translation == NULL)
    g_propagate_error (error, g_steal_pointer (&problem));

  return translation;
}

/* Returns: (transfer full) (nullable): why a leaflet that could not be renewed must not be handed out, as a sentence; NULL where
 * there is no error */
char *
pamphlet_leaflet_explain_obstacle (const GError *error)
{
  if (error == NULL)
    return NULL;

  if (g_error_matches (error, PAMPHLET_LEAFLET_ERROR, PAMPHLET_LEAFLET_ERROR_REMOVED))
    return g_strdup (_ ("This leaflet has been removed from its library. It may be out of date: do not hand it out."));

  /* Translators: %s says what is wrong with a file. */
  return g_strdup_printf (_ ("What you see of this leaflet may be out of date: do not hand it out. %s"), error->message);
}
