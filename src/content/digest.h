/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Tells bytes apart: where two digests are equal, so are the bytes. That of nothing is all zeros. */
typedef struct
{
  guint8 bytes[16];
} PamphletDigest;

void pamphlet_digest_take        (PamphletDigest       *self,
                                  GChecksum            *checksum);
void pamphlet_digest_of          (PamphletDigest       *self,
                                  GBytes               *bytes);
void pamphlet_digest_feed        (const PamphletDigest *self,
                                  GChecksum            *checksum);
void pamphlet_digest_feed_string (const char           *string,
                                  GChecksum            *checksum);

G_END_DECLS
