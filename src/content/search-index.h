/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "search-unit.h"

G_BEGIN_DECLS

/*
 * Which words stand in which units of which leaflets. Leaflets are numbered in the order that they were added in; a unit's
 * number counts through all leaflets. Never changed once made, so that threads can share it.
 */
typedef struct
{
  char    *words; /* folded, sorted by their bytes, each with its NUL */
  guint32 *word_starts;
  unsigned n_words;
  guint8  *postings; /* of all words, in their order */
  guint32 *posting_starts;
  guint8  *units; /* each one's kind and, from the fourth bit on, how many words it has */
  guint32 *first_units; /* of each leaflet, and the number of all units */
  unsigned n_leaflets;
} PamphletIndex;

/* A word and where it stands, for an index that is being made. */
typedef struct
{
  const char   *folded;
  const guint8 *postings;
  unsigned      n_posting_bytes;
} PamphletIndexWord;

/*
 * Goes through the units that a word stands in. They are stored as numbers of 7 bits a byte, the lowest first, all bytes of
 * a number but its last with the highest bit set. The first unit in a leaflet: the distance from the last leaflet, doubled
 * and 1 more, then the unit's number in that leaflet. Another unit: the distance from the last one, doubled.
 */
typedef struct
{
  const guint8 *at;
  const guint8 *end;
  unsigned      leaflet;
  unsigned      unit; /* in the leaflet */
} PamphletPostings;

/* Begins a run that is a name, or the first of one, as a whole. */
#define PAMPHLET_INDEX_NAME "\001"

/* The most words of a unit that are counted. */
#define PAMPHLET_INDEX_MAX_WORDS 31

PamphletIndex    *pamphlet_index_new          (GArray              *words,
                                               GArray              *first_units,
                                               GByteArray          *units) G_GNUC_WARN_UNUSED_RESULT;
void              pamphlet_index_free         (PamphletIndex       *self);
gsize             pamphlet_index_get_n_bytes  (const PamphletIndex *self);
unsigned          pamphlet_index_find         (const PamphletIndex *self,
                                               const char          *folded);
unsigned          pamphlet_index_find_end     (const PamphletIndex *self,
                                               const char          *folded);
PamphletPostings  pamphlet_index_get_postings (const PamphletIndex *self,
                                               unsigned             word);

/* What follows is called for every place of every word. */

static inline const char *
pamphlet_index_get_word (const PamphletIndex *self,
                         unsigned             word)
{
  return self->words + self->word_starts[word];
}

static inline PamphletUnitKind
pamphlet_index_get_kind (const PamphletIndex *self,
                         unsigned             unit)
{
  return self->units[unit] & 7;
}

/* Returns: how many different words the unit has, up to PAMPHLET_INDEX_MAX_WORDS. */
static inline unsigned
pamphlet_index_get_length (const PamphletIndex *self,
                           unsigned             unit)
{
  return self->units[unit] >> 3;
}

static inline unsigned
pamphlet_postings_read_number (PamphletPostings *self)
{
  unsigned number = *self->at & 0x7f;

  for (unsigned shift = 7; (*self->at++ & 0x80) != 0; shift += 7)
    number |= (*self->at & 0x7fu) << shift;

  return number;
}

/* Goes on to the next unit. Returns: whether there is one. */
static inline gboolean
pamphlet_postings_next (PamphletPostings *self)
{
  const guint8 *at = self->at;
  unsigned      is_first, is_long, second, unit, distance;

  if (at == self->end)
    return FALSE;

  /* Nearly all distances have one byte or two, and units one. Which of them comes next cannot be foreseen, so that a processor is
   * faster where it need not choose between two ways. */
  is_first = *at & 1;
  is_long = *at >> 7;
  second = at[is_long];
  unit = at[is_first * (1 + is_long)];
  if (second >= 0x80 || (unit & is_first << 7) != 0)
    {
      distance = pamphlet_postings_read_number (self) >> 1;
      unit = is_first ? pamphlet_postings_read_number (self) : 0;
    }
  else
    {
      distance = (*at & 0x7f) >> 1 | (second << 6 & -is_long);
      self->at += 1 + is_long + is_first;
    }

  self->leaflet += distance & -is_first;
  self->unit = (unit & -is_first) + ((self->unit + distance) & (is_first - 1));

  return TRUE;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletIndex, pamphlet_index_free)

G_END_DECLS
