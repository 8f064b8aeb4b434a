/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "search-indexer.h"

#include "search-place-list.h"
#include "search-token.h"
#include "search-word-table.h"

#include <string.h>

#define NONE (G_MAXUINT - 1)

#define BATCH_SIZE 16

/* A word of a text, which is going to be added. */
typedef struct
{
  const char *start; /* in the text */
  const char *end;
  gboolean    is_whole; /* of several that signs join */
  char        folded[PAMPHLET_TOKEN_MAX_BYTES];
  gsize       n_bytes; /* of them; 0 where it takes longer to fold it */
  guint32     hash;
} Spelling;

/* Words that are added together. Most of them are far apart in memory, and it is waited for all of them at once. */
typedef struct
{
  unsigned n;
  Spelling spellings[BATCH_SIZE];
} Batch;

struct _PamphletIndexer
{
  gboolean          only_names;
  PamphletWordTable folded;      /* each word with the number of its variant, or NONE */
  PamphletWordTable spelled;     /* words as texts spell them, where folding them takes long, each with the number in folded, or NONE */
  GArray           *first_units; /* of guint32 */
  GByteArray       *units;
};

typedef struct
{
  PamphletIndexer        *self;
  const PamphletGlossary *glossary;
  PamphletTranslator     *translator;
} Leaflet;

/* @only_names: whether only titles, other names and codes are indexed */
PamphletIndexer *
pamphlet_indexer_new (gboolean only_names)
{
  PamphletIndexer *self = g_new0 (PamphletIndexer, 1);
  guint32          none = 0;

  self->only_names = only_names;
  pamphlet_word_table_init (&self->folded);
  pamphlet_word_table_init (&self->spelled);
  self->first_units = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (self->first_units, none);
  self->units = g_byte_array_new ();

  return self;
}

void
pamphlet_indexer_free (PamphletIndexer *self)
{
  pamphlet_word_table_clear (&self->folded);
  pamphlet_word_table_clear (&self->spelled);
  g_clear_pointer (&self->first_units, g_array_unref);
  g_clear_pointer (&self->units, g_byte_array_unref);
  g_free (self);
}

/* Returns: the number of a folded word. */
static unsigned
get_number (PamphletWordTable *table,
            const char        *letters,
            gsize              n_bytes)
{
  return pamphlet_word_table_add (table, pamphlet_word_table_hash (table, letters, n_bytes), letters, n_bytes);
}

/* Returns: whether the word did not stand in this unit before. */
static gboolean
add_place (PamphletIndexer *self,
           unsigned         number)
{
  unsigned leaflet = self->first_units->len - 1;

  return pamphlet_place_list_add (&self->folded.words[number].places, leaflet, g_array_index (self->first_units, guint32, leaflet),
                                  self->units->len - 1);
}

/* Returns: the number of a folded word's variant, or NONE. */
static unsigned
get_variant (PamphletIndexer *self,
             unsigned         number)
{
  g_autofree char *variant = NULL;
  unsigned         found = self->folded.words[number].other;

  if (found != PAMPHLET_TABLE_WORD_UNKNOWN)
    return found;

  variant = pamphlet_token_fold_variant (pamphlet_word_table_get_letters (&self->folded, number));
  found = variant != NULL ? get_number (&self->folded, variant, strlen (variant)) : NONE;

  return self->folded.words[number].other = found;
}

/* Returns: the number of a word that is not all ASCII, or that signs join; NONE where nothing is left of it. */
static unsigned
fold (PamphletIndexer *self,
      const Spelling  *spelling)
{
  const char      *start = spelling->start;
  unsigned         number = get_number (&self->spelled, start, spelling->end - start);
  unsigned         found = self->spelled.words[number].other;
  g_autofree char *folded = NULL;

  if (found != PAMPHLET_TABLE_WORD_UNKNOWN)
    return found;

  folded = spelling->is_whole ? pamphlet_token_fold_whole (start, spelling->end) : pamphlet_token_fold (start, spelling->end);
  found = *folded != '\0' ? get_number (&self->folded, folded, strlen (folded)) : NONE;

  return self->spelled.words[number].other = found;
}

