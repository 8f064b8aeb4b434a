/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "flow-walk.h"

#include "language.h"
#include "type.h"
#include "words.h"

#include <glib/gi18n-lib.h>

/* As multiples of the type's size. */
#define GUTTER        1.6 /* between two languages */
#define BELOW_HEADING 0.35
#define BELOW_FIRST   0.2 /* between a text and the same in the second language */
#define SECOND_INDENT 0.9 /* for the rule beside the second language */

/* Returns: the size of the body's type, in points: what all distances are multiples of. */
double
pamphlet_flow_walk_get_em (const PamphletFlowWalk *self)
{
  return self->setting->text_size;
}

/* Returns: whether the second language stands below the first and not beside it. */
gboolean
pamphlet_flow_walk_is_stacked (const PamphletFlowWalk *self)
{
  return self->setting->text_size >= PAMPHLET_STACKED_SIZE;
}

/* Returns: the language of the page where @text stands, which is not the text's own where that is not translated. */
static const char *
get_page_language (const PamphletFlowWalk *self,
                   const PamphletText     *text,
                   gboolean                is_second)
{
  if (text != NULL && !pamphlet_text_is_foreign (text) && pamphlet_text_get_language (text) != NULL)
    return pamphlet_text_get_language (text);

  return is_second && self->setting->second != NULL ? self->setting->second : self->setting->language;
}

static const PamphletText *
get_text (const PamphletNode *leaf,
          gboolean            is_second)
{
  if (leaf->type == PAMPHLET_NODE_FIGURE)
    return is_second ? leaf->second_alt : leaf->alt;

  return is_second ? leaf->second : leaf->text;
}

/* Fills in whose place it is, and the column of the area that its language has. */
void
pamphlet_flow_walk_get_column (const PamphletFlowWalk *self,
                               const PamphletNode     *leaf,
                               gboolean                is_second,
                               PamphletSlot           *column)
{
  const PamphletType *type = pamphlet_type_get (leaf->type);
  double              gutter = GUTTER * pamphlet_flow_walk_get_em (self);
  gboolean            is_mirrored = pamphlet_language_is_rtl (self->setting->language);
  gboolean            is_beside = get_text (leaf, TRUE) != NULL && (!pamphlet_flow_walk_is_stacked (self) || leaf->type == PAMPHLET_NODE_FIGURE);

  *column = (PamphletSlot){
    .leaf = leaf,
    .is_second = is_second,
    .text = get_text (leaf, is_second),
    .language = get_page_language (self, get_text (leaf, is_second), is_second),
    .size = pamphlet_type_get_size (leaf->type, self->setting->text_size),
    .is_bold = type->is_bold,
    .x = self->x,
    .width = is_beside ? (self->width - gutter) / 2 : self->width,
  };

  if (is_beside && is_second != is_mirrored)
    column->x += column->width + gutter;
}

static gboolean
is_heading (const PamphletNode *leaf)
{
  switch (leaf->type)
    {
    case PAMPHLET_NODE_TITLE:
    case PAMPHLET_NODE_HEADING:
    case PAMPHLET_NODE_SUBHEADING:
    case PAMPHLET_NODE_CALLOUT_LEVEL:
    case PAMPHLET_NODE_CALLOUT_TITLE:
    case PAMPHLET_NODE_TABLE_CAPTION:
      return TRUE;
    default:
      return FALSE;
    }
}

static double
get_space (const PamphletFlowWalk *self,
           const PamphletNode     *leaf)
{
  double em = pamphlet_flow_walk_get_em (self);
  double space = pamphlet_type_get (leaf->type)->space;

  if (self->previous != NULL && is_heading (self->previous) && self->previous->type != PAMPHLET_NODE_TITLE)
    space = MIN (space, BELOW_HEADING);

  return MAX (space * em, self->space);
}

static PamphletBreak
get_before (const PamphletFlowWalk *self,
            const PamphletNode     *leaf)
{
  if (self->previous == NULL)
    return PAMPHLET_BREAK_FREE;

  if (is_heading (self->previous) || leaf->type == PAMPHLET_NODE_CAPTION)
    return PAMPHLET_BREAK_NEVER;

  return MAX (self->before, self->between);
}

