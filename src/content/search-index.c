/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "search-index.h"

#include <string.h>

/*
 * @words: (element-type PamphletIndexWord): sorted by their bytes, copied
 * @first_units: (element-type guint32): the first unit of each leaflet, and the number of all units at the end, copied
 * @units: for each unit its kind and, from the fourth bit on, the number of its words, copied
 */
PamphletIndex *
pamphlet_index_new (GArray     *words,
                    GArray     *first_units,
                    GByteArray *units)
{
  PamphletIndex *self = g_new0 (PamphletIndex, 1);
  gsize          n_word_bytes = 0;
  gsize          n_posting_bytes = 0;

  self->n_words = words->len;
  self->n_leaflets = first_units->len - 1;
  self->first_units = g_memdup2 (first_units->data, first_units->len * sizeof (guint32));
  self->units = g_memdup2 (units->data, units->len);
  self->word_starts = g_new (guint32, words->len + 1);
  self->posting_starts = g_new (guint32, words->len + 1);

  for (unsigned i = 0; i <= words->len; i++)
    {
      const PamphletIndexWord *word = i < words->len ? &g_array_index (words, PamphletIndexWord, i) : NULL;

      self->word_starts[i] = n_word_bytes;
      self->posting_starts[i] = n_posting_bytes;
      n_word_bytes += word != NULL ? strlen (word->folded) + 1 : 0;
      n_posting_bytes += word != NULL ? word->n_posting_bytes : 0;
    }

  self->words = g_malloc (n_word_bytes);
  self->postings = g_malloc (n_posting_bytes);
  for (unsigned i = 0; i < words->len; i++)
    {
      const PamphletIndexWord *word = &g_array_index (words, PamphletIndexWord, i);

      strcpy (self->words + self->word_starts[i], word->folded);
      memcpy (self->postings + self->posting_starts[i], word->postings, word->n_posting_bytes);
    }

  return self;
}

void
pamphlet_index_free (PamphletIndex *self)
{
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->postings, g_free);
  g_clear_pointer (&self->word_starts, g_free);
  g_clear_pointer (&self->posting_starts, g_free);
  g_clear_pointer (&self->first_units, g_free);
  g_clear_pointer (&self->units, g_free);
  g_free (self);
}

/* Returns: the memory that it takes. */
gsize
pamphlet_index_get_n_bytes (const PamphletIndex *self)
{
  return sizeof *self + self->word_starts[self->n_words] + self->posting_starts[self->n_words] +
         2 * (self->n_words + 1) * sizeof (guint32) + (self->n_leaflets + 1) * sizeof (guint32) + self->first_units[self->n_leaflets];
}

/* Returns: the number of the first word whose first @n_bytes do not sort before those of @folded; with @is_end, that sort after. */
static unsigned
find (const PamphletIndex *self,
      const char          *folded,
      gsize                n_bytes,
      gboolean             is_end)
{
  unsigned low = 0;
  unsigned high = self->n_words;

  while (low < high)
    {
      unsigned middle = low + (high - low) / 2;

      if (strncmp (pamphlet_index_get_word (self, middle), folded, n_bytes) < is_end)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Returns: the number of the first word that does not sort before @folded; those that begin with it follow. */
unsigned
pamphlet_index_find (const PamphletIndex *self,
                     const char          *folded)
{
  return find (self, folded, strlen (folded) + 1, FALSE);
}

/* Returns: the number behind that of the last word that begins with @folded; where none does, what pamphlet_index_find() does. */
unsigned
pamphlet_index_find_end (const PamphletIndex *self,
                         const char          *folded)
{
  return find (self, folded, strlen (folded), TRUE);
}

PamphletPostings
pamphlet_index_get_postings (const PamphletIndex *self,
                             unsigned             word)
{
  const guint8 *postings = self->postings;

  return (PamphletPostings){ postings + self->posting_starts[word], postings + self->posting_starts[word + 1], 0, 0 };
}