/* Returns: whether the word did not stand in this unit before, and is to be counted. */
static gboolean
add_spelling (PamphletIndexer *self,
              const Spelling  *spelling)
{
  unsigned number = spelling->n_bytes > 0 ? pamphlet_word_table_add (&self->folded, spelling->hash, spelling->folded, spelling->n_bytes)
                                          : fold (self, spelling);
  unsigned variant = spelling->is_whole || number == NONE ? NONE : get_variant (self, number);
  gboolean is_new = number != NONE && add_place (self, number);

  if (variant != NONE)
    add_place (self, variant);

  return is_new && !spelling->is_whole;
}

/* Adds the words of a batch, in their order. Returns: how many of them did not stand in this unit before. */
static unsigned
flush (PamphletIndexer *self,
       Batch           *batch)
{
  unsigned n_new = 0;

  for (unsigned i = 0; i < batch->n; i++)
    pamphlet_word_table_fetch (&self->folded, batch->spellings[i].hash);

  for (unsigned i = 0; i < batch->n; i++)
    n_new += add_spelling (self, &batch->spellings[i]);
  batch->n = 0;

  return n_new;
}

/* Returns: how many words of the batch did not stand in this unit before, where it was full. */
static unsigned
add_word (PamphletIndexer     *self,
          Batch               *batch,
          const PamphletToken *token,
          gboolean             is_whole)
{
  Spelling *spelling = &batch->spellings[batch->n++];

  spelling->start = is_whole ? token->whole : token->start;
  spelling->end = token->end;
  spelling->is_whole = is_whole;
  spelling->n_bytes = is_whole ? 0 : pamphlet_token_fold_ascii (token, spelling->folded);
  spelling->hash = pamphlet_word_table_hash (&self->folded, spelling->folded, spelling->n_bytes);

  return batch->n == BATCH_SIZE ? flush (self, batch) : 0;
}

/* A run is found by the pairs of characters next to each other in it, and by its last character; in a name, also as a whole.
 * Returns: whether it did not stand in this unit before. */
static gboolean
add_run (PamphletIndexer     *self,
         const PamphletToken *run,
         PamphletUnitKind     kind)
{
  g_autofree char *folded = pamphlet_token_fold (run->start, run->end);
  g_autofree char *name = g_strconcat (PAMPHLET_INDEX_NAME, folded, NULL);
  gboolean         is_new = FALSE;

  for (const char *at = folded; *at != '\0' && kind != PAMPHLET_UNIT_START; at = g_utf8_next_char (at))
    {
      unsigned pair = get_number (&self->folded, at, pamphlet_token_pair_end (at) - at);

      is_new = add_place (self, pair) || is_new;
    }

  if (kind <= PAMPHLET_UNIT_OTHER_NAME)
    is_new = add_place (self, get_number (&self->folded, name, strlen (name))) || is_new;

  return is_new;
}

/* Adds the words of a string to the last unit. Returns: how many different ones there were. */
static unsigned
add_words (PamphletIndexer *self,
           const char      *string,
           PamphletUnitKind kind)
{
  PamphletToken token = PAMPHLET_TOKEN_INIT (string);
  Batch         batch;
  unsigned      n_words = 0;

  batch.n = 0;
  while (pamphlet_token_next (&token))
    {
      if (token.is_run)
        n_words += flush (self, &batch) + add_run (self, &token, kind);
      else
        n_words += add_word (self, &batch, &token, FALSE);

      if (token.whole != NULL)
        n_words += add_word (self, &batch, &token, TRUE);

      if (kind == PAMPHLET_UNIT_START)
        break;
    }

  return n_words + flush (self, &batch);
}

/* A hard word is found by its name in the glossary as well, wherever a text uses it in other words. */
static void
add_terms (PamphletIndexer        *self,
           const PamphletText     *text,
           const PamphletGlossary *glossary)
{
  unsigned            n_spans;
  const PamphletSpan *spans = pamphlet_text_get_spans (text, &n_spans);

  for (unsigned i = 0; i < n_spans; i++)
    {
      const PamphletTerm *term = spans[i].kind == PAMPHLET_SPAN_TERM ? pamphlet_glossary_find (glossary, spans[i].target) : NULL;

      if (term != NULL)
        add_words (self, pamphlet_text_get_string (term->term), PAMPHLET_UNIT_BODY);
    }
}

