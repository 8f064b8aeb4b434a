/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "listing.h"
#include "search.h"

G_BEGIN_DECLS

/*
 * The list of conditions, and a field to search: as somebody types, what is found takes the place of the list. Emits
 * “selected” when something else is selected, and “activated” when the reader has chosen it for good, rather than just passed
 * over it.
 */
#define PAMPHLET_TYPE_SIDEBAR (pamphlet_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (PamphletSidebar, pamphlet_sidebar, PAMPHLET, SIDEBAR, GtkWidget)

void               pamphlet_sidebar_set_listing   (PamphletSidebar   *self,
                                                   PamphletListing   *listing);
void               pamphlet_sidebar_set_progress  (PamphletSidebar   *self,
                                                   unsigned           n_read,
                                                   unsigned           n_files);
void               pamphlet_sidebar_set_search    (PamphletSidebar   *self,
                                                   PamphletSearch    *search);
const char        *pamphlet_sidebar_get_typed     (PamphletSidebar   *self);
PamphletCondition *pamphlet_sidebar_get_selected  (PamphletSidebar   *self);
PamphletHit       *pamphlet_sidebar_get_hit       (PamphletSidebar   *self);
void               pamphlet_sidebar_select        (PamphletSidebar   *self,
                                                   PamphletCondition *condition);
void               pamphlet_sidebar_focus_search  (PamphletSidebar   *self);
void               pamphlet_sidebar_focus_list    (PamphletSidebar   *self);
void               pamphlet_sidebar_set_one_click (PamphletSidebar   *self,
                                                   gboolean           one_click);

G_END_DECLS
