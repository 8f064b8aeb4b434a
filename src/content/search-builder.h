/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "search.h"

G_BEGIN_DECLS

/* Makes a search while leaflets are read, one after the other. */
typedef struct _PamphletSearchBuilder PamphletSearchBuilder;

PamphletSearchBuilder *pamphlet_search_builder_new   (const char             *language) G_GNUC_WARN_UNUSED_RESULT;
void                   pamphlet_search_builder_free  (PamphletSearchBuilder  *self);
void                   pamphlet_search_builder_add   (PamphletSearchBuilder  *self,
                                                      PamphletLibrary        *library,
                                                      PamphletCondition      *whole);
PamphletSearch        *pamphlet_search_builder_end   (PamphletSearchBuilder  *self,
                                                      PamphletCollection     *collection) G_GNUC_WARN_UNUSED_RESULT;

PamphletSearch        *pamphlet_search_build         (PamphletCollection     *collection,
                                                      const char             *language,
                                                      PamphletSearch         *before,
                                                      GCancellable           *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void                   pamphlet_search_build_async   (PamphletCollection     *collection,
                                                      const char             *language,
                                                      PamphletSearch         *before,
                                                      GCancellable           *cancellable,
                                                      GAsyncReadyCallback     callback,
                                                      gpointer                user_data);
PamphletSearch        *pamphlet_search_build_finish  (GAsyncResult           *result,
                                                      GError                **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletSearchBuilder, pamphlet_search_builder_free)

G_END_DECLS