static void
add_unit (const PamphletUnit *unit,
          gpointer            data)
{
  const Leaflet   *leaflet = data;
  PamphletIndexer *self = leaflet->self;
  guint8           byte = unit->kind;
  unsigned         n_words = 0;
  g_autoptr (PamphletText) translated = NULL;
  const PamphletText *text = unit->text;

  g_byte_array_append (self->units, &byte, 1);
  if (unit->code != NULL && leaflet->translator == NULL)
    n_words = add_words (self, unit->code, unit->kind);

  if (text != NULL && leaflet->translator != NULL)
    text = translated = pamphlet_translator_text (leaflet->translator, text);

  /* What is not translated is found in the language that it was written in. */
  if (text != NULL && !pamphlet_text_is_foreign (text))
    {
      n_words = add_words (self, pamphlet_text_get_string (text), unit->kind);
      add_terms (self, text, leaflet->glossary);
    }

  self->units->data[self->units->len - 1] |= MIN (n_words, PAMPHLET_INDEX_MAX_WORDS) << 3;
}

/*
 * Adds the next leaflet.
 *
 * @condition: (nullable): as it was written; NULL for a leaflet that is not to be found in this index
 * @glossary: of its library, in the language of the index
 * @translator: (nullable): into the language of the index; NULL for the one that the leaflet was written in
 */
void
pamphlet_indexer_add (PamphletIndexer        *self,
                      PamphletCondition      *condition,
                      const PamphletGlossary *glossary,
                      PamphletTranslator     *translator)
{
  Leaflet leaflet = { self, glossary, translator };
  guint32 next;

  /* Names stand first, so that their numbers are the same in both kinds of index. */
  if (condition != NULL && self->only_names)
    pamphlet_condition_foreach_name (condition, add_unit, &leaflet);
  else if (condition != NULL)
    pamphlet_condition_foreach_unit (condition, add_unit, &leaflet);

  next = self->units->len;
  g_array_append_val (self->first_units, next);
}

/* A word among those that are sorted. */
typedef struct
{
  guint64  first; /* of its letters, as many as there is room for */
  unsigned number;
} Sorted;

static int
compare_words (gconstpointer a,
               gconstpointer b,
               gpointer      table)
{
  const Sorted *first = a;
  const Sorted *second = b;

  if (first->first != second->first)
    return first->first < second->first ? -1 : 1;

  return strcmp (pamphlet_word_table_get_letters (table, first->number), pamphlet_word_table_get_letters (table, second->number));
}

/* Returns: (transfer full) (element-type Sorted): all words, by the bytes of their letters. */
static GArray *
sort_words (PamphletWordTable *table)
{
  GArray *all = g_array_sized_new (FALSE, FALSE, sizeof (Sorted), table->n_words);

  for (unsigned i = 0; i < table->n_words; i++)
    {
      Sorted sorted = { .number = i };

      memcpy (&sorted.first, table->words[i].first, sizeof sorted.first);
      sorted.first = GUINT64_FROM_BE (sorted.first);
      g_array_append_val (all, sorted);
    }
  g_array_sort_with_data (all, compare_words, table);

  return all;
}

/* Returns: (transfer full): the index of all leaflets that were added. */
PamphletIndex *
pamphlet_indexer_end (PamphletIndexer *self)
{
  g_autoptr (GArray) sorted = sort_words (&self->folded);
  g_autoptr (GArray) words = g_array_sized_new (FALSE, FALSE, sizeof (PamphletIndexWord), sorted->len);

  for (unsigned i = 0; i < sorted->len; i++)
    {
      unsigned                 number = g_array_index (sorted, Sorted, i).number;
      const PamphletPlaceList *places = &self->folded.words[number].places;
      PamphletIndexWord        word = { pamphlet_word_table_get_letters (&self->folded, number), pamphlet_place_list_get_bytes (places), places->n_bytes };

      g_array_append_val (words, word);
    }

  return pamphlet_index_new (words, self->first_units, self->units);
}
