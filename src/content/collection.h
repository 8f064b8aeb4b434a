/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "conditions-reader.h"

G_BEGIN_DECLS

/* All libraries that one program shows, and everything that was wrong with them. Never changed once made. */
#define PAMPHLET_TYPE_COLLECTION (pamphlet_collection_get_type ())
G_DECLARE_FINAL_TYPE (PamphletCollection, pamphlet_collection, PAMPHLET, COLLECTION, GObject)

PamphletCollection *pamphlet_collection_new             (GPtrArray           *libraries) G_GNUC_WARN_UNUSED_RESULT;
PamphletCollection *pamphlet_collection_read            (const char *const   *folders,
                                                         PamphletSeverity     flaws,
                                                         GCancellable        *cancellable) G_GNUC_WARN_UNUSED_RESULT;
PamphletCollection *pamphlet_collection_read_heads      (const char *const   *folders,
                                                         GCancellable        *cancellable) G_GNUC_WARN_UNUSED_RESULT;
PamphletCollection *pamphlet_collection_read_with       (const char *const   *folders,
                                                         PamphletSeverity     flaws,
                                                         const PamphletOrder *order) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray          *pamphlet_collection_get_libraries   (PamphletCollection  *self);
GPtrArray          *pamphlet_collection_get_conditions  (PamphletCollection  *self);
GPtrArray          *pamphlet_collection_get_diagnostics (PamphletCollection  *self);
PamphletLibrary    *pamphlet_collection_get_library     (PamphletCollection  *self,
                                                         const char          *id);
PamphletCondition  *pamphlet_collection_find            (PamphletCollection  *self,
                                                         const char          *library,
                                                         const char          *id);

G_END_DECLS
