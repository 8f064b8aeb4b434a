/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "translation.h"

#include "translator.h"

#include <string.h>

struct _PamphletTranslation
{
  GObject             parent_instance;
  PamphletLibrary    *library;
  PamphletCondition  *source;
  PamphletCondition  *condition;
  PamphletGlossary   *glossary; /* NULL in the source language: the library's own */
  PamphletText       *disclaimer;
  unsigned            n_texts;
  unsigned            n_translated;
  PamphletReviewState state;
  char               *reviewed_by;
  char               *revised; /* an ISO 8601 date, or NULL */
  PamphletDigest      digest;
};

G_DEFINE_FINAL_TYPE (PamphletTranslation, pamphlet_translation, G_TYPE_OBJECT)

static void
pamphlet_translation_finalize (GObject *object)
{
  PamphletTranslation *self = PAMPHLET_TRANSLATION (object);

  g_clear_object (&self->library);
  g_clear_object (&self->source);
  g_clear_object (&self->condition);
  g_clear_pointer (&self->glossary, pamphlet_glossary_free);
  g_clear_pointer (&self->disclaimer, pamphlet_text_unref);
  g_clear_pointer (&self->reviewed_by, g_free);
  g_clear_pointer (&self->revised, g_free);

  G_OBJECT_CLASS (pamphlet_translation_parent_class)->finalize (object);
}

static void
pamphlet_translation_class_init (PamphletTranslationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pamphlet_translation_finalize;
}

static void
pamphlet_translation_init (PamphletTranslation *self)
{
}

/* Returns: (transfer full): what becomes the digest, with all that the translation is made of but the catalog. */
static GChecksum *
start_digest (PamphletLibrary   *library,
              PamphletCondition *source,
              const char        *language)
{
  GChecksum *checksum = g_checksum_new (G_CHECKSUM_MD5);

  pamphlet_digest_feed_string (language, checksum);
  pamphlet_digest_feed (pamphlet_condition_get_digest (source), checksum);
  pamphlet_library_feed_digest (library, checksum);

  return checksum;
}

/* Whoever does not say that a clinician has read a translation has not said it. */
static void
read_header (PamphletTranslation   *self,
             const PamphletCatalog *catalog,
             GChecksum             *checksum)
{
  g_autofree char *state = pamphlet_catalog_dup_header (catalog, "X-Review-State");

  self->state = g_strcmp0 (state, "reviewed") == 0 ? PAMPHLET_REVIEW_REVIEWED : PAMPHLET_REVIEW_DRAFT;
  self->reviewed_by = pamphlet_catalog_dup_header (catalog, "X-Reviewed-By");
  self->revised = pamphlet_catalog_dup_header (catalog, "PO-Revision-Date");
  if (self->revised != NULL && strlen (self->revised) > strlen ("YYYY-MM-DD"))
    self->revised[strlen ("YYYY-MM-DD")] = '\0';

  pamphlet_digest_feed_string (state, checksum);
  pamphlet_digest_feed_string (self->reviewed_by, checksum);
  pamphlet_digest_feed_string (self->revised, checksum);
}

/*
 * Translates a condition.
 *
 * @library: the one that @source belongs to
 * @source: whole
 * @language: the BCP 47 tag of the catalog's language
 * Returns: (transfer full)
 */
PamphletTranslation *
pamphlet_translation_new (PamphletLibrary       *library,
                          PamphletCondition     *source,
                          const PamphletCatalog *catalog,
                          const char            *language)
{
  PamphletTranslation *self = g_object_new (PAMPHLET_TYPE_TRANSLATION, NULL);
  g_autoptr (GChecksum) checksum = start_digest (library, source, language);
  PamphletTranslator translator = { .catalog = catalog, .language = language, .checksum = checksum };
  PamphletTranslator uncounted = translator;

  self->library = g_object_ref (library);
  self->source = g_object_ref (source);
  self->condition = pamphlet_translator_condition (&translator, source);
  self->disclaimer = pamphlet_translator_text (&translator, pamphlet_library_get_disclaimer (library));
  self->glossary = pamphlet_translator_glossary (&uncounted, pamphlet_library_get_glossary (library));
  self->n_texts = translator.n_texts;
  self->n_translated = translator.n_translated;
  read_header (self, catalog, checksum);
  pamphlet_digest_take (&self->digest, checksum);

  return self;
}

/* Makes the translation that is none: the condition, which is whole, in the language that it was written in. */
PamphletTranslation *
pamphlet_translation_new_source (PamphletLibrary   *library,
                                 PamphletCondition *source)
{
  PamphletTranslation  *self = g_object_new (PAMPHLET_TYPE_TRANSLATION, NULL);
  const PamphletReview *review = pamphlet_condition_get_review (source);
  g_autoptr (GChecksum) checksum = start_digest (library, source, pamphlet_condition_get_language (source));

  self->library = g_object_ref (library);
  self->source = g_object_ref (source);
  self->condition = g_object_ref (source);
  self->disclaimer = pamphlet_text_ref ((PamphletText *)pamphlet_library_get_disclaimer (library));
  self->state = review->state;
  pamphlet_digest_take (&self->digest, checksum);

  return self;
}

PamphletLibrary *
pamphlet_translation_get_library (PamphletTranslation *self)
{
  return self->library;
}

/* Returns: (transfer none): the condition in the language that it was written in. */
PamphletCondition *
pamphlet_translation_get_source (PamphletTranslation *self)
{
  return self->source;
}

/* Returns: (transfer none): the condition in this language. A text whose own language is another is not translated. */
PamphletCondition *
pamphlet_translation_get_condition (PamphletTranslation *self)
{
  return self->condition;
}

const PamphletGlossary *
pamphlet_translation_get_glossary (PamphletTranslation *self)
{
  return self->glossary != NULL ? self->glossary : pamphlet_library_get_glossary (self->library);
}

const PamphletText *
pamphlet_translation_get_disclaimer (PamphletTranslation *self)
{
  return self->disclaimer;
}

/* Returns: (transfer none): the BCP 47 tag of the language. */
const char *
pamphlet_translation_get_language (PamphletTranslation *self)
{
  return pamphlet_condition_get_language (self->condition);
}

/* Returns: (transfer none): the digest of all words that it is made of, as they were read. */
const PamphletDigest *
pamphlet_translation_get_digest (PamphletTranslation *self)
{
  return &self->digest;
}

/* Returns: whether this is the language that the condition was written in. */
gboolean
pamphlet_translation_is_source (PamphletTranslation *self)
{
  return self->condition == self->source;
}

/* Returns: how many texts the leaflet has; 0 in the source language. */
unsigned
pamphlet_translation_get_n_texts (PamphletTranslation *self)
{
  return self->n_texts;
}

/* Returns: how many of them are translated. */
unsigned
pamphlet_translation_get_n_translated (PamphletTranslation *self)
{
  return self->n_translated;
}

/* Returns: whether a clinician has read this translation; in the source language, the leaflet. */
PamphletReviewState
pamphlet_translation_get_state (PamphletTranslation *self)
{
  return self->state;
}

/* Returns: (transfer none) (nullable): who reviewed the translation. */
const char *
pamphlet_translation_get_reviewed_by (PamphletTranslation *self)
{
  return self->reviewed_by;
}

/* Returns: whether the leaflet was reviewed again after the translation was last touched. */
gboolean
pamphlet_translation_is_older (PamphletTranslation *self)
{
  /* ISO 8601 dates sort as they read. */
  return self->revised != NULL && strcmp (self->revised, pamphlet_condition_get_review (self->source)->reviewed) < 0;
}
