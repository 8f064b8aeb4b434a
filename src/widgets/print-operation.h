/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "handout.h"
#include "paper.h"

G_BEGIN_DECLS

/* Prints a handout. Its pages are those of the preview, unless another paper is chosen on the way to the printer. */
#define PAMPHLET_TYPE_PRINT_OPERATION (pamphlet_print_operation_get_type ())
G_DECLARE_FINAL_TYPE (PamphletPrintOperation, pamphlet_print_operation, PAMPHLET, PRINT_OPERATION, GtkPrintOperation)

GtkPrintOperation *pamphlet_print_operation_new  (PamphletHandout     *handout,
                                                  const PamphletPaper *paper) G_GNUC_WARN_UNUSED_RESULT;
GtkPrintSettings  *pamphlet_print_settings_reuse (GtkPrintSettings    *settings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
