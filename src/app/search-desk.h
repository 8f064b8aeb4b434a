/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sidebar.h"

G_BEGIN_DECLS

/* Lets a sidebar search the leaflets that a window shows, in the language that it shows them in. */
#define PAMPHLET_TYPE_SEARCH_DESK (pamphlet_search_desk_get_type ())
G_DECLARE_FINAL_TYPE (PamphletSearchDesk, pamphlet_search_desk, PAMPHLET, SEARCH_DESK, GObject)

PamphletSearchDesk *pamphlet_search_desk_new            (PamphletSidebar    *sidebar,
                                                         const char         *language) G_GNUC_WARN_UNUSED_RESULT;
void                pamphlet_search_desk_set_collection (PamphletSearchDesk *self,
                                                         PamphletCollection *collection,
                                                         PamphletSearch     *search);
void                pamphlet_search_desk_set_language   (PamphletSearchDesk *self,
                                                         const char         *language);

G_END_DECLS
