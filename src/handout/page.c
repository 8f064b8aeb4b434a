/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page.h"

static PamphletBand *
get_band (PamphletFlow   *flow,
          PamphletShaper *shaper,
          unsigned        index)
{
  PamphletBand *band = g_ptr_array_index (flow->bands, index);

  pamphlet_band_set (band, shaper);

  return band;
}

/* Returns: (transfer none) (nullable): what is repeated at the top of a page that begins at @start. */
static PamphletBand *
get_head (PamphletFlow            *flow,
          PamphletShaper          *shaper,
          const PamphletFlowPlace *start,
          double                   height)
{
  PamphletBand *band = get_band (flow, shaper, start->band);
  PamphletBand *head;
  PamphletStrip strip;

  if (band->head < 0)
    return NULL;

  head = get_band (flow, shaper, band->head);
  pamphlet_band_get_strip (band, start->line, &strip);
  strip.repeat = pamphlet_band_get_height (head);

  return pamphlet_strip_repeats (&strip, height) ? head : NULL;
}

/* Returns: (transfer full): the strips from the start of the page on, a few more than fit. */
static GArray *
collect_strips (const PamphletPage *self,
                PamphletFlow       *flow,
                PamphletShaper     *shaper,
                double              height)
{
  GArray  *strips = g_array_new (FALSE, FALSE, sizeof (PamphletStrip));
  unsigned line = self->start.line;
  double   sum = 0;

  for (unsigned i = self->start.band; i < flow->bands->len && sum <= height + 1; i++, line = 0)
    {
      const PamphletBand *band = get_band (flow, shaper, i);

      for (; line < band->lines->len; line++)
        {
          PamphletStrip strip;

          pamphlet_band_get_strip (band, line, &strip);
          sum += strips->len > 0 ? strip.space + strip.height : strip.height;
          g_array_append_val (strips, strip);
        }
    }

  return strips;
}

static void
move_on (PamphletFlowPlace *place,
         PamphletFlow      *flow,
         unsigned           n_strips)
{
  while (n_strips > 0)
    {
      const PamphletBand *band = g_ptr_array_index (flow->bands, place->band);
      unsigned            step = MIN (n_strips, band->lines->len - place->line);

      n_strips -= step;
      place->line += step;
      if (place->line == band->lines->len)
        *place = (PamphletFlowPlace){ place->band + 1, 0 };
    }
}

/*
 * Finds where a page ends.
 *
 * @self: its start must be set, to a place that is in the flow
 * @height: of the page's body, in points
 */
void
pamphlet_page_fill (PamphletPage   *self,
                    PamphletFlow   *flow,
                    PamphletShaper *shaper,
                    double          height)
{
  g_autoptr (GArray) strips = collect_strips (self, flow, shaper, height);
  PamphletBand *head = get_head (flow, shaper, &self->start, height);

  if (head != NULL)
    g_array_index (strips, PamphletStrip, 0).repeat = pamphlet_band_get_height (head);

  self->end = self->start;
  move_on (&self->end, flow,
           pamphlet_strips_fill_page ((const PamphletStrip *)(gpointer)strips->data, strips->len, height));
}

/* Whatever stands first, or first below what is repeated, has no space above it. */
static void
place_band (GArray             *placed,
            PamphletPlacedBand *added,
            gboolean            is_first,
            double             *y)
{
  PamphletStrip strip;

  for (unsigned line = added->first; line < added->end; line++)
    {
      pamphlet_band_get_strip (added->band, line, &strip);
      if (line == added->first)
        {
          *y += is_first ? 0 : strip.space;
          added->top = *y;
        }
      *y += strip.height;
    }

  added->bottom = *y;
  g_array_append_val (placed, *added);
}

/*
 * Places what stands on a page that is filled.
 *
 * @height: of the page's body, in points
 * Returns: (transfer full): an array of PamphletPlacedBand, from top to bottom
 */
GArray *
pamphlet_page_place (const PamphletPage *self,
                     PamphletFlow       *flow,
                     PamphletShaper     *shaper,
                     double              height)
{
  GArray       *placed = g_array_new (FALSE, TRUE, sizeof (PamphletPlacedBand));
  PamphletBand *head = get_head (flow, shaper, &self->start, height);
  double        y = 0;

  if (head != NULL)
    {
      PamphletPlacedBand added = { .band = head, .end = head->lines->len, .is_repeated = TRUE };

      added.index = ((PamphletBand *)g_ptr_array_index (flow->bands, self->start.band))->head;
      place_band (placed, &added, TRUE, &y);
    }

  for (unsigned i = self->start.band; i < flow->bands->len && i <= self->end.band; i++)
    {
      PamphletPlacedBand added = { .band = get_band (flow, shaper, i), .index = i };

      added.first = i == self->start.band ? self->start.line : 0;
      added.end = i == self->end.band ? self->end.line : added.band->lines->len;
      if (added.first < added.end)
        place_band (placed, &added, i == self->start.band, &y);
    }

  return placed;
}
