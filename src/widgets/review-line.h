/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "translation.h"

G_BEGIN_DECLS

/* The line below a leaflet that says how far it can be trusted: its review, its version, its date, its sources. */
#define PAMPHLET_TYPE_REVIEW_LINE (pamphlet_review_line_get_type ())
G_DECLARE_FINAL_TYPE (PamphletReviewLine, pamphlet_review_line, PAMPHLET, REVIEW_LINE, GtkWidget)

GtkWidget *pamphlet_review_line_new             (void) G_GNUC_WARN_UNUSED_RESULT;
void       pamphlet_review_line_set_translation (PamphletReviewLine  *self,
                                                 PamphletTranslation *translation);

G_END_DECLS
