/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "strips.h"

/* A page that is emptier than this is worse than a poor break: a reader takes it for the last one. */
#define FULL_ENOUGH 0.4

/* Headers that take up more of a page than this are not repeated on it. */
#define LARGEST_REPEAT 0.5

/* Rounding in sums of heights must not push a line to the next page. In points: nobody sees it. */
#define TOLERANCE 0.01

/* Returns: whether a page of @height that begins with the strip repeats what the strip asks for: not where it would take
 * up half the page, or leave no room for the strip. */
gboolean
pamphlet_strip_repeats (const PamphletStrip *self,
                        double               height)
{
  return self->repeat > 0 && self->repeat <= height * LARGEST_REPEAT && self->repeat + self->height <= height + TOLERANCE;
}

/* Finds how many strips fit, and writes to @fills how full a page would be that ends before each strip. */
static unsigned
measure (const PamphletStrip *strips,
         unsigned             n_strips,
         double               height,
         double              *fills)
{
  double   y = pamphlet_strip_repeats (&strips[0], height) ? strips[0].repeat : 0;
  unsigned i;

  for (i = 0; i < n_strips; i++)
    {
      fills[i] = y / height;
      y += (i > 0 ? strips[i].space : 0) + strips[i].height;
      if (y > height + TOLERANCE)
        break;
    }

  return i;
}

/* Returns: the last place before or at @limit where a break is no worse than @worst; 0 where there is none. */
static unsigned
find_break (const PamphletStrip *strips,
            unsigned             limit,
            PamphletBreak        worst)
{
  for (unsigned i = limit; i > 0; i--)
    if (strips[i].before <= worst)
      return i;

  return 0;
}

/*
 * Fills one page, greedily: it ends at the last place that is good to break at, unless that leaves most of the page empty;
 * then at the last that is poor, and so on. Where nothing else is left it ends wherever it is full. What is worth keeping whole
 * and is lower than half a page thus stays whole, and what is higher is divided rather than leave a hole.
 *
 * @strips: those that have no page yet. There must be more of them than fit, or all that there are.
 * @height: of the page, in points
 * Returns: how many of them stand on the page: at least one, even where it is too high
 */
unsigned
pamphlet_strips_fill_page (const PamphletStrip *strips,
                           unsigned             n_strips,
                           double               height)
{
  g_autofree double *fills = NULL;
  unsigned           fit;
  unsigned           best = 0;

  g_return_val_if_fail (n_strips > 0 && height > 0, n_strips);

  fills = g_new0 (double, n_strips);
  fit = measure (strips, n_strips, height, fills);
  if (fit == n_strips)
    return n_strips;

  for (PamphletBreak worst = PAMPHLET_BREAK_FREE; worst < PAMPHLET_BREAK_NEVER; worst++)
    {
      best = find_break (strips, fit, worst);
      if (best > 0 && fills[best] >= FULL_ENOUGH)
        return best;
    }

  return best > 0 ? best : MAX (fit, 1);
}
