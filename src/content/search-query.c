/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "search-query.h"

#include "search-token.h"

#include <string.h>

/* Too many words begin with the same letters for fewer of them to tell anything, but for the word being typed. */
#define MIN_PREFIX_LETTERS 3

typedef struct
{
  PamphletQuery     *query;
  GHashTable        *known; /* what was typed to PamphletQueryWord */
  PamphletQueryWord *last;
} Parser;

static void
query_word_free (PamphletQueryWord *word)
{
  g_clear_pointer (&word->spellings, g_strfreev);
  g_clear_pointer (&word->parts, g_strfreev);
  g_free (word);
}

void
pamphlet_query_free (PamphletQuery *self)
{
  g_clear_pointer (&self->words, g_ptr_array_unref);
  g_free (self);
}

static void
add_spelling (PamphletQueryWord *word,
              const char        *folded)
{
  unsigned n = g_strv_length (word->spellings);

  if (*folded == '\0' || g_strv_contains ((const char *const *)word->spellings, folded))
    return;

  word->spellings = g_renew (char *, word->spellings, n + 2);
  word->spellings[n] = g_strdup (folded);
  word->spellings[n + 1] = NULL;
}

/* Whoever has no key for “ä” may have typed “ae”. */
static void
add_umlauts (PamphletQueryWord *word,
             const char        *folded)
{
  g_autoptr (GString) plain = g_string_new (folded);

  g_string_replace (plain, "ae", "a", 0);
  g_string_replace (plain, "oe", "o", 0);
  g_string_replace (plain, "ue", "u", 0);
  add_spelling (word, plain->str);
}

/* Returns: (transfer none): the word that is written like this, which is in the query only once. */
static PamphletQueryWord *
add_word (Parser     *self,
          const char *folded)
{
  PamphletQueryWord *word = g_hash_table_lookup (self->known, folded);

  if (word == NULL)
    {
      word = g_new0 (PamphletQueryWord, 1);
      word->spellings = g_new0 (char *, 1);
      add_spelling (word, folded);
      word->has_digit = strpbrk (folded, "0123456789") != NULL;
      word->is_prefix = g_utf8_strlen (folded, -1) >= MIN_PREFIX_LETTERS;
      g_hash_table_insert (self->known, word->spellings[0], word);
      g_ptr_array_add (self->query->words, word);
    }
  self->last = word;

  return word;
}

static void
add_run (Parser     *self,
         const char *folded)
{
  PamphletQueryWord *run = add_word (self, folded);
  g_autoptr (GStrvBuilder) pairs = g_strv_builder_new ();

  if (run->is_run)
    return;

  run->is_run = TRUE;
  run->is_prefix = TRUE;
  if (*g_utf8_next_char (folded) == '\0')
    return;

  for (const char *at = folded; *g_utf8_next_char (at) != '\0'; at = g_utf8_next_char (at))
    {
      g_autofree char *pair = g_strndup (at, pamphlet_token_pair_end (at) - at);

      g_strv_builder_add (pairs, pair);
    }
  run->parts = g_strv_builder_end (pairs);
}

static PamphletQueryWord *
add_spaced (Parser     *self,
            const char *folded)
{
  PamphletQueryWord *word = add_word (self, folded);
  g_autofree char   *variant = pamphlet_token_fold_variant (folded);

  add_umlauts (word, folded);
  if (variant != NULL)
    add_spelling (word, variant);

  return word;
}

/* A number or a code is found as one, since its parts alone mean other things. */
static void
add_code (Parser              *self,
          const PamphletToken *tokens,
          unsigned             n_tokens,
          const char          *whole)
{
  PamphletQueryWord *code = add_word (self, whole);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();

  if (code->parts != NULL || strspn (whole, "0123456789.") == strlen (whole))
    return;

  for (unsigned i = 0; i < n_tokens; i++)
    {
      g_autofree char *part = pamphlet_token_fold (tokens[i].start, tokens[i].end);

      g_strv_builder_add (parts, part);
    }
  code->parts = g_strv_builder_end (parts);
}

