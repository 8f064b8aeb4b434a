/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-names.h"

#include "json-path.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* A longer name is cut off in a sentence, though not in a path. */
#define SHOWN_CHARACTERS 60

/* Up to so many, to compare each name with each takes less than to sort them. */
#define FEW_NAMES 16

static gboolean
fail_duplicate (PamphletJsonWalker     *self,
                const PamphletJsonName *name)
{
  g_string_truncate (self->scratch, 0);
  pamphlet_json_path_append_printable (self->scratch, name->text, name->length, "");

  if (g_utf8_strlen (self->scratch->str, -1) > SHOWN_CHARACTERS)
    {
      g_string_truncate (self->scratch, g_utf8_offset_to_pointer (self->scratch->str, SHOWN_CHARACTERS) - self->scratch->str);
      g_string_append (self->scratch, "…");
    }

  /* Translators: %s is the name of a member of a JSON object, as in "name": "value". */
  return pamphlet_json_walker_fail (self, name->quote, _ ("The member “%s” stands twice in this object: keep one of them."), self->scratch->str);
}

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const PamphletJsonName *one = a;
  const PamphletJsonName *other = b;

  if (one->length != other->length)
    return one->length < other->length ? -1 : 1;

  return memcmp (one->text, other->text, one->length);
}

/* Returns: (nullable): the first name that stands for the second time. */
static const PamphletJsonName *
find_twice_among_few (const PamphletJsonName *names,
                      guint                   n_names)
{
  for (guint i = 1; i < n_names; i++)
    for (guint j = 0; j < i; j++)
      if (compare_names (&names[j], &names[i], NULL) == 0)
        return &names[i];

  return NULL;
}

/* Names are sorted (the sort is stable) and not hashed, since a hostile file can flood the hash functions of GLib.
 *
 * Returns: (nullable): the first name that stands for the second time */
static const PamphletJsonName *
find_twice_among_many (PamphletJsonName *names,
                       guint             n_names)
{
  const PamphletJsonName *twice = NULL;

  g_qsort_with_data (names, n_names, sizeof (PamphletJsonName), compare_names, NULL);
  for (guint i = 1; i < n_names; i++)
    if (compare_names (&names[i - 1], &names[i], NULL) == 0 && (twice == NULL || names[i].quote < twice->quote))
      twice = &names[i];

  return twice;
}

/* Fails when a name stands twice among those of the members from @first on, and forgets them otherwise. */
gboolean
pamphlet_json_names_check (PamphletJsonWalker *self,
                           guint               first)
{
  PamphletJsonName       *names = (PamphletJsonName *)(gpointer)self->names->data + first;
  guint                   n_names = self->names->len - first;
  const PamphletJsonName *twice = n_names <= FEW_NAMES ? find_twice_among_few (names, n_names) : find_twice_among_many (names, n_names);

  if (twice != NULL)
    return fail_duplicate (self, twice);

  g_array_set_size (self->names, first);
  return TRUE;
}
