/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "section.h"

G_BEGIN_DECLS

GtkWidget *pamphlet_section_tab_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void       pamphlet_section_tab_set_section (GtkWidget             *tab,
                                             const PamphletSection *section,
                                             gboolean               narrow);
void       pamphlet_section_tab_set_narrow  (GtkWidget             *tab,
                                             gboolean               narrow);

G_END_DECLS
