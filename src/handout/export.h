/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "handout.h"
#include "paper.h"

G_BEGIN_DECLS

gboolean pamphlet_export_pdf    (PamphletHandout     *handout,
                                 const PamphletPaper *paper,
                                 const char          *file,
                                 GCancellable        *cancellable,
                                 GError             **error);
gboolean pamphlet_export_text   (PamphletHandout     *handout,
                                 const char          *file,
                                 GCancellable        *cancellable,
                                 GError             **error);

G_END_DECLS
