/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "search-place-list.h"

G_BEGIN_DECLS

#define PAMPHLET_TABLE_WORD_FIRST_BYTES 16

/* A word of a table. All that finding it needs, and noting where it stands, lies side by side: to wait for the memory that one
 * of very many words has is what takes longest. */
typedef struct
{
  guint32           hash;
  guint32           start; /* of its letters, in those of the table */
  guint32           n_bytes;
  unsigned          other; /* of use to whoever has the table; at first PAMPHLET_TABLE_WORD_UNKNOWN */
  PamphletPlaceList places;
  char              first[PAMPHLET_TABLE_WORD_FIRST_BYTES]; /* of its letters, as many as there are */
} PamphletTableWord;

#define PAMPHLET_TABLE_WORD_UNKNOWN G_MAXUINT

/* Finds words by their letters, and numbers them from 0 on in the order that they come in. Belongs to one thread. */
typedef struct
{
  PamphletTableWord *words;
  unsigned           n_words;
  unsigned           n_allocated;
  guint32           *slots; /* numbers of words and 1 more: each where its hash says, or in the next free slot; 0 for a free one */
  unsigned           n_slots; /* a power of two */
  guint64            key;
  GByteArray        *letters; /* of all words, each with a NUL */
} PamphletWordTable;

void        pamphlet_word_table_init        (PamphletWordTable       *self);
void        pamphlet_word_table_clear       (PamphletWordTable       *self);
guint32     pamphlet_word_table_hash        (const PamphletWordTable *self,
                                             const char              *letters,
                                             gsize                    n_bytes);
void        pamphlet_word_table_fetch       (const PamphletWordTable *self,
                                             guint32                  hash);
unsigned    pamphlet_word_table_add         (PamphletWordTable       *self,
                                             guint32                  hash,
                                             const char              *letters,
                                             gsize                    n_bytes);
const char *pamphlet_word_table_get_letters (const PamphletWordTable *self,
                                             unsigned                 number);

G_END_DECLS
