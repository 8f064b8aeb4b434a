/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "search-matcher.h"

/* Where a word stands, in one number that sorts. */
typedef guint64 Place;

/* A word of a query, and about how much there is to look through for it. */
typedef struct
{
  unsigned number;
  gsize    n_bytes;
} Effort;

/*
 * @n_words: of the query
 * @except: (nullable): that has marked the same query, and whose leaflets are not wanted
 */
void
pamphlet_matcher_init (PamphletMatcher       *self,
                       const PamphletIndex   *index,
                       unsigned               n_words,
                       const PamphletMatcher *except)
{
  unsigned n_leaflets = index->n_leaflets;
  unsigned n_units = index->first_units[n_leaflets];

  *self = (PamphletMatcher){ .index = index };
  self->found.any = g_new0 (guint8, n_units);
  self->found.exact = g_new0 (guint8, n_units);
  self->found.n_words = n_words;
  self->rounds = g_new (guint32, n_leaflets);
  for (unsigned i = 0; i < n_leaflets; i++)
    self->rounds[i] = except == NULL || !pamphlet_matcher_has_all (except, i);
}

void
pamphlet_matcher_clear (PamphletMatcher *self)
{
  g_clear_pointer (&self->found.any, g_free);
  g_clear_pointer (&self->found.exact, g_free);
  g_clear_pointer (&self->rounds, g_free);
}

/* Returns: whether the leaflet has all words that were looked for in the rounds before. */
static inline gboolean
is_left (const PamphletMatcher *self,
         unsigned               leaflet)
{
  return self->rounds[leaflet] >= self->round;
}

/* @number: that of the word in its query */
static inline void
mark (PamphletMatcher *self,
      unsigned         number,
      unsigned         leaflet,
      unsigned         unit,
      PamphletFit      fit)
{
  unsigned place = self->index->first_units[leaflet] + unit;
  guint8   bit = 1u << MIN (number, PAMPHLET_FOUND_MAX_WORDS - 1);

  self->n_left += self->rounds[leaflet] == self->round;
  self->rounds[leaflet] = self->round + 1;
  self->found.any[place] |= bit;
  if (fit == PAMPHLET_FIT_EXACT)
    self->found.exact[place] |= bit;
}

/* @word: its number in the index */
static void
mark_word (PamphletMatcher         *self,
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
    if (is_left (self, postings.leaflet) &&
        (fits_codes || pamphlet_index_get_kind (self->index, self->index->first_units[postings.leaflet] + postings.unit) != PAMPHLET_UNIT_CODE))
      mark (self, number, postings.leaflet, postings.unit, fit);
}

/* Finds the words of the index that are a spelling or, with @may_go_on, begin with it. Returns: the number of the first. */
static unsigned
find_spelling (const PamphletIndex *index,
               const char          *spelling,
               gboolean             may_go_on,
               unsigned            *end)
{
  unsigned first = pamphlet_index_find (index, spelling);

  *end = first;
  if (may_go_on)
    *end = pamphlet_index_find_end (index, spelling);
  else if (first < index->n_words && g_str_equal (pamphlet_index_get_word (index, first), spelling))
    *end = first + 1;

  return first;
}

