/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "basket.h"
#include "handout-options.h"

G_BEGIN_DECLS

/* Puts a handout together, shows its pages as they come out, prints them and saves them as a PDF. The properties “can-print”
 * and “can-save” say what is allowed on this computer, and “print-settings” what a handout was last printed with. */
#define PAMPHLET_TYPE_HANDOUT_DIALOG (pamphlet_handout_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PamphletHandoutDialog, pamphlet_handout_dialog, PAMPHLET, HANDOUT_DIALOG, GtkWindow)

GtkWidget              *pamphlet_handout_dialog_new         (GtkWindow             *parent,
                                                             PamphletBasket        *basket,
                                                             const PamphletClinic  *clinic) G_GNUC_WARN_UNUSED_RESULT;
PamphletHandoutOptions *pamphlet_handout_dialog_get_options (PamphletHandoutDialog *self);
void                    pamphlet_handout_dialog_stop        (PamphletHandoutDialog *self);
void                    pamphlet_handout_dialog_warn        (PamphletHandoutDialog *self,
                                                             const char            *message);

G_END_DECLS
