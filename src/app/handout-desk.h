/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "collection.h"
#include "condition-view.h"
#include "handout-button.h"
#include "message-bar.h"

G_BEGIN_DECLS

/* What a window needs for handouts: the sections that are gathered, the actions that gather and print them, the dialog. */
#define PAMPHLET_TYPE_HANDOUT_DESK (pamphlet_handout_desk_get_type ())
G_DECLARE_FINAL_TYPE (PamphletHandoutDesk, pamphlet_handout_desk, PAMPHLET, HANDOUT_DESK, GObject)

PamphletHandoutDesk *pamphlet_handout_desk_new          (GtkApplicationWindow  *window,
                                                         PamphletConditionView *view,
                                                         PamphletHandoutButton *button,
                                                         PamphletMessageBar    *message_bar) G_GNUC_WARN_UNUSED_RESULT;
void                 pamphlet_handout_desk_set_settings (PamphletHandoutDesk   *self,
                                                         GSettings             *settings);
char                *pamphlet_handout_desk_renew        (PamphletHandoutDesk   *self,
                                                         PamphletCollection    *collection) G_GNUC_WARN_UNUSED_RESULT;
void                 pamphlet_handout_desk_set_obstacle (PamphletHandoutDesk   *self,
                                                         const char            *obstacle);
void                 pamphlet_handout_desk_update       (PamphletHandoutDesk   *self);

G_END_DECLS
