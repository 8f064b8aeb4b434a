/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "basket.h"

G_BEGIN_DECLS

/* The leaflets of a basket and their sections, to be chosen and put in order: by presets, by buttons, by keys, by dragging. */
#define PAMPHLET_TYPE_SECTION_CHECKLIST (pamphlet_section_checklist_get_type ())
G_DECLARE_FINAL_TYPE (PamphletSectionChecklist, pamphlet_section_checklist, PAMPHLET, SECTION_CHECKLIST, GtkWidget)

void pamphlet_section_checklist_set_basket (PamphletSectionChecklist *self,
                                            PamphletBasket           *basket);

G_END_DECLS
