/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "find.h"
#include "translation.h"

G_BEGIN_DECLS

/*
 * A whole leaflet: its header, a tab for each section, and its review.
 *
 * Actions of its own: “leaflet.show-section” (s), “leaflet.next-section”, “leaflet.previous-section” and
 * “leaflet.nth-section” (i, from 1). It asks for “leaflet.open-link” (s), which its user provides.
 */
#define PAMPHLET_TYPE_CONDITION_VIEW (pamphlet_condition_view_get_type ())
G_DECLARE_FINAL_TYPE (PamphletConditionView, pamphlet_condition_view, PAMPHLET, CONDITION_VIEW, GtkWidget)

GtkWidget           *pamphlet_condition_view_new             (void) G_GNUC_WARN_UNUSED_RESULT;
PamphletTranslation *pamphlet_condition_view_get_translation (PamphletConditionView    *self);
void                 pamphlet_condition_view_set_translation (PamphletConditionView    *self,
                                                              PamphletTranslation      *translation);
void                 pamphlet_condition_view_open            (PamphletConditionView    *self,
                                                              PamphletTranslation      *translation,
                                                              const char               *section);
const char          *pamphlet_condition_view_get_section     (PamphletConditionView    *self);
gboolean             pamphlet_condition_view_show_section    (PamphletConditionView    *self,
                                                              const char               *id);
void                 pamphlet_condition_view_set_occurrences (PamphletConditionView    *self,
                                                              GArray                   *occurrences);
void                 pamphlet_condition_view_show_occurrence (PamphletConditionView    *self,
                                                              unsigned                  index);
void                 pamphlet_condition_view_show_place      (PamphletConditionView    *self,
                                                              const PamphletOccurrence *place);
void                 pamphlet_condition_view_set_below       (PamphletConditionView    *self,
                                                              GtkWidget                *below);
void                 pamphlet_condition_view_set_text_size   (PamphletConditionView    *self,
                                                              int                       percent);

G_END_DECLS
