/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A sidebar beside a page where the window is wide enough for both; else one of them at a time. */
#define PAMPHLET_TYPE_SPLIT (pamphlet_split_get_type ())
G_DECLARE_FINAL_TYPE (PamphletSplit, pamphlet_split, PAMPHLET, SPLIT, GtkWidget)

gboolean pamphlet_split_get_narrow       (PamphletSplit *self);
gboolean pamphlet_split_get_show_sidebar (PamphletSplit *self);
void     pamphlet_split_set_show_sidebar (PamphletSplit *self,
                                          gboolean       show_sidebar);

G_END_DECLS
