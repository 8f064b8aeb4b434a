/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the viewports around a widget leave of it in sight; there may be one in another. */
void      pamphlet_sight_get              (GtkWidget *widget,
                                           double    *top,
                                           double    *bottom);
gboolean  pamphlet_sight_has              (GtkWidget *child,
                                           double     top,
                                           double     bottom);
void      pamphlet_sight_move             (GtkWidget *widget,
                                           int        n_steps);
void      pamphlet_sight_move_to          (GtkWidget *widget,
                                           int        margin);
void      pamphlet_sight_show             (GtkWidget             *widget,
                                           const graphene_rect_t *place);
GPtrArray *pamphlet_sight_get_adjustments (GtkWidget *widget) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
