/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-path.h"

#include <string.h>

/*
 * Appends UTF-8 so that it stays on one line and can play no tricks on a terminal: what cannot be seen is written as a
 * \u escape.
 *
 * @special: the characters that get a backslash
 */
void
pamphlet_json_path_append_printable (GString    *string,
                                     const char *text,
                                     gsize       length,
                                     const char *special)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != ' ' && c <= 0xffff && (!g_unichar_isprint (c) || g_unichar_isspace (c)))
        {
          g_string_append_printf (string, "\\u%04x", c);
          continue;
        }

      if (strchr (special, *p) != NULL)
        g_string_append_c (string, '\\');
      g_string_append_unichar (string, c);
    }
}

/* Appends the step to a member of an object to a JSONPath (RFC 9535): “.title”, or “['two words']”. */
void
pamphlet_json_path_append_member (GString    *path,
                                  const char *name,
                                  gsize       length)
{
  gboolean plain = length > 0 && !g_ascii_isdigit (*name) && *name != '-';

  for (gsize i = 0; i < length && plain; i++)
    plain = g_ascii_isalnum (name[i]) || name[i] == '_' || name[i] == '-';

  if (plain)
    {
      g_string_append_c (path, '.');
      g_string_append_len (path, name, length);
      return;
    }

  g_string_append (path, "['");
  pamphlet_json_path_append_printable (path, name, length, "'\\");
  g_string_append (path, "']");
}

/* Appends the step to an element of an array to a JSONPath: “[3]”, counted from 0. */
void
pamphlet_json_path_append_index (GString *path,
                                 gsize    index)
{
  char  digits[24]; /* more than any number has, from the last to the first */
  gsize n_digits = 0;

  /* Every text has a path with several of these, and printf() would take longer than all else about it. */
  do
    digits[n_digits++] = '0' + index % 10;
  while ((index /= 10) > 0);

  g_string_append_c (path, '[');
  while (n_digits > 0)
    g_string_append_c (path, digits[--n_digits]);
  g_string_append_c (path, ']');
}
