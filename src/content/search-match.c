/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "search-match.h"

#include "search-token.h"

#include <string.h>

/* Looking for slips goes through all words of the index, so whoever pastes a page gets no forgiveness. */
#define MAX_WORDS_WITH_SLIPS 16

typedef struct
{
  const PamphletIndex *index;
  PamphletFound        found;
  guint32             *n_seen; /* of each leaflet: how many words of the query it has, as long as it has all so far */
} Matcher;

/* Where a word stands, in one number that sorts. */
typedef guint64 Place;

static void
matcher_init (Matcher             *self,
              const PamphletIndex *index,
              unsigned             n_words)
{
  unsigned n_leaflets = index->n_leaflets;
  unsigned n_units = index->first_units[n_leaflets];

  self->index = index;
  self->found.any = g_new0 (guint8, n_units);
  self->found.exact = g_new0 (guint8, n_units);
  self->found.n_words = n_words;
  self->n_seen = g_new0 (guint32, n_leaflets);
}

static void
matcher_clear (Matcher *self)
{
  g_clear_pointer (&self->found.any, g_free);
  g_clear_pointer (&self->found.exact, g_free);
  g_clear_pointer (&self->n_seen, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Matcher, matcher_clear)

/* @number: that of the word in its query */
static void
mark (Matcher    *self,
      unsigned    number,
      unsigned    leaflet,
      unsigned    unit,
      PamphletFit fit)
{
  unsigned place = self->index->first_units[leaflet] + unit;
  guint8   bit = 1u << MIN (number, PAMPHLET_FOUND_MAX_WORDS - 1);

  /* It lacks a word before this one. */
  if (self->n_seen[leaflet] < number)
    return;

  self->n_seen[leaflet] = number + 1;
  self->found.any[place] |= bit;
  if (fit == PAMPHLET_FIT_EXACT)
    self->found.exact[place] |= bit;
}

/* @word: its number in the index */
static void
mark_word (Matcher                 *self,
           unsigned                 number,
           const PamphletQueryWord *wanted,
           unsigned                 word,
           PamphletFit              fit)
{
  PamphletPostings postings = pamphlet_index_get_postings (self->index, word);
  /* A code is another one where it goes on, unless somebody began to type it, and with a slip. */
  gboolean fits_codes = fit == PAMPHLET_FIT_EXACT || (fit == PAMPHLET_FIT_PREFIX && wanted->has_digit);

  /* Of the words that begin with a letter there are very many, but few leaflets have the words before. */
  while (pamphlet_postings_next (&postings))
    if (self->n_seen[postings.leaflet] >= number &&
        (fits_codes || pamphlet_index_get_kind (self->index, self->index->first_units[postings.leaflet] + postings.unit) != PAMPHLET_UNIT_CODE))
      mark (self, number, postings.leaflet, postings.unit, fit);
}

/* @may_go_on: whether words that begin with the spelling fit as well */
static void
mark_spelling (Matcher                 *self,
               unsigned                 number,
               const PamphletQueryWord *wanted,
               const char              *spelling,
               gboolean                 may_go_on)
{
  for (unsigned word = pamphlet_index_find (self->index, spelling); word < self->index->n_words; word++)
    {
      const char *found = pamphlet_index_get_word (self->index, word);
      gboolean    is_exact = g_str_equal (found, spelling);

      if (!g_str_has_prefix (found, spelling) || (!is_exact && !may_go_on))
        break;

      mark_word (self, number, wanted, word, is_exact ? PAMPHLET_FIT_EXACT : PAMPHLET_FIT_PREFIX);
    }
}

/* Returns: (transfer full) (element-type unsigned): the words of the index that are a word of the query but for a slip. */
static GArray *
list_slips (const PamphletIndex     *index,
            const PamphletQueryWord *wanted)
{
  GArray *slips = g_array_new (FALSE, FALSE, sizeof (unsigned));

  if (wanted->is_run || !wanted->slip.is_allowed)
    return slips;

  for (unsigned word = 0; word < index->n_words; word++)
    if (pamphlet_slip_matches (&wanted->slip, pamphlet_index_get_word (index, word)))
      g_array_append_val (slips, word);

  return slips;
}

/* Returns: (transfer full) (element-type GArray): those of each word of a query; empty where no word has any. */
static GPtrArray *
list_all_slips (const PamphletIndex *index,
                const PamphletQuery *query)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  unsigned   n_slips = 0;

  for (unsigned i = 0; i < query->words->len && query->words->len <= MAX_WORDS_WITH_SLIPS; i++)
    {
      GArray *slips = list_slips (index, g_ptr_array_index (query->words, i));

      g_ptr_array_add (all, slips);
      n_slips += slips->len;
    }

  if (n_slips == 0)
    g_ptr_array_set_size (all, 0);

  return all;
}

/* Returns: (element-type Place): where a pair of characters stands. */
static GArray *
list_places (const PamphletIndex *index,
             const char          *pair)
{
  GArray  *places = g_array_new (FALSE, FALSE, sizeof (Place));
  unsigned word = pamphlet_index_find (index, pair);

  if (word < index->n_words && g_str_equal (pamphlet_index_get_word (index, word), pair))
    {
      PamphletPostings postings = pamphlet_index_get_postings (index, word);

      while (pamphlet_postings_next (&postings))
        {
          Place place = (Place)postings.leaflet << 32 | postings.unit;

          g_array_append_val (places, place);
        }
    }

  return places;
}

