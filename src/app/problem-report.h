/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collection.h"
#include "message-bar.h"

G_BEGIN_DECLS

/* Tells how many leaflets could not be opened, once for the same ones, and takes that back when they can. */
typedef struct _PamphletProblemReport PamphletProblemReport;

PamphletProblemReport *pamphlet_problem_report_new    (PamphletMessageBar    *message_bar) G_GNUC_WARN_UNUSED_RESULT;
void                   pamphlet_problem_report_free   (PamphletProblemReport *self);
gboolean               pamphlet_problem_report_update (PamphletProblemReport *self,
                                                       PamphletCollection    *collection);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletProblemReport, pamphlet_problem_report_free)

G_END_DECLS
