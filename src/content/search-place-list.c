/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "search-place-list.h"

#include <string.h>

static gboolean
is_allocated (const PamphletPlaceList *self)
{
  return self->n_bytes > PAMPHLET_PLACE_LIST_OWN_BYTES;
}

/* Makes room for another byte where there is none: that is at every power of two. */
static void
grow (PamphletPlaceList *self)
{
  guint8 *allocated = is_allocated (self) ? self->bytes.allocated : NULL;

  if (self->n_bytes < PAMPHLET_PLACE_LIST_OWN_BYTES || (self->n_bytes & (self->n_bytes - 1)) != 0)
    return;

  allocated = g_realloc (allocated, (gsize)self->n_bytes * 2);
  if (!is_allocated (self))
    memcpy (allocated, self->bytes.own, self->n_bytes);
  self->bytes.allocated = allocated;
}

static void
append_byte (PamphletPlaceList *self,
             guint8             byte)
{
  grow (self);
  self->n_bytes++;
  (is_allocated (self) ? self->bytes.allocated : self->bytes.own)[self->n_bytes - 1] = byte;
}

static void
append_number (PamphletPlaceList *self,
               unsigned           number)
{
  for (; number >= 0x80; number >>= 7)
    append_byte (self, number | 0x80);
  append_byte (self, number);
}

/*
 * Adds a place, which is the last one or comes after it.
 *
 * @first_unit: of @leaflet, counted through all leaflets, as @unit is
 * Returns: whether the word did not stand there before
 */
gboolean
pamphlet_place_list_add (PamphletPlaceList *self,
                         unsigned           leaflet,
                         unsigned           first_unit,
                         unsigned           unit)
{
  unsigned last = self->unit - 1;

  if (self->unit == unit + 1)
    return FALSE;

  if (self->unit > first_unit)
    append_number (self, (unit - last) << 1);
  else
    {
      append_number (self, (leaflet - self->leaflet) << 1 | 1);
      append_number (self, unit - first_unit);
    }
  self->leaflet = leaflet;
  self->unit = unit + 1;

  return TRUE;
}

/* Returns: (transfer none): all places, n_bytes of them, until another one is added. */
const guint8 *
pamphlet_place_list_get_bytes (const PamphletPlaceList *self)
{
  return is_allocated (self) ? self->bytes.allocated : self->bytes.own;
}

void
pamphlet_place_list_clear (PamphletPlaceList *self)
{
  if (is_allocated (self))
    g_clear_pointer (&self->bytes.allocated, g_free);
  self->n_bytes = 0;
}
