/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "search-indexer.h"

#include "search-token.h"

#include <string.h>

#define NONE G_MAXUINT

typedef struct
{
  PamphletIndexWord word;
  unsigned          leaflet; /* the last that it stands in */
  unsigned          unit;    /* the last, counted through all leaflets */
} Word;

struct _PamphletIndexer
{
  gboolean      only_names;
  GStringChunk *strings;
  GHashTable   *words;       /* folded words to their numbers in all_words */
  GHashTable   *spelled;     /* words as texts spell them, to where their numbers begin in numbers */
  GArray       *all_words;   /* of Word */
  GArray       *numbers;     /* of unsigned: what each spelling is found by, ending with NONE */
  GArray       *first_units; /* of guint32 */
  GByteArray   *units;
  GString      *scratch;
};

typedef struct
{
  PamphletIndexer        *self;
  const PamphletGlossary *glossary;
  PamphletTranslator     *translator;
} Leaflet;

static void
clear_word (gpointer word)
{
  g_byte_array_unref (((Word *)word)->word.postings);
}

/* @only_names: whether only titles, other names and codes are indexed */
PamphletIndexer *
pamphlet_indexer_new (gboolean only_names)
{
  PamphletIndexer *self = g_new0 (PamphletIndexer, 1);
  guint32          none = 0;

  self->only_names = only_names;
  self->strings = g_string_chunk_new (64 * 1024);
  self->words = g_hash_table_new (g_str_hash, g_str_equal);
  self->spelled = g_hash_table_new (g_str_hash, g_str_equal);
  self->all_words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_array_set_clear_func (self->all_words, clear_word);
  self->numbers = g_array_new (FALSE, FALSE, sizeof (unsigned));
  self->first_units = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (self->first_units, none);
  self->units = g_byte_array_new ();
  self->scratch = g_string_new (NULL);

  return self;
}

