/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "translation.h"

G_BEGIN_DECLS

/* The languages that a leaflet can be read in, each with how much of it is translated and who stands behind that. Asks for
 * “win.language” (s), which its user provides. */
#define PAMPHLET_TYPE_LANGUAGE_MENU (pamphlet_language_menu_get_type ())
G_DECLARE_FINAL_TYPE (PamphletLanguageMenu, pamphlet_language_menu, PAMPHLET, LANGUAGE_MENU, GtkWidget)

void pamphlet_language_menu_set_translation (PamphletLanguageMenu *self,
                                             PamphletTranslation  *translation);
void pamphlet_language_menu_popup           (PamphletLanguageMenu *self);

G_END_DECLS
