/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog.h"
#include "library.h"
#include "translator.h"

G_BEGIN_DECLS

/* A library in the language of a search. Never changed once made. */
typedef struct
{
  PamphletCatalog  *catalog;
  PamphletGlossary *glossary;
  char             *language; /* of the catalog */
} PamphletEdition;

PamphletEdition   *pamphlet_edition_open           (PamphletLibrary       *library,
                                                    const char            *language,
                                                    GPtrArray             *diagnostics) G_GNUC_WARN_UNUSED_RESULT;
void               pamphlet_edition_free           (PamphletEdition       *self);
PamphletTranslator pamphlet_edition_get_translator (const PamphletEdition *self);

G_END_DECLS
