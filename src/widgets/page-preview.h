/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "layout.h"

G_BEGIN_DECLS

/* The pages of a handout, one below the other and as wide as there is room. To be put into a GtkViewport, or into one in
 * another; only the pages in sight are drawn. Emits “paginated” when there are other pages, or more of them. */
#define PAMPHLET_TYPE_PAGE_PREVIEW (pamphlet_page_preview_get_type ())
G_DECLARE_FINAL_TYPE (PamphletPagePreview, pamphlet_page_preview, PAMPHLET, PAGE_PREVIEW, GtkWidget)

GtkWidget      *pamphlet_page_preview_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void            pamphlet_page_preview_show       (PamphletPagePreview *self,
                                                  PamphletHandout     *handout,
                                                  const PamphletPaper *paper);
void            pamphlet_page_preview_clear      (PamphletPagePreview *self);
PamphletLayout *pamphlet_page_preview_get_layout (PamphletPagePreview *self);

G_END_DECLS
