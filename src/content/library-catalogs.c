/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library-catalogs.h"

#include "language.h"
#include "library-leaflets.h"

#include <string.h>

static char *
build_path (PamphletLibrary *self,
            const char      *catalog)
{
  g_autofree char *name = g_strconcat (pamphlet_library_get_id (self), ".mo", NULL);

  return g_build_filename (pamphlet_library_get_folder (self), "locale", catalog, "LC_MESSAGES", name, NULL);
}

/* Returns: (transfer full): the tag of the language that a catalog at this path is in. */
static char *
get_tag (const char *path)
{
  g_autofree char *messages = g_path_get_dirname (path);
  g_autofree char *folder = g_path_get_dirname (messages);
  g_autofree char *name = g_path_get_basename (folder);

  return pamphlet_language_normalize (name);
}

/* Returns: whether the language has a catalog of its own that pamphlet_library_find_catalog() finds. */
static gboolean
has_catalog (PamphletLibrary *self,
             const char      *tag)
{
  g_autofree char *path = pamphlet_library_find_catalog (self, tag);
  g_autofree char *found = path != NULL ? get_tag (path) : NULL;

  return g_strcmp0 (found, tag) == 0;
}

static int
compare_tags (gconstpointer a,
              gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* Returns: (transfer full): the tags of the languages that the library has catalogs for, sorted, NULL-terminated. A folder
 * whose name only looks like a language's, such as “pt-BR” for “pt_BR”, counts for nothing, since no catalog is found there. */
char **
pamphlet_library_list_languages (PamphletLibrary *self)
{
  g_autofree char *folder = g_build_filename (pamphlet_library_get_folder (self), "locale", NULL);
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *tag = pamphlet_language_normalize (name);

      if (tag != NULL && has_catalog (self, tag) && !g_ptr_array_find_with_equal_func (tags, tag, g_str_equal, NULL))
        g_ptr_array_add (tags, g_steal_pointer (&tag));
    }

  g_ptr_array_sort (tags, compare_tags);
  g_ptr_array_add (tags, NULL);

  return (char **)g_ptr_array_free (g_steal_pointer (&tags), FALSE);
}

/* Returns: whether “en-US” asks for the “en” that the library is written in. */
static gboolean
is_source (PamphletLibrary *self,
           const char      *catalog)
{
  g_autofree char *tag = pamphlet_language_normalize (catalog);

  return g_strcmp0 (tag, pamphlet_library_get_language (self)) == 0;
}

/*
 * Finds the catalog for a language, the nearest one first.
 *
 * @tag: as pamphlet_language_normalize() leaves it
 * Returns: (transfer full) (nullable): the catalog's path; NULL where there is none, or where the language is the one that
 * the library is written in
 */
char *
pamphlet_library_find_catalog (PamphletLibrary *self,
                               const char      *tag)
{
  g_auto (GStrv) catalogs = pamphlet_language_get_catalogs (tag);

  for (unsigned i = 0; catalogs[i] != NULL; i++)
    {
      g_autofree char *path = build_path (self, catalogs[i]);

      if (is_source (self, catalogs[i]))
        return NULL;

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }

  return NULL;
}

/*
 * Opens the catalog for a language, the nearest one there is.
 *
 * @tag: as pamphlet_language_normalize() leaves it
 * @found: (out) (transfer full): the tag of the catalog's language
 * Returns: (transfer full) (nullable): NULL without an error where there is none to open, or where the language is the one
 * that the library is written in; NULL with an error of PAMPHLET_CATALOG_ERROR or PAMPHLET_FILE_ERROR where there is one that
 * cannot be used
 */
PamphletCatalog *
pamphlet_library_open_catalog (PamphletLibrary *self,
                               const char      *tag,
                               char           **found,
                               GError         **error)
{
  g_autofree char *path = pamphlet_library_find_catalog (self, tag);
  PamphletCatalog *catalog;

  if (path == NULL)
    return NULL;

  catalog = pamphlet_catalog_open (path, error);
  if (catalog != NULL)
    *found = get_tag (path);

  return catalog;
}

/*
 * Translates one of the library's conditions. Where the library has no catalog for the language, the result is in the
 * language that the library is written in: its own tag tells.
 *
 * @condition: whole, or only its head
 * @tag: as pamphlet_language_normalize() leaves it
 * Returns: (transfer full) (nullable): NULL with an error of PAMPHLET_CATALOG_ERROR or PAMPHLET_FILE_ERROR where there is a
 * catalog that cannot be used, or of PAMPHLET_LEAFLET_ERROR where the leaflet itself cannot be used any more
 */
PamphletTranslation *
pamphlet_library_translate (PamphletLibrary   *self,
                            PamphletCondition *condition,
                            const char        *tag,
                            GError           **error)
{
  g_autofree char *found = NULL;
  g_autoptr (GError) problem = NULL;
  g_autoptr (PamphletCondition) whole = pamphlet_library_open (self, condition, error);
  g_autoptr (PamphletCatalog) catalog = NULL;

  if (whole == NULL)
    return NULL;

  catalog = pamphlet_library_open_catalog (self, tag, &found, &problem);
  if (problem != NULL)
    {
      g_autofree char *path = pamphlet_library_find_catalog (self, tag);

      g_propagate_prefixed_error (error, g_steal_pointer (&problem), "%s: ", path);
      return NULL;
    }

  return catalog != NULL ? pamphlet_translation_new (self, whole, catalog, found) : pamphlet_translation_new_source (self, whole);
}
