/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library.h"
#include "report.h"

G_BEGIN_DECLS

void pamphlet_stray_catalogs_report (PamphletLibrary *library,
                                     PamphletReport  *report);

G_END_DECLS
