/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "report.h"

G_BEGIN_DECLS

GPtrArray *pamphlet_conditions_read (const char     *folder,
                                     const char     *library,
                                     const char     *language,
                                     PamphletReport *report,
                                     GCancellable   *cancellable) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
