/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How bad it would be if a page ended here. */
typedef enum
{
  PAMPHLET_BREAK_FREE, /* between two things */
  PAMPHLET_BREAK_POOR, /* inside a frame, between what belongs together */
  PAMPHLET_BREAK_BAD,  /* inside one item of a list, one row of a table */
  PAMPHLET_BREAK_NEVER /* after a heading; one line left alone */
} PamphletBreak;

/* What is never divided: a line of text, or those of several columns beside each other; a picture. In points. */
typedef struct
{
  double        space;  /* above it, unless it stands at the top of a page */
  double        height;
  double        repeat; /* height of what is repeated above it at the top of a page: a table's headers */
  PamphletBreak before; /* if the page ended before it */
} PamphletStrip;

unsigned pamphlet_strips_fill_page (const PamphletStrip *strips,
                                    unsigned             n_strips,
                                    double               height);
gboolean pamphlet_strip_repeats   (const PamphletStrip *self,
                                    double               height);

G_END_DECLS
