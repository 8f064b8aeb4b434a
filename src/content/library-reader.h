/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "conditions-reader.h"

G_BEGIN_DECLS

PamphletLibrary *pamphlet_library_read      (const char          *folder,
                                             PamphletReport      *report,
                                             GCancellable        *cancellable) G_GNUC_WARN_UNUSED_RESULT;
PamphletLibrary *pamphlet_library_read_with (const char          *folder,
                                             PamphletReport      *report,
                                             const PamphletOrder *order) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
