/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "search-match.h"

#include "search-matcher.h"

/* Looking for slips goes through all words of the index, so whoever pastes a page gets no forgiveness. */
#define MAX_WORDS_WITH_SLIPS 16

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

/* Adds the leaflets that have all words. */
static void
collect (const PamphletMatcher *self,
         unsigned               limit,
         gboolean               is_approximate,
         GArray                *best)
{
  unsigned first = best->len;
  unsigned n_leaflets = self->index->n_leaflets;

  for (unsigned leaflet = 0; leaflet < n_leaflets; leaflet++)
    {
      gboolean      is_full = best->len > first && best->len == limit;
      PamphletMatch match;

      if (!pamphlet_matcher_has_all (self, leaflet))
        continue;

      match = pamphlet_found_rank (&self->found, self->index, leaflet, is_full ? g_array_index (best, PamphletMatch, limit - 1).rank : G_MAXUINT64);
      match.is_approximate = is_approximate;
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
  g_auto (PamphletMatcher) exact = { 0 };
  g_auto (PamphletMatcher) approximate = { 0 };

  pamphlet_matcher_init (&exact, index, query->words->len, NULL);
  pamphlet_matcher_mark (&exact, query, NULL);
  collect (&exact, limit, FALSE, best);
  if (!with_slips || best->len >= limit)
    return best;

  slips = list_all_slips (index, query);
  if (slips->len > 0)
    {
      pamphlet_matcher_init (&approximate, index, query->words->len, &exact);
      pamphlet_matcher_mark (&approximate, query, slips);
      collect (&approximate, limit, TRUE, best);
    }

  return best;
}
