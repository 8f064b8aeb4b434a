/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fold.h"

/*
 * Makes strings that a searcher takes for the same into the same string: case, accents and width are dropped (Unicode's
 * compatibility decomposition without its marks). Case comes last, since “℃” is made of a capital letter.
 *
 * Returns: (transfer full)
 */
char *
pamphlet_fold (const char *string)
{
  g_autofree char *decomposed = g_utf8_normalize (string, -1, G_NORMALIZE_ALL);
  g_autoptr (GString) bare = g_string_new (NULL);

  for (const char *at = decomposed; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      /* Marks of direction are put into a text for the screen, and nobody types them. */
      if (!g_unichar_ismark (character) && g_unichar_type (character) != G_UNICODE_FORMAT)
        g_string_append_unichar (bare, character);
    }

  return g_utf8_casefold (bare->str, -1);
}
