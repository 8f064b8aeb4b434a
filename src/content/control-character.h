/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "eight-bytes.h"

G_BEGIN_DECLS

/*
 * Tells whether a string has a control character: of ASCII, or one of U+0080 to U+009F, which UTF-8 writes as C2 80 to C2 9F.
 *
 * @string: valid UTF-8
 */
static inline gboolean
pamphlet_has_control_character (const char *string)
{
  const char *at = string;
  const char *end = at + strlen (string);

  for (; end - at >= 8; at += 8)
    {
      guint64 bytes = pamphlet_eight_bytes_load (at);

      if ((pamphlet_eight_bytes_below (bytes, ' ') | pamphlet_eight_bytes_equal (bytes, 0x7f) | pamphlet_eight_bytes_equal (bytes, 0xc2)) != 0)
        break;
    }

  for (; at < end; at++)
    {
      guchar byte = *at;

      if (byte < ' ' || byte == 0x7f || (byte == 0xc2 && (guchar)at[1] < 0xa0))
        return TRUE;
    }

  return FALSE;
}

G_END_DECLS
