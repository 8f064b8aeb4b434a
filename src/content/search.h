/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collection.h"
#include "search-hit.h"

G_BEGIN_DECLS

/* Finds leaflets of a collection by their words, in one language and in those that they were written in. Never changed once
 * made, so that threads can share it. */
#define PAMPHLET_TYPE_SEARCH (pamphlet_search_get_type ())
G_DECLARE_FINAL_TYPE (PamphletSearch, pamphlet_search, PAMPHLET, SEARCH, GObject)

PamphletSearch *pamphlet_search_new             (PamphletCollection  *collection,
                                                 const char          *language,
                                                 GCancellable        *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void            pamphlet_search_new_async       (PamphletCollection  *collection,
                                                 const char          *language,
                                                 GCancellable        *cancellable,
                                                 GAsyncReadyCallback  callback,
                                                 gpointer             user_data);
PamphletSearch *pamphlet_search_new_finish      (GAsyncResult        *result,
                                                 GError             **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray      *pamphlet_search_get_diagnostics (PamphletSearch      *self);
gsize           pamphlet_search_get_n_bytes     (PamphletSearch      *self);
GPtrArray      *pamphlet_search_find            (PamphletSearch      *self,
                                                 const char          *typed,
                                                 unsigned             limit) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
