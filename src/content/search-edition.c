/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "search-edition.h"

#include "diagnostic.h"
#include "library-catalogs.h"

/*
 * Opens a library's translation into @language, or into the nearest one that it has.
 *
 * @diagnostics: (element-type PamphletDiagnostic): to which is added what is wrong with a catalog that cannot be used
 * Returns: (transfer full) (nullable): NULL where there is none
 */
PamphletEdition *
pamphlet_edition_open (PamphletLibrary *library,
                       const char      *language,
                       GPtrArray       *diagnostics)
{
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PamphletCatalog) catalog = pamphlet_library_open_catalog (library, language, &found, &error);
  PamphletTranslator translator = { .catalog = catalog, .language = found };
  PamphletEdition   *self;

  if (error != NULL)
    {
      g_autofree char *path = pamphlet_library_find_catalog (library, language);

      g_ptr_array_add (diagnostics, pamphlet_diagnostic_new (PAMPHLET_SEVERITY_ERROR, path, 0, 0, NULL, error->message));
    }

  if (catalog == NULL)
    return NULL;

  self = g_new0 (PamphletEdition, 1);
  self->glossary = pamphlet_translator_glossary (&translator, pamphlet_library_get_glossary (library));
  self->catalog = g_steal_pointer (&catalog);
  self->language = g_steal_pointer (&found);

  return self;
}

/* @self: (nullable) */
void
pamphlet_edition_free (PamphletEdition *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->glossary, pamphlet_glossary_free);
  g_clear_pointer (&self->catalog, pamphlet_catalog_unref);
  g_clear_pointer (&self->language, g_free);
  g_free (self);
}

/* Returns: what makes texts of the library in its language, as long as @self lives. */
PamphletTranslator
pamphlet_edition_get_translator (const PamphletEdition *self)
{
  return (PamphletTranslator){ .catalog = self->catalog, .language = self->language };
}
