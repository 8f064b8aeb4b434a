/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

G_BEGIN_DECLS

PamphletNode *pamphlet_word_section_new (PamphletNode          *part,
                                         const PamphletLeaflet *leaflet) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
