/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "review-words.h"

#include <glib/gi18n-lib.h>

/* Returns: (transfer none): what has become of the review. */
const char *
pamphlet_review_words_state (const PamphletReview *review)
{
  /* Translators: about a leaflet that nobody has reviewed yet. */
  return review->state == PAMPHLET_REVIEW_DRAFT ? _ ("Draft, not yet reviewed") : _ ("Reviewed");
}

/* Returns: (transfer none): the same, where there is room for one word. */
const char *
pamphlet_review_words_short (const PamphletReview *review)
{
  /* Translators: a leaflet that nobody has reviewed yet, in one word. */
  return review->state == PAMPHLET_REVIEW_DRAFT ? _ ("Draft") : _ ("Reviewed");
}

/* Returns: (transfer full): the state, the version and the date. */
char *
pamphlet_review_words_line (const PamphletReview *review)
{
  /* Translators: below a leaflet: what has become of its review, such as “Draft, not yet reviewed”; its version; a date. */
  return g_strdup_printf (_ ("%s · version %s · %s"), pamphlet_review_words_state (review), review->version, review->reviewed);
}

/* Returns: (transfer full) (nullable): that the review is overdue, if it is. ISO 8601 dates stand in the order of their characters. */
char *
pamphlet_review_words_overdue (const PamphletReview *review)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%F");

  if (strcmp (review->due, today) >= 0)
    return NULL;

  /* Translators: %s is the date by which somebody should have reviewed this leaflet again. */
  return g_strdup_printf (_ ("Review was due %s"), review->due);
}
