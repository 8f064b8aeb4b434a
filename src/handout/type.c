/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "type.h"

/* Nothing on a page is smaller than this, in points: below it, print is no longer clear. */
#define SMALLEST   10
#define FINE_PRINT 0.75

static const PamphletType types[] = {
  [PAMPHLET_NODE_TITLE] = { 1.6, TRUE, 0 },
  [PAMPHLET_NODE_HEADING] = { 1.25, TRUE, 1.5 },
  [PAMPHLET_NODE_SUBHEADING] = { 1.1, TRUE, 1.1 },
  [PAMPHLET_NODE_LEAD] = { 1.1, FALSE, 0.7 },
  [PAMPHLET_NODE_PARAGRAPH] = { 1, FALSE, 0.6 },
  [PAMPHLET_NODE_ITEM] = { 1, FALSE, 0.35 },
  [PAMPHLET_NODE_CALLOUT_LEVEL] = { 1, TRUE, 0 },
  [PAMPHLET_NODE_CALLOUT_TITLE] = { 1.1, TRUE, 0 },
  [PAMPHLET_NODE_TABLE_CAPTION] = { 1, TRUE, 1 },
  [PAMPHLET_NODE_CELL] = { 1, FALSE, 0 },
  [PAMPHLET_NODE_FIGURE] = { 1, FALSE, 0.8 },
  [PAMPHLET_NODE_CAPTION] = { FINE_PRINT, FALSE, 0.4 },
  [PAMPHLET_NODE_FINE_PRINT] = { FINE_PRINT, FALSE, 0.4 },
  [PAMPHLET_NODE_CONTENTS] = { 1, FALSE, 0.5 },
  [PAMPHLET_NODE_RULES] = { 1, FALSE, 0.6 },
};

/* Returns: (transfer none): the look of a kind of leaf. */
const PamphletType *
pamphlet_type_get (PamphletNodeType type)
{
  g_return_val_if_fail ((unsigned)type < G_N_ELEMENTS (types), &types[PAMPHLET_NODE_PARAGRAPH]);

  return &types[type];
}

/* Returns: the size of a kind of leaf in points, where the body has @text_size. */
double
pamphlet_type_get_size (PamphletNodeType type,
                        int              text_size)
{
  return MAX (SMALLEST, pamphlet_type_get (type)->size * text_size);
}

/* Returns: the size, in points, of what is told in passing beside a text of @size points. */
double
pamphlet_type_get_small (double size)
{
  return MAX (SMALLEST, size * FINE_PRINT);
}
