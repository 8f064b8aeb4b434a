/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "listing.h"
#include "search.h"

G_BEGIN_DECLS

/*
 * Reads the libraries that a window shows, in a thread. Emits “changed”, in the main loop, whenever more can be shown: the
 * first leaflets at once, then more and more of them, in the end all, what is wrong with them and what finds their words.
 */
#define PAMPHLET_TYPE_LOADER (pamphlet_loader_get_type ())
G_DECLARE_FINAL_TYPE (PamphletLoader, pamphlet_loader, PAMPHLET, LOADER, GObject)

PamphletLoader  *pamphlet_loader_new         (const char *const *folders) G_GNUC_WARN_UNUSED_RESULT;
void             pamphlet_loader_read_again  (PamphletLoader    *self,
                                              const char *const *folders);
PamphletListing *pamphlet_loader_get_listing (PamphletLoader    *self);
PamphletSearch  *pamphlet_loader_get_search  (PamphletLoader    *self);
gboolean         pamphlet_loader_is_reading  (PamphletLoader    *self);
gint64           pamphlet_loader_get_start   (PamphletLoader    *self);
unsigned         pamphlet_loader_get_n_read  (PamphletLoader    *self);
unsigned         pamphlet_loader_get_n_files (PamphletLoader    *self);

G_END_DECLS
