/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preset.h"
#include "translation.h"

G_BEGIN_DECLS

/* A leaflet in a basket: which of its sections are chosen, in which order, and how they read in the patient's language.
 * Emits “changed” when the sections change. */
#define PAMPHLET_TYPE_PICK (pamphlet_pick_get_type ())
G_DECLARE_FINAL_TYPE (PamphletPick, pamphlet_pick, PAMPHLET, PICK, GObject)

PamphletPick          *pamphlet_pick_new             (PamphletTranslation   *names) G_GNUC_WARN_UNUSED_RESULT;
PamphletPick          *pamphlet_pick_new_leaflet     (PamphletLibrary       *library,
                                                      PamphletCondition     *condition) G_GNUC_WARN_UNUSED_RESULT;
PamphletPick          *pamphlet_pick_renew           (PamphletPick          *self,
                                                      PamphletLibrary       *library,
                                                      PamphletCondition     *condition) G_GNUC_WARN_UNUSED_RESULT;
PamphletLibrary       *pamphlet_pick_get_library     (PamphletPick          *self);
PamphletCondition     *pamphlet_pick_get_condition   (PamphletPick          *self);
const PamphletText    *pamphlet_pick_get_title       (PamphletPick          *self);
GPtrArray             *pamphlet_pick_get_sections    (PamphletPick          *self);

gboolean               pamphlet_pick_is_chosen       (PamphletPick          *self,
                                                      const PamphletSection *section);
unsigned               pamphlet_pick_get_n_chosen    (PamphletPick          *self);
void                   pamphlet_pick_set_chosen      (PamphletPick          *self,
                                                      const PamphletSection *section,
                                                      gboolean               is_chosen);
void                   pamphlet_pick_choose          (PamphletPick          *self,
                                                      PamphletPreset         preset);
gboolean               pamphlet_pick_move            (PamphletPick          *self,
                                                      const PamphletSection *section,
                                                      int                    steps);
char                 **pamphlet_pick_dup_chosen      (PamphletPick          *self) G_GNUC_WARN_UNUSED_RESULT;

void                   pamphlet_pick_set_languages   (PamphletPick          *self,
                                                      const char            *language,
                                                      const char            *second);
void                   pamphlet_pick_set_problem     (PamphletPick          *self,
                                                      const char            *problem);
const char            *pamphlet_pick_get_problem     (PamphletPick          *self);
PamphletTranslation   *pamphlet_pick_get_translation (PamphletPick          *self);
PamphletTranslation   *pamphlet_pick_get_second      (PamphletPick          *self);
const char            *pamphlet_pick_get_obstacle    (PamphletPick          *self);

G_END_DECLS
