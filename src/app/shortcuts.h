/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void       pamphlet_shortcuts_install    (GtkApplication *application);
GtkWidget *pamphlet_shortcuts_window_new (GtkWindow      *parent) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
