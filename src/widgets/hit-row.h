/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "search-hit.h"

G_BEGIN_DECLS

/* A leaflet that was found, what it was found by, and the words that were searched for marked in both. */
#define PAMPHLET_TYPE_HIT_ROW (pamphlet_hit_row_get_type ())
G_DECLARE_FINAL_TYPE (PamphletHitRow, pamphlet_hit_row, PAMPHLET, HIT_ROW, GtkWidget)

GtkWidget *pamphlet_hit_row_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       pamphlet_hit_row_show (PamphletHitRow *self,
                                  PamphletHit    *hit,
                                  const char     *heading);

G_END_DECLS
