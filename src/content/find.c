/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"

#include "fold-map.h"
#include "fold.h"
#include "search-token.h"
#include "texts.h"

#include <string.h>

/* A word of fewer letters begins too many others to tell them apart. */
#define SHORT_LETTERS 3

typedef struct
{
  GArray              *found;  /* of PamphletOccurrence */
  const char          *phrase; /* folded; or NULL, and a query is looked for */
  const PamphletQuery *query;
  PamphletTranslation *translation;
  gboolean             with_slips;
} Finder;

typedef struct
{
  const PamphletText *wanted;
  PamphletOccurrence *place;
  gboolean            is_found;
} Lookup;

/* Returns: the sign that keys have, for one that only printers use. */
static gunichar
simplify_sign (gunichar sign)
{
  switch (sign)
    {
    case 0x2018: /* single quotation marks, and what is used for an apostrophe */
    case 0x2019:
    case 0x201a:
    case 0x201b:
    case 0x02bc:
      return '\'';
    case 0x201c: /* double ones */
    case 0x201d:
    case 0x201e:
    case 0x201f:
    case 0x00ab:
    case 0x00bb:
      return '"';
    case 0x2010: /* hyphens, dashes and the minus sign */
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
      return '-';
    case 0x2044: /* what parts the numbers of a fraction */
      return '/';
    default:
      return sign;
    }
}

static gunichar
simplify (gunichar character)
{
  int digit = g_unichar_digit_value (character);

  return g_unichar_isspace (character) ? ' ' : digit >= 0 ? '0' + (gunichar)digit
                                                          : simplify_sign (character);
}

/* Returns: (transfer full): what pamphlet_fold() leaves, with the spaces, signs and digits that everybody has keys for. */
static char *
fold_phrase (const char *start,
             const char *end)
{
  g_autofree char *string = g_strndup (start, end - start);
  g_autofree char *folded = NULL;
  GString         *simple;

  if (end - start == 1 && (guchar)*start < 0x80)
    {
      *string = g_ascii_isspace (*start) ? ' ' : g_ascii_tolower (*start);
      return g_steal_pointer (&string);
    }

  folded = pamphlet_fold (string);
  simple = g_string_sized_new (end - start);
  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    g_string_append_unichar (simple, simplify (g_utf8_get_char (at)));

  return g_string_free (simple, FALSE);
}

static void
add (Finder                *self,
     const PamphletText    *text,
     const PamphletSection *section,
     PamphletRange          range)
{
  PamphletOccurrence occurrence = { text, section, range };

  g_array_append_val (self->found, occurrence);
}

/* No character is found twice, so that “aa” stands in “aaa” once, and “s” in “ß” as well. */
static void
add_phrase (Finder                *self,
            const PamphletText    *text,
            const PamphletSection *section)
{
  const char *string = pamphlet_text_get_string (text);
  g_autoptr (PamphletFoldMap) map = pamphlet_fold_map_new (string, string + strlen (string), fold_phrase);
  const char *at = map->folded;
  const char *last = string;
  const char *start, *end;

  while ((at = pamphlet_fold_map_find (map, at, self->phrase, &start, &end)) != NULL)
    {
      if (start >= last)
        add (self, text, section, (PamphletRange){ start - string, end - string });
      last = end;
      at += strlen (self->phrase);
    }
}

/* A text that is not translated uses the terms of its own language. */
static void
add_words (Finder                *self,
           const PamphletText    *text,
           const PamphletSection *section)
{
  const PamphletGlossary *glossary = pamphlet_text_is_foreign (text) ? pamphlet_library_get_glossary (pamphlet_translation_get_library (self->translation))
                                                                     : pamphlet_translation_get_glossary (self->translation);
  g_autoptr (GArray) marks = pamphlet_marks_find_in_text (text, glossary, self->query, self->with_slips);

  for (unsigned i = 0; i < marks->len; i++)
    add (self, text, section, g_array_index (marks, PamphletRange, i));
}

/* Passes over what its page does not show, or only shows on a tab. */
static void
look_into (const PamphletText      *text,
           const PamphletTextPlace *place,
           gpointer                 data)
{
  Finder *self = data;

  if (place->role == PAMPHLET_TEXT_OTHER_NAME || place->role == PAMPHLET_TEXT_SHORT_TITLE || place->role == PAMPHLET_TEXT_ALTERNATIVE)
    return;

  if (self->phrase != NULL)
    add_phrase (self, text, place->section);
  else
    add_words (self, text, place->section);
}

/*
 * Finds a phrase in a leaflet, as it was typed, but for case, accents, width and white space, and also within words.
 *
 * Returns: (transfer full) (element-type PamphletOccurrence): in reading order, apart from each other; none where nothing was
 * typed, or no UTF-8
 */
