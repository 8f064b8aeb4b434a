/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fold-map.h"

#include "search-token.h"

#include <string.h>

/* Folds a string, character by character with all that belongs to each. White space that has become a space is kept once. */
PamphletFoldMap *
pamphlet_fold_map_new (const char      *start,
                       const char      *end,
                       PamphletFoldFunc fold)
{
  PamphletFoldMap *self = g_new0 (PamphletFoldMap, 1);
  GString         *folded = g_string_sized_new (end - start);

  self->end = end;
  self->places = g_array_sized_new (FALSE, FALSE, sizeof (const char *), end - start + 1);
  for (const char *at = start; at < end;)
    {
      const char      *next = pamphlet_token_cluster_end (at, end);
      g_autofree char *cluster = fold (at, next);
      gboolean         is_more_space = *cluster == ' ' && folded->len > 0 && folded->str[folded->len - 1] == ' ';

      g_string_append (folded, is_more_space ? cluster + 1 : cluster);
      while (self->places->len < folded->len)
        g_array_append_val (self->places, at);
      at = next;
    }
  g_array_append_val (self->places, end);
  self->folded = g_string_free (folded, FALSE);

  return self;
}

void
pamphlet_fold_map_free (PamphletFoldMap *self)
{
  g_clear_pointer (&self->folded, g_free);
  g_clear_pointer (&self->places, g_array_unref);
  g_free (self);
}

/*
 * Finds the first place of a string in what is folded. Where it is but a part of a character, as “s” is of “ß”, the whole
 * character is found.
 *
 * @at: from where to look in what is folded
 * @wanted: folded as well, and not empty
 * @start: (out): where it begins in the string
 * @end: (out): where it ends in the string
 * Returns: (nullable): where it begins in what is folded; NULL where it is not found
 */
const char *
pamphlet_fold_map_find (const PamphletFoldMap *self,
                        const char            *at,
                        const char            *wanted,
                        const char           **start,
                        const char           **end)
{
  const char *last;

  at = strstr (at, wanted);
  if (at == NULL)
    return NULL;

  last = g_utf8_prev_char (at + strlen (wanted));
  *start = g_array_index (self->places, const char *, at - self->folded);
  *end = pamphlet_token_cluster_end (g_array_index (self->places, const char *, last - self->folded), self->end);

  return at;
}