void
pamphlet_indexer_free (PamphletIndexer *self)
{
  g_clear_pointer (&self->words, g_hash_table_unref);
  g_clear_pointer (&self->spelled, g_hash_table_unref);
  g_clear_pointer (&self->all_words, g_array_unref);
  g_clear_pointer (&self->numbers, g_array_unref);
  g_clear_pointer (&self->first_units, g_array_unref);
  g_clear_pointer (&self->units, g_byte_array_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
  g_string_free (self->scratch, TRUE);
  g_free (self);
}

static void
append_number (GByteArray *bytes,
               unsigned    number)
{
  guint8   encoded[5];
  unsigned n = 0;

  for (; number >= 0x80; number >>= 7)
    encoded[n++] = number | 0x80;
  encoded[n++] = number;

  g_byte_array_append (bytes, encoded, n);
}

/* Returns: whether the word did not stand in this unit before. */
static gboolean
add_posting (PamphletIndexer *self,
             unsigned         number)
{
  Word    *word = &g_array_index (self->all_words, Word, number);
  unsigned leaflet = self->first_units->len - 1;
  unsigned first_unit = g_array_index (self->first_units, guint32, leaflet);
  unsigned unit = self->units->len - 1;

  if (word->unit == unit)
    return FALSE;

  if (word->unit != NONE && word->leaflet == leaflet)
    append_number (word->word.postings, (unit - word->unit) << 1);
  else
    {
      append_number (word->word.postings, (leaflet - word->leaflet) << 1 | 1);
      append_number (word->word.postings, unit - first_unit);
    }
  word->leaflet = leaflet;
  word->unit = unit;

  return TRUE;
}

/* Returns: the number of a folded word. */
static unsigned
get_number (PamphletIndexer *self,
            const char      *folded)
{
  gpointer number;
  Word     word = { .unit = NONE };

  if (g_hash_table_lookup_extended (self->words, folded, NULL, &number))
    return GPOINTER_TO_UINT (number);

  word.word.folded = g_string_chunk_insert (self->strings, folded);
  word.word.postings = g_byte_array_new ();
  g_array_append_val (self->all_words, word);
  g_hash_table_insert (self->words, (gpointer)word.word.folded, GUINT_TO_POINTER (self->all_words->len - 1));

  return self->all_words->len - 1;
}

/* Finds out what a word is found by: itself and, if it has one, its variant. */
static unsigned
learn_spelling (PamphletIndexer *self,
                const char      *start,
                const char      *end,
                gboolean         is_whole)
{
  g_autofree char *folded = is_whole ? pamphlet_token_fold_whole (start, end) : pamphlet_token_fold (start, end);
  g_autofree char *variant = is_whole ? NULL : pamphlet_token_fold_variant (folded);
  unsigned         first = self->numbers->len;
  unsigned         numbers[] = { NONE, NONE, NONE };
  unsigned         n_numbers = 0;

  if (*folded != '\0')
    numbers[n_numbers++] = get_number (self, folded);
  if (variant != NULL)
    numbers[n_numbers++] = get_number (self, variant);
  g_array_append_vals (self->numbers, numbers, n_numbers + 1);

  return first;
}

/* Returns: whether the word did not stand in this unit before. */
static gboolean
add_word (PamphletIndexer *self,
          const char      *start,
          const char      *end,
          gboolean         is_whole)
{
  gboolean is_new = FALSE;
  gpointer first;
  unsigned at;

  g_string_truncate (self->scratch, 0);
  g_string_append_len (self->scratch, start, end - start);
  if (!g_hash_table_lookup_extended (self->spelled, self->scratch->str, NULL, &first))
    {
      first = GUINT_TO_POINTER (learn_spelling (self, start, end, is_whole));
      g_hash_table_insert (self->spelled, g_string_chunk_insert (self->strings, self->scratch->str), first);
    }

  at = GPOINTER_TO_UINT (first);
  for (unsigned i = at; g_array_index (self->numbers, unsigned, i) != NONE; i++)
    {
      gboolean was_new = add_posting (self, g_array_index (self->numbers, unsigned, i));

      is_new = is_new || (was_new && i == at);
    }

  return is_new;
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
      g_string_truncate (self->scratch, 0);
      g_string_append_len (self->scratch, at, pamphlet_token_pair_end (at) - at);
      is_new = add_posting (self, get_number (self, self->scratch->str)) || is_new;
    }

  if (kind <= PAMPHLET_UNIT_OTHER_NAME)
    is_new = add_posting (self, get_number (self, name)) || is_new;

  return is_new;
}

/* Adds the words of a string to the last unit. Returns: how many different ones there were. */
static unsigned
add_words (PamphletIndexer *self,
           const char      *string,
           PamphletUnitKind kind)
{
  PamphletToken token = PAMPHLET_TOKEN_INIT (string);
  unsigned      n_words = 0;

  while (pamphlet_token_next (&token))
    {
      if (token.is_run ? add_run (self, &token, kind) : add_word (self, token.start, token.end, FALSE))
        n_words++;

      if (token.whole != NULL)
        add_word (self, token.whole, token.end, TRUE);

      if (kind == PAMPHLET_UNIT_START)
        break;
    }

  return n_words;
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

  /* Names stand first, so that their numbers are the same in both kinds of index. */
  if (self->only_names && unit->kind > PAMPHLET_UNIT_CODE)
    return;

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

  if (condition != NULL)
    pamphlet_condition_foreach_unit (condition, add_unit, &leaflet);

  next = self->units->len;
  g_array_append_val (self->first_units, next);
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (((const PamphletIndexWord *)a)->folded, ((const PamphletIndexWord *)b)->folded);
}

/* Returns: (transfer full): the index of all leaflets that were added. */
PamphletIndex *
pamphlet_indexer_end (PamphletIndexer *self)
{
  g_autoptr (GArray) words = g_array_sized_new (FALSE, FALSE, sizeof (PamphletIndexWord), self->all_words->len);

  for (unsigned i = 0; i < self->all_words->len; i++)
    g_array_append_val (words, g_array_index (self->all_words, Word, i).word);
  g_array_sort (words, compare_words);

  return pamphlet_index_new (words, self->first_units, self->units);
}
