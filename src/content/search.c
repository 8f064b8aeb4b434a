/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "search.h"

#include "library-catalogs.h"
#include "library-leaflets.h"
#include "search-indexes.h"
#include "search-match.h"
#include "search-reading.h"

/* How many more matches are looked at than are wanted, since some may prove to be none. */
#define SPARE_MATCHES 32

/* A library in the language of the search. */
typedef struct
{
  PamphletCatalog  *catalog;
  PamphletGlossary *glossary;
  char             *language;
} Edition;

struct _PamphletSearch
{
  GObject             parent_instance;
  PamphletCollection *collection;
  GHashTable         *editions;    /* ids of libraries to Edition, for those that are translated into the language */
  PamphletIndexes     source;      /* of the languages that leaflets were written in */
  PamphletIndexes     translated;  /* of the language of the search; empty without editions */
  GPtrArray          *diagnostics; /* of PamphletDiagnostic */
};

/* A match, and where it was found. */
typedef struct
{
  PamphletMatch match;
  gboolean      is_translated;
} Found;

G_DEFINE_FINAL_TYPE (PamphletSearch, pamphlet_search, G_TYPE_OBJECT)

static void
edition_free (Edition *edition)
{
  g_clear_pointer (&edition->glossary, pamphlet_glossary_free);
  g_clear_pointer (&edition->catalog, pamphlet_catalog_unref);
  g_clear_pointer (&edition->language, g_free);
  g_free (edition);
}

static void
pamphlet_search_finalize (GObject *object)
{
  PamphletSearch *self = PAMPHLET_SEARCH (object);

  pamphlet_indexes_clear (&self->source);
  pamphlet_indexes_clear (&self->translated);
  g_clear_pointer (&self->editions, g_hash_table_unref);
  g_clear_pointer (&self->diagnostics, g_ptr_array_unref);
  g_clear_object (&self->collection);

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
  self->editions = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)edition_free);
  self->diagnostics = g_ptr_array_new_with_free_func ((GDestroyNotify)pamphlet_diagnostic_free);
}

static void
open_edition (PamphletSearch  *self,
              PamphletLibrary *library,
              const char      *language)
{
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PamphletCatalog) catalog = pamphlet_library_open_catalog (library, language, &found, &error);
  PamphletTranslator translator = { .catalog = catalog, .language = found };
  Edition           *edition;

  if (error != NULL)
    {
      g_autofree char *path = pamphlet_library_find_catalog (library, language);

      g_ptr_array_add (self->diagnostics, pamphlet_diagnostic_new (PAMPHLET_SEVERITY_ERROR, path, 0, 0, NULL, error->message));
    }

  if (catalog == NULL)
    return;

  edition = g_new0 (Edition, 1);
  edition->glossary = pamphlet_translator_glossary (&translator, pamphlet_library_get_glossary (library));
  edition->catalog = g_steal_pointer (&catalog);
  edition->language = g_steal_pointer (&found);
  g_hash_table_insert (self->editions, (gpointer)pamphlet_library_get_id (library), edition);
}

static Edition *
get_edition (PamphletSearch    *self,
             PamphletCondition *condition)
{
  return g_hash_table_lookup (self->editions, pamphlet_condition_get_library (condition));
}

static PamphletLibrary *
get_library (PamphletSearch    *self,
             PamphletCondition *condition)
{
  return pamphlet_collection_get_library (self->collection, pamphlet_condition_get_library (condition));
}

static void
add_condition (PamphletSearch    *self,
               PamphletCondition *condition,
               PamphletIndexers  *source,
               PamphletIndexers  *translated)
{
  PamphletLibrary   *library = get_library (self, condition);
  const Edition     *edition = get_edition (self, condition);
  PamphletTranslator translator = { 0 };
  /* One whose file has changed meanwhile is not found. */
  g_autoptr (PamphletCondition) whole = pamphlet_library_open (library, condition, NULL);

  /* Leaflets have the same numbers in all indexes, so that one that is not to be found in some is added as NULL there. */
  pamphlet_indexers_add (source, whole, pamphlet_library_get_glossary (library), NULL);
  if (edition != NULL)
    translator = (PamphletTranslator){ .catalog = edition->catalog, .language = edition->language };
  pamphlet_indexers_add (translated, edition != NULL ? whole : NULL, edition != NULL ? edition->glossary : NULL, &translator);
}

static void
make_indexes (PamphletSearch *self,
              GCancellable   *cancellable)
{
  g_auto (PamphletIndexers) source = { 0 };
  g_auto (PamphletIndexers) translated = { 0 };
  GPtrArray *conditions = pamphlet_collection_get_conditions (self->collection);

  pamphlet_indexers_init (&source);
  pamphlet_indexers_init (&translated);
  for (unsigned i = 0; i < conditions->len && !g_cancellable_is_cancelled (cancellable); i++)
    add_condition (self, g_ptr_array_index (conditions, i), &source, &translated);

  pamphlet_indexers_end (&source, &self->source);
  if (g_hash_table_size (self->editions) > 0)
    pamphlet_indexers_end (&translated, &self->translated);
}

