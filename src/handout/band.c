/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "band.h"

/* A paragraph of fewer lines than this stays whole; of a longer one, no page gets a line alone. */
#define FEWEST_TO_DIVIDE 4

/* As a multiple of the type's size. */
#define FRAME_PADDING 0.6

/* Lines to write on: how many, and how far apart as a multiple of the type's size: a hand needs more room than type. */
#define N_RULES     6
#define RULE_HEIGHT 2.0

static void
clear_slot (gpointer data)
{
  PamphletSlot *slot = data;

  g_clear_pointer (&slot->shape, pamphlet_shape_unref);
  g_clear_pointer (&slot->mark, pamphlet_shape_unref);
}

/* Returns: (transfer full) */
PamphletBand *
pamphlet_band_new (PamphletBandKind kind)
{
  PamphletBand *self = g_new0 (PamphletBand, 1);

  self->kind = kind;
  self->head = -1;
  self->slots = g_array_new (FALSE, FALSE, sizeof (PamphletSlot));
  g_array_set_clear_func (self->slots, clear_slot);

  return self;
}

void
pamphlet_band_free (PamphletBand *self)
{
  g_clear_pointer (&self->slots, g_array_unref);
  g_clear_pointer (&self->picture, pamphlet_picture_unref);
  g_clear_pointer (&self->lines, g_array_unref);
  g_free (self);
}

/* Lets go of what setting it made. */
void
pamphlet_band_forget (PamphletBand *self)
{
  for (unsigned i = 0; i < self->slots->len; i++)
    clear_slot (&g_array_index (self->slots, PamphletSlot, i));
  g_clear_pointer (&self->picture, pamphlet_picture_unref);
  g_clear_pointer (&self->lines, g_array_unref);
}

static void
shape_slot (PamphletSlot   *slot,
            PamphletShaper *shaper)
{
  PamphletShapeWish wish = {
    .text = slot->text,
    .label = slot->label,
    .language = slot->language,
    .size = slot->size,
    .is_bold = slot->is_bold,
    .width = slot->width,
  };
  const char *mark = slot->leaf->mark;

  slot->shape = pamphlet_shaper_get (shaper, &wish);
  if (mark == NULL || *mark == '\0')
    return;

  wish = (PamphletShapeWish){ .string = mark, .language = slot->language, .size = slot->size, .width = slot->mark_width };
  slot->mark = pamphlet_shaper_get (shaper, &wish);
}

static void
add_line (GArray  *lines,
          unsigned index,
          double   ascent,
          double   descent)
{
  PamphletLine *line;

  if (index == lines->len)
    g_array_set_size (lines, index + 1);

  line = &g_array_index (lines, PamphletLine, index);
  line->ascent = MAX (line->ascent, ascent);
  line->descent = MAX (line->descent, descent);
}

static void
set_text (PamphletBand   *self,
          PamphletShaper *shaper)
{
  for (unsigned i = 0; i < self->slots->len; i++)
    {
      PamphletSlot *slot = &g_array_index (self->slots, PamphletSlot, i);

      shape_slot (slot, shaper);
      for (unsigned j = 0; j < slot->shape->lines->len; j++)
        {
          const PamphletLine *line = &g_array_index (slot->shape->lines, PamphletLine, j);

          add_line (self->lines, j, line->ascent, line->descent);
        }
    }
}

/* Makes room inside the frame around the words. */
static void
add_frame (PamphletBand *self)
{
  self->is_framed = TRUE;

  for (unsigned i = 0; i < self->slots->len; i++)
    {
      PamphletSlot *slot = &g_array_index (self->slots, PamphletSlot, i);
      double        padding = FRAME_PADDING * slot->size;

      slot->x += padding;
      slot->width -= 2 * padding;
      self->above = MAX (self->above, padding);
      self->below = MAX (self->below, padding);
    }
}

/* A picture that cannot be shown is told in words instead, in a frame: never silently nothing. */
static void
set_picture (PamphletBand   *self,
             PamphletShaper *shaper)
{
  const PamphletSlot *slot = &g_array_index (self->slots, PamphletSlot, 0);

  if (!self->is_framed)
    self->picture = pamphlet_shaper_get_picture (shaper, slot->leaf->file, self->width, self->max_height);

  if (self->picture != NULL)
    {
      add_line (self->lines, 0, self->picture->height, 0);
      return;
    }

  if (!self->is_framed)
    add_frame (self);
  set_text (self, shaper);
}

static void
set_rules (PamphletBand *self)
{
  double size = g_array_index (self->slots, PamphletSlot, 0).size;

  for (unsigned i = 0; i < N_RULES; i++)
    add_line (self->lines, i, size * RULE_HEIGHT, 0);
}

/* Sets the band in type, unless it is. */
void
pamphlet_band_set (PamphletBand   *self,
                   PamphletShaper *shaper)
{
  if (self->lines != NULL)
    return;

  self->lines = g_array_new (FALSE, TRUE, sizeof (PamphletLine));

  switch (self->kind)
    {
    case PAMPHLET_BAND_TEXT:
      set_text (self, shaper);
      break;
    case PAMPHLET_BAND_PICTURE:
      set_picture (self, shaper);
      break;
    case PAMPHLET_BAND_RULES:
      set_rules (self);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Returns: how high one of its lines is, with what stays above the first and below the last. */
static double
get_line_height (const PamphletBand *self,
                 unsigned            index)
{
  const PamphletLine *line = &g_array_index (self->lines, PamphletLine, index);
  double              height = line->ascent + line->descent;

  if (index == 0)
    height += self->above;
  if (index == self->lines->len - 1)
    height += self->below;

  return height;
}

/* Returns: the height of a band that is set, without the space above it. */
double
pamphlet_band_get_height (const PamphletBand *self)
{
  double height = 0;

  for (unsigned i = 0; i < self->lines->len; i++)
    height += get_line_height (self, i);

  return height;
}

/* A line alone at the foot of a page is easily overlooked, and one at the top has lost what it belongs to. */
static gboolean
leaves_line_alone (const PamphletBand *self,
                   unsigned            index)
{
  for (unsigned i = 0; i < self->slots->len; i++)
    {
      const PamphletShape *shape = g_array_index (self->slots, PamphletSlot, i).shape;
      unsigned             n_lines = shape->lines->len;

      if (index < n_lines && (n_lines < FEWEST_TO_DIVIDE || index == 1 || index == n_lines - 1))
        return TRUE;
    }

  return FALSE;
}

static PamphletBreak
get_break (const PamphletBand *self,
           unsigned            index)
{
  if (index == 0)
    return self->before;

  if (self->kind != PAMPHLET_BAND_RULES && leaves_line_alone (self, index))
    return PAMPHLET_BREAK_NEVER;

  return self->inside;
}

/* Describes one line of a band that is set for pagination; what is repeated above it is not known here. */
void
pamphlet_band_get_strip (const PamphletBand *self,
                         unsigned            line,
                         PamphletStrip      *strip)
{
  strip->space = line == 0 ? self->space : 0;
  strip->height = get_line_height (self, line);
  strip->before = get_break (self, line);
  strip->repeat = 0;
}
