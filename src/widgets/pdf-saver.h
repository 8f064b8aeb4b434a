/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "handout.h"
#include "paper.h"

G_BEGIN_DECLS

void  pamphlet_pdf_saver_run    (GtkWindow           *parent,
                                 PamphletHandout     *handout,
                                 const PamphletPaper *paper,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data);
char *pamphlet_pdf_saver_finish (GAsyncResult        *result,
                                 GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
