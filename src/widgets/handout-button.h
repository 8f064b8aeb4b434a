/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The button that prints, with the number of sections that have been gathered for a handout. Asks for “win.print”. */
#define PAMPHLET_TYPE_HANDOUT_BUTTON (pamphlet_handout_button_get_type ())
G_DECLARE_FINAL_TYPE (PamphletHandoutButton, pamphlet_handout_button, PAMPHLET, HANDOUT_BUTTON, GtkWidget)

void pamphlet_handout_button_set_count (PamphletHandoutButton *self,
                                        unsigned               n_sections);

G_END_DECLS
