/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow.h"

G_BEGIN_DECLS

/* A place in a flow: a line of a band. */
typedef struct
{
  unsigned band;
  unsigned line;
} PamphletFlowPlace;

/* What of a part stands on one page. */
typedef struct
{
  unsigned          part;
  PamphletFlowPlace start;
  PamphletFlowPlace end; /* the first place that is not on the page */
} PamphletPage;

/* Lines of one band on a page. */
typedef struct
{
  PamphletBand *band;
  unsigned      index; /* of the band in its flow */
  unsigned      first; /* line */
  unsigned      end;   /* the line after the last */
  double        top;   /* of the first line, with the padding above it; in points from the top of the page's body */
  double        bottom;
  gboolean      is_repeated; /* a table's headers, which stood on an earlier page already */
} PamphletPlacedBand;

void    pamphlet_page_fill  (PamphletPage       *self,
                             PamphletFlow       *flow,
                             PamphletShaper     *shaper,
                             double              height);
GArray *pamphlet_page_place (const PamphletPage *self,
                             PamphletFlow       *flow,
                             PamphletShaper     *shaper,
                             double              height) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
