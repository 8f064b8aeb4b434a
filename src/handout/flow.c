/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "flow.h"

#include "flow-walk.h"

/* As multiples of the type's size. */
#define FRAME_PADDING 0.8
#define AROUND_FRAME  1.0
#define MARK_GAP      0.5
#define DIGIT_WIDTH   0.6
#define ICON_WIDTH    1.6
#define NUMBER_WIDTH  2.6 /* for a page's number in the list of contents, with its leader */

static void walk_children (PamphletFlowWalk   *walk,
                           const PamphletNode *node);

static void
walk_leaf (PamphletFlowWalk   *walk,
           const PamphletNode *node)
{
  PamphletFlowLeaf leaf = { .leaf = node };

  if (node->type == PAMPHLET_NODE_CONTENTS)
    leaf.end = NUMBER_WIDTH * pamphlet_flow_walk_get_em (walk);
  if (node->type == PAMPHLET_NODE_FIGURE)
    leaf.inside = PAMPHLET_BREAK_BAD;
  if (node->type == PAMPHLET_NODE_CALLOUT_LEVEL)
    leaf.indent = ICON_WIDTH * pamphlet_flow_walk_get_em (walk);

  pamphlet_flow_walk_append_leaf (walk, &leaf);
}

static double
get_mark_width (const PamphletNode *list,
                double              em)
{
  glong longest = 1;

  for (unsigned i = 0; i < list->children->len; i++)
    {
      const PamphletNode *item = g_ptr_array_index (list->children, i);

      if (item->mark != NULL)
        longest = MAX (longest, g_utf8_strlen (item->mark, -1));
    }

  return (longest * DIGIT_WIDTH + MARK_GAP) * em;
}

/* The first item of a list stays with what leads to it, and neither the first nor the last stands alone. */
static void
walk_list (PamphletFlowWalk   *walk,
           const PamphletNode *list)
{
  PamphletFlowLeaf leaf = { .inside = PAMPHLET_BREAK_BAD };
  unsigned         n_items = list->children->len;

  leaf.indent = get_mark_width (list, pamphlet_flow_walk_get_em (walk));

  for (unsigned i = 0; i < n_items; i++)
    {
      leaf.leaf = g_ptr_array_index (list->children, i);

      if (i <= 1 || i == n_items - 1)
        walk->before = MAX (walk->before, MIN (walk->between + 1, PAMPHLET_BREAK_BAD));
      if (leaf.leaf->mark != NULL && *leaf.leaf->mark == '\0')
        walk->before = PAMPHLET_BREAK_BAD;

      pamphlet_flow_walk_append_leaf (walk, &leaf);
    }
}

static void
walk_callout (PamphletFlowWalk   *walk,
              const PamphletNode *callout)
{
  double           em = pamphlet_flow_walk_get_em (walk);
  PamphletFlowWalk outer = *walk;
  PamphletFrame    frame = { PAMPHLET_FRAME_CALLOUT, callout->level, walk->flow->bands->len, 0, walk->x, walk->width, FALSE };
  PamphletBand    *band;

  walk->x += FRAME_PADDING * em;
  walk->width -= 2 * FRAME_PADDING * em;
  walk->space = MAX (walk->space, AROUND_FRAME * em);
  walk->above += FRAME_PADDING * em;
  walk->between = MAX (walk->between, PAMPHLET_BREAK_POOR);
  walk_children (walk, callout);

  frame.last = walk->flow->bands->len - 1;
  if (walk->flow->bands->len > frame.first)
    {
      g_array_append_val (walk->flow->frames, frame);
      band = g_ptr_array_index (walk->flow->bands, frame.first);
      if (band->before == PAMPHLET_BREAK_POOR)
        band->before = MAX (outer.before, outer.between);
      band = g_ptr_array_index (walk->flow->bands, frame.last);
      band->below += FRAME_PADDING * em;
    }

  walk->x = outer.x;
  walk->width = outer.width;
  walk->between = outer.between;
  walk->space = AROUND_FRAME * em;
}

static void
walk_node (PamphletFlowWalk   *walk,
           const PamphletNode *node)
{
  switch (node->type)
    {
    case PAMPHLET_NODE_PART:
    case PAMPHLET_NODE_SECTION:
      walk_children (walk, node);
      break;
    case PAMPHLET_NODE_LIST:
      walk_list (walk, node);
      break;
    case PAMPHLET_NODE_CALLOUT:
      walk_callout (walk, node);
      break;
    case PAMPHLET_NODE_TABLE:
      pamphlet_flow_walk_append_table (walk, node);
      break;
    default:
      walk_leaf (walk, node);
      break;
    }
}

static void
walk_children (PamphletFlowWalk   *walk,
               const PamphletNode *node)
{
  for (unsigned i = 0; i < node->children->len; i++)
    walk_node (walk, g_ptr_array_index (node->children, i));
}

/*
 * Decides where everything in a part stands, but sets nothing in type yet, except what the columns of its tables depend on.
 *
 * @part: must live as long as the flow
 * Returns: (transfer full)
 */
PamphletFlow *
pamphlet_flow_new (const PamphletNode        *part,
                   const PamphletFlowSetting *setting,
                   PamphletShaper            *shaper)
{
  PamphletFlow    *self = g_new0 (PamphletFlow, 1);
  PamphletFlowWalk walk = { .flow = self, .setting = setting, .shaper = shaper, .width = setting->width };

  self->bands = g_ptr_array_new_with_free_func ((GDestroyNotify)pamphlet_band_free);
  self->frames = g_array_new (FALSE, FALSE, sizeof (PamphletFrame));
  walk_node (&walk, part);

  return self;
}

void
pamphlet_flow_free (PamphletFlow *self)
{
  g_clear_pointer (&self->bands, g_ptr_array_unref);
  g_clear_pointer (&self->frames, g_array_unref);
  g_free (self);
}
