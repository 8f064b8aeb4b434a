/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library.h"

#include "release.h"

struct _PamphletLibrary
{
  GObject              parent_instance;
  PamphletLibrary     *frame; /* that owns the parts, all but the conditions; NULL where they are its own */
  PamphletLibraryParts parts;
  GHashTable          *by_id; /* condition ids to PamphletCondition */
};

G_DEFINE_FINAL_TYPE (PamphletLibrary, pamphlet_library, G_TYPE_OBJECT)

void
pamphlet_category_free (PamphletCategory *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, pamphlet_text_unref);
  g_free (self);
}

void
pamphlet_library_parts_clear (PamphletLibraryParts *parts)
{
  g_clear_pointer (&parts->id, g_free);
  g_clear_pointer (&parts->folder, g_free);
  g_clear_pointer (&parts->title, g_free);
  g_clear_pointer (&parts->publisher, g_free);
  g_clear_pointer (&parts->contact, g_free);
  g_clear_pointer (&parts->language, g_free);
  g_clear_pointer (&parts->disclaimer, pamphlet_text_unref);
  g_clear_pointer (&parts->licence, g_free);
  g_clear_pointer (&parts->categories, g_ptr_array_unref);
  g_clear_pointer (&parts->glossary, pamphlet_glossary_free);
  g_clear_pointer (&parts->conditions, pamphlet_release_array);
}

static void
pamphlet_library_finalize (GObject *object)
{
  PamphletLibrary *self = PAMPHLET_LIBRARY (object);

  g_clear_pointer (&self->by_id, g_hash_table_unref);
  if (self->frame != NULL)
    g_clear_pointer (&self->parts.conditions, pamphlet_release_array);
  else
    pamphlet_library_parts_clear (&self->parts);
  g_clear_object (&self->frame);

  G_OBJECT_CLASS (pamphlet_library_parent_class)->finalize (object);
}

static void
pamphlet_library_class_init (PamphletLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pamphlet_library_finalize;
}

static void
pamphlet_library_init (PamphletLibrary *self)
{
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
}

static void
index_conditions (PamphletLibrary *self)
{
  for (unsigned i = 0; i < self->parts.conditions->len; i++)
    {
      PamphletCondition *condition = g_ptr_array_index (self->parts.conditions, i);

      g_hash_table_insert (self->by_id, (gpointer)pamphlet_condition_get_id (condition), condition);
    }
}

/* @parts: (inout): all of it is taken, and @parts is left empty. */
PamphletLibrary *
pamphlet_library_new (PamphletLibraryParts *parts)
{
  PamphletLibrary *self = g_object_new (PAMPHLET_TYPE_LIBRARY, NULL);

  self->parts = *parts;
  *parts = (PamphletLibraryParts){ 0 };
  if (self->parts.conditions == NULL)
    self->parts.conditions = g_ptr_array_new_with_free_func (g_object_unref);
  index_conditions (self);

  return self;
}

/*
 * Makes a library that is like another one, with other conditions: they are read when all else is known already.
 *
 * @frame: whose own conditions do not matter
 * @conditions: (element-type PamphletCondition)
 */
PamphletLibrary *
pamphlet_library_new_filled (PamphletLibrary *frame,
                             GPtrArray       *conditions)
{
  PamphletLibrary *self = g_object_new (PAMPHLET_TYPE_LIBRARY, NULL);

  self->frame = g_object_ref (frame);
  self->parts = frame->parts;
  self->parts.conditions = g_ptr_array_ref (conditions);
  index_conditions (self);

  return self;
}

const char *
pamphlet_library_get_id (PamphletLibrary *self)
{
  return self->parts.id;
}

const char *
pamphlet_library_get_folder (PamphletLibrary *self)
{
  return self->parts.folder;
}

/* Makes library.json and the glossary, as they were when they were read, a part of what @checksum is made of. */
void
pamphlet_library_feed_digest (PamphletLibrary *self,
                              GChecksum       *checksum)
{
  pamphlet_digest_feed (&self->parts.digest, checksum);
  pamphlet_digest_feed (pamphlet_glossary_get_digest (self->parts.glossary), checksum);
}

const char *
pamphlet_library_get_title (PamphletLibrary *self)
{
  return self->parts.title;
}

const char *
pamphlet_library_get_publisher (PamphletLibrary *self)
{
  return self->parts.publisher;
}

const char *
pamphlet_library_get_contact (PamphletLibrary *self)
{
  return self->parts.contact;
}

/* Returns: (transfer none): the BCP 47 tag of the language that its files are written in. */
const char *
pamphlet_library_get_language (PamphletLibrary *self)
{
  return self->parts.language;
}

const PamphletText *
pamphlet_library_get_disclaimer (PamphletLibrary *self)
{
  return self->parts.disclaimer;
}

const char *
pamphlet_library_get_licence (PamphletLibrary *self)
{
  return self->parts.licence;
}

/* Returns: (transfer none) (element-type PamphletCategory): in the order that its publisher wants them shown. */
GPtrArray *
pamphlet_library_get_categories (PamphletLibrary *self)
{
  return self->parts.categories;
}

/* Returns: (transfer none) (nullable) */
const PamphletCategory *
pamphlet_library_get_category (PamphletLibrary *self,
                               const char      *id)
{
  for (unsigned i = 0; i < self->parts.categories->len; i++)
    {
      const PamphletCategory *category = g_ptr_array_index (self->parts.categories, i);

      if (g_str_equal (category->id, id))
        return category;
    }

  return NULL;
}

/* Returns: (transfer none): its hard words; empty where the library has no glossary that can be read. */
const PamphletGlossary *
pamphlet_library_get_glossary (PamphletLibrary *self)
{
  return self->parts.glossary;
}

/* Returns: (transfer none) (element-type PamphletCondition): those that could be read, by id. */
GPtrArray *
pamphlet_library_get_conditions (PamphletLibrary *self)
{
  return self->parts.conditions;
}

/* Returns: (transfer none) (nullable) */
PamphletCondition *
pamphlet_library_get_condition (PamphletLibrary *self,
                                const char      *id)
{
  return g_hash_table_lookup (self->by_id, id);
}