/* Keeps those of @places that are among @others, too. */
static void
keep_common (GArray *places,
             GArray *others)
{
  unsigned n_kept = 0;

  for (unsigned i = 0, j = 0; i < places->len; i++)
    {
      Place place = g_array_index (places, Place, i);

      while (j < others->len && g_array_index (others, Place, j) < place)
        j++;
      if (j < others->len && g_array_index (others, Place, j) == place)
        g_array_index (places, Place, n_kept++) = place;
    }

  g_array_set_size (places, n_kept);
}

/* Marks where all parts of a word stand in one unit. A run nearly always stands where all of its pairs are. */
static void
mark_parts (Matcher *self,
            unsigned number,
            char   **parts)
{
  g_autoptr (GArray) places = list_places (self->index, parts[0]);

  for (unsigned i = 1; parts[i] != NULL; i++)
    {
      g_autoptr (GArray) others = list_places (self->index, parts[i]);

      keep_common (places, others);
    }

  for (unsigned i = 0; i < places->len; i++)
    mark (self, number, g_array_index (places, Place, i) >> 32, g_array_index (places, Place, i) & G_MAXUINT32, PAMPHLET_FIT_PREFIX);
}

static void
mark_run (Matcher                 *self,
          unsigned                 number,
          const PamphletQueryWord *wanted)
{
  g_autofree char *name = g_strconcat (PAMPHLET_INDEX_NAME, wanted->spellings[0], NULL);

  mark_spelling (self, number, wanted, name, TRUE);
  if (wanted->parts == NULL)
    mark_spelling (self, number, wanted, wanted->spellings[0], TRUE);
}

/* @slips: (nullable): of each word, where slips are forgiven */
static void
mark_query (Matcher             *self,
            const PamphletQuery *query,
            GPtrArray           *slips)
{
  for (unsigned i = 0; i < query->words->len; i++)
    {
      const PamphletQueryWord *wanted = g_ptr_array_index (query->words, i);
      GArray                  *own_slips = slips != NULL ? g_ptr_array_index (slips, i) : NULL;

      if (wanted->is_run)
        mark_run (self, i, wanted);
      else
        for (unsigned j = 0; wanted->spellings[j] != NULL; j++)
          mark_spelling (self, i, wanted, wanted->spellings[j], pamphlet_query_word_goes_on (wanted, wanted->spellings[j]));

      if (wanted->parts != NULL)
        mark_parts (self, i, wanted->parts);

      for (unsigned j = 0; own_slips != NULL && j < own_slips->len; j++)
        mark_word (self, i, wanted, g_array_index (own_slips, unsigned, j), PAMPHLET_FIT_SLIP);
    }
}

/* Adds a match to the best ones, which are sorted. What is even stays in the order of the leaflets. */
static void
keep_best (GArray              *best,
           unsigned             first,
           unsigned             limit,
           const PamphletMatch *match)
{
  unsigned low = first;
  unsigned high = best->len;

  while (low < high)
    {
      unsigned middle = low + (high - low) / 2;

      if (g_array_index (best, PamphletMatch, middle).rank <= match->rank)
        low = middle + 1;
      else
        high = middle;
    }

  if (low >= limit)
    return;

  g_array_insert_val (best, low, *match);
  if (best->len > limit)
    g_array_set_size (best, limit);
}

/* Adds the leaflets that have all words, but for those that @exact has already. */
static void
collect (const Matcher *self,
         const Matcher *exact,
         unsigned       limit,
         GArray        *best)
{
  unsigned first = best->len;
  unsigned n_leaflets = self->index->n_leaflets;

  for (unsigned leaflet = 0; leaflet < n_leaflets; leaflet++)
    {
      PamphletMatch match;

      if (self->n_seen[leaflet] < self->found.n_words || (exact != NULL && exact->n_seen[leaflet] == exact->found.n_words))
        continue;

      match = pamphlet_found_rank (&self->found, self->index, leaflet);
      match.is_approximate = exact != NULL;
      keep_best (best, first, limit, &match);
    }
}

/*
 * Finds the leaflets that have all words of a query, the best ones first.
 *
 * @with_slips: whether those that have a word only but for a slip follow after all others
 * Returns: (transfer full) (element-type PamphletMatch): at most @limit
 */
GArray *
pamphlet_match_find (const PamphletIndex *index,
                     const PamphletQuery *query,
                     unsigned             limit,
                     gboolean             with_slips)
{
  GArray *best = g_array_new (FALSE, FALSE, sizeof (PamphletMatch));
  g_autoptr (GPtrArray) slips = NULL;
  g_auto (Matcher) exact = { 0 };
  g_auto (Matcher) approximate = { 0 };

  matcher_init (&exact, index, query->words->len);
  mark_query (&exact, query, NULL);
  collect (&exact, NULL, limit, best);
  if (!with_slips || best->len >= limit)
    return best;

  slips = list_all_slips (index, query);
  if (slips->len > 0)
    {
      matcher_init (&approximate, index, query->words->len);
      mark_query (&approximate, query, slips);
      collect (&approximate, &exact, limit, best);
    }

  return best;
}
