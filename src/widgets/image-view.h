/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "block.h"
#include "translation.h"

G_BEGIN_DECLS

/* A picture of a leaflet with its caption; without the picture, the words that stand for it. */
#define PAMPHLET_TYPE_IMAGE_VIEW (pamphlet_image_view_get_type ())
G_DECLARE_FINAL_TYPE (PamphletImageView, pamphlet_image_view, PAMPHLET, IMAGE_VIEW, GtkWidget)

GtkWidget *pamphlet_image_view_new        (const PamphletBlock *block,
                                           PamphletTranslation *translation) G_GNUC_WARN_UNUSED_RESULT;
gboolean   pamphlet_image_view_is_loading (PamphletImageView   *self);
gboolean   pamphlet_image_view_has_failed (PamphletImageView   *self);

G_END_DECLS
