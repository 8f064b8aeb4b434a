/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "library.h"
#include "report.h"

G_BEGIN_DECLS

PamphletLibrary *pamphlet_library_read (const char     *folder,
                                        PamphletReport *report,
                                        GCancellable   *cancellable) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
