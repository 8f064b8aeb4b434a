/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A button that shows which one of a few is chosen, and opens a list to choose another from. In GTK 4.8, GtkDropDown leaves
 * its button and its rows without spoken names. */
#define PAMPHLET_TYPE_CHOICE_MENU (pamphlet_choice_menu_get_type ())
G_DECLARE_FINAL_TYPE (PamphletChoiceMenu, pamphlet_choice_menu, PAMPHLET, CHOICE_MENU, GtkWidget)

void        pamphlet_choice_menu_clear      (PamphletChoiceMenu *self);
void        pamphlet_choice_menu_append     (PamphletChoiceMenu *self,
                                             const char         *id,
                                             const char         *title,
                                             const char         *description);
const char *pamphlet_choice_menu_get_chosen (PamphletChoiceMenu *self);
void        pamphlet_choice_menu_set_chosen (PamphletChoiceMenu *self,
                                             const char         *id);

G_END_DECLS
