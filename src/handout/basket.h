/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "handout.h"
#include "pick.h"

G_BEGIN_DECLS

/* What is going to be a handout, while somebody puts it together: a list of PamphletPick, in the order of printing. Emits
 * “changed” whenever another handout would come of it. */
#define PAMPHLET_TYPE_BASKET (pamphlet_basket_get_type ())
G_DECLARE_FINAL_TYPE (PamphletBasket, pamphlet_basket, PAMPHLET, BASKET, GObject)

PamphletBasket  *pamphlet_basket_new                 (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean         pamphlet_basket_add_leaflet         (PamphletBasket       *self,
                                                      PamphletLibrary      *library,
                                                      PamphletCondition    *condition);
gboolean         pamphlet_basket_add_section         (PamphletBasket       *self,
                                                      PamphletLibrary      *library,
                                                      PamphletCondition    *condition,
                                                      const char           *section);
void             pamphlet_basket_remove              (PamphletBasket       *self,
                                                      PamphletPick         *pick);
void             pamphlet_basket_clear               (PamphletBasket       *self);
gboolean         pamphlet_basket_move                (PamphletBasket       *self,
                                                      PamphletPick         *pick,
                                                      int                   steps);
void             pamphlet_basket_choose              (PamphletBasket       *self,
                                                      PamphletPreset        preset);
void             pamphlet_basket_replace             (PamphletBasket       *self,
                                                      PamphletPick         *pick,
                                                      PamphletPick         *renewed);
unsigned         pamphlet_basket_find                (PamphletBasket       *self,
                                                      PamphletPick         *pick);
unsigned         pamphlet_basket_get_n_leaflets      (PamphletBasket       *self);
unsigned         pamphlet_basket_count_sections      (PamphletBasket       *self);

char           **pamphlet_basket_list_languages      (PamphletBasket       *self) G_GNUC_WARN_UNUSED_RESULT;
void             pamphlet_basket_set_languages       (PamphletBasket       *self,
                                                      const char           *language,
                                                      const char           *second);
const char      *pamphlet_basket_get_language        (PamphletBasket       *self);
const char      *pamphlet_basket_get_second_language (PamphletBasket       *self);

char           **pamphlet_basket_list_obstacles      (PamphletBasket       *self) G_GNUC_WARN_UNUSED_RESULT;
PamphletHandout *pamphlet_basket_make_handout        (PamphletBasket       *self,
                                                      int                   text_size,
                                                      const PamphletClinic *clinic,
                                                      const char           *patient,
                                                      const char           *note) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
