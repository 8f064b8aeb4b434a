/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Most words of a library stand in few places, which need no memory of their own. */
#define PAMPHLET_PLACE_LIST_OWN_BYTES 16

/* Where a word of an index that is being made stands so far, as PamphletPostings reads it. */
typedef struct
{
  unsigned leaflet; /* the last that the word stands in */
  unsigned unit;    /* the last, counted through all leaflets, and 1 more; 0 before the first */
  unsigned n_bytes;
  union
  {
    guint8  own[PAMPHLET_PLACE_LIST_OWN_BYTES];
    guint8 *allocated; /* twice as much as there was when it was full */
  } bytes;
} PamphletPlaceList;

gboolean      pamphlet_place_list_add       (PamphletPlaceList       *self,
                                             unsigned                 leaflet,
                                             unsigned                 first_unit,
                                             unsigned                 unit);
const guint8 *pamphlet_place_list_get_bytes (const PamphletPlaceList *self);
void          pamphlet_place_list_clear     (PamphletPlaceList       *self);

G_END_DECLS
