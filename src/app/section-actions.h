/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void pamphlet_section_actions_add (GActionMap *map,
                                   GtkWidget  *view);

G_END_DECLS
