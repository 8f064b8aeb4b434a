/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog.h"
#include "condition.h"
#include "glossary.h"

G_BEGIN_DECLS

/* Makes parts of a library anew in one language, and counts. Lives on the stack. */
typedef struct
{
  const PamphletCatalog *catalog;
  const char            *language; /* BCP 47 */
  unsigned               n_texts;
  unsigned               n_translated;
  GChecksum             *checksum; /* that becomes the digest of all translations, or NULL */
} PamphletTranslator;

PamphletText      *pamphlet_translator_text      (PamphletTranslator     *self,
                                                  const PamphletText     *text) G_GNUC_WARN_UNUSED_RESULT;
PamphletCondition *pamphlet_translator_condition (PamphletTranslator     *self,
                                                  PamphletCondition      *condition) G_GNUC_WARN_UNUSED_RESULT;
PamphletGlossary  *pamphlet_translator_glossary  (PamphletTranslator     *self,
                                                  const PamphletGlossary *glossary) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
