/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "listing.h"

#include "language.h"
#include "library-catalogs.h"
#include "release.h"

struct _PamphletListing
{
  GObject             parent_instance;
  PamphletCollection *collection;
  GPtrArray          *entries;      /* of PamphletEntry, in the order of the list */
  GHashTable         *by_condition; /* PamphletCondition to its PamphletEntry */
};

G_DEFINE_FINAL_TYPE (PamphletListing, pamphlet_listing, G_TYPE_OBJECT)

static void
pamphlet_listing_finalize (GObject *object)
{
  PamphletListing *self = PAMPHLET_LISTING (object);

  g_clear_pointer (&self->by_condition, g_hash_table_unref);
  g_clear_pointer (&self->entries, pamphlet_release_array);
  g_clear_object (&self->collection);

  G_OBJECT_CLASS (pamphlet_listing_parent_class)->finalize (object);
}

static void
pamphlet_listing_class_init (PamphletListingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pamphlet_listing_finalize;
}

static void
pamphlet_listing_init (PamphletListing *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_condition = g_hash_table_new (NULL, NULL);
}

/* Returns: (transfer full): the entry that is @known already, where it is the same. */
static PamphletEntry *
make_entry (PamphletCondition  *condition,
            PamphletLibrary    *library,
            PamphletTranslator *translator,
            PamphletEntry      *known)
{
  g_autoptr (PamphletEntry) entry = pamphlet_entry_new (condition, library, translator);

  return known != NULL && pamphlet_entry_equals (known, entry) ? g_object_ref (known) : g_steal_pointer (&entry);
}

/* @entry: (transfer full) */
static void
add_entry (PamphletListing *self,
           PamphletEntry   *entry)
{
  g_ptr_array_add (self->entries, entry);
  g_hash_table_insert (self->by_condition, pamphlet_entry_get_condition (entry), entry);
}

/*
 * @before: (nullable): whose entries stay
 * @is_renewed: whether their words may have changed since
 */
static void
add_library (PamphletListing *self,
             PamphletLibrary *library,
             const char      *language,
             PamphletListing *before,
             gboolean         is_renewed)
{
  g_autofree char *path = pamphlet_library_find_catalog (library, language);
  g_autoptr (PamphletCatalog) catalog = path != NULL ? pamphlet_catalog_open (path, NULL) : NULL;
  PamphletTranslator translator = { .catalog = catalog, .language = language };
  GPtrArray         *conditions = pamphlet_library_get_conditions (library);

  for (unsigned i = 0; i < conditions->len; i++)
    {
      PamphletCondition *condition = g_ptr_array_index (conditions, i);
      PamphletEntry     *known = before != NULL ? g_hash_table_lookup (before->by_condition, condition) : NULL;

      if (known != NULL && !is_renewed)
        add_entry (self, g_object_ref (known));
      else
        add_entry (self, make_entry (condition, library, catalog != NULL ? &translator : NULL, known));
    }
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  return pamphlet_entry_compare (*(PamphletEntry *const *)a, *(PamphletEntry *const *)b);
}

static PamphletListing *
list (PamphletCollection *collection,
      PamphletListing    *before,
      gboolean            is_renewed)
{
  PamphletListing *self = g_object_new (PAMPHLET_TYPE_LISTING, NULL);
  GPtrArray       *libraries = pamphlet_collection_get_libraries (collection);
  g_autofree char *language = pamphlet_language_get_interface ();

  self->collection = g_object_ref (collection);
  for (unsigned i = 0; i < libraries->len; i++)
    add_library (self, g_ptr_array_index (libraries, i), language, before, is_renewed);
  g_ptr_array_sort (self->entries, compare_entries);

  return self;
}

/*
 * Lists the conditions of all libraries. Their names are in the language of the program where they can be: the list is for
 * staff.
 *
 * @before: (nullable): a listing of a part of them, whose entries stay
 */
PamphletListing *
pamphlet_listing_new (PamphletCollection *collection,
                      PamphletListing    *before)
{
  return list (collection, before, FALSE);
}

/* Lists the conditions of all libraries, which have been read again since @before. An entry stays where its condition does and
 * it looks the same. */
PamphletListing *
pamphlet_listing_renew (PamphletListing    *before,
                        PamphletCollection *collection)
{
  return list (collection, before, TRUE);
}

PamphletCollection *
pamphlet_listing_get_collection (PamphletListing *self)
{
  return self->collection;
}

/* Returns: (transfer none) (element-type PamphletEntry) */
GPtrArray *
pamphlet_listing_get_entries (PamphletListing *self)
{
  return self->entries;
}

/* Returns: (transfer none) (nullable): the entry of a condition, which may be whole or only a head. */
PamphletEntry *
pamphlet_listing_find (PamphletListing   *self,
                       PamphletCondition *condition)
{
  PamphletCondition *own = pamphlet_collection_find (self->collection, pamphlet_condition_get_library (condition), pamphlet_condition_get_id (condition));

  return own != NULL ? g_hash_table_lookup (self->by_condition, own) : NULL;
}
