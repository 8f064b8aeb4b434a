/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "search-query.h"
#include "search-ranking.h"

G_BEGIN_DECLS

/* Looks for the words of a query in an index, one in each round. */
typedef struct
{
  const PamphletIndex *index;
  PamphletFound        found;  /* of leaflets that lack a word, not all is in it */
  guint32             *rounds; /* of each leaflet: the first round that it has not passed; 0 for one that is not wanted */
  unsigned             round;  /* from 1 on */
  unsigned             n_left; /* how many leaflets have passed this round */
} PamphletMatcher;

void pamphlet_matcher_init  (PamphletMatcher       *self,
                             const PamphletIndex   *index,
                             unsigned               n_words,
                             const PamphletMatcher *except);
void pamphlet_matcher_clear (PamphletMatcher       *self);
void pamphlet_matcher_mark  (PamphletMatcher       *self,
                             const PamphletQuery   *query,
                             GPtrArray             *slips);

/* Returns: whether the leaflet is wanted and has all words of the query. */
static inline gboolean
pamphlet_matcher_has_all (const PamphletMatcher *self,
                          unsigned               leaflet)
{
  return self->rounds[leaflet] > self->found.n_words;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PamphletMatcher, pamphlet_matcher_clear)

G_END_DECLS
