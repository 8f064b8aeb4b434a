/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Tells whether a string has a control character: of ASCII, or one of U+0080 to U+009F, which UTF-8 writes as C2 80 to C2 9F.
 * This is asked of every text of a library, so that its characters are not decoded for it.
 *
 * @string: valid UTF-8
 */
static inline gboolean
pamphlet_has_control_character (const char *string)
{
  for (const guchar *at = (const guchar *)string; *at != '\0'; at++)
    if (*at < ' ' || *at == 0x7f || (*at == 0xc2 && at[1] < 0xa0))
      return TRUE;

  return FALSE;
}

G_END_DECLS
