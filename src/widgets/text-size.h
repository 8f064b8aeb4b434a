/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

int pamphlet_text_size_apply (GtkWidget *widget,
                              int        percent);

G_END_DECLS
