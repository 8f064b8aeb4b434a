/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "block.h"
#include "translation.h"

G_BEGIN_DECLS

GtkWidget *pamphlet_block_view_new        (const PamphletBlock *block,
                                           PamphletTranslation *translation) G_GNUC_WARN_UNUSED_RESULT;
void       pamphlet_block_view_append_all (GtkBox              *box,
                                           GPtrArray           *blocks,
                                           PamphletTranslation *translation);

G_END_DECLS
