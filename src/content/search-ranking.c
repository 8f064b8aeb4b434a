/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "search-ranking.h"

/* The best first. */
typedef enum {
  TIER_WHOLE_TITLE,
  TIER_TITLE,
  TIER_WHOLE_OTHER_NAME,
  TIER_OTHER_NAME,
  TIER_CODE,
  TIER_NAMES, /* the words stand in several names and codes */
  TIER_TEXT
} Tier;

/* How far apart the words of a query stand in a text, beside those in the leaflet's names. */
typedef enum {
  SPREAD_UNIT, /* in one unit, or in it and its section's title */
  SPREAD_SECTION,
  SPREAD_LEAFLET
} Spread;

/* A leaflet that is being ranked. */
typedef struct
{
  const PamphletFound *found;
  const PamphletIndex *index;
  unsigned             first;
  unsigned             end;
  guint8               all;    /* a bit for each word of the query */
  guint8               names;  /* those in the title, the other names and the codes */
  guint8               n_fits; /* how many units of the text have all words, beside the names */
} Leaflet;

static guint8
count (guint8 words)
{
  return __builtin_popcount (words);
}

/* Returns: a rank in which each criterion decides only where those before it are even. */
static guint64
pack (Tier   tier,
      guint8 second,
      guint8 third,
      guint8 fourth,
      guint8 fifth,
      guint8 sixth)
{
  const guint8 criteria[] = { tier, second, third, fourth, fifth, sixth };
  guint64      rank = 0;

  for (unsigned i = 0; i < G_N_ELEMENTS (criteria); i++)
    rank = rank << 8 | criteria[i];

  return rank;
}

static void
offer (PamphletMatch *best,
       const Leaflet *self,
       unsigned       unit,
       guint64        rank)
{
  if (rank >= best->rank)
    return;

  best->rank = rank;
  best->unit = unit - self->first;
  best->kind = pamphlet_index_get_kind (self->index, unit);
}

/* A name that has all words: whole, exact and short ones first; of a title, one that begins with one of the words. */
static void
offer_name (PamphletMatch *best,
            const Leaflet *self,
            unsigned       unit)
{
  guint8   exact = self->found->exact[unit];
  unsigned length = pamphlet_index_get_length (self->index, unit);
  gboolean is_title = pamphlet_index_get_kind (self->index, unit) == PAMPHLET_UNIT_TITLE;
  gboolean is_whole = exact == self->all && length == self->found->n_words;
  gboolean is_start = is_title && self->found->any[unit - 1] != 0;
  Tier     tier = is_title ? (is_whole ? TIER_WHOLE_TITLE : TIER_TITLE) : (is_whole ? TIER_WHOLE_OTHER_NAME : TIER_OTHER_NAME);

  offer (best, self, unit, pack (tier, PAMPHLET_FOUND_MAX_WORDS - count (exact), !is_start, length, 0, 0));
}

/* Looks through the names and codes, which stand first. Returns: the first unit behind them. */
static unsigned
rank_names (Leaflet       *self,
            PamphletMatch *best)
{
  unsigned unit;

  for (unit = self->first; unit < self->end; unit++)
    {
      PamphletUnitKind kind = pamphlet_index_get_kind (self->index, unit);
      guint8           words = self->found->any[unit];

      if (kind > PAMPHLET_UNIT_CODE)
        break;

      self->names |= words;
      if (words != self->all || kind == PAMPHLET_UNIT_START)
        continue;

      if (kind == PAMPHLET_UNIT_CODE)
        offer (best, self, unit, pack (TIER_CODE, PAMPHLET_FOUND_MAX_WORDS - count (self->found->exact[unit]), 0, 0, 0, 0));
      else
        offer_name (best, self, unit);
    }

  if (self->names == self->all)
    for (unsigned name = self->first; name < unit; name++)
      if (pamphlet_index_get_kind (self->index, name) != PAMPHLET_UNIT_START)
        offer (best, self, name, pack (TIER_NAMES, PAMPHLET_FOUND_MAX_WORDS - count (self->found->any[name]), 0, 0, 0, 0));

  return unit;
}

static guint8
get_field (PamphletUnitKind kind)
{
  return kind == PAMPHLET_UNIT_BODY ? 2 : kind == PAMPHLET_UNIT_HEADING ? 1
                                                                        : 0;
}

/* Ranks the units of one section, or those before the first. Returns: where it ends. */
static unsigned
rank_section (Leaflet       *self,
              unsigned       first,
              PamphletMatch *best)
{
  const PamphletFound *found = self->found;
  gboolean             has_title = pamphlet_index_get_kind (self->index, first) == PAMPHLET_UNIT_SECTION_TITLE;
  guint8               around = self->names | (has_title ? found->any[first] : 0);
  guint8               section = self->names;
  guint8               helped = PAMPHLET_FOUND_MAX_WORDS - count (self->names);
  unsigned             end;

  for (end = first; end == first || (end < self->end && pamphlet_index_get_kind (self->index, end) != PAMPHLET_UNIT_SECTION_TITLE); end++)
    section |= found->any[end];

  for (unsigned unit = first; unit < end; unit++)
    {
      guint8 words = found->any[unit];
      Spread spread = (words | around) == self->all ? SPREAD_UNIT : section == self->all ? SPREAD_SECTION
                                                                                         : SPREAD_LEAFLET;

      if (words == 0)
        continue;

      if ((words | self->names) == self->all && self->n_fits < G_MAXUINT8)
        self->n_fits++;
      offer (best, self, unit,
             pack (TIER_TEXT, spread, helped, PAMPHLET_FOUND_MAX_WORDS - count (found->exact[unit]),
                   get_field (pamphlet_index_get_kind (self->index, unit)), PAMPHLET_FOUND_MAX_WORDS - count (words)));
    }

  return end;
}

/* Returns: the best rank that the text could have, as far as the names tell. */
static guint64
get_best_of_text (const Leaflet *self)
{
  return pack (TIER_TEXT, SPREAD_UNIT, PAMPHLET_FOUND_MAX_WORDS - count (self->names), 0, 0, 0) << 8;
}

/*
 * Ranks a leaflet that has all words of a query: by its title, by another name, by a code, or by the unit of its text that
 * has the most of the words, together with its section's title and the leaflet's names.
 *
 * @worst: the text is not looked at where its rank could not be less; the rank of the leaflet is G_MAXUINT64 then
 */
PamphletMatch
pamphlet_found_rank (const PamphletFound *self,
                     const PamphletIndex *index,
                     unsigned             leaflet,
                     guint64              worst)
{
  unsigned      n_words = MIN (self->n_words, PAMPHLET_FOUND_MAX_WORDS);
  PamphletMatch best = { .leaflet = leaflet, .rank = G_MAXUINT64 };
  Leaflet       ranked = {
          .found = self,
          .index = index,
          .first = index->first_units[leaflet],
          .end = index->first_units[leaflet + 1],
          .all = (1u << n_words) - 1,
  };
  unsigned unit = rank_names (&ranked, &best);

  if (best.rank == G_MAXUINT64 && get_best_of_text (&ranked) >= worst)
    return best;

  if (best.rank == G_MAXUINT64)
    while (unit < ranked.end)
      unit = rank_section (&ranked, unit, &best);

  best.rank = best.rank << 8 | (G_MAXUINT8 - ranked.n_fits);

  return best;
}
