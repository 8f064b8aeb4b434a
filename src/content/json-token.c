/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-token.h"

#include "eight-bytes.h"

#include <glib/gi18n-lib.h>

#include <string.h>

static gboolean
take_digits (PamphletJsonWalker *self)
{
  const char *start = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;

  return self->at > start;
}

static void
add_number (PamphletJsonWalker *self,
            const char         *start)
{
  gboolean is_whole = TRUE;

  for (const char *at = start + (*start == '-'); at < self->at; at++)
    is_whole = is_whole && g_ascii_isdigit (*at);

  pamphlet_json_tape_add (self->tape, is_whole ? PAMPHLET_JSON_INTEGER : PAMPHLET_JSON_OTHER, start, self->at - start);
}

/* Walks a number, from its sign or first digit. */
gboolean
pamphlet_json_token_walk_number (PamphletJsonWalker *self)
{
  const char *number = self->at;
  gboolean    complete;
  const char *start;

  if (pamphlet_json_walker_take (self, '+'))
    return pamphlet_json_walker_fail (self, self->at - 1, _ ("A number cannot begin with “+”: delete it."));

  pamphlet_json_walker_take (self, '-');
  start = self->at;
  complete = take_digits (self);

  if (complete && *start == '0' && self->at > start + 1)
    return pamphlet_json_walker_fail (self, start, _ ("A number cannot begin with a needless 0: delete it, or put quotation marks around the number."));

  if (complete && pamphlet_json_walker_take (self, '.'))
    complete = take_digits (self);

  if (complete && (pamphlet_json_walker_take (self, 'e') || pamphlet_json_walker_take (self, 'E')))
    {
      if (!pamphlet_json_walker_take (self, '+'))
        pamphlet_json_walker_take (self, '-');
      complete = take_digits (self);
    }

  if (!complete)
    return pamphlet_json_walker_fail (self, self->at, _ ("A digit is missing here: the number is not complete."));

  if (self->tape != NULL)
    add_number (self, number);

  return TRUE;
}

/* Walks true, false or null; any other word is a mistake. */
gboolean
pamphlet_json_token_walk_word (PamphletJsonWalker *self)
{
  const char *start = self->at;
  gsize       length;

  while (self->at < self->end && (g_ascii_isalnum (*self->at) || *self->at == '_' || *self->at == '$'))
    self->at++;

  length = self->at - start;
  if ((length == 4 && (memcmp (start, "true", 4) == 0 || memcmp (start, "null", 4) == 0)) ||
      (length == 5 && memcmp (start, "false", 5) == 0))
    {
      if (self->tape != NULL)
        pamphlet_json_tape_add (self->tape, PAMPHLET_JSON_OTHER, NULL, 0);
      return TRUE;
    }

  return pamphlet_json_walker_fail (self, start, _ ("This must stand in double quotation marks: only true, false, null and numbers stand without."));
}

static gboolean
walk_hex_digits (PamphletJsonWalker *self,
                 const char         *backslash,
                 gunichar           *unit)
{
  *unit = 0;

  for (unsigned i = 0; i < 4; i++, self->at++)
    {
      if (self->at == self->end || !g_ascii_isxdigit (*self->at))
        return pamphlet_json_walker_fail (self, backslash, _ ("Four hexadecimal digits must follow \\u: write \\\\ for a backslash itself."));
      *unit = *unit * 16 + g_ascii_xdigit_value (*self->at);
    }

  return TRUE;
}

/* Reads a \u escape, and the one after it when the two make one character. */
static gboolean
walk_unicode_escape (PamphletJsonWalker *self,
                     const char         *backslash,
                     gunichar           *c)
{
  const char *second;
  gunichar    low;

  if (!walk_hex_digits (self, backslash, c))
    return FALSE;

  if (*c == 0)
    return pamphlet_json_walker_fail (self, backslash, _ ("\\u0000 is not a character: delete it."));

  if (*c < 0xd800 || *c > 0xdfff)
    return TRUE;

  second = self->at;
  if (*c < 0xdc00 && pamphlet_json_walker_take (self, '\\') && pamphlet_json_walker_take (self, 'u'))
    {
      if (!walk_hex_digits (self, second, &low))
        return FALSE;

      *c = 0x10000 + ((*c - 0xd800) << 10) + (low - 0xdc00);
      if (low >= 0xdc00 && low <= 0xdfff)
        return TRUE;
    }

  return pamphlet_json_walker_fail (self, backslash, _ ("This \\u escape is half of a character: write the character itself."));
}

