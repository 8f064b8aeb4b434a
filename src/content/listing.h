/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collection.h"
#include "entry.h"

G_BEGIN_DECLS

/* A collection, and its conditions as a list shows them. Never changed once made, so that a thread can make it. */
#define PAMPHLET_TYPE_LISTING (pamphlet_listing_get_type ())
G_DECLARE_FINAL_TYPE (PamphletListing, pamphlet_listing, PAMPHLET, LISTING, GObject)

PamphletListing    *pamphlet_listing_new            (PamphletCollection *collection,
                                                     PamphletListing    *before) G_GNUC_WARN_UNUSED_RESULT;
PamphletListing    *pamphlet_listing_renew          (PamphletListing    *before,
                                                     PamphletCollection *collection) G_GNUC_WARN_UNUSED_RESULT;
PamphletCollection *pamphlet_listing_get_collection (PamphletListing    *self);
GPtrArray          *pamphlet_listing_get_entries    (PamphletListing    *self);
PamphletEntry      *pamphlet_listing_find           (PamphletListing    *self,
                                                     PamphletCondition  *condition);

G_END_DECLS
