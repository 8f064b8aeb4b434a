/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "search.h"

#include "search-match.h"
#include "search-reading.h"

/* How many more matches are looked at than are wanted, since some may prove to be none. */
#define SPARE_MATCHES 32

struct _PamphletSearch
{
  GObject              parent_instance;
  PamphletCollection  *collection;
  PamphletSearchParts  parts;
  PamphletLeafletCache cache;
};

/* A match, and where it was found. */
typedef struct
{
  PamphletMatch match;
  gboolean      is_translated;
} Found;

G_DEFINE_FINAL_TYPE (PamphletSearch, pamphlet_search, G_TYPE_OBJECT)

static void
pamphlet_search_finalize (GObject *object)
{
  PamphletSearch *self = PAMPHLET_SEARCH (object);

  g_clear_pointer (&self->parts.source, pamphlet_indexes_unref);
  g_clear_pointer (&self->parts.translated, pamphlet_indexes_unref);
  g_clear_pointer (&self->parts.editions, g_hash_table_unref);
  g_clear_pointer (&self->parts.diagnostics, g_ptr_array_unref);
  g_clear_object (&self->collection);
  pamphlet_leaflet_cache_clear (&self->cache);

  G_OBJECT_CLASS (pamphlet_search_parent_class)->finalize (object);
}

static void
pamphlet_search_class_init (PamphletSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pamphlet_search_finalize;
}

static void
pamphlet_search_init (PamphletSearch *self)
{
  pamphlet_leaflet_cache_init (&self->cache);
}

static const PamphletEdition *
get_edition (PamphletSearch    *self,
             PamphletCondition *condition)
{
  return g_hash_table_lookup (self->parts.editions, pamphlet_condition_get_library (condition));
}

static PamphletLibrary *
get_library (PamphletSearch    *self,
             PamphletCondition *condition)
{
  return pamphlet_collection_get_library (self->collection, pamphlet_condition_get_library (condition));
}

/* @parts: (inout): all of it is taken, and @parts is left empty. */
PamphletSearch *
pamphlet_search_new (PamphletCollection  *collection,
                     PamphletSearchParts *parts)
{
  PamphletSearch *self = g_object_new (PAMPHLET_TYPE_SEARCH, NULL);

  self->collection = g_object_ref (collection);
  self->parts = *parts;
  *parts = (PamphletSearchParts){ 0 };

  return self;
}

/* Returns: (transfer none): that it searches. */
PamphletCollection *
pamphlet_search_get_collection (PamphletSearch *self)
{
  return self->collection;
}

/* Returns: (transfer none): the indexes of the leaflets as they were written. */
PamphletIndexes *
pamphlet_search_get_source (PamphletSearch *self)
{
  return self->parts.source;
}

/* Returns: whether leaflets are found in another language than the one that they were written in as well. */
gboolean
pamphlet_search_is_translated (PamphletSearch *self)
{
  return self->parts.translated != NULL;
}

/* Returns: (transfer none) (element-type PamphletDiagnostic): the translations that could not be read. */
GPtrArray *
pamphlet_search_get_diagnostics (PamphletSearch *self)
{
  return self->parts.diagnostics;
}

/* Returns: the memory that its indexes take. */
gsize
pamphlet_search_get_n_bytes (PamphletSearch *self)
{
  return pamphlet_indexes_get_n_bytes (self->parts.source) +
         (self->parts.translated != NULL ? pamphlet_indexes_get_n_bytes (self->parts.translated) : 0);
}

static void
add_found (GArray              *all,
           const PamphletIndex *index,
           const PamphletQuery *query,
           unsigned             limit,
           gboolean             with_slips,
           gboolean             is_translated)
{
  g_autoptr (GArray) matches = pamphlet_match_find (index, query, limit, with_slips);

  for (unsigned i = 0; i < matches->len; i++)
    {
      Found found = { g_array_index (matches, PamphletMatch, i), is_translated };

      g_array_append_val (all, found);
    }
}

/* Returns: (transfer full) (element-type Found): in no order, each leaflet once a language; the best @limit are among them. */
static GArray *
find_all (PamphletSearch      *self,
          const PamphletQuery *query,
          unsigned             limit)
{
  const PamphletIndexes *source = self->parts.source;
  const PamphletIndexes *translated = self->parts.translated;
  GArray                *all = g_array_new (FALSE, FALSE, sizeof (Found));
  gboolean               are_enough;

  add_found (all, source->names, query, limit, FALSE, FALSE);
  are_enough = all->len == limit;
  if (!are_enough)
    {
      g_array_set_size (all, 0);
      add_found (all, source->all, query, limit, TRUE, FALSE);
    }
  if (translated != NULL)
    add_found (all, are_enough ? translated->names : translated->all, query, limit, !are_enough, TRUE);

  return all;
}

static int
compare_found (gconstpointer a,
               gconstpointer b)
{
  const Found *first = a;
  const Found *second = b;

  if (first->match.is_approximate != second->match.is_approximate)
    return first->match.is_approximate ? 1 : -1;

  if (first->match.rank != second->match.rank)
    return first->match.rank < second->match.rank ? -1 : 1;

  if (first->match.leaflet != second->match.leaflet)
    return first->match.leaflet < second->match.leaflet ? -1 : 1;

  return second->is_translated - first->is_translated;
}