/* @may_go_on: whether words that begin with the spelling fit as well */
static void
mark_spelling (PamphletMatcher         *self,
               unsigned                 number,
               const PamphletQueryWord *wanted,
               const char              *spelling,
               gboolean                 may_go_on)
{
  unsigned end;

  for (unsigned word = find_spelling (self->index, spelling, may_go_on, &end); word < end; word++)
    mark_word (self, number, wanted, word,
               g_str_equal (pamphlet_index_get_word (self->index, word), spelling) ? PAMPHLET_FIT_EXACT : PAMPHLET_FIT_PREFIX);
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
mark_parts (PamphletMatcher *self,
            unsigned         number,
            char           **parts)
{
  g_autoptr (GArray) places = list_places (self->index, parts[0]);

  for (unsigned i = 1; parts[i] != NULL; i++)
    {
      g_autoptr (GArray) others = list_places (self->index, parts[i]);

      keep_common (places, others);
    }

  for (unsigned i = 0; i < places->len; i++)
    {
      Place    place = g_array_index (places, Place, i);
      unsigned leaflet = place >> 32;

      if (is_left (self, leaflet))
        mark (self, number, leaflet, place & G_MAXUINT32, PAMPHLET_FIT_PREFIX);
    }
}

static void
mark_run (PamphletMatcher         *self,
          unsigned                 number,
          const PamphletQueryWord *wanted)
{
  g_autofree char *name = g_strconcat (PAMPHLET_INDEX_NAME, wanted->spellings[0], NULL);

  mark_spelling (self, number, wanted, name, TRUE);
  if (wanted->parts == NULL)
    mark_spelling (self, number, wanted, wanted->spellings[0], TRUE);
}

/* @slips: (nullable) (element-type unsigned): words that fit but for a slip */
static void
mark_query_word (PamphletMatcher         *self,
                 unsigned                 number,
                 const PamphletQueryWord *wanted,
                 GArray                  *slips)
{
  if (wanted->is_run)
    mark_run (self, number, wanted);
  else
    for (unsigned i = 0; wanted->spellings[i] != NULL; i++)
      mark_spelling (self, number, wanted, wanted->spellings[i], pamphlet_query_word_goes_on (wanted, wanted->spellings[i]));

  if (wanted->parts != NULL)
    mark_parts (self, number, wanted->parts);

  for (unsigned i = 0; slips != NULL && i < slips->len; i++)
    mark_word (self, number, wanted, g_array_index (slips, unsigned, i), PAMPHLET_FIT_SLIP);
}

/* Returns: about how much there is to look through for a word. */
static gsize
count_bytes (const PamphletIndex     *index,
             const PamphletQueryWord *wanted,
             GArray                  *slips)
{
  gsize    n_bytes = 0;
  unsigned end;

  for (unsigned i = 0; wanted->spellings[i] != NULL; i++)
    {
      unsigned first = find_spelling (index, wanted->spellings[i], pamphlet_query_word_goes_on (wanted, wanted->spellings[i]), &end);

      n_bytes += index->posting_starts[end] - index->posting_starts[first];
    }

  for (unsigned i = 0; wanted->parts != NULL && wanted->parts[i] != NULL; i++)
    {
      unsigned first = find_spelling (index, wanted->parts[i], FALSE, &end);

      n_bytes += index->posting_starts[end] - index->posting_starts[first];
    }

  for (unsigned i = 0; slips != NULL && i < slips->len; i++)
    {
      unsigned word = g_array_index (slips, unsigned, i);

      n_bytes += index->posting_starts[word + 1] - index->posting_starts[word];
    }

  return n_bytes;
}

static int
compare_efforts (gconstpointer a,
                 gconstpointer b)
{
  const Effort *first = a;
  const Effort *second = b;

  return first->n_bytes < second->n_bytes ? -1 : first->n_bytes > second->n_bytes;
}

/*
 * Looks for all words of a query. Rare words come first: of the frequent ones, only the places in leaflets that are left matter
 * then.
 *
 * @slips: (nullable) (element-type GArray): of each word, the words of the index that fit but for a slip
 */
void
pamphlet_matcher_mark (PamphletMatcher     *self,
                       const PamphletQuery *query,
                       GPtrArray           *slips)
{
  g_autoptr (GArray) efforts = g_array_new (FALSE, FALSE, sizeof (Effort));

  for (unsigned i = 0; i < query->words->len; i++)
    {
      Effort effort = { i, count_bytes (self->index, g_ptr_array_index (query->words, i), slips != NULL ? g_ptr_array_index (slips, i) : NULL) };

      g_array_append_val (efforts, effort);
    }
  g_array_sort (efforts, compare_efforts);

  self->n_left = self->index->n_leaflets;
  for (unsigned i = 0; i < efforts->len && self->n_left > 0; i++)
    {
      unsigned number = g_array_index (efforts, Effort, i).number;

      self->round++;
      self->n_left = 0;
      mark_query_word (self, number, g_ptr_array_index (query->words, number), slips != NULL ? g_ptr_array_index (slips, number) : NULL);
    }
}
