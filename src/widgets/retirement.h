/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void pamphlet_retirement_take_children (GtkWidget *parent,
                                        GObject   *owner);

G_END_DECLS