static gboolean
walk_escape (PamphletJsonWalker *self,
             gunichar           *c)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char       *backslash = self->at++;

  if (pamphlet_json_walker_take (self, 'u'))
    return walk_unicode_escape (self, backslash, c);

  for (gsize i = 0; i < strlen (letters); i++)
    if (pamphlet_json_walker_take (self, letters[i]))
      {
        *c = meanings[i];
        return TRUE;
      }

  return pamphlet_json_walker_fail (self, backslash, _ ("A backslash cannot stand before this character: write \\\\ for a backslash itself."));
}

/* Reads what ends a run of plain characters in a string; @c is the character when it is an escape. */
static gboolean
walk_special (PamphletJsonWalker *self,
              gunichar           *c)
{
  if (self->at < self->end && *self->at != '\\')
    {
      if (*self->at == '\n' || *self->at == '\r')
        return pamphlet_json_walker_fail (self, self->at, _ ("The line ends inside a string: close the quotation mark, or write \\n for a line break."));

      if (*self->at == '\t')
        return pamphlet_json_walker_fail (self, self->at, _ ("A tab stands inside a string: replace it with a space."));

      /* Translators: %04X is the number of a character in Unicode, as in U+001B. */
      return pamphlet_json_walker_fail (self, self->at, _ ("The invisible character U+%04X stands inside a string: delete it."), (unsigned)*self->at);
    }

  if (self->at < self->end && walk_escape (self, c))
    return TRUE;

  if (self->at == self->end)
    pamphlet_json_walker_fail (self, self->at, _ ("The file ends inside a string: the closing quotation mark is missing."));

  return FALSE;
}

/* Returns: where the characters end that stand for themselves in a string. */
static const char *
skip_plain (const char *at,
            const char *end)
{
  for (; end - at >= 8; at += 8)
    {
      guint64 bytes = pamphlet_eight_bytes_load (at);
      guint64 others = pamphlet_eight_bytes_below (bytes, ' ') | pamphlet_eight_bytes_equal (bytes, '"') | pamphlet_eight_bytes_equal (bytes, '\\');

      if (others != 0)
        return at + pamphlet_eight_bytes_first (others);
    }

  while (at < end && (guchar)*at >= ' ' && *at != '"' && *at != '\\')
    at++;

  return at;
}

/* Walks a string from its opening quotation mark. @name: (out) (nullable): the string, decoded; NULL where nobody wants it */
static gboolean
walk_string (PamphletJsonWalker *self,
             PamphletJsonName   *name)
{
  const char *quote = self->at++;
  const char *run = self->at;
  const char *at;
  gunichar    c;

  for (g_string_truncate (self->scratch, 0);; run = self->at)
    {
      self->at = at = skip_plain (run, self->end);
      if (pamphlet_json_walker_take (self, '"'))
        break;
      if (!walk_special (self, &c))
        return FALSE;

      if (name != NULL)
        {
          g_string_append_len (self->scratch, run, at - run);
          g_string_append_unichar (self->scratch, c);
        }
    }

  if (name == NULL)
    return TRUE;

  *name = (PamphletJsonName){ quote, run, at - run };
  if (run > quote + 1)
    {
      g_string_append_len (self->scratch, run, at - run);
      name->text = g_string_chunk_insert_len (self->chunk, self->scratch->str, self->scratch->len);
      name->length = self->scratch->len;
    }

  return TRUE;
}

/* Walks the name of a member from its opening quotation mark. */
gboolean
pamphlet_json_token_walk_name (PamphletJsonWalker *self,
                               PamphletJsonName   *name)
{
  return walk_string (self, name);
}

/* Walks a string that is a value, from its opening quotation mark. */
gboolean
pamphlet_json_token_walk_string (PamphletJsonWalker *self)
{
  PamphletJsonName string;

  if (!walk_string (self, self->tape != NULL ? &string : NULL))
    return FALSE;

  if (self->tape != NULL)
    pamphlet_json_tape_add (self->tape, PAMPHLET_JSON_STRING, string.text, string.length);

  return TRUE;
}
