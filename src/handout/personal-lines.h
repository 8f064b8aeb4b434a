/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

G_BEGIN_DECLS

void pamphlet_personal_lines_append (PamphletNode    *part,
                                     PamphletHandout *handout);

G_END_DECLS
