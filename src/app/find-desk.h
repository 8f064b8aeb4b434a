/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "condition-view.h"
#include "find-bar.h"

G_BEGIN_DECLS

/*
 * What a window needs to find words in the leaflet that is open: the actions, the bar, the places that are marked.
 *
 * Signal: “page-wanted”, when somebody who looks for something there has to see the leaflet.
 */
#define PAMPHLET_TYPE_FIND_DESK (pamphlet_find_desk_get_type ())
G_DECLARE_FINAL_TYPE (PamphletFindDesk, pamphlet_find_desk, PAMPHLET, FIND_DESK, GObject)

PamphletFindDesk *pamphlet_find_desk_new        (GtkApplicationWindow  *window,
                                                 PamphletConditionView *view,
                                                 PamphletFindBar       *bar) G_GNUC_WARN_UNUSED_RESULT;
void              pamphlet_find_desk_show_words (PamphletFindDesk      *self,
                                                 const char            *typed,
                                                 gboolean               with_slips,
                                                 const PamphletText    *text);
void              pamphlet_find_desk_update     (PamphletFindDesk      *self);
gboolean          pamphlet_find_desk_clear      (PamphletFindDesk      *self);

G_END_DECLS
