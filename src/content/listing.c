/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "listing.h"

#include "language.h"
#include "library-catalogs.h"

struct _PamphletListing
{
  GObject             parent_instance;
  PamphletCollection *collection;
  GPtrArray          *entries; /* of PamphletEntry, in the order of the list */
};

G_DEFINE_FINAL_TYPE (PamphletListing, pamphlet_listing, G_TYPE_OBJECT)

static void
pamphlet_listing_finalize (GObject *object)
{
  PamphletListing *self = PAMPHLET_LISTING (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);
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
}

/* Returns: (transfer full): PamphletCondition to the PamphletEntry that it had. */
static GHashTable *
index_entries (PamphletListing *before)
{
  GHashTable *entries = g_hash_table_new (NULL, NULL);

  for (unsigned i = 0; before != NULL && i < before->entries->len; i++)
    {
      PamphletEntry *entry = g_ptr_array_index (before->entries, i);

      g_hash_table_insert (entries, pamphlet_entry_get_condition (entry), entry);
    }

  return entries;
}

static void
add_library (PamphletListing *self,
             PamphletLibrary *library,
             const char      *language,
             GHashTable      *known)
{
  g_autofree char *path = pamphlet_library_find_catalog (library, language);
  g_autoptr (PamphletCatalog) catalog = path != NULL ? pamphlet_catalog_open (path, NULL) : NULL;
  PamphletTranslator translator = { .catalog = catalog, .language = language };
  GPtrArray         *conditions = pamphlet_library_get_conditions (library);

  for (unsigned i = 0; i < conditions->len; i++)
    {
      PamphletCondition *condition = g_ptr_array_index (conditions, i);
      PamphletEntry     *entry = g_hash_table_lookup (known, condition);

      g_ptr_array_add (self->entries, entry != NULL ? g_object_ref (entry) : pamphlet_entry_new (condition, library, catalog != NULL ? &translator : NULL));
    }
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  return pamphlet_entry_compare (*(PamphletEntry *const *)a, *(PamphletEntry *const *)b);
}

/*
 * Lists the conditions of all libraries. Their names are in the language of the program where they can be: the list is for
 * staff.
 *
 * @before: (nullable): the listing that this one takes the place of, whose entries stay for the conditions that stay
 */
PamphletListing *
pamphlet_listing_new (PamphletCollection *collection,
                      PamphletListing    *before)
{
  PamphletListing *self = g_object_new (PAMPHLET_TYPE_LISTING, NULL);
  GPtrArray       *libraries = pamphlet_collection_get_libraries (collection);
  g_autofree char *language = pamphlet_language_get_interface ();
  g_autoptr (GHashTable) known = index_entries (before);

  self->collection = g_object_ref (collection);
  for (unsigned i = 0; i < libraries->len; i++)
    add_library (self, g_ptr_array_index (libraries, i), language, known);
  g_ptr_array_sort (self->entries, compare_entries);

  return self;
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
