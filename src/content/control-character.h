/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include <string.h>

G_BEGIN_DECLS

#define PAMPHLET_EACH_BYTE(value) (G_GUINT64_CONSTANT (0x0101010101010101) * (value))

/* Whether one of eight bytes may be (a part of) a control character: one below U+0020, U+007F, or C2. Each term is the classic
 * test of all bytes of a word for being less than, or equal to, a number. */
static inline gboolean
pamphlet_may_have_control_character (guint64 bytes)
{
  guint64 below_space = (bytes - PAMPHLET_EACH_BYTE (0x20)) & ~bytes;
  guint64 delete = bytes ^ PAMPHLET_EACH_BYTE (0x7f);
  guint64 lead = bytes ^ PAMPHLET_EACH_BYTE (0xc2);

  delete = (delete - PAMPHLET_EACH_BYTE (1)) & ~delete;
  lead = (lead - PAMPHLET_EACH_BYTE (1)) & ~lead;

  return ((below_space | delete | lead) & PAMPHLET_EACH_BYTE (0x80)) != 0;
}

/*
 * Tells whether a string has a control character: of ASCII, or one of U+0080 to U+009F, which UTF-8 writes as C2 80 to C2 9F.
 * This is asked of every text of a library, so that its characters are not decoded for it, and most are looked at by the eight.
 *
 * @string: valid UTF-8
 */
static inline gboolean
pamphlet_has_control_character (const char *string)
{
  const guchar *at = (const guchar *)string;
  const guchar *end = at + strlen (string);
  guint64       bytes;

  for (; end - at >= (gssize)sizeof bytes; at += sizeof bytes)
    {
      memcpy (&bytes, at, sizeof bytes);
      if (pamphlet_may_have_control_character (bytes))
        break;
    }

  for (; at < end; at++)
    if (*at < ' ' || *at == 0x7f || (*at == 0xc2 && at[1] < 0xa0))
      return TRUE;

  return FALSE;
}

G_END_DECLS
