/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "search-slip.h"

#include <string.h>

#define MIN_LETTERS 5

static gboolean
has_digit (const char *word)
{
  return strpbrk (word, "0123456789") != NULL;
}

/*
 * Where there is a digit, no slip is forgiven: another number is another thing.
 *
 * @typed: kept as long as @self is used
 * @is_beginning: whether it may go on
 */
void
pamphlet_slip_init (PamphletSlip *self,
                    const char   *typed,
                    gboolean      is_beginning)
{
  self->typed = typed;
  self->n_letters = g_utf8_strlen (typed, -1);
  self->is_allowed = self->n_letters >= MIN_LETTERS - 1 && !has_digit (typed);
  self->may_go_on = is_beginning && self->n_letters >= MIN_LETTERS;
}

/* @rest: what was typed after the slip */
static inline gboolean
goes_on (const char *rest,
         const char *word,
         gboolean    may_go_on)
{
  const char *at = rest;

  while (*at != '\0' && *at == *word)
    {
      at++;
      word++;
    }

  /* Where nothing was left, the slip was in the last letter typed, and any word at all could go on from there. */
  return *at == '\0' && (*word == '\0' || (may_go_on && *rest != '\0'));
}

/* @typed, @word: from the first letter on in which they differ */
static gboolean
is_one_slip (const char *typed,
             const char *word,
             gboolean    may_go_on)
{
  const char *next_typed = g_utf8_next_char (typed);
  const char *next_word = g_utf8_next_char (word);

  if (*typed == '\0')
    return *word != '\0' && *next_word == '\0';

  if (*word == '\0')
    return *next_typed == '\0';

  if (goes_on (next_typed, next_word, may_go_on) || goes_on (next_typed, word, may_go_on) || goes_on (typed, next_word, may_go_on))
    return TRUE;

  return *next_typed != '\0' && *next_word != '\0' && g_utf8_get_char (typed) == g_utf8_get_char (next_word) &&
         g_utf8_get_char (next_typed) == g_utf8_get_char (word) &&
         goes_on (g_utf8_next_char (next_typed), g_utf8_next_char (next_word), may_go_on);
}

/* Returns: whether a glance at the first three letters is enough to tell that there is more than one slip. @typed has four. */
static inline gboolean
is_other_word (const char *typed,
               const char *word)
{
  const guchar *t = (const guchar *)typed;
  const guchar *w = (const guchar *)word;

  if (w[0] == '\0' || w[1] == '\0' || w[2] == '\0' || (t[0] | t[1] | t[2] | w[0] | w[1] | w[2]) >= 0x80)
    return FALSE;

  /* Another first letter than the word has, one that is missing, too many, or in the wrong order with the second. */
  if (t[0] != w[0])
    return !(t[1] == w[1] && t[2] == w[2]) && !(t[0] == w[1] && t[1] == w[2]) && !(t[1] == w[0] && t[2] == w[1]) && !(t[0] == w[1] && t[1] == w[0]);

  /* The same with the second letter. */
  return t[1] != w[1] && t[2] != w[2] && t[1] != w[2] && t[2] != w[1];
}

/*
 * Tells whether what was typed is a folded word but for one letter that is missing, too many, another one, or in the wrong
 * order with the next. One of the two has five letters, and they are not the same.
 */
gboolean
pamphlet_slip_matches (const PamphletSlip *self,
                       const char         *word)
{
  const char *typed = self->typed;
  const char *at = word;

  if (is_other_word (typed, word))
    return FALSE;

  while (*typed != '\0' && *typed == *at)
    {
      typed++;
      at++;
    }

  /* Two letters may begin with the same bytes. */
  while (typed > self->typed && (*typed & 0xc0) == 0x80)
    {
      typed--;
      at--;
    }

  return is_one_slip (typed, at, self->may_go_on) && (self->n_letters >= MIN_LETTERS || g_utf8_strlen (word, -1) >= MIN_LETTERS) &&
         !has_digit (word);
}
