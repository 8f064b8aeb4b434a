/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void pamphlet_color_scheme_follow (GtkSettings  *settings,
                                   GCancellable *cancellable);

G_END_DECLS
