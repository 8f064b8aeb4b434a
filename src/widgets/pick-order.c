/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pick-order.h"

/* Returns: as strcmp() */
int
pamphlet_pick_order_compare (PamphletBasket  *basket,
                             PamphletPickRow *a,
                             PamphletPickRow *b)
{
  PamphletPick *pick_a = pamphlet_pick_row_get_pick (a);
  PamphletPick *pick_b = pamphlet_pick_row_get_pick (b);

  if (pick_a != pick_b)
    return (int)pamphlet_basket_find (basket, pick_a) - (int)pamphlet_basket_find (basket, pick_b);

  return pamphlet_pick_row_get_place (a) - pamphlet_pick_row_get_place (b);
}

/* @steps: towards the end, or if negative towards the start */
gboolean
pamphlet_pick_order_can_move (PamphletBasket  *basket,
                              PamphletPickRow *row,
                              int              steps)
{
  PamphletPick *pick = pamphlet_pick_row_get_pick (row);
  int           wanted;

  if (pamphlet_pick_row_get_section (row) != NULL)
    {
      /* Above the first section stands the leaflet itself. */
      wanted = pamphlet_pick_row_get_place (row) + steps;
      return wanted > 0 && wanted <= (int)pamphlet_pick_get_sections (pick)->len;
    }

  wanted = (int)pamphlet_basket_find (basket, pick) + steps;
  return wanted >= 0 && wanted < (int)pamphlet_basket_get_n_leaflets (basket);
}

/* Moves what the row stands for, as far as pamphlet_pick_order_can_move(). */
void
pamphlet_pick_order_move (PamphletBasket  *basket,
                          PamphletPickRow *row,
                          int              steps)
{
  PamphletPick *pick = pamphlet_pick_row_get_pick (row);

  if (pamphlet_pick_row_get_section (row) != NULL)
    pamphlet_pick_move (pick, pamphlet_pick_row_get_section (row), steps);
  else
    pamphlet_basket_move (basket, pick, steps);
}

/* Returns: how far @row has to move to stand where @target stands; 0 where it cannot. */
int
pamphlet_pick_order_get_steps (PamphletBasket  *basket,
                               PamphletPickRow *row,
                               PamphletPickRow *target)
{
  PamphletPick *pick = pamphlet_pick_row_get_pick (row);
  PamphletPick *target_pick = pamphlet_pick_row_get_pick (target);

  if (pamphlet_pick_row_get_section (row) == NULL)
    return (int)pamphlet_basket_find (basket, target_pick) - (int)pamphlet_basket_find (basket, pick);

  return pick == target_pick ? MAX (pamphlet_pick_row_get_place (target), 1) - pamphlet_pick_row_get_place (row) : 0;
}