/*
 * Makes a collection searchable. Blocks: in a program with a window, use pamphlet_search_new_async().
 *
 * @language: (nullable): as pamphlet_language_normalize() leaves it: what is searched beside the languages that leaflets were
 * written in
 * Returns: (transfer full): when it is cancelled, without some of the leaflets
 */
PamphletSearch *
pamphlet_search_new (PamphletCollection *collection,
                     const char         *language,
                     GCancellable       *cancellable)
{
  PamphletSearch *self = g_object_new (PAMPHLET_TYPE_SEARCH, NULL);
  GPtrArray      *libraries = pamphlet_collection_get_libraries (collection);

  self->collection = g_object_ref (collection);
  for (unsigned i = 0; language != NULL && i < libraries->len; i++)
    open_edition (self, g_ptr_array_index (libraries, i), language);

  make_indexes (self, cancellable);

  return self;
}

typedef struct
{
  PamphletCollection *collection;
  char               *language;
} Wanted;

static void
wanted_free (Wanted *wanted)
{
  g_clear_object (&wanted->collection);
  g_clear_pointer (&wanted->language, g_free);
  g_free (wanted);
}

static void
new_thread (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  const Wanted *wanted = data;

  g_task_return_pointer (task, pamphlet_search_new (wanted->collection, wanted->language, cancellable), g_object_unref);
}

/* Makes a collection searchable in a worker thread. */
void
pamphlet_search_new_async (PamphletCollection *collection,
                           const char         *language,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->collection = g_object_ref (collection);
  wanted->language = g_strdup (language);
  g_task_set_source_tag (task, pamphlet_search_new_async);
  g_task_set_task_data (task, wanted, (GDestroyNotify)wanted_free);
  g_task_run_in_thread (task, new_thread);
}

/* Returns: (transfer full) (nullable): NULL only when it was cancelled. */
PamphletSearch *
pamphlet_search_new_finish (GAsyncResult *result,
                            GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Returns: (transfer none) (element-type PamphletDiagnostic): the translations that could not be read. */
GPtrArray *
pamphlet_search_get_diagnostics (PamphletSearch *self)
{
  return self->diagnostics;
}

/* Returns: the memory that its indexes take. */
gsize
pamphlet_search_get_n_bytes (PamphletSearch *self)
{
  return pamphlet_indexes_get_n_bytes (&self->source) + pamphlet_indexes_get_n_bytes (&self->translated);
}

/* @index: (nullable) */
static void
add_found (GArray              *all,
           const PamphletIndex *index,
           const PamphletQuery *query,
           unsigned             limit,
           gboolean             with_slips,
           gboolean             is_translated)
{
  g_autoptr (GArray) matches = index != NULL ? pamphlet_match_find (index, query, limit, with_slips) : NULL;

  for (unsigned i = 0; matches != NULL && i < matches->len; i++)
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
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Found));

  add_found (all, self->source.names, query, limit, FALSE, FALSE);
  if (all->len == limit)
    {
      add_found (all, self->translated.names, query, limit, FALSE, TRUE);
      return all;
    }

  g_array_set_size (all, 0);
  add_found (all, self->source.all, query, limit, TRUE, FALSE);
  add_found (all, self->translated.all, query, limit, TRUE, TRUE);

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
  PamphletCondition  *condition = g_ptr_array_index (pamphlet_collection_get_conditions (self->collection), found->match.leaflet);
  const Edition      *edition = get_edition (self, condition);
  const PamphletText *source_title = pamphlet_condition_get_title (condition);
  PamphletTranslator  translator = { 0 };
  PamphletLibrary    *library = get_library (self, condition);
  PamphletReading     reading = { .query = query, .library = library, .glossary = pamphlet_library_get_glossary (library) };
  g_autoptr (PamphletText) title = NULL;

  if (edition != NULL)
    {
      translator = (PamphletTranslator){ .catalog = edition->catalog, .language = edition->language };
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
 * no word in @typed, or where that is not UTF-8
 */
GPtrArray *
pamphlet_search_find (PamphletSearch *self,
                      const char     *typed,
                      unsigned        limit)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PamphletQuery) query = pamphlet_query_new (typed);
  g_autoptr (GArray) all = NULL;
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);

  if (query == NULL)
    return hits;

  all = find_all (self, query, limit + SPARE_MATCHES);
  g_array_sort (all, compare_found);

  for (unsigned i = 0; i < all->len && hits->len < limit; i++)
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
