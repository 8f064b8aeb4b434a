/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export.h"

G_BEGIN_DECLS

void     pamphlet_export_pdf_async  (PamphletHandout     *handout,
                                     const PamphletPaper *paper,
                                     const char          *file,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);
gboolean pamphlet_export_pdf_finish (GAsyncResult        *result,
                                     GError             **error);

G_END_DECLS
