/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagnostic.h"
#include "json-tape.h"

G_BEGIN_DECLS

PamphletDiagnostic *pamphlet_json_scan        (const char        *file,
                                               const char        *bytes,
                                               gsize              length) G_GNUC_WARN_UNUSED_RESULT;
PamphletDiagnostic *pamphlet_json_scan_values (const char        *file,
                                               const char        *bytes,
                                               gsize              length,
                                               PamphletJsonTape **tape) G_GNUC_WARN_UNUSED_RESULT;
gboolean            pamphlet_json_locate      (const char        *bytes,
                                               gsize              length,
                                               const char        *path,
                                               unsigned          *line,
                                               unsigned          *column);

G_END_DECLS
