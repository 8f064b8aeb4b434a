/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "condition.h"

G_BEGIN_DECLS

/* A place that a reader was at. */
typedef struct
{
  PamphletCondition *condition;
  char              *section;
} PamphletPlace;

/* Tells whether a condition is there to go to. */
typedef gboolean (*PamphletPlaceFunc) (PamphletCondition *condition,
                                       gpointer           data);

/* The places to go back and forward to. Lives as long as its window, and is never stored. */
typedef struct _PamphletHistory PamphletHistory;

PamphletHistory     *pamphlet_history_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void                 pamphlet_history_free        (PamphletHistory       *self);
void                 pamphlet_history_visit       (PamphletHistory       *self,
                                                   PamphletCondition     *condition,
                                                   const char            *section);
void                 pamphlet_history_update      (PamphletHistory       *self,
                                                   const char            *section);
gboolean             pamphlet_history_can_go      (const PamphletHistory *self,
                                                   int                    steps);
int                  pamphlet_history_find        (const PamphletHistory *self,
                                                   int                    direction,
                                                   PamphletPlaceFunc      is_there,
                                                   gpointer               data);
const PamphletPlace *pamphlet_history_go          (PamphletHistory       *self,
                                                   int                    steps);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletHistory, pamphlet_history_free)

G_END_DECLS
