/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "block.h"
#include "translation.h"

G_BEGIN_DECLS

GtkWidget *pamphlet_callout_new      (const PamphletBlock *block,
                                      PamphletTranslation *translation) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *pamphlet_callout_new_icon (PamphletLevel        level) G_GNUC_WARN_UNUSED_RESULT;
char      *pamphlet_callout_describe (const PamphletBlock *block,
                                      const char          *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
