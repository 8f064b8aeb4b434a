/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "file-name.h"

#include "language.h"

#include <string.h>

/* In bytes. Most file systems allow 255, and a copy may get a few more letters. */
#define MAX_LENGTH 240

/* What Windows, whose file systems a USB stick has, does not allow; a slash is what no system allows. */
#define FORBIDDEN "\\/:*?\"<>|"

/* Returns: what stands in a file's name for @c; 0 for nothing at all. */
static gunichar
replace (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  /* Joiners belong to how some languages are spelt; the rest would hide how a name reads. */
  if (type == G_UNICODE_FORMAT && c != 0x200c && c != 0x200d)
    return 0;
  if (type == G_UNICODE_CONTROL || type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR)
    return ' ';

  return c < 0x80 && strchr (FORBIDDEN, (int)c) != NULL ? '-' : c;
}

/* Cuts off whole characters, those at the end being the least telling. */
static void
shorten (GString *name,
         gsize    length)
{
  while (name->len > length)
    g_string_truncate (name, g_utf8_find_prev_char (name->str, name->str + name->len) - name->str);
}

/*
 * Makes a name safe for any file system: without slashes, controls and invisible characters, not hidden, and not too long.
 *
 * @extension: such as “.pdf”
 */
char *
pamphlet_file_name_clean (const char *name,
                          const char *extension)
{
  g_autoptr (GString) clean = g_string_new (NULL);

  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = replace (g_utf8_get_char (at));
      gboolean leads = clean->len == 0 && (c == '.' || c == ' ');
      gboolean repeats = c == ' ' && clean->len > 0 && clean->str[clean->len - 1] == ' ';

      if (c != 0 && !leads && !repeats)
        g_string_append_unichar (clean, c);
    }

  shorten (clean, MAX_LENGTH - strlen (extension));
  while (clean->len > 0 && strchr (" .", clean->str[clean->len - 1]) != NULL)
    g_string_truncate (clean, clean->len - 1);

  return g_strconcat (clean->len > 0 ? clean->str : "handout", extension, NULL);
}

/* Names a file after what it holds and its language; never after a patient. */
char *
pamphlet_file_name_new (PamphletHandout *handout,
                        const char      *extension)
{
  g_autofree char *title = pamphlet_handout_dup_title (handout);
  const char      *language = pamphlet_handout_get_language (handout);
  g_autofree char *name = g_strdup_printf ("%s – %s", title, pamphlet_language_get_own_name (language));

  return pamphlet_file_name_clean (name, extension);
}
