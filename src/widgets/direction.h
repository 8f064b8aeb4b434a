/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void pamphlet_direction_spread  (GtkWidget *widget);
void pamphlet_direction_pass_on (GtkWidget *child);

G_END_DECLS
