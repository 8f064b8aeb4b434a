/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collection.h"

#include "identifier.h"
#include "library-reader.h"
#include "release.h"

#include <glib/gi18n-lib.h>

struct _PamphletCollection
{
  GObject     parent_instance;
  GPtrArray  *libraries;   /* of PamphletLibrary, those that win first */
  GPtrArray  *conditions;  /* of PamphletCondition, of all libraries */
  GPtrArray  *diagnostics; /* of PamphletDiagnostic */
  GHashTable *by_id;       /* bare ids to the PamphletCondition that wins */
};

G_DEFINE_FINAL_TYPE (PamphletCollection, pamphlet_collection, G_TYPE_OBJECT)

static void
pamphlet_collection_finalize (GObject *object)
{
  PamphletCollection *self = PAMPHLET_COLLECTION (object);

  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->conditions, pamphlet_release_array);
  g_clear_pointer (&self->libraries, g_ptr_array_unref);
  g_clear_pointer (&self->diagnostics, g_ptr_array_unref);

  G_OBJECT_CLASS (pamphlet_collection_parent_class)->finalize (object);
}

static void
pamphlet_collection_class_init (PamphletCollectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pamphlet_collection_finalize;
}

static void
pamphlet_collection_init (PamphletCollection *self)
{
  self->libraries = g_ptr_array_new_with_free_func (g_object_unref);
  self->conditions = g_ptr_array_new_with_free_func (g_object_unref);
  self->diagnostics = g_ptr_array_new_with_free_func ((GDestroyNotify)pamphlet_diagnostic_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
}

static void
warn (PamphletCollection *self,
      const char         *file,
      const char         *message)
{
  g_ptr_array_add (self->diagnostics, pamphlet_diagnostic_new (PAMPHLET_SEVERITY_WARNING, file, 0, 0, NULL, message));
}

static void
add_condition (PamphletCollection *self,
               PamphletCondition  *condition)
{
  const char        *id = pamphlet_condition_get_id (condition);
  PamphletCondition *winner = g_hash_table_lookup (self->by_id, id);

  g_ptr_array_add (self->conditions, g_object_ref (condition));

  if (winner == NULL)
    {
      g_hash_table_insert (self->by_id, (gpointer)id, condition);
      return;
    }

  g_autofree char *name = pamphlet_condition_dup_name (condition);
  /* Translators: the first %s is the id of a condition, the second the library that it is taken from, the third the full
   * name of another condition with the same id. */
  g_autofree char *message = g_strdup_printf (_ ("The bare id “%s” means the leaflet of the library “%s”: call this one “%s”."),
                                              id, pamphlet_condition_get_library (winner), name);

  warn (self, pamphlet_condition_get_file (condition), message);
}

static void
add_library (PamphletCollection *self,
             PamphletLibrary    *library)
{
  PamphletLibrary *winner = pamphlet_collection_get_library (self, pamphlet_library_get_id (library));
  GPtrArray       *conditions = pamphlet_library_get_conditions (library);

  if (winner != NULL)
    {
      /* Translators: the first %s is the id of a library, the second a folder. */
      g_autofree char *message = g_strdup_printf (_ ("This library is not shown: the library “%s” in %s comes before it."),
                                                  pamphlet_library_get_id (winner), pamphlet_library_get_folder (winner));

      warn (self, pamphlet_library_get_folder (library), message);
      return;
    }

  g_ptr_array_add (self->libraries, g_object_ref (library));
  for (unsigned i = 0; i < conditions->len; i++)
    add_condition (self, g_ptr_array_index (conditions, i));
}

/*
 * Makes a collection of libraries that are read already, those that win first. What is wrong with their files is not in it.
 *
 * @libraries: (element-type PamphletLibrary)
 */
PamphletCollection *
pamphlet_collection_new (GPtrArray *libraries)
{
  PamphletCollection *self = g_object_new (PAMPHLET_TYPE_COLLECTION, NULL);

  for (unsigned i = 0; i < libraries->len; i++)
    add_library (self, g_ptr_array_index (libraries, i));

  return self;
}

static gboolean
is_shadowed (PamphletCollection *self,
             const char         *folder)
{
  g_autofree char *canonical = g_canonicalize_filename (folder, NULL);
  g_autofree char *id = g_path_get_basename (canonical);

  return pamphlet_collection_get_library (self, id) != NULL;
}

/*
 * Reads libraries from the disk. Blocks.
 *
 * @folders: NULL-terminated, those that win first
 * @flaws: how grave it is when a leaflet can be shown all the same
 * @order: which is told of no leaflets of a library that is not shown
 * Returns: (transfer full): what could be read, with a diagnostic for everything that could not
 */
PamphletCollection *
pamphlet_collection_read_with (const char *const   *folders,
                               PamphletSeverity     flaws,
                               const PamphletOrder *order)
{
  PamphletCollection *self = g_object_new (PAMPHLET_TYPE_COLLECTION, NULL);
  PamphletReport      report = { self->diagnostics, flaws };

  for (unsigned i = 0; folders[i] != NULL; i++)
    {
      PamphletOrder own = *order;
      g_autoptr (PamphletLibrary) library = NULL;

      if (is_shadowed (self, folders[i]))
        own.func = NULL;
      library = pamphlet_library_read_with (folders[i], &report, &own);
      if (library != NULL)
        add_library (self, library);
    }

  return self;
}

/* Reads libraries with all of their leaflets whole. Otherwise like pamphlet_collection_read_with(). */
PamphletCollection *
pamphlet_collection_read (const char *const *folders,
                          PamphletSeverity   flaws,
                          GCancellable      *cancellable)
{
  const PamphletOrder order = { .cancellable = cancellable };

  return pamphlet_collection_read_with (folders, flaws, &order);
}

/* Reads libraries for a reader, of whose leaflets only the heads are kept: flaws are warnings. Otherwise like
 * pamphlet_collection_read_with(). In a program with a window, use a PamphletLoader. */
PamphletCollection *
pamphlet_collection_read_heads (const char *const *folders,
                                GCancellable      *cancellable)
{
  const PamphletOrder order = { .only_heads = TRUE, .cancellable = cancellable };

  return pamphlet_collection_read_with (folders, PAMPHLET_SEVERITY_WARNING, &order);
}

/* Returns: (transfer none) (element-type PamphletLibrary): those that win first. */
GPtrArray *
pamphlet_collection_get_libraries (PamphletCollection *self)
{
  return self->libraries;
}

/* Returns: (transfer none) (element-type PamphletCondition) */
GPtrArray *
pamphlet_collection_get_conditions (PamphletCollection *self)
{
  return self->conditions;
}

/* Returns: (transfer none) (element-type PamphletDiagnostic) */
GPtrArray *
pamphlet_collection_get_diagnostics (PamphletCollection *self)
{
  return self->diagnostics;
}

/* Returns: (transfer none) (nullable) */
PamphletLibrary *
pamphlet_collection_get_library (PamphletCollection *self,
                                 const char         *id)
{
  for (unsigned i = 0; i < self->libraries->len; i++)
    {
      PamphletLibrary *library = g_ptr_array_index (self->libraries, i);

      if (g_str_equal (pamphlet_library_get_id (library), id))
        return library;
    }

  return NULL;
}

/*
 * Finds a condition.
 *
 * @library: (nullable): the id of its library; NULL for the first library on the path that has such a condition
 * Returns: (transfer none) (nullable)
 */
PamphletCondition *
pamphlet_collection_find (PamphletCollection *self,
                          const char         *library,
                          const char         *id)
{
  PamphletLibrary *owner;

  if (library == NULL)
    return g_hash_table_lookup (self->by_id, id);

  owner = pamphlet_collection_get_library (self, library);

  return owner != NULL ? pamphlet_library_get_condition (owner, id) : NULL;
}
