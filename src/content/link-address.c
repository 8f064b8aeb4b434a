/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "link-address.h"

#include <string.h>

/* Returns: (transfer full) (nullable): the address as somebody types it; NULL where it is none, or leads to a leaflet. */
static char *
dup_typed (const char *target)
{
  if (g_str_has_prefix (target, "https://"))
    return g_strdup (target);

  if (g_str_has_prefix (target, "tel:"))
    return g_strdup (target + strlen ("tel:"));

  if (g_str_has_prefix (target, "mailto:"))
    return g_strndup (target + strlen ("mailto:"), strcspn (target + strlen ("mailto:"), "?"));

  return NULL;
}

/* Returns: (transfer full): an address without what people leave out when they write it down. */
static char *
dup_bare (const char *address)
{
  const char *start = g_str_has_prefix (address, "https://") ? address + strlen ("https://") : address;
  gsize       length;

  start += g_str_has_prefix (start, "www.") ? strlen ("www.") : 0;
  length = strlen (start);

  return g_strndup (start, length > 0 && start[length - 1] == '/' ? length - 1 : length);
}

/* Returns: (transfer full): the digits of a number, however it is written, in whichever script. */
static char *
dup_digits (const char *string)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  for (const char *at = string; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isdigit (g_utf8_get_char (at)))
      g_string_append_printf (digits, "%d", g_unichar_digit_value (g_utf8_get_char (at)));

  return g_strdup (digits->str);
}

/* Returns: whether @string has the address as a word of its own: nothing but visible ASCII, without punctuation around it. */
static gboolean
shows_word (const char *string,
            const char *address)
{
  g_autofree char *bare = dup_bare (address);
  g_auto (GStrv) words = g_regex_split_simple ("[.,;:!?]*(?:[^!-~]|[][()<>\"'])+|[.,;:!?]+$", string, 0, 0);

  for (unsigned i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = dup_bare (words[i]);

      if (g_ascii_strcasecmp (word, bare) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Returns: whether the words of the link are the number; one that is put together from other numbers of the text is none. */
static gboolean
shows_number (const char *words,
              const char *number)
{
  g_autofree char *shown = dup_digits (words);
  g_autofree char *digits = dup_digits (number);

  return g_str_equal (shown, digits);
}

/* Returns: whether a reader of the text sees the address anyway. */
static gboolean
shows (const PamphletText *text,
       const PamphletSpan *link,
       const char         *address)
{
  g_autofree char *words = g_strndup (pamphlet_text_get_string (text) + link->start, link->end - link->start);

  if (g_str_has_prefix (link->target, "tel:"))
    return shows_number (words, address);

  return shows_word (pamphlet_text_get_string (text), address);
}

/*
 * Finds the address behind the words of a link. On paper, and in plain text, a link leads nowhere unless it can be read.
 *
 * @link: one of the spans of @text
 * Returns: (transfer full) (nullable): the address as somebody types it; NULL where the text shows it anyway, or where the link
 * leads to a leaflet
 */
char *
pamphlet_link_address_dup_hidden (const PamphletText *text,
                                  const PamphletSpan *link)
{
  g_autofree char *address = dup_typed (link->target);

  return address != NULL && !shows (text, link, address) ? g_steal_pointer (&address) : NULL;
}
