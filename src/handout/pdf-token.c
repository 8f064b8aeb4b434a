/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pdf-token.h"

#include <string.h>

/* Deeper than anything that cairo nests. */
#define MAX_DEPTH 32

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

/* Returns: whether a name, a number or a word goes on. */
static gboolean
is_regular (char c)
{
  switch (c)
    {
    case '(':
    case ')':
    case '<':
    case '>':
    case '[':
    case ']':
    case '{':
    case '}':
    case '/':
    case '%':
      return FALSE;
    default:
      return !is_space (c);
    }
}

static void
skip_space (PamphletPdfPiece *rest)
{
  while (rest->start < rest->end && (is_space (*rest->start) || *rest->start == '%'))
    {
      if (*rest->start == '%')
        while (rest->start < rest->end && *rest->start != '\n' && *rest->start != '\r')
          rest->start++;
      else
        rest->start++;
    }
}

/* Returns: what comes after a string in parentheses, or NULL. */
static const char *
find_string_end (PamphletPdfPiece rest)
{
  unsigned depth = 0;

  for (const char *at = rest.start; at < rest.end; at++)
    {
      if (*at == '\\')
        at++;
      else if (*at == '(')
        depth++;
      else if (*at == ')' && --depth == 0)
        return at + 1;
    }

  return NULL;
}

static const char *
find_hexadecimal_end (PamphletPdfPiece rest)
{
  const char *at = rest.start + 1;

  while (at < rest.end && (g_ascii_isxdigit (*at) || is_space (*at)))
    at++;

  return at < rest.end && *at == '>' ? at + 1 : NULL;
}

static const char *
find_regular_end (PamphletPdfPiece rest)
{
  const char *at = rest.start + 1;

  while (at < rest.end && is_regular (*at))
    at++;

  return at;
}

static gboolean
is_number (const char *start,
           const char *end)
{
  unsigned n_digits = 0;

  if (*start == '+' || *start == '-')
    start++;
  for (; start < end; start++)
    {
      if (g_ascii_isdigit (*start))
        n_digits++;
      else if (*start != '.')
        return FALSE;
    }

  return n_digits > 0;
}

static PamphletPdfTokenType
get_type (PamphletPdfPiece rest,
          const char     **end)
{
  gboolean is_twice = rest.end - rest.start > 1 && rest.start[0] == rest.start[1];

  *end = rest.start + 1;
  switch (*rest.start)
    {
    case '[':
      return PAMPHLET_PDF_TOKEN_ARRAY;
    case ']':
      return PAMPHLET_PDF_TOKEN_ARRAY_END;
    case '(':
      *end = find_string_end (rest);
      return PAMPHLET_PDF_TOKEN_STRING;
    case '<':
      *end = is_twice ? rest.start + 2 : find_hexadecimal_end (rest);
      return is_twice ? PAMPHLET_PDF_TOKEN_DICTIONARY : PAMPHLET_PDF_TOKEN_STRING;
    case '>':
      *end = is_twice ? rest.start + 2 : NULL;
      return PAMPHLET_PDF_TOKEN_DICTIONARY_END;
    case '/':
      *end = find_regular_end (rest);
      return PAMPHLET_PDF_TOKEN_NAME;
    case ')':
    case '{':
    case '}':
      *end = NULL;
      return PAMPHLET_PDF_TOKEN_END;
    default:
      *end = find_regular_end (rest);
      return is_number (rest.start, *end) ? PAMPHLET_PDF_TOKEN_NUMBER : PAMPHLET_PDF_TOKEN_WORD;
    }
}

/*
 * Reads the next token of PDF syntax (ISO 32000-1, 7.2 and 7.3).
 *
 * @rest: (inout): where to read; what comes after the token
 */
PamphletPdfToken
pamphlet_pdf_read_token (PamphletPdfPiece *rest)
{
  PamphletPdfToken token = { PAMPHLET_PDF_TOKEN_END };
  const char      *end;

  skip_space (rest);
  token.piece = (PamphletPdfPiece){ rest->start, rest->start };
  if (rest->start == rest->end)
    return token;

  token.type = get_type (*rest, &end);
  if (end == NULL)
    return (PamphletPdfToken){ PAMPHLET_PDF_TOKEN_END, { rest->start, rest->start } };

  token.piece.end = end;
  rest->start = end;

  return token;
}

/* Returns: whether the token is written just like this. */
gboolean
pamphlet_pdf_token_is (const PamphletPdfToken *self,
                       const char             *characters)
{
  gsize length = self->piece.end - self->piece.start;

  return self->type != PAMPHLET_PDF_TOKEN_END && strlen (characters) == length && memcmp (self->piece.start, characters, length) == 0;
}

/*
 * Reads a value: a single token, a reference, or an array or a dictionary with all that is in it.
 *
 * @rest: (inout): where to read; what comes after the value
 * @value: (out): the bytes of the value
 */
