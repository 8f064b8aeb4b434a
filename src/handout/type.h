/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

G_BEGIN_DECLS

/* How a kind of text looks on paper. Everything is a multiple of the size that the reader chose. */
typedef struct
{
  double   size;
  gboolean is_bold;
  double   space; /* above it, as a multiple of the body's size */
} PamphletType;

const PamphletType *pamphlet_type_get       (PamphletNodeType type);
double              pamphlet_type_get_size  (PamphletNodeType type,
                                             int              text_size);
double              pamphlet_type_get_small (double           size);

G_END_DECLS
