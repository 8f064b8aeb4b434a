/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collection.h"
#include "search-edition.h"
#include "search-hit.h"
#include "search-indexes.h"

G_BEGIN_DECLS

/* What a search is made of. Only its builder fills this in; everybody else asks the search. */
typedef struct
{
  PamphletIndexes *source;      /* of the languages that leaflets were written in */
  PamphletIndexes *translated;  /* of the language of the search; NULL without editions */
  GHashTable      *editions;    /* ids of libraries to PamphletEdition, for those that are translated into that language */
  GPtrArray       *diagnostics; /* of PamphletDiagnostic */
} PamphletSearchParts;

/* Finds leaflets of a collection by their words, in one language and in those that they were written in. What it finds never
 * changes once it is made, and threads can share it. */
#define PAMPHLET_TYPE_SEARCH (pamphlet_search_get_type ())
G_DECLARE_FINAL_TYPE (PamphletSearch, pamphlet_search, PAMPHLET, SEARCH, GObject)

PamphletSearch     *pamphlet_search_new             (PamphletCollection   *collection,
                                                     PamphletSearchParts  *parts) G_GNUC_WARN_UNUSED_RESULT;
PamphletCollection *pamphlet_search_get_collection  (PamphletSearch       *self);
PamphletIndexes    *pamphlet_search_get_source      (PamphletSearch       *self);
gboolean            pamphlet_search_is_translated   (PamphletSearch       *self);
GPtrArray          *pamphlet_search_get_diagnostics (PamphletSearch       *self);
gsize               pamphlet_search_get_n_bytes     (PamphletSearch       *self);
GPtrArray          *pamphlet_search_find            (PamphletSearch       *self,
                                                     const char           *typed,
                                                     unsigned              limit,
                                                     GCancellable         *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void                pamphlet_search_find_async      (PamphletSearch       *self,
                                                     const char           *typed,
                                                     unsigned              limit,
                                                     unsigned              patience,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
GPtrArray          *pamphlet_search_find_finish     (GAsyncResult         *result,
                                                     GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
