/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "find-desk.h"
#include "leaflet-desk.h"
#include "sidebar.h"
#include "split.h"

G_BEGIN_DECLS

/*
 * Opens leaflets wherever somebody chooses them: in the list, among what was found, by their name, back and forward. Lets the
 * list, the history and the page agree, and in a narrow window shows the one that is wanted.
 *
 * Signals: “opened”, when a leaflet was opened; “missing”, with its name, when somebody wants one that is not there.
 */
#define PAMPHLET_TYPE_NAVIGATOR (pamphlet_navigator_get_type ())
G_DECLARE_FINAL_TYPE (PamphletNavigator, pamphlet_navigator, PAMPHLET, NAVIGATOR, GObject)

PamphletNavigator *pamphlet_navigator_new            (GtkApplicationWindow  *window,
                                                      PamphletSplit         *split,
                                                      PamphletSidebar       *sidebar,
                                                      PamphletConditionView *view,
                                                      PamphletLeafletDesk   *leaflet_desk,
                                                      PamphletFindDesk      *find_desk) G_GNUC_WARN_UNUSED_RESULT;
void               pamphlet_navigator_set_reading    (PamphletNavigator     *self,
                                                      gboolean               is_reading);
void               pamphlet_navigator_set_collection (PamphletNavigator     *self,
                                                      PamphletCollection    *collection);
void               pamphlet_navigator_open           (PamphletNavigator     *self,
                                                      const char            *name,
                                                      const char            *own_library);

G_END_DECLS
