/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library.h"

G_BEGIN_DECLS

/* One message of a compiled catalog. A message with a context has it in front, with EOT between. */
typedef struct
{
  const char *message;
  const char *translation;
} CatalogPair;

/* The least that a catalog's header must have. */
#define CATALOG_HEADER "Content-Type: text/plain; charset=UTF-8\n"

GBytes *catalog_build        (const CatalogPair *pairs,
                              unsigned           n_pairs,
                              gboolean           swapped) G_GNUC_WARN_UNUSED_RESULT;

/* A catalog to be written: its messages, as above, to their translations. */
GTree  *catalog_new          (const char        *header) G_GNUC_WARN_UNUSED_RESULT;
GTree  *catalog_new_complete (const char        *header,
                              PamphletLibrary   *library,
                              const char        *prefix) G_GNUC_WARN_UNUSED_RESULT;
void    catalog_set          (GTree             *catalog,
                              const char        *context,
                              const char        *message,
                              const char        *translation);
void    catalog_write        (GTree             *catalog,
                              const char        *folder,
                              const char        *language,
                              const char        *domain);

G_END_DECLS
