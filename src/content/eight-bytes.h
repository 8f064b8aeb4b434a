/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include <string.h>

G_BEGIN_DECLS

/*
 * Questions about eight bytes at once, for what is asked of every byte of a library: the well-known tests of all bytes of a word
 * by borrowing. The answer has the top bit of a byte set for the first one of which it is true, and perhaps of later ones by
 * mistake; it is 0 where it is true of none.
 */

#define PAMPHLET_EIGHT_BYTES(value) (G_GUINT64_CONSTANT (0x0101010101010101) * (guchar)(value))

/* The first byte is the lowest. */
static inline guint64
pamphlet_eight_bytes_load (const char *at)
{
  guint64 bytes;

  memcpy (&bytes, at, sizeof bytes);

  return GUINT64_FROM_LE (bytes);
}

/* @limit: at most 0x80 */
static inline guint64
pamphlet_eight_bytes_below (guint64 bytes,
                            guchar  limit)
{
  return (bytes - PAMPHLET_EIGHT_BYTES (limit)) & ~bytes & PAMPHLET_EIGHT_BYTES (0x80);
}

static inline guint64
pamphlet_eight_bytes_equal (guint64 bytes,
                            guchar  value)
{
  return pamphlet_eight_bytes_below (bytes ^ PAMPHLET_EIGHT_BYTES (value), 1);
}

static inline guint64
pamphlet_eight_bytes_beyond_ascii (guint64 bytes)
{
  return bytes & PAMPHLET_EIGHT_BYTES (0x80);
}

/* Returns: of which byte, from 0, an answer that is not 0 tells first. */
static inline unsigned
pamphlet_eight_bytes_first (guint64 answer)
{
  return __builtin_ctzll (answer) / 8;
}

G_END_DECLS
