/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog.h"
#include "library.h"

G_BEGIN_DECLS

/* A condition as one language shows it, with all that its page needs. Never changed once made. */
#define PAMPHLET_TYPE_TRANSLATION (pamphlet_translation_get_type ())
G_DECLARE_FINAL_TYPE (PamphletTranslation, pamphlet_translation, PAMPHLET, TRANSLATION, GObject)

PamphletTranslation    *pamphlet_translation_new              (PamphletLibrary       *library,
                                                               PamphletCondition     *source,
                                                               const PamphletCatalog *catalog,
                                                               const char            *language) G_GNUC_WARN_UNUSED_RESULT;
PamphletTranslation    *pamphlet_translation_new_source       (PamphletLibrary       *library,
                                                               PamphletCondition     *source) G_GNUC_WARN_UNUSED_RESULT;
PamphletLibrary        *pamphlet_translation_get_library      (PamphletTranslation   *self);
PamphletCondition      *pamphlet_translation_get_source       (PamphletTranslation   *self);
PamphletCondition      *pamphlet_translation_get_condition    (PamphletTranslation   *self);
const PamphletGlossary *pamphlet_translation_get_glossary     (PamphletTranslation   *self);
const PamphletText     *pamphlet_translation_get_disclaimer   (PamphletTranslation   *self);
const char             *pamphlet_translation_get_language     (PamphletTranslation   *self);
const PamphletDigest   *pamphlet_translation_get_digest       (PamphletTranslation   *self);
gboolean                pamphlet_translation_is_source        (PamphletTranslation   *self);
unsigned                pamphlet_translation_get_n_texts      (PamphletTranslation   *self);
unsigned                pamphlet_translation_get_n_translated (PamphletTranslation   *self);
PamphletReviewState     pamphlet_translation_get_state        (PamphletTranslation   *self);
const char             *pamphlet_translation_get_reviewed_by  (PamphletTranslation   *self);
gboolean                pamphlet_translation_is_older         (PamphletTranslation   *self);

G_END_DECLS
