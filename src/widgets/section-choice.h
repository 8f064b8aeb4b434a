/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "condition.h"

G_BEGIN_DECLS

int pamphlet_section_choice_find (PamphletCondition     *condition,
                                  const char            *id);
int pamphlet_section_choice_land (PamphletCondition     *condition,
                                  const PamphletSection *before);

G_END_DECLS
