/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Watches libraries for changes of what is read of them. Emits “changed” once all is quiet again, and at the latest after a
 * few seconds. Whoever reads the libraries again then sets the folders anew before, since some may have come or gone.
 *
 * Where another machine changes a folder on a network, nobody tells, and this does not either.
 */
#define PAMPHLET_TYPE_LIBRARY_MONITOR (pamphlet_library_monitor_get_type ())
G_DECLARE_FINAL_TYPE (PamphletLibraryMonitor, pamphlet_library_monitor, PAMPHLET, LIBRARY_MONITOR, GObject)

PamphletLibraryMonitor *pamphlet_library_monitor_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void                    pamphlet_library_monitor_set_folders (PamphletLibraryMonitor *self,
                                                              const char *const      *parents,
                                                              const char *const      *libraries);

G_END_DECLS
