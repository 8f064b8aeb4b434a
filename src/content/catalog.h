/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PAMPHLET_CATALOG_ERROR (pamphlet_catalog_error_quark ())
GQuark           pamphlet_catalog_error_quark  (void);

/* The largest catalog that is read, in bytes: that of a library of thousands of leaflets. */
#define PAMPHLET_CATALOG_MAX_BYTES (256 * 1024 * 1024)

/* A compiled gettext catalog (MO file). Never changed once opened, so that threads can share it. */
typedef struct _PamphletCatalog PamphletCatalog;

PamphletCatalog *pamphlet_catalog_new             (GBytes                *bytes,
                                                   GError               **error) G_GNUC_WARN_UNUSED_RESULT;
PamphletCatalog *pamphlet_catalog_open            (const char            *path,
                                                   GError               **error) G_GNUC_WARN_UNUSED_RESULT;
PamphletCatalog *pamphlet_catalog_ref             (PamphletCatalog       *self);
void             pamphlet_catalog_unref           (PamphletCatalog       *self);
unsigned         pamphlet_catalog_get_n_messages  (const PamphletCatalog *self);
const char      *pamphlet_catalog_lookup          (const PamphletCatalog *self,
                                                   const char            *context,
                                                   const char            *message);
unsigned         pamphlet_catalog_count_context   (const PamphletCatalog *self,
                                                   const char            *context);
char            *pamphlet_catalog_dup_header      (const PamphletCatalog *self,
                                                   const char            *field) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletCatalog, pamphlet_catalog_unref)

G_END_DECLS
