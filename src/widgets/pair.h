/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Two scrolled windows side by side, which scroll each for itself. Where there is not the room for that, one stands below the
 * other, at its full height, and whatever is around both has to scroll. */
#define PAMPHLET_TYPE_PAIR (pamphlet_pair_get_type ())
G_DECLARE_FINAL_TYPE (PamphletPair, pamphlet_pair, PAMPHLET, PAIR, GtkWidget)

gboolean pamphlet_pair_is_narrow (PamphletPair *self);

G_END_DECLS
