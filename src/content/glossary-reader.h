/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "glossary.h"
#include "report.h"

G_BEGIN_DECLS

PamphletGlossary *pamphlet_glossary_read (const char     *path,
                                          const char     *language,
                                          PamphletReport *report) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
