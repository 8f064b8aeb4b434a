/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "diagnostic.h"

G_BEGIN_DECLS

/* Where a reader puts what it finds. */
typedef struct
{
  GPtrArray       *diagnostics; /* of PamphletDiagnostic */
  PamphletSeverity flaws;       /* how grave it is when a leaflet can be shown all the same: an error to its author,
                                   a warning to its reader */
} PamphletReport;

void pamphlet_report_add    (PamphletReport  *self,
                             PamphletSeverity severity,
                             const char      *file,
                             const char      *message);
void pamphlet_report_add_at (PamphletReport  *self,
                             PamphletSeverity severity,
                             const char      *file,
                             const char      *path,
                             const char      *message);

G_END_DECLS
