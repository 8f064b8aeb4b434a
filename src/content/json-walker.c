/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-walker.h"

#include <string.h>

static gboolean
is_ascii (char byte)
{
  return (guchar)byte < 0x80;
}

/* Returns: where the next character beyond ASCII stands, or U+0000, or the end. Of ASCII, most is passed by eight characters. */
static const char *
skip_ascii (const char *at,
            const char *end)
{
  guint64 bytes;

  for (; end - at >= (gssize)sizeof bytes; at += sizeof bytes)
    {
      memcpy (&bytes, at, sizeof bytes);
      /* The top bit is one beyond ASCII, and to take 1 away makes it one of a 0. */
      if (((bytes | (bytes - G_GUINT64_CONSTANT (0x0101010101010101))) & G_GUINT64_CONSTANT (0x8080808080808080)) != 0)
        break;
    }

  while (at < end && is_ascii (*at) && *at != '\0')
    at++;

  return at;
}

/* Returns: where the first byte stands that is not of a character, or is U+0000, or else the end. */
static const char *
find_invalid (const char *at,
              const char *end)
{
  while ((at = skip_ascii (at, end)) < end && *at != '\0')
    {
      const char *run = at;

      while (run < end && !is_ascii (*run))
        run++;
      if (!g_utf8_validate_len (at, run - at, &at))
        break;
    }

  return at;
}

/* Stands before the first of @bytes, which may hold anything and must outlive @self. */
void
pamphlet_json_walker_init (PamphletJsonWalker *self,
                           const char         *bytes,
                           gsize               length)
{
  self->start = length > 0 ? bytes : "";
  self->at = self->start;
  self->end = find_invalid (self->start, self->start + length);
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

/* Returns: whether @c stands here; if so, it is passed. */
gboolean
pamphlet_json_walker_take (PamphletJsonWalker *self,
                           char                c)
{
  if (self->at == self->end || *self->at != c)
    return FALSE;

  self->at++;
  return TRUE;
}
