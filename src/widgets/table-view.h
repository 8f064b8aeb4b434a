/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "block.h"
#include "glossary.h"

G_BEGIN_DECLS

GtkWidget *pamphlet_table_view_new (const PamphletBlock    *block,
                                    const PamphletGlossary *glossary) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
