/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "layout.h"

G_BEGIN_DECLS

/* One sheet of paper on the screen. */
#define PAMPHLET_TYPE_PREVIEW_PAGE (pamphlet_preview_page_get_type ())
G_DECLARE_FINAL_TYPE (PamphletPreviewPage, pamphlet_preview_page, PAMPHLET, PREVIEW_PAGE, GtkWidget)

GtkWidget *pamphlet_preview_page_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void       pamphlet_preview_page_show     (PamphletPreviewPage *self,
                                           PamphletLayout      *layout,
                                           double               paper_width,
                                           unsigned             page);
void       pamphlet_preview_page_describe (PamphletPreviewPage *self);

G_END_DECLS
