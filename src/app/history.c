/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history.h"

struct _PamphletHistory
{
  GPtrArray *places;  /* of PamphletPlace */
  int        current; /* -1 before the first visit */
};

static void
place_free (PamphletPlace *place)
{
  g_clear_object (&place->condition);
  g_clear_pointer (&place->section, g_free);
  g_free (place);
}

PamphletHistory *
pamphlet_history_new (void)
{
  PamphletHistory *self = g_new0 (PamphletHistory, 1);

  self->places = g_ptr_array_new_with_free_func ((GDestroyNotify)place_free);
  self->current = -1;

  return self;
}

void
pamphlet_history_free (PamphletHistory *self)
{
  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_free (self);
}

/* Adds a place after the current one; those that could be gone forward to are dropped. */
void
pamphlet_history_visit (PamphletHistory   *self,
                        PamphletCondition *condition,
                        const char        *section)
{
  PamphletPlace *place = g_new0 (PamphletPlace, 1);

  place->condition = g_object_ref (condition);
  place->section = g_strdup (section);

  g_ptr_array_set_size (self->places, ++self->current);
  g_ptr_array_add (self->places, place);
}

/* Keeps the tab that the reader is at with the current place, so that going back comes to the tab that was left. */
void
pamphlet_history_update (PamphletHistory *self,
                         const char      *section)
{
  PamphletPlace *place;

  if (self->current < 0)
    return;

  place = g_ptr_array_index (self->places, self->current);
  g_clear_pointer (&place->section, g_free);
  place->section = g_strdup (section);
}

/* Returns: whether there is a place @steps forward, or back where it is negative. */
gboolean
pamphlet_history_can_go (const PamphletHistory *self,
                         int                    steps)
{
  return self->current >= 0 && self->current + steps >= 0 && self->current + steps < (int)self->places->len;
}

/*
 * Looks for the nearest place that can be gone to.
 *
 * @direction: 1 for forward, -1 for back
 * Returns: how many steps it is away, negative for back; 0 where there is none
 */
int
pamphlet_history_find (const PamphletHistory *self,
                       int                    direction,
                       PamphletPlaceFunc      is_there,
                       gpointer               data)
{
  for (int steps = direction; pamphlet_history_can_go (self, steps); steps += direction)
    {
      const PamphletPlace *place = g_ptr_array_index (self->places, self->current + steps);

      if (is_there (place->condition, data))
        return steps;
    }

  return 0;
}

/* Goes to the place @steps forward, which must be there. Returns: (transfer none) */
const PamphletPlace *
pamphlet_history_go (PamphletHistory *self,
                     int              steps)
{
  g_return_val_if_fail (pamphlet_history_can_go (self, steps), NULL);

  self->current += steps;

  return g_ptr_array_index (self->places, self->current);
}
