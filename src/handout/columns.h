/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a column of a table holds, in points. */
typedef struct
{
  double narrowest; /* in which it can still be read with ease */
  double natural;   /* in which none of its texts is broken */
  double width;     /* what it gets */
} PamphletColumn;

gboolean pamphlet_columns_share (PamphletColumn *columns,
                                 unsigned        n_columns,
                                 double          width);

G_END_DECLS
