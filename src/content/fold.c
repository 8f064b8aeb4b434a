/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fold.h"

typedef struct
{
  gunichar    letter;
  const char *plain;
} Substitute;

/* Small letters that Unicode takes for letters of their own, and that a searcher may have no key for or writes in another way. */
static const Substitute substitutes[] = {
  { 0x00e6, "ae" },
  { 0x00f0, "d" },
  { 0x00f8, "o" },
  { 0x00fe, "th" },
  { 0x0111, "d" },
  { 0x0127, "h" },
  { 0x0131, "i" },
  { 0x0142, "l" },
  { 0x0153, "oe" },
  { 0x0167, "t" },
  { 0x0629, "\u0647" }, /* teh marbuta */
  { 0x0640, "" },       /* tatweel, which only stretches a word */
  { 0x0649, "\u064a" }, /* alef maksura */
  { 0x06a9, "\u0643" }, /* keheh */
  { 0x06cc, "\u064a" }, /* Farsi yeh */
};

/* In the other scripts marks are vowels or tell letters apart, as in “ガ” and “カ”. */
static gboolean
has_accents (GUnicodeScript script)
{
  switch (script)
    {
    case G_UNICODE_SCRIPT_LATIN:
    case G_UNICODE_SCRIPT_GREEK:
    case G_UNICODE_SCRIPT_CYRILLIC:
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HEBREW:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_variation_selector (gunichar character)
{
  return (character >= 0xfe00 && character <= 0xfe0f) || (character >= 0xe0100 && character <= 0xe01ef);
}

/* Returns: (transfer full): a decomposed string without accents, vowel signs that are not written as a rule, and what has no
 * shape: marks of direction are put into a text for the screen, and nobody types them. */
static char *
drop_marks (const char *decomposed)
{
  GString       *bare = g_string_new (NULL);
  GUnicodeScript base = G_UNICODE_SCRIPT_COMMON;

  for (const char *at = decomposed; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);
      gboolean is_mark = g_unichar_ismark (character);

      if (!is_mark)
        base = g_unichar_get_script (character);

      if (g_unichar_type (character) != G_UNICODE_FORMAT && !is_variation_selector (character) &&
          !(is_mark && has_accents (base)))
        g_string_append_unichar (bare, character);
    }

  return g_string_free (bare, FALSE);
}

static const char *
find_substitute (gunichar letter)
{
  for (gsize i = 0; i < G_N_ELEMENTS (substitutes); i++)
    if (substitutes[i].letter == letter)
      return substitutes[i].plain;

  return NULL;
}

static char *
substitute (const char *string)
{
  GString *plain = g_string_new (NULL);

  for (const char *at = string; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar    letter = g_utf8_get_char (at);
      const char *found = letter < 0x80 ? NULL : find_substitute (letter);

      if (found != NULL)
        g_string_append (plain, found);
      else
        g_string_append_unichar (plain, letter);
    }

  return g_string_free (plain, FALSE);
}

static char *
fold_beyond_ascii (const char *string)
{
  g_autofree char *decomposed = g_utf8_normalize (string, -1, G_NORMALIZE_ALL);
  g_autofree char *bare = drop_marks (decomposed);
  /* Case comes after the compatibility decomposition, since “℃” is made of a capital letter. */
  g_autofree char *lower = g_utf8_casefold (bare, -1);
  g_autofree char *plain = substitute (lower);

  return g_utf8_normalize (plain, -1, G_NORMALIZE_DEFAULT_COMPOSE);
}

/*
 * Makes strings that a searcher takes for the same into the same string: case and width are dropped, and so are accents where
 * it is the custom to search without them. Letters with marks that stay are one character again, so that “カ” is not found
 * in “ガ”.
 *
 * Returns: (transfer full)
 */
char *
pamphlet_fold (const char *string)
{
  /* Of ASCII, all that follows leaves the small letters. */
  if (g_str_is_ascii (string))
    return g_ascii_strdown (string, -1);

  return fold_beyond_ascii (string);
}
