/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "digest.h"
#include "text.h"

G_BEGIN_DECLS

/* A hard word and what it means. Never changed once read. */
typedef struct
{
  char         *id;
  PamphletText *term;
  PamphletText *meaning;
  char        **see; /* ids of related terms, NULL-terminated */
} PamphletTerm;

/* The terms of one library. Never changed once read. */
typedef struct _PamphletGlossary PamphletGlossary;

PamphletGlossary     *pamphlet_glossary_new        (GPtrArray              *terms,
                                                    const PamphletDigest   *digest) G_GNUC_WARN_UNUSED_RESULT;
void                  pamphlet_glossary_free       (PamphletGlossary       *self);
GPtrArray            *pamphlet_glossary_get_terms  (const PamphletGlossary *self);
const PamphletDigest *pamphlet_glossary_get_digest (const PamphletGlossary *self);
const PamphletTerm   *pamphlet_glossary_find       (const PamphletGlossary *self,
                                                    const char             *id);
void                  pamphlet_term_free           (PamphletTerm           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletGlossary, pamphlet_glossary_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletTerm, pamphlet_term_free)

G_END_DECLS
