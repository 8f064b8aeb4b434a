/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "standing.h"

#include "language.h"
#include "words.h"

#include <glib/gi18n-lib.h>

static const PamphletReview *
get_review (PamphletTranslation *translation)
{
  return pamphlet_condition_get_review (pamphlet_translation_get_condition (translation));
}

/* Returns: (transfer none): what has become of the leaflet's review. */
const char *
pamphlet_standing_get_state (PamphletTranslation *translation)
{
  const char *language = pamphlet_translation_get_language (translation);

  if (get_review (translation)->state == PAMPHLET_REVIEW_DRAFT)
    /* Translators: about a leaflet that nobody has reviewed yet. */
    return pamphlet_words_in (language, N_ ("Draft, not yet reviewed"));

  return pamphlet_words_in (language, N_ ("Reviewed"));
}

/* Returns: (transfer none): the same, where there is room for one word. */
const char *
pamphlet_standing_get_short_state (PamphletTranslation *translation)
{
  const char *language = pamphlet_translation_get_language (translation);

  if (get_review (translation)->state == PAMPHLET_REVIEW_DRAFT)
    /* Translators: a leaflet that nobody has reviewed yet, in one word. */
    return pamphlet_words_in (language, N_ ("Draft"));

  return pamphlet_words_in (language, N_ ("Reviewed"));
}

/* Returns: (transfer full): the state, the version and the date of the leaflet. */
char *
pamphlet_standing_dup_review (PamphletTranslation *translation)
{
  const PamphletReview *review = get_review (translation);

  /* Translators: below a leaflet: what has become of its review, such as “Draft, not yet reviewed”; its version; a date. */
  return g_strdup_printf (pamphlet_words_in (pamphlet_translation_get_language (translation), N_ ("%s · version %s · %s")),
                          pamphlet_standing_get_state (translation), review->version, review->reviewed);
}

/* Returns: (transfer full) (nullable): that the leaflet should have been reviewed again, where that is so. */
char *
pamphlet_standing_dup_overdue (PamphletTranslation *translation)
{
  const PamphletReview *review = get_review (translation);

  if (!pamphlet_review_is_overdue (review))
    return NULL;

  /* Translators: %s is the date by which somebody should have reviewed this leaflet again. */
  return g_strdup_printf (pamphlet_words_in (pamphlet_translation_get_language (translation), N_ ("Review was due %s")), review->due);
}

/* Returns: (transfer full) (nullable): who stands behind the translation; NULL in the source language. */
char *
pamphlet_standing_dup_translation (PamphletTranslation *translation)
{
  const char *language = pamphlet_translation_get_language (translation);
  const char *reviewed_by = pamphlet_translation_get_reviewed_by (translation);

  if (pamphlet_translation_is_source (translation))
    return NULL;

  if (pamphlet_translation_get_state (translation) == PAMPHLET_REVIEW_DRAFT)
    return g_strdup (pamphlet_words_in (language, N_ ("This translation is a draft. No clinician has read it yet.")));

  if (reviewed_by == NULL)
    return g_strdup (pamphlet_words_in (language, N_ ("This translation was reviewed.")));

  /* Translators: %s is a role, such as “hematology nurse”, or the name of an organisation. */
  return g_strdup_printf (pamphlet_words_in (language, N_ ("This translation was reviewed by: %s.")), reviewed_by);
}

/* Returns: (transfer full) (nullable): how many texts are shown in the source language; NULL where none is. */
char *
pamphlet_standing_dup_untranslated (PamphletTranslation *translation)
{
  unsigned    n_texts = pamphlet_translation_get_n_texts (translation);
  unsigned    n_missing = n_texts - pamphlet_translation_get_n_translated (translation);
  const char *source = pamphlet_library_get_language (pamphlet_translation_get_library (translation));

  if (n_missing == 0)
    return NULL;

  /* Translators: about the texts of a leaflet: how many, of how many; the third is the name of the language that they are
   * shown in, in that language itself. */
  return g_strdup_printf (pamphlet_words_in (pamphlet_translation_get_language (translation),
                                             N_ ("Not translated yet: %u of %u texts. They are shown in this language: %s.")),
                          n_missing, n_texts, pamphlet_language_get_own_name (source));
}

/* Returns: (transfer none) (nullable): that the leaflet is newer than its translation, where that is so. */
const char *
pamphlet_standing_get_outdated (PamphletTranslation *translation)
{
  if (!pamphlet_translation_is_older (translation))
    return NULL;

  return pamphlet_words_in (pamphlet_translation_get_language (translation),
                            N_ ("The leaflet was revised after it was translated."));
}
