/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shelf.h"

#include "catalog-builder.h"
#include "library-catalogs.h"
#include "library-reader.h"

static void
write_catalog (Shelf      *shelf,
               const char *language,
               const char *prefix)
{
  g_autofree char *locale = g_build_filename (shelf->folder, "locale", NULL);
  g_autoptr (PamphletLibrary) library = fixture_read_library (shelf->folder, PAMPHLET_SEVERITY_WARNING, "");
  g_autoptr (GTree) catalog = catalog_new_complete (CATALOG_HEADER, library, prefix);

  catalog_write (catalog, locale, language, "clinic");
}

void
shelf_set_up (Shelf        *shelf,
              gconstpointer data)
{
  g_autofree char *flu = fixture_new_leaflet ("flu", "The flu");

  shelf->folder = fixture_make_library (g_get_user_cache_dir (), "clinic");
  fixture_write (shelf->folder, "conditions/flu.json", flu);
  write_catalog (shelf, "es", "ES ");
  shelf->library = fixture_read_library (shelf->folder, PAMPHLET_SEVERITY_WARNING, "");
}

void
shelf_tear_down (Shelf        *shelf,
                 gconstpointer data)
{
  g_assert_finalize_object (shelf->library);
  g_clear_pointer (&shelf->folder, g_free);
}

/* Returns: (transfer full): the library that the program is built with. */
PamphletLibrary *
shelf_read_starter (void)
{
  return fixture_read_library (g_getenv ("PAMPHLET_TEST_STARTER"), PAMPHLET_SEVERITY_ERROR, "");
}

PamphletTranslation *
shelf_translate (PamphletLibrary *library,
                 const char      *condition,
                 const char      *language)
{
  g_autoptr (GError) error = NULL;
  PamphletTranslation *translation =
    pamphlet_library_translate (library, pamphlet_library_get_condition (library, condition), language, &error);

  g_assert_no_error (error);
  g_assert_nonnull (translation);

  return translation;
}

/*
 * Adds a leaflet to a handout.
 *
 * @languages: a tag, or two with a blank between them
 * @sections: (nullable): ids, with blanks between them; NULL for all
 */
void
shelf_add (PamphletHandout *handout,
           PamphletLibrary *library,
           const char      *condition,
           const char      *languages,
           const char      *sections)
{
  g_auto (GStrv) tags = g_strsplit (languages, " ", -1);
  g_auto (GStrv) ids = sections != NULL ? g_strsplit (sections, " ", -1) : NULL;
  g_autoptr (PamphletTranslation) translation = shelf_translate (library, condition, tags[0]);
  g_autoptr (PamphletTranslation) second = tags[1] != NULL ? shelf_translate (library, condition, tags[1]) : NULL;

  pamphlet_handout_add (handout, translation, second, (const char *const *)ids);
}
