/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "digest.h"

/* @checksum: of the kind G_CHECKSUM_MD5, which is closed by that: nobody is to be kept out, and it is the fastest */
void
pamphlet_digest_take (PamphletDigest *self,
                      GChecksum      *checksum)
{
  gsize length = sizeof self->bytes;

  g_checksum_get_digest (checksum, self->bytes, &length);
}

/* Makes the digest of all of @bytes. */
void
pamphlet_digest_of (PamphletDigest *self,
                    GBytes         *bytes)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_MD5);
  gsize         length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  g_checksum_update (checksum, data, length);
  pamphlet_digest_take (self, checksum);
}

/* Makes @self a part of what @checksum is made of. */
void
pamphlet_digest_feed (const PamphletDigest *self,
                      GChecksum            *checksum)
{
  g_checksum_update (checksum, self->bytes, sizeof self->bytes);
}

/* The same with a text. One is told from the next, and from none. @string: (nullable) */
void
pamphlet_digest_feed_string (const char *string,
                             GChecksum  *checksum)
{
  /* No text has the character in it. */
  g_checksum_update (checksum, (const guint8 *)(string != NULL ? string : "\1"), -1);
  g_checksum_update (checksum, (const guint8 *)"", 1);
}
