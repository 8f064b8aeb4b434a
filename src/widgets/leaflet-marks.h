/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "find.h"

G_BEGIN_DECLS

/* What is marked in a leaflet, for whoever makes its labels. They may be made at any time, and each gets its marks then. */
typedef struct _PamphletLeafletMarks PamphletLeafletMarks;

PamphletLeafletMarks *pamphlet_leaflet_marks_new         (GArray                   *occurrences) G_GNUC_WARN_UNUSED_RESULT;
PamphletLeafletMarks *pamphlet_leaflet_marks_ref         (PamphletLeafletMarks     *self);
void                  pamphlet_leaflet_marks_unref       (PamphletLeafletMarks     *self);
void                  pamphlet_leaflet_marks_set_current (PamphletLeafletMarks     *self,
                                                          const PamphletOccurrence *occurrence);
void                  pamphlet_leaflet_marks_apply       (PamphletLeafletMarks     *self,
                                                          GtkWidget                *widget);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletLeafletMarks, pamphlet_leaflet_marks_unref)

G_END_DECLS
