/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

int pamphlet_line_width (GtkWidget *widget,
                         int        n_characters);

G_END_DECLS
