/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-walker.h"

#include "utf8.h"

/* Stands before the first of @bytes, which may hold anything and must outlive @self. */
void
pamphlet_json_walker_init (PamphletJsonWalker *self,
                           const char         *bytes,
                           gsize               length)
{
  self->start = length > 0 ? bytes : "";
  self->at = self->start;
  self->end = pamphlet_utf8_find_invalid (self->start, self->start + length);
  self->names = g_array_new (FALSE, FALSE, sizeof (PamphletJsonName));
  self->chunk = g_string_chunk_new (256);
  self->scratch = g_string_new (NULL);
}

void
pamphlet_json_walker_clear (PamphletJsonWalker *self)
{
  if (self->start == NULL)
    return;

  g_array_unref (self->names);
  g_string_chunk_free (self->chunk);
  g_string_free (self->scratch, TRUE);
  g_clear_pointer (&self->sentence, g_free);
}

/* Keeps the problem, and leaves the frames as they are, since they are its path. Returns: FALSE, which ends the walk. */
gboolean
pamphlet_json_walker_fail (PamphletJsonWalker *self,
                           const char         *where,
                           const char         *format,
                           ...)
{
  va_list args;

  g_clear_pointer (&self->sentence, g_free);
  self->where = where;

  va_start (args, format);
  self->sentence = g_strdup_vprintf (format, args);
  va_end (args);

  return FALSE;
}
