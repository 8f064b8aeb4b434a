/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "utf8.h"

#include "eight-bytes.h"

static gboolean
is_ascii (char byte)
{
  return (guchar)byte < 0x80;
}

/* Returns: where the next character beyond ASCII stands, or U+0000, or the end. */
static const char *
skip_ascii (const char *at,
            const char *end)
{
  for (; end - at >= 8; at += 8)
    {
      guint64 bytes = pamphlet_eight_bytes_load (at);
      guint64 others = pamphlet_eight_bytes_beyond_ascii (bytes) | pamphlet_eight_bytes_equal (bytes, '\0');

      if (others != 0)
        return at + pamphlet_eight_bytes_first (others);
    }

  while (at < end && is_ascii (*at) && *at != '\0')
    at++;

  return at;
}

/* Returns: where the first byte stands that is not of a character in UTF-8, or is U+0000; @end where there is none. */
const char *
pamphlet_utf8_find_invalid (const char *at,
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
