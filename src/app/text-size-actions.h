/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "condition-view.h"

G_BEGIN_DECLS

void pamphlet_text_size_actions_add (GActionMap            *map,
                                     PamphletConditionView *view);

G_END_DECLS