/* Adds words that signs join. Each is searched for, and may stand in a text together with the others as one. */
static void
add_joined (Parser              *self,
            const PamphletToken *tokens,
            unsigned             n_tokens)
{
  g_autofree char *whole = pamphlet_token_fold_whole (tokens[0].start, tokens[n_tokens - 1].end);

  if (n_tokens > 1 && strpbrk (whole, "0123456789") != NULL)
    {
      add_code (self, tokens, n_tokens, whole);
      return;
    }

  for (unsigned i = 0; i < n_tokens; i++)
    {
      g_autofree char *folded = pamphlet_token_fold (tokens[i].start, tokens[i].end);

      if (*folded != '\0' && tokens[i].is_run)
        add_run (self, folded);
      else if (*folded != '\0')
        add_spelling (add_spaced (self, folded), whole);
    }
}

static void
parse (Parser     *self,
       const char *string)
{
  PamphletToken tokens[PAMPHLET_TOKEN_MAX_JOINED];
  PamphletToken next = PAMPHLET_TOKEN_INIT (string);
  unsigned      n_tokens = 0;

  while (pamphlet_token_next (&next))
    {
      if (next.whole == NULL && n_tokens > 0)
        {
          add_joined (self, tokens, n_tokens);
          n_tokens = 0;
        }
      tokens[n_tokens++] = next;
    }

  if (n_tokens > 0)
    add_joined (self, tokens, n_tokens);
}

/*
 * Understands what somebody typed.
 *
 * Returns: (transfer full) (nullable): NULL where it has no word, or is not UTF-8
 */
PamphletQuery *
pamphlet_query_new (const char *typed)
{
  g_autoptr (PamphletQuery) self = g_new0 (PamphletQuery, 1);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  Parser parser = { self, known, NULL };

  self->words = g_ptr_array_new_with_free_func ((GDestroyNotify)query_word_free);
  if (g_utf8_validate (typed, -1, NULL))
    parse (&parser, typed);

  if (parser.last == NULL)
    return NULL;

  /* The last word may still be being typed. */
  parser.last->is_prefix = TRUE;
  for (unsigned i = 0; i < self->words->len; i++)
    {
      PamphletQueryWord *word = g_ptr_array_index (self->words, i);

      pamphlet_slip_init (&word->slip, word->spellings[0], word == parser.last);
    }

  return g_steal_pointer (&self);
}

/* Tells whether words that go on after one of the word's spellings fit as well. Few words begin as it was typed; more do as it
 * might have been. */
gboolean
pamphlet_query_word_goes_on (const PamphletQueryWord *self,
                             const char              *spelling)
{
  return self->is_prefix && (spelling == self->spellings[0] || g_utf8_strlen (spelling, -1) > MIN_PREFIX_LETTERS);
}

/*
 * Tells how a folded word of a text fits a word that is searched for and no run.
 *
 * @with_slips: whether one slip is forgiven
 */
PamphletFit
pamphlet_query_word_get_fit (const PamphletQueryWord *self,
                             const char              *folded,
                             gboolean                 with_slips)
{
  PamphletFit fit = PAMPHLET_FIT_NONE;

  for (unsigned i = 0; self->spellings[i] != NULL; i++)
    {
      if (g_str_equal (folded, self->spellings[i]))
        return PAMPHLET_FIT_EXACT;

      if (g_str_has_prefix (folded, self->spellings[i]) && pamphlet_query_word_goes_on (self, self->spellings[i]))
        fit = PAMPHLET_FIT_PREFIX;
    }

  if (fit == PAMPHLET_FIT_NONE && with_slips && self->slip.is_allowed && pamphlet_slip_matches (&self->slip, folded))
    fit = PAMPHLET_FIT_SLIP;

  return fit;
}
