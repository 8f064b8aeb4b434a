/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "search-word-table.h"

#include <string.h>

#define FIRST_WORDS 1024

/* Of a processor's cache. */
#define LINE_BYTES 64

/* The largest prime number of 32 bits. */
#define PRIME G_GUINT64_CONSTANT (4294967291)

G_STATIC_ASSERT (sizeof (PamphletTableWord) <= LINE_BYTES);

static void
allocate (PamphletWordTable *self,
          unsigned           n_words)
{
  PamphletTableWord *words = g_aligned_alloc (n_words, sizeof (PamphletTableWord), LINE_BYTES);

  if (self->n_words > 0)
    memcpy (words, self->words, self->n_words * sizeof (PamphletTableWord));
  g_clear_pointer (&self->words, g_aligned_free);
  self->words = words;
  self->n_allocated = n_words;

  /* Half of the slots stay free, so that a word is seldom far from where its hash says. */
  g_clear_pointer (&self->slots, g_free);
  self->n_slots = n_words * 2;
  self->slots = g_new0 (guint32, self->n_slots);
  for (unsigned i = 0; i < self->n_words; i++)
    {
      unsigned at = self->words[i].hash;

      while (self->slots[at & (self->n_slots - 1)] != 0)
        at++;
      self->slots[at & (self->n_slots - 1)] = i + 1;
    }
}

void
pamphlet_word_table_init (PamphletWordTable *self)
{
  *self = (PamphletWordTable){ .key = g_random_int () % (PRIME - 1) + 1, .letters = g_byte_array_new () };
  allocate (self, FIRST_WORDS);
}

void
pamphlet_word_table_clear (PamphletWordTable *self)
{
  for (unsigned i = 0; i < self->n_words; i++)
    pamphlet_place_list_clear (&self->words[i].places);
  self->n_words = 0;
  g_clear_pointer (&self->words, g_aligned_free);
  g_clear_pointer (&self->slots, g_free);
  g_clear_pointer (&self->letters, g_byte_array_unref);
}

static gboolean
has_letters (const PamphletWordTable *self,
             const PamphletTableWord *word,
             const char              *letters,
             gsize                    n_bytes)
{
  gsize n_first = MIN (n_bytes, sizeof word->first);

  return word->n_bytes == n_bytes && memcmp (word->first, letters, n_first) == 0 &&
         (n_first == n_bytes || memcmp (self->letters->data + word->start + n_first, letters + n_first, n_bytes - n_first) == 0);
}

/*
 * Finds out by what number a word is found in this table, and sends for the memory that tells where it is.
 *
 * The letters are the coefficients of a polynomial, and its place is drawn by lot: nobody can make up a file whose words all
 * fall on each other.
 */
guint32
pamphlet_word_table_hash (const PamphletWordTable *self,
                          const char              *letters,
                          gsize                    n_bytes)
{
  guint64 sum = 0;
  guint32 four;

  for (; n_bytes >= sizeof four; letters += sizeof four, n_bytes -= sizeof four)
    {
      memcpy (&four, letters, sizeof four);
      sum = (sum * self->key + four) % PRIME;
    }

  four = 0;
  for (gsize i = 0; i < n_bytes; i++)
    four = four << 8 | (guchar)letters[i];
  sum = (sum * self->key + four) % PRIME;
  sum = sum * self->key % PRIME;
  __builtin_prefetch (&self->slots[sum & (self->n_slots - 1)]);

  return sum;
}

/* Sends for the memory of the word that has this hash, if there is one. */
void
pamphlet_word_table_fetch (const PamphletWordTable *self,
                           guint32                  hash)
{
  guint32 slot = self->slots[hash & (self->n_slots - 1)];

  if (slot != 0)
    __builtin_prefetch (&self->words[slot - 1]);
}

static unsigned
append (PamphletWordTable *self,
        guint32            hash,
        const char        *letters,
        gsize              n_bytes)
{
  PamphletTableWord *word = &self->words[self->n_words++];

  *word = (PamphletTableWord){ .hash = hash, .start = self->letters->len, .n_bytes = n_bytes, .other = PAMPHLET_TABLE_WORD_UNKNOWN };
  memcpy (word->first, letters, MIN (n_bytes, sizeof word->first));
  g_byte_array_append (self->letters, (const guint8 *)letters, n_bytes);
  g_byte_array_append (self->letters, (const guint8 *)"", 1);

  if (self->n_words == self->n_allocated)
    allocate (self, self->n_allocated * 2);

  return self->n_words - 1;
}

/*
 * Adds a word, if it is not there yet.
 *
 * @hash: from pamphlet_word_table_hash()
 * @letters: @n_bytes of them, copied
 * Returns: the number of the word
 */
unsigned
pamphlet_word_table_add (PamphletWordTable *self,
                         guint32            hash,
                         const char        *letters,
                         gsize              n_bytes)
{
  unsigned at;

  for (at = hash & (self->n_slots - 1); self->slots[at] != 0; at = (at + 1) & (self->n_slots - 1))
    {
      const PamphletTableWord *word = &self->words[self->slots[at] - 1];

      if (word->hash == hash && has_letters (self, word, letters, n_bytes))
        return self->slots[at] - 1;
    }

  self->slots[at] = self->n_words + 1;

  return append (self, hash, letters, n_bytes);
}

/* Returns: (transfer none): the letters of a word, with a NUL, until another word is added. */
const char *
pamphlet_word_table_get_letters (const PamphletWordTable *self,
                                 unsigned                 number)
{
  return (const char *)self->letters->data + self->words[number].start;
}
