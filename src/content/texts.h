/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "condition.h"

G_BEGIN_DECLS

typedef void (*PamphletTextFunc) (const PamphletText *text,
                                  gpointer            data);

void pamphlet_condition_foreach_text (PamphletCondition *self,
                                      PamphletTextFunc   func,
                                      gpointer           data);

G_END_DECLS
