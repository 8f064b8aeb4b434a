/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "imprint.h"

#include "language.h"
#include "node.h"
#include "plain-text.h"
#include "standing.h"
#include "words.h"

#include <glib/gi18n-lib.h>

/* Returns: (transfer full): what a page in the language of @translation says of it. */
typedef char *(*CreateSentence) (PamphletTranslation *translation);

static void
append_sentence (PamphletNode          *section,
                 const PamphletLeaflet *leaflet,
                 CreateSentence         create)
{
  g_autofree char *first = create (leaflet->translation);
  g_autofree char *second = leaflet->second != NULL ? create (leaflet->second) : NULL;

  pamphlet_node_append_sentence (section, PAMPHLET_NODE_FINE_PRINT, leaflet, first, second);
}

/* Returns: (transfer full): two things with a colon between them, as the translation's language writes it. */
static char *
join (PamphletTranslation *translation,
      const char          *what,
      const char          *value)
{
  const char *language = pamphlet_translation_get_language (translation);

  /* Translators: what is told of a leaflet, and how it is with this one. */
  return g_strdup_printf (pamphlet_words_in (language, N_ ("%s: %s")), pamphlet_words_in (language, what), value);
}

static char *
dup_reviewer (PamphletTranslation *translation)
{
  const char      *by = pamphlet_condition_get_review (pamphlet_translation_get_condition (translation))->by;
  const char      *source = pamphlet_library_get_language (pamphlet_translation_get_library (translation));
  gboolean         is_rtl = pamphlet_language_is_rtl (pamphlet_translation_get_language (translation));
  g_autofree char *isolated = g_strdup_printf ("\u2068%s\u2069", by);

  /* It is not translated, and would be torn apart at its commas among words of the other direction (UAX #9). */
  return join (translation, N_ ("Review"), pamphlet_language_is_rtl (source) != is_rtl ? isolated : by);
}

static char *
dup_due (PamphletTranslation *translation)
{
  const PamphletReview *review = pamphlet_condition_get_review (pamphlet_translation_get_condition (translation));

  if (pamphlet_review_is_overdue (review))
    return pamphlet_standing_dup_overdue (translation);

  /* Translators: %s is the date by which a leaflet must be reviewed again. */
  return g_strdup_printf (pamphlet_words_in (pamphlet_translation_get_language (translation), N_ ("To be reviewed by %s")),
                          review->due);
}

static char *
dup_outdated (PamphletTranslation *translation)
{
  return g_strdup (pamphlet_standing_get_outdated (translation));
}

static char *
dup_language (PamphletTranslation *translation)
{
  /* Translators: before the name of the language that a printed leaflet is in. */
  return join (translation, N_ ("Language"), pamphlet_language_get_own_name (pamphlet_translation_get_language (translation)));
}

static char *
dup_publisher (PamphletTranslation *translation)
{
  PamphletLibrary *library = pamphlet_translation_get_library (translation);
  g_autofree char *publisher = g_strdup_printf ("%s · %s", pamphlet_library_get_publisher (library), pamphlet_library_get_contact (library));

  return join (translation, N_ ("Published by"), publisher);
}

/* Makes the section that says how far a leaflet can be relied on, and who answers for it. */
PamphletNode *
pamphlet_imprint_new (const PamphletLeaflet *leaflet)
{
  static const CreateSentence standing[] = {
    pamphlet_standing_dup_review, dup_reviewer, dup_due, dup_language, pamphlet_standing_dup_translation,
    pamphlet_standing_dup_untranslated, dup_outdated, dup_publisher
  };
  /* Translators: above what a printed leaflet tells of itself: its version, who reviewed it, who publishes it. */
  PamphletNode *section = pamphlet_node_new_section (leaflet, N_ ("About this leaflet"));

  for (unsigned i = 0; i < G_N_ELEMENTS (standing); i++)
    append_sentence (section, leaflet, standing[i]);

  pamphlet_node_append_text (section, PAMPHLET_NODE_FINE_PRINT, pamphlet_translation_get_disclaimer (leaflet->translation),
                             leaflet->second != NULL ? pamphlet_translation_get_disclaimer (leaflet->second) : NULL);

  return section;
}

/* Returns: (transfer none) (nullable): the date on which all of the sources were read; NULL where that differs. */
static const char *
find_common_date (GPtrArray *sources)
{
  const PamphletSource *first = g_ptr_array_index (sources, 0);

  for (unsigned i = 1; i < sources->len; i++)
    if (!g_str_equal (((const PamphletSource *)g_ptr_array_index (sources, i))->accessed, first->accessed))
      return NULL;

  return first->accessed;
}

static char *
dup_common_date (PamphletTranslation *translation)
{
  const char *date = find_common_date (pamphlet_condition_get_sources (pamphlet_translation_get_source (translation)));

  if (date == NULL)
    return NULL;

  /* Translators: above the sources of a printed leaflet; %s is a date. */
  return g_strdup_printf (pamphlet_words_in (pamphlet_translation_get_language (translation), N_ ("Read on %s")), date);
}

/*
 * Makes the section that lists what a leaflet rests on. A source is named as its publisher names it, whatever the language.
 * There are dozens of some, and a date behind each would take a line more.
 *
 * Returns: (transfer full) (nullable): NULL where the leaflet names none
 */
PamphletNode *
pamphlet_imprint_new_sources (const PamphletLeaflet *leaflet)
{
  PamphletCondition *condition = pamphlet_translation_get_source (leaflet->translation);
  GPtrArray         *sources = pamphlet_condition_get_sources (condition);
  PamphletNode      *section;
  gboolean           dated;

  if (sources->len == 0)
    return NULL;

  dated = find_common_date (sources) == NULL;
  section = pamphlet_node_new_section (leaflet, N_ ("Sources"));
  append_sentence (section, leaflet, dup_common_date);
  for (unsigned i = 0; i < sources->len; i++)
    {
      const PamphletSource *source = g_ptr_array_index (sources, i);
      g_autofree char      *line = pamphlet_plain_text_dup_source (source, dated);
      g_autoptr (PamphletText) text = pamphlet_text_new_plain (NULL, NULL, pamphlet_condition_get_language (condition), line);

      pamphlet_node_append_text (section, PAMPHLET_NODE_FINE_PRINT, text, NULL);
    }

  return section;
}
