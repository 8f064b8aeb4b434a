/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Measures a GtkLabel that wraps, and that fills the width that it is given. */
#define PAMPHLET_TYPE_TEXT_LAYOUT (pamphlet_text_layout_get_type ())
G_DECLARE_FINAL_TYPE (PamphletTextLayout, pamphlet_text_layout, PAMPHLET, TEXT_LAYOUT, GtkLayoutManager)

GtkLayoutManager *pamphlet_text_layout_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
