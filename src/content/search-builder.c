/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "search-builder.h"

#include "library-catalogs.h"
#include "library-leaflets.h"

struct _PamphletSearchBuilder
{
  char            *language; /* that is searched beside those that leaflets were written in, or NULL */
  PamphletLibrary *library;  /* of the last leaflet, or NULL */
  PamphletEdition *edition;  /* of that library, or NULL */
  GHashTable      *editions; /* of all libraries so far, by their ids */
  GPtrArray       *diagnostics;
  PamphletIndexers source; /* without indexers where what they would make is there already */
  PamphletIndexers translated;
};

static PamphletSearchBuilder *
builder_new (const char *language,
             gboolean    with_source)
{
  PamphletSearchBuilder *self = g_new0 (PamphletSearchBuilder, 1);

  self->language = g_strdup (language);
  self->editions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)pamphlet_edition_free);
  self->diagnostics = g_ptr_array_new_with_free_func ((GDestroyNotify)pamphlet_diagnostic_free);
  if (with_source)
    pamphlet_indexers_init (&self->source);
  if (language != NULL)
    pamphlet_indexers_init (&self->translated);

  return self;
}

/* @language: (nullable): as pamphlet_language_normalize() leaves it: what is searched beside the languages that leaflets were
 * written in */
PamphletSearchBuilder *
pamphlet_search_builder_new (const char *language)
{
  return builder_new (language, TRUE);
}

void
pamphlet_search_builder_free (PamphletSearchBuilder *self)
{
  g_clear_pointer (&self->language, g_free);
  g_clear_object (&self->library);
  g_clear_pointer (&self->editions, g_hash_table_unref);
  g_clear_pointer (&self->diagnostics, g_ptr_array_unref);
  pamphlet_indexers_clear (&self->source);
  pamphlet_indexers_clear (&self->translated);
  g_free (self);
}

static void
begin_library (PamphletSearchBuilder *self,
               PamphletLibrary       *library)
{
  if (!g_set_object (&self->library, library) || self->language == NULL)
    return;

  self->edition = pamphlet_edition_open (library, self->language, self->diagnostics);
  if (self->edition != NULL)
    g_hash_table_insert (self->editions, g_strdup (pamphlet_library_get_id (library)), self->edition);
}

/*
 * Adds the next leaflet, in the order that the collection is going to have them in: library by library.
 *
 * @library: its library, whose own conditions do not matter
 * @whole: (nullable): NULL for one that cannot be read any more, and is not found
 */
void
pamphlet_search_builder_add (PamphletSearchBuilder *self,
                             PamphletLibrary       *library,
                             PamphletCondition     *whole)
{
  PamphletTranslator translator = { 0 };

  begin_library (self, library);

  /* Leaflets have the same numbers in all indexes, so that one that is not to be found in some is added as NULL there. */
  if (self->source.all != NULL)
    pamphlet_indexers_add (&self->source, whole, pamphlet_library_get_glossary (library), NULL);

  if (self->edition != NULL)
    translator = pamphlet_edition_get_translator (self->edition);
  if (self->language != NULL)
    pamphlet_indexers_add (&self->translated, self->edition != NULL ? whole : NULL,
                           self->edition != NULL ? self->edition->glossary : NULL, &translator);
}

/* @source: (nullable) (transfer full): the indexes of the leaflets as they were written, where they were there already */
static PamphletSearch *
end (PamphletSearchBuilder *self,
     PamphletCollection    *collection,
     PamphletIndexes       *source)
{
  PamphletSearchParts parts = { .source = source };

  if (source == NULL)
    parts.source = pamphlet_indexers_end (&self->source);
  if (g_hash_table_size (self->editions) > 0)
    parts.translated = pamphlet_indexers_end (&self->translated);
  parts.editions = g_steal_pointer (&self->editions);
  parts.diagnostics = g_steal_pointer (&self->diagnostics);

  return pamphlet_search_new (collection, &parts);
}

/*
 * Ends the work; nothing can be added any more.
 *
 * @collection: of just the leaflets that were added
 * Returns: (transfer full)
 */
PamphletSearch *
pamphlet_search_builder_end (PamphletSearchBuilder *self,
                             PamphletCollection    *collection)
{
  return end (self, collection, NULL);
}

/* Returns: whether a library can be read in the language, so that its leaflets have to be. */
static gboolean
has_edition (PamphletCollection *collection,
             const char         *language)
{
  GPtrArray *libraries = pamphlet_collection_get_libraries (collection);

  for (unsigned i = 0; language != NULL && i < libraries->len; i++)
    {
      g_autofree char *path = pamphlet_library_find_catalog (g_ptr_array_index (libraries, i), language);

      if (path != NULL)
        return TRUE;
    }

  return FALSE;
}

/*
 * Makes a collection searchable whose leaflets are read for it. Blocks: in a program with a window, use
 * pamphlet_search_build_async().
 *
 * @language: (nullable): as pamphlet_language_normalize() leaves it: what is searched beside the languages that leaflets were
 * written in
 * @before: (nullable): a search of the same collection in another language
 * Returns: (transfer full): @before itself where nothing would be different; when it is cancelled, without some of the leaflets
 */
PamphletSearch *
pamphlet_search_build (PamphletCollection *collection,
                       const char         *language,
                       PamphletSearch     *before,
                       GCancellable       *cancellable)
{
  g_autoptr (PamphletSearchBuilder) builder = NULL;
  GPtrArray *conditions = pamphlet_collection_get_conditions (collection);
  gboolean   is_needed = before == NULL || has_edition (collection, language);

  if (!is_needed && !pamphlet_search_is_translated (before))
    return g_object_ref (before);

  builder = builder_new (language, before == NULL);
  for (unsigned i = 0; is_needed && i < conditions->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      PamphletCondition *condition = g_ptr_array_index (conditions, i);
      PamphletLibrary   *library = pamphlet_collection_get_library (collection, pamphlet_condition_get_library (condition));
      /* One whose file has changed meanwhile is not found. */
      g_autoptr (PamphletCondition) whole = pamphlet_library_open_for_search (library, condition);

      pamphlet_search_builder_add (builder, library, whole);
    }

  return end (builder, collection, before != NULL ? pamphlet_indexes_ref (pamphlet_search_get_source (before)) : NULL);
}

typedef struct
{
  PamphletCollection *collection;
  char               *language;
  PamphletSearch     *before;
} Wanted;

static void
wanted_free (Wanted *wanted)
{
  g_clear_object (&wanted->collection);
  g_clear_pointer (&wanted->language, g_free);
  g_clear_object (&wanted->before);
  g_free (wanted);
}

static void
build_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  const Wanted *wanted = data;

  g_task_return_pointer (task, pamphlet_search_build (wanted->collection, wanted->language, wanted->before, cancellable), g_object_unref);
}

/* Does what pamphlet_search_build() does in a worker thread. */
void
pamphlet_search_build_async (PamphletCollection *collection,
                             const char         *language,
                             PamphletSearch     *before,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->collection = g_object_ref (collection);
  wanted->language = g_strdup (language);
  g_set_object (&wanted->before, before);
  g_task_set_source_tag (task, pamphlet_search_build_async);
  g_task_set_task_data (task, wanted, (GDestroyNotify)wanted_free);
  g_task_run_in_thread (task, build_thread);
}

/* Returns: (transfer full) (nullable): NULL only when it was cancelled. */
PamphletSearch *
pamphlet_search_build_finish (GAsyncResult *result,
                              GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
