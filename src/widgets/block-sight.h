/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "block.h"

G_BEGIN_DECLS

unsigned pamphlet_block_sight_count (GPtrArray *blocks,
                                     GtkWidget *page);

G_END_DECLS