/* Returns: (transfer none): a new band at the end of the flow, in the place that @leaf has there. */
PamphletBand *
pamphlet_flow_walk_append (PamphletFlowWalk   *self,
                           PamphletBandKind    kind,
                           const PamphletNode *leaf)
{
  PamphletBand *band = pamphlet_band_new (kind);

  band->x = self->x;
  band->width = self->width;
  band->space = self->previous != NULL ? get_space (self, leaf) : 0;
  band->above = self->above;
  band->before = get_before (self, leaf);
  band->inside = MAX (PAMPHLET_BREAK_FREE, self->between);
  g_ptr_array_add (self->flow->bands, band);

  self->previous = leaf;
  self->before = PAMPHLET_BREAK_FREE;
  self->space = 0;
  self->above = 0;

  return band;
}

static void
append_slot (const PamphletFlowWalk *self,
             PamphletBand           *band,
             const PamphletFlowLeaf *leaf,
             gboolean                is_second)
{
  PamphletSlot slot;
  gboolean     is_rtl;

  pamphlet_flow_walk_get_column (self, leaf->leaf, is_second, &slot);
  is_rtl = pamphlet_language_is_rtl (slot.language);

  slot.is_bold |= leaf->is_bold;
  slot.label = is_second ? leaf->second_label : leaf->label;
  if (leaf->leaf->type == PAMPHLET_NODE_FIGURE)
    slot.label = pamphlet_words_in (slot.language, N_ ("Picture"));
  slot.mark_x = is_rtl ? slot.x + slot.width - leaf->indent : slot.x;
  slot.mark_width = leaf->indent;
  slot.end = leaf->end;
  slot.x += is_rtl ? leaf->end : leaf->indent;
  slot.width -= leaf->indent + leaf->end;

  g_array_append_val (band->slots, slot);
}

/* Marks the band at the end of the flow as the second language of the one before it. */
static void
mark_second (PamphletFlowWalk *self,
             PamphletBand     *band)
{
  unsigned      last = self->flow->bands->len - 1;
  PamphletSlot *slot = &g_array_index (band->slots, PamphletSlot, 0);
  gboolean      is_rtl = pamphlet_language_is_rtl (slot->language);
  PamphletFrame frame = { PAMPHLET_FRAME_SECOND, PAMPHLET_LEVEL_NOTE, last, last, band->x, band->width, is_rtl };
  double        indent = SECOND_INDENT * pamphlet_flow_walk_get_em (self);

  slot->width -= indent;
  slot->x += is_rtl ? 0 : indent;
  slot->mark_x += is_rtl ? -indent : indent;
  g_array_append_val (self->flow->frames, frame);
}

static void
append_stacked (PamphletFlowWalk       *self,
                const PamphletFlowLeaf *leaf)
{
  PamphletBand *band = pamphlet_flow_walk_append (self, PAMPHLET_BAND_TEXT, leaf->leaf);
  PamphletBreak between = is_heading (leaf->leaf) ? PAMPHLET_BREAK_NEVER : MIN (self->between + 1, PAMPHLET_BREAK_BAD);

  band->inside = MAX (band->inside, leaf->inside);
  append_slot (self, band, leaf, FALSE);

  band = pamphlet_flow_walk_append (self, PAMPHLET_BAND_TEXT, leaf->leaf);
  band->inside = MAX (band->inside, leaf->inside);
  band->before = MAX (between, leaf->inside);
  band->space = BELOW_FIRST * pamphlet_flow_walk_get_em (self);
  append_slot (self, band, leaf, TRUE);
  mark_second (self, band);
}

/* Appends a leaf in all its languages. */
void
pamphlet_flow_walk_append_leaf (PamphletFlowWalk       *self,
                                const PamphletFlowLeaf *leaf)
{
  gboolean         is_figure = leaf->leaf->type == PAMPHLET_NODE_FIGURE;
  PamphletBandKind kind = is_figure ? PAMPHLET_BAND_PICTURE : PAMPHLET_BAND_TEXT;
  PamphletBand    *band;

  if (!is_figure && leaf->leaf->second != NULL && pamphlet_flow_walk_is_stacked (self))
    {
      append_stacked (self, leaf);
      return;
    }

  if (leaf->leaf->type == PAMPHLET_NODE_RULES)
    kind = PAMPHLET_BAND_RULES;

  band = pamphlet_flow_walk_append (self, kind, leaf->leaf);
  band->inside = MAX (band->inside, leaf->inside);
  band->max_height = self->setting->picture_height;
  append_slot (self, band, leaf, FALSE);
  if (get_text (leaf->leaf, TRUE) != NULL)
    append_slot (self, band, leaf, TRUE);
}
