/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "library.h"
#include "report.h"

G_BEGIN_DECLS

/*
 * Told of each leaflet that can be used, in the order that the library has them in: one after the other, though not always in
 * the same thread.
 *
 * @library: all of it but its conditions
 * @whole: the leaflet, which is let go of afterwards where only its head is kept
 * @kept: the leaflet or its head, as the library is going to have it
 */
typedef void (*PamphletLeafletFunc) (PamphletLibrary   *library,
                                     PamphletCondition *whole,
                                     PamphletCondition *kept,
                                     gpointer           data);

/* How libraries are to be read. Lives on the stack. */
typedef struct
{
  gboolean            only_heads; /* whether no more than the heads of its leaflets is kept */
  PamphletLeafletFunc func;       /* or NULL */
  gpointer            data;
  GCancellable       *cancellable; /* or NULL */
  GPtrArray          *before;      /* or NULL: of PamphletLibrary, as read before, whose heads stay where they would be the same */
} PamphletOrder;

GPtrArray *pamphlet_conditions_read  (PamphletLibrary     *frame,
                                      PamphletReport      *report,
                                      const PamphletOrder *order,
                                      GPtrArray          **references) G_GNUC_WARN_UNUSED_RESULT;
unsigned   pamphlet_conditions_count (const char          *library);

G_END_DECLS
