/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void pamphlet_scroll_keys_add (GtkScrolledWindow *scroller);

G_END_DECLS
