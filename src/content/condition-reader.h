/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "condition.h"
#include "json-file.h"

G_BEGIN_DECLS

PamphletCondition *pamphlet_condition_read             (const char        *path,
                                                        const char        *library,
                                                        const char        *language,
                                                        PamphletJsonLookup lookup,
                                                        PamphletReport    *report) G_GNUC_WARN_UNUSED_RESULT;
PamphletCondition *pamphlet_condition_read_with_digest (const char        *path,
                                                        const char        *library,
                                                        const char        *language,
                                                        PamphletReport    *report) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
