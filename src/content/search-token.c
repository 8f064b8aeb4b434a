/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "search-token.h"

#include "fold.h"

#include <string.h>

/* In letters, all of them of one byte. */
#define MIN_VARIANT 5

typedef enum {
  CLASS_SPACE,
  CLASS_PUNCTUATION,
  CLASS_LETTER,
  CLASS_RUN,
  CLASS_EXTENSION /* belongs to the character before, whatever that is */
} CharClass;

static gboolean
is_unspaced (gunichar character)
{
  switch (g_unichar_get_script (character))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_BOPOMOFO:
    case G_UNICODE_SCRIPT_YI:
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_MYANMAR:
    case G_UNICODE_SCRIPT_TIBETAN:
      return TRUE;
    default:
      /* What lengthens or hardens a sound in two scripts belongs to none. */
      return character == 0x30fc || character == 0xff70 || character == 0xff9e || character == 0xff9f;
    }
}

/* Returns: whether a sign such as “㎎” stands for letters. */
static gboolean
stands_for_letters (gunichar character)
{
  gunichar decomposed[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  return g_unichar_fully_decompose (character, TRUE, decomposed, G_N_ELEMENTS (decomposed)) > 1 && g_unichar_isalnum (decomposed[0]);
}

static CharClass
classify_beyond_ascii (gunichar character)
{
  GUnicodeType type = g_unichar_type (character);

  if (type == G_UNICODE_FORMAT || g_unichar_ismark (character))
    return CLASS_EXTENSION;

  if (g_unichar_isalnum (character))
    return is_unspaced (character) && type != G_UNICODE_DECIMAL_NUMBER ? CLASS_RUN : CLASS_LETTER;

  if (type == G_UNICODE_OTHER_SYMBOL && stands_for_letters (character))
    return CLASS_LETTER;

  return g_unichar_isspace (character) ? CLASS_SPACE : CLASS_PUNCTUATION;
}

static inline gboolean
is_ascii_letter (guchar byte)
{
  return (guchar)((byte | 0x20) - 'a') < 26 || (guchar)(byte - '0') < 10;
}

/* This is asked of every character of a library. */
static inline CharClass
classify (const char *at)
{
  if (is_ascii_letter (*at))
    return CLASS_LETTER;

  if ((guchar)*at < 0x80)
    return g_ascii_isspace (*at) ? CLASS_SPACE : CLASS_PUNCTUATION;

  return classify_beyond_ascii (g_utf8_get_char (at));
}

/* Returns: where the next word begins, or the string ends. */
static const char *
skip_between (const char *at,
              CharClass  *next,
              gboolean   *is_joint)
{
  unsigned n_signs = 0;
  gboolean has_space = FALSE;

  /* Most words have just a space between. */
  if (*at == ' ' && is_ascii_letter (at[1]))
    {
      *next = CLASS_LETTER;
      *is_joint = FALSE;

      return at + 1;
    }

  *next = CLASS_SPACE;
  for (; *at != '\0'; at = g_utf8_next_char (at))
    {
      *next = classify (at);
      if (*next == CLASS_LETTER || *next == CLASS_RUN)
        break;

      has_space = has_space || *next == CLASS_SPACE;
      n_signs += *next == CLASS_PUNCTUATION;
    }
  *is_joint = n_signs == 1 && !has_space;

  return at;
}

/* Returns: where the word ends that begins at @at. Signs of direction behind it do not belong to it. */
static const char *
find_end (const char *at,
          CharClass   own)
{
  const char *end = g_utf8_next_char (at);

  while (own == CLASS_LETTER && is_ascii_letter (*end))
    end++;

  for (at = end; *at != '\0'; at = g_utf8_next_char (at))
    {
      CharClass next = classify (at);

      if (next == own || (next == CLASS_EXTENSION && g_unichar_ismark (g_utf8_get_char (at))))
        end = g_utf8_next_char (at);
      else if (next != CLASS_EXTENSION)
        break;
    }

  return end;
}

/*
 * Goes on to the next word of a string in UTF-8.
 *
 * @self: (inout): made by PAMPHLET_TOKEN_INIT() before the first call
 * Returns: whether there is one
 */
gboolean
pamphlet_token_next (PamphletToken *self)
{
  PamphletToken before = *self;
  gboolean      is_joint;
  CharClass     own;

  self->start = skip_between (before.end, &own, &is_joint);
  if (*self->start == '\0')
    return FALSE;

  self->end = find_end (self->start, own);
  self->is_run = own == CLASS_RUN;
  self->whole = NULL;
  self->n_joined = 1;
  if (before.start != NULL && is_joint && !before.is_run && !self->is_run && before.n_joined < PAMPHLET_TOKEN_MAX_JOINED)
    {
      self->whole = before.whole != NULL ? before.whole : before.start;
      self->n_joined = before.n_joined + 1;
    }

  return TRUE;
}

static void
append_plain (GString    *plain,
              const char *at)
{
  gunichar character = g_utf8_get_char (at);
  int      digit = g_unichar_digit_value (character);

  if (digit >= 0)
    g_string_append_c (plain, '0' + digit);
  else if (g_unichar_isalnum (character) || g_unichar_ismark (character))
    g_string_append_unichar (plain, character);
}

static void
cut (GString *folded)
{
  const char *at = folded->str + PAMPHLET_TOKEN_MAX_BYTES;

  if (folded->len <= PAMPHLET_TOKEN_MAX_BYTES)
    return;

  while ((*at & 0xc0) == 0x80)
    at--;
  g_string_truncate (folded, at - folded->str);
}

/*
 * Does what pamphlet_token_fold() does, fast, to a word that is short and all ASCII, as most are.
 *
 * @folded: (out caller-allocates): PAMPHLET_TOKEN_MAX_BYTES of room, without a NUL
 * Returns: how many bytes were left; 0 for another word
 */
gsize
pamphlet_token_fold_ascii (const PamphletToken *self,
                           char                *folded)
{
  gsize  n_bytes = self->end - self->start;
  guchar all = 0;

  if (n_bytes > PAMPHLET_TOKEN_MAX_BYTES)
    return 0;

  /* The bit that makes a capital letter a small one is set in all digits. */
  for (gsize i = 0; i < n_bytes; i++)
    {
      all |= self->start[i];
      folded[i] = self->start[i] | 0x20;
    }

  return all < 0x80 ? n_bytes : 0;
}

/* Returns: (transfer full): what pamphlet_fold() leaves of the words from @start to @end, without punctuation and in the digits
 * that everybody has. */
char *
pamphlet_token_fold (const char *start,
                     const char *end)
{
  GString         *folded = g_string_sized_new (end - start);
  g_autofree char *string = NULL;
  g_autofree char *marked = NULL;
  const char      *at;

  for (at = start; at < end && (guchar)*at < 0x80; at++)
    if (is_ascii_letter (*at))
      g_string_append_c (folded, g_ascii_tolower (*at));

  if (at < end)
    {
      g_string_truncate (folded, 0);
      string = g_strndup (start, end - start);
      marked = pamphlet_fold (string);
      for (at = marked; *at != '\0'; at = g_utf8_next_char (at))
        append_plain (folded, at);
    }

  if (classify (start) != CLASS_RUN)
    cut (folded);

  return g_string_free (folded, FALSE);
}

static gboolean
is_number (const char *folded)
{
  return folded[strspn (folded, "0123456789")] == '\0';
}

/* Returns: (transfer full): what is left of words that signs join, as one word. Between digits alone there is a point, whatever
 * the sign was, since 38.0 is not 380. */
char *
pamphlet_token_fold_whole (const char *start,
                           const char *end)
{
  g_autofree char *folded = pamphlet_token_fold (start, end);
  g_autofree char *string = NULL;
  g_autoptr (GString) number = NULL;
  PamphletToken token;

  if (!is_number (folded))
    return g_steal_pointer (&folded);

  string = g_strndup (start, end - start);
  number = g_string_new (NULL);
  for (token = PAMPHLET_TOKEN_INIT (string); pamphlet_token_next (&token);)
    {
      g_autofree char *part = pamphlet_token_fold (token.start, token.end);

      g_string_append_printf (number, "%s%s", number->len > 0 ? "." : "", part);
    }
  cut (number);

  return g_string_free (g_steal_pointer (&number), FALSE);
}

/*
 * Finds the other way to write a folded word: “leukemia” for “leukaemia”, “edema” for “oedema”, and in Arabic the word
 * without its article.
 *
 * Returns: (transfer full) (nullable): NULL for none
 */
char *
pamphlet_token_fold_variant (const char *folded)
{
  static const char article[] = "\u0627\u0644";
  GString          *variant;

  if (g_str_has_prefix (folded, article) && g_utf8_strlen (folded, -1) >= 4)
    return g_strdup (folded + strlen (article));

  /* Short words such as “toes” would become other words. */
  if (strlen (folded) < MIN_VARIANT || (strstr (folded, "ae") == NULL && strstr (folded, "oe") == NULL))
    return NULL;

  variant = g_string_new (folded);
  g_string_replace (variant, "ae", "e", 0);
  g_string_replace (variant, "oe", "e", 0);

  return g_string_free (variant, FALSE);
}

/* Returns: where the character at @at ends, with all that belongs to it, such as vowel signs. */
const char *
pamphlet_token_cluster_end (const char *at,
                            const char *end)
{
  for (at = g_utf8_next_char (at); at < end && classify (at) == CLASS_EXTENSION; at = g_utf8_next_char (at))
    ;

  return at;
}

/* Returns: the end of the pair of characters that begins a folded run; of the one character where there is but one. */
const char *
pamphlet_token_pair_end (const char *folded)
{
  const char *second = g_utf8_next_char (folded);

  return *second != '\0' ? g_utf8_next_char (second) : second;
}