GArray *
pamphlet_find_phrase (PamphletTranslation *translation,
                      const char          *typed)
{
  Finder finder = { .found = g_array_new (FALSE, FALSE, sizeof (PamphletOccurrence)), .translation = translation };
  g_autoptr (PamphletFoldMap) map = NULL;

  if (!g_utf8_validate (typed, -1, NULL))
    return finder.found;

  map = pamphlet_fold_map_new (typed, typed + strlen (typed), fold_phrase);
  finder.phrase = g_strstrip (map->folded);
  if (*finder.phrase != '\0')
    pamphlet_condition_foreach_text (pamphlet_translation_get_condition (translation), look_into, &finder);

  return finder.found;
}

/* Returns: (nullable): the word of one or two letters that longer words may begin with. */
static const PamphletQueryWord *
get_short_word (const PamphletQuery *query)
{
  for (unsigned i = 0; i < query->words->len; i++)
    {
      const PamphletQueryWord *word = g_ptr_array_index (query->words, i);

      if (word->is_prefix && !word->is_run && word->slip.n_letters < SHORT_LETTERS)
        return word;
    }

  return NULL;
}

static char *
fold_occurrence (const PamphletOccurrence *occurrence)
{
  const char *string = pamphlet_text_get_string (occurrence->text);

  return pamphlet_token_fold (string + occurrence->range.start, string + occurrence->range.end);
}

/* Returns: whether it was found for nothing but how it begins. */
static gboolean
only_begins (Finder                   *self,
             const PamphletOccurrence *occurrence,
             const PamphletQueryWord  *short_word)
{
  g_autofree char *folded = fold_occurrence (occurrence);

  for (unsigned i = 0; i < self->query->words->len; i++)
    {
      const PamphletQueryWord *word = g_ptr_array_index (self->query->words, i);
      PamphletFit              fit = pamphlet_query_word_get_fit (word, folded, self->with_slips);

      if (fit != (word == short_word ? PAMPHLET_FIT_PREFIX : PAMPHLET_FIT_NONE))
        return FALSE;
    }

  return TRUE;
}

/* Where somebody looks for “vitamin B”, and there is such a thing in the leaflet, all other words with a B are none of it. */
static void
drop_longer_words (Finder *self)
{
  const PamphletQueryWord *short_word = get_short_word (self->query);
  gboolean                 has_exact = FALSE;

  for (unsigned i = 0; short_word != NULL && i < self->found->len && !has_exact; i++)
    {
      g_autofree char *folded = fold_occurrence (&g_array_index (self->found, PamphletOccurrence, i));

      has_exact = pamphlet_query_word_get_fit (short_word, folded, FALSE) == PAMPHLET_FIT_EXACT;
    }
  if (!has_exact)
    return;

  for (unsigned i = self->found->len; i > 0; i--)
    if (only_begins (self, &g_array_index (self->found, PamphletOccurrence, i - 1), short_word))
      g_array_remove_index (self->found, i - 1);
}

/*
 * Finds the words of a search in a leaflet, each by itself.
 *
 * @with_slips: whether words that differ by a slip of a letter are found as well
 * Returns: (transfer full) (element-type PamphletOccurrence): as pamphlet_find_phrase() does
 */
GArray *
pamphlet_find_words (PamphletTranslation *translation,
                     const char          *typed,
                     gboolean             with_slips)
{
  g_autoptr (PamphletQuery) query = pamphlet_query_new (typed);
  Finder finder = {
    .found = g_array_new (FALSE, FALSE, sizeof (PamphletOccurrence)),
    .query = query,
    .translation = translation,
    .with_slips = with_slips,
  };

  if (query == NULL)
    return finder.found;

  pamphlet_condition_foreach_text (pamphlet_translation_get_condition (translation), look_into, &finder);
  drop_longer_words (&finder);

  return finder.found;
}

static void
compare_place (const PamphletText      *text,
               const PamphletTextPlace *place,
               gpointer                 data)
{
  Lookup *self = data;

  if (self->is_found || !g_str_equal (pamphlet_text_get_path (text), pamphlet_text_get_path (self->wanted)) ||
      !g_str_equal (pamphlet_text_get_context (text), pamphlet_text_get_context (self->wanted)))
    return;

  *self->place = (PamphletOccurrence){ .text = text, .section = place->section };
  self->is_found = TRUE;
}

/*
 * Finds the text of a leaflet that stands where @text does, which may come from another reading of the leaflet, and be in
 * another language.
 *
 * @place: (out): it, with an empty range; left as it is where there is none
 */
gboolean
pamphlet_find_text (PamphletTranslation *translation,
                    const PamphletText  *text,
                    PamphletOccurrence  *place)
{
  Lookup lookup = { .wanted = text, .place = place };

  pamphlet_condition_foreach_text (pamphlet_translation_get_condition (translation), compare_place, &lookup);

  return lookup.is_found;
}
