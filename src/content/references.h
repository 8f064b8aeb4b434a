/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library.h"
#include "report.h"

G_BEGIN_DECLS

GPtrArray *pamphlet_references_collect (PamphletLibrary   *frame,
                                        PamphletCondition *condition) G_GNUC_WARN_UNUSED_RESULT;
void       pamphlet_references_check   (PamphletLibrary   *library,
                                        GPtrArray         *references,
                                        PamphletReport    *report);

G_END_DECLS