static PamphletHit *
make_hit (PamphletSearch      *self,
          const PamphletQuery *query,
          const Found         *found)
{
  PamphletCondition     *condition = g_ptr_array_index (pamphlet_collection_get_conditions (self->collection), found->match.leaflet);
  const PamphletEdition *edition = get_edition (self, condition);
  const PamphletText    *source_title = pamphlet_condition_get_title (condition);
  PamphletTranslator     translator = { 0 };
  PamphletLibrary       *library = get_library (self, condition);
  PamphletReading        reading = { .query = query, .library = library, .cache = &self->cache, .glossary = pamphlet_library_get_glossary (library) };
  g_autoptr (PamphletText) title = NULL;

  if (edition != NULL)
    {
      translator = pamphlet_edition_get_translator (edition);
      title = pamphlet_translator_text (&translator, source_title);
    }

  reading.title = title != NULL ? title : source_title;
  if (found->is_translated)
    {
      reading.translator = &translator;
      reading.glossary = edition->glossary;
    }

  return pamphlet_reading_make_hit (&reading, condition, &found->match);
}

/*
 * Finds the leaflets that have all words of what somebody typed: by title, by another name, by code, then by their text; those
 * that have a word only but for a slip come last.
 *
 * Returns: (transfer full) (element-type PamphletHit): at most @limit, the best first, each leaflet once; none where there is
 * no word in @typed, or where that is not UTF-8; when it is cancelled, fewer than there are
 */
GPtrArray *
pamphlet_search_find (PamphletSearch *self,
                      const char     *typed,
                      unsigned        limit,
                      GCancellable   *cancellable)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PamphletQuery) query = pamphlet_query_new (typed);
  g_autoptr (GArray) all = NULL;
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);

  if (query == NULL)
    return hits;

  all = find_all (self, query, limit + SPARE_MATCHES);
  g_array_sort (all, compare_found);

  for (unsigned i = 0; i < all->len && hits->len < limit && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const Found *found = &g_array_index (all, Found, i);
      PamphletHit *hit = NULL;

      if (!g_hash_table_contains (known, GUINT_TO_POINTER (found->match.leaflet)))
        hit = make_hit (self, query, found);

      if (hit != NULL)
        {
          g_hash_table_add (known, GUINT_TO_POINTER (found->match.leaflet));
          g_ptr_array_add (hits, hit);
        }
    }

  return hits;
}

/* What somebody wants to be found, and whether that is over. */
typedef struct
{
  char    *typed;
  unsigned limit;
  GMutex   mutex;
  GCond    cond;
  gboolean is_over;
} Wanted;

static void
wanted_free (Wanted *wanted)
{
  g_clear_pointer (&wanted->typed, g_free);
  g_mutex_clear (&wanted->mutex);
  g_cond_clear (&wanted->cond);
  g_free (wanted);
}

static void
wait_for (Wanted  *wanted,
          unsigned patience)
{
  gint64 end = g_get_monotonic_time () + patience;

  g_mutex_lock (&wanted->mutex);
  while (!wanted->is_over && g_cond_wait_until (&wanted->cond, &wanted->mutex, end))
    ;
  g_mutex_unlock (&wanted->mutex);
}

static gpointer
find_thread (gpointer data)
{
  g_autoptr (GTask) task = data;
  Wanted    *wanted = g_task_get_task_data (task);
  GPtrArray *hits = pamphlet_search_find (g_task_get_source_object (task), wanted->typed, wanted->limit, g_task_get_cancellable (task));

  /* The result waits for the main loop before anybody is told that it does: a GTask that runs a thread of its own would leave
   * it for a moment after that, in which the main loop might paint without it. */
  g_task_return_pointer (task, hits, (GDestroyNotify)g_ptr_array_unref);

  g_mutex_lock (&wanted->mutex);
  wanted->is_over = TRUE;
  g_cond_signal (&wanted->cond);
  g_mutex_unlock (&wanted->mutex);

  return NULL;
}

/*
 * Does what pamphlet_search_find() does in a worker thread: leaflets that are found are read, which may take long.
 *
 * @patience: for how many microseconds the caller waits, so that what is found soon enough is painted with what was typed;
 *   @callback is called from the main loop even then
 */
void
pamphlet_search_find_async (PamphletSearch     *self,
                            const char         *typed,
                            unsigned            limit,
                            unsigned            patience,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->typed = g_strdup (typed);
  wanted->limit = limit;
  g_mutex_init (&wanted->mutex);
  g_cond_init (&wanted->cond);
  g_task_set_source_tag (task, pamphlet_search_find_async);
  g_task_set_task_data (task, wanted, (GDestroyNotify)wanted_free);
  g_thread_unref (g_thread_new ("search", find_thread, g_object_ref (task)));

  wait_for (wanted, patience);
}

/* Returns: (transfer full) (nullable): NULL only when it was cancelled. */
GPtrArray *
pamphlet_search_find_finish (GAsyncResult *result,
                             GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
