/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "flow.h"

G_BEGIN_DECLS

/* What those who walk through a part's tree share. Lengths in points. */
typedef struct
{
  PamphletFlow              *flow;
  const PamphletFlowSetting *setting;
  PamphletShaper            *shaper;
  const PamphletNode        *previous; /* leaf; NULL at the start */
  double                     x;        /* of the area that may be filled */
  double                     width;
  PamphletBreak              between; /* what stands here, how bad a page break is at least */

  /* For the next band alone. */
  PamphletBreak before;
  double        space; /* at least */
  double        above;
} PamphletFlowWalk;

/* How one leaf is set. */
typedef struct
{
  const PamphletNode *leaf;
  double              indent; /* at its start, where its mark stands */
  double              end;    /* at its end */
  gboolean            is_bold;
  PamphletBreak       inside;
  const char         *label;
  const char         *second_label;
} PamphletFlowLeaf;

double        pamphlet_flow_walk_get_em       (const PamphletFlowWalk *self);
gboolean      pamphlet_flow_walk_is_stacked   (const PamphletFlowWalk *self);
void          pamphlet_flow_walk_get_column   (const PamphletFlowWalk *self,
                                               const PamphletNode     *leaf,
                                               gboolean                is_second,
                                               PamphletSlot           *column);
PamphletBand *pamphlet_flow_walk_append       (PamphletFlowWalk       *self,
                                               PamphletBandKind        kind,
                                               const PamphletNode     *leaf);
void          pamphlet_flow_walk_append_leaf  (PamphletFlowWalk       *self,
                                               const PamphletFlowLeaf *leaf);
void          pamphlet_flow_walk_append_table (PamphletFlowWalk       *self,
                                               const PamphletNode     *table);

G_END_DECLS
