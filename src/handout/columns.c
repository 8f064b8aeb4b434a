/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "columns.h"

static void
add_up (const PamphletColumn *columns,
        unsigned              n_columns,
        double               *narrowest,
        double               *natural)
{
  *narrowest = 0;
  *natural = 0;

  for (unsigned i = 0; i < n_columns; i++)
    {
      *narrowest += columns[i].narrowest;
      *natural += columns[i].natural;
    }
}

/*
 * Shares @width out among the columns of a table: to each what it needs at least, and of the rest the more, the more it has to
 * hold.
 *
 * Returns: whether there is enough for all
 */
gboolean
pamphlet_columns_share (PamphletColumn *columns,
                        unsigned        n_columns,
                        double          width)
{
  double narrowest, natural;

  add_up (columns, n_columns, &narrowest, &natural);
  if (narrowest > width)
    return FALSE;

  for (unsigned i = 0; i < n_columns; i++)
    {
      PamphletColumn *column = &columns[i];

      if (natural <= width)
        column->width = natural > 0 ? column->natural * width / natural : width / n_columns;
      else
        column->width = column->narrowest + (column->natural - column->narrowest) * (width - narrowest) / (natural - narrowest);
    }

  return TRUE;
}