gboolean
pamphlet_pdf_read_value (PamphletPdfPiece *rest,
                         PamphletPdfPiece *value)
{
  PamphletPdfToken token = pamphlet_pdf_read_token (rest);
  PamphletPdfPiece reference = { token.piece.start, rest->end };
  unsigned         depth = 0;
  unsigned         object;

  *value = token.piece;
  if (token.type == PAMPHLET_PDF_TOKEN_NUMBER && pamphlet_pdf_read_ref (&reference, &object))
    {
      *rest = reference;
      value->end = reference.start;
      return TRUE;
    }

  for (;; token = pamphlet_pdf_read_token (rest))
    {
      if (token.type == PAMPHLET_PDF_TOKEN_ARRAY || token.type == PAMPHLET_PDF_TOKEN_DICTIONARY)
        depth++;
      else if (token.type == PAMPHLET_PDF_TOKEN_ARRAY_END || token.type == PAMPHLET_PDF_TOKEN_DICTIONARY_END)
        depth = depth > 0 ? depth - 1 : MAX_DEPTH;
      if (token.type == PAMPHLET_PDF_TOKEN_END || depth >= MAX_DEPTH)
        return FALSE;
      if (depth == 0)
        break;
    }
  value->end = rest->start;

  return TRUE;
}

/*
 * Reads a whole number that is not negative.
 *
 * @rest: (inout): where to read; what comes after the number, or the same where there is none
 */
gboolean
pamphlet_pdf_read_number (PamphletPdfPiece *rest,
                          unsigned         *number)
{
  PamphletPdfPiece after = *rest;
  guint64          value = 0;
  const char      *start;

  skip_space (&after);
  start = after.start;
  for (; after.start < after.end && g_ascii_isdigit (*after.start) && value <= G_MAXINT; after.start++)
    value = value * 10 + g_ascii_digit_value (*after.start);

  if (after.start == start || value > G_MAXINT || (after.start < after.end && is_regular (*after.start)))
    return FALSE;

  *number = value;
  *rest = after;

  return TRUE;
}

/*
 * Reads a reference to an object, such as “7 0 R”. cairo makes none of another generation than 0.
 *
 * @rest: (inout): where to read; what comes after the reference, or the same where there is none
 */
gboolean
pamphlet_pdf_read_ref (PamphletPdfPiece *rest,
                       unsigned         *object)
{
  PamphletPdfPiece after = *rest;
  PamphletPdfToken token;
  unsigned         generation;

  if (!pamphlet_pdf_read_number (&after, object) || !pamphlet_pdf_read_number (&after, &generation))
    return FALSE;

  token = pamphlet_pdf_read_token (&after);
  if (generation != 0 || !pamphlet_pdf_token_is (&token, "R"))
    return FALSE;

  *rest = after;

  return TRUE;
}

/*
 * Looks a key up in a dictionary.
 *
 * @key: with its slash
 * @value: (out): set only where there is one
 */
gboolean
pamphlet_pdf_look_up (PamphletPdfPiece  dictionary,
                      const char       *key,
                      PamphletPdfPiece *value)
{
  PamphletPdfPiece rest = dictionary;
  PamphletPdfPiece found;
  PamphletPdfToken token = pamphlet_pdf_read_token (&rest);

  if (token.type != PAMPHLET_PDF_TOKEN_DICTIONARY)
    return FALSE;

  for (token = pamphlet_pdf_read_token (&rest); token.type == PAMPHLET_PDF_TOKEN_NAME; token = pamphlet_pdf_read_token (&rest))
    {
      if (!pamphlet_pdf_read_value (&rest, &found))
        return FALSE;

      if (pamphlet_pdf_token_is (&token, key))
        {
          *value = found;
          return TRUE;
        }
    }

  return FALSE;
}

gboolean
pamphlet_pdf_look_up_ref (PamphletPdfPiece dictionary,
                          const char      *key,
                          unsigned        *object)
{
  PamphletPdfPiece value;

  return pamphlet_pdf_look_up (dictionary, key, &value) && pamphlet_pdf_read_ref (&value, object);
}

static gboolean
is_printable (const char *text)
{
  for (; *text != '\0'; text++)
    if (!g_ascii_isprint (*text))
      return FALSE;

  return TRUE;
}

static void
write_characters (GString    *out,
                  const char *text)
{
  g_string_append_c (out, '(');
  for (; *text != '\0'; text++)
    {
      if (*text == '(' || *text == ')' || *text == '\\')
        g_string_append_c (out, '\\');
      g_string_append_c (out, *text);
    }
  g_string_append_c (out, ')');
}

/* Writes a text string (ISO 32000-1, 7.9.2.2): as it is, or as UTF-16 with its mark, in hexadecimal digits. */
void
pamphlet_pdf_write_text (GString    *out,
                         const char *text)
{
  static const char     digits[] = "0123456789ABCDEF";
  g_autofree gunichar2 *units = NULL;
  glong                 n_units;

  if (is_printable (text))
    {
      write_characters (out, text);
      return;
    }

  units = g_utf8_to_utf16 (text, -1, NULL, &n_units, NULL);
  g_string_append (out, "<FEFF");
  for (glong i = 0; i < n_units; i++)
    for (int shift = 12; shift >= 0; shift -= 4)
      g_string_append_c (out, digits[units[i] >> shift & 0xF]);
  g_string_append_c (out, '>');
}
