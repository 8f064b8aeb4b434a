/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "paper.h"

G_BEGIN_DECLS

/* How a handout is to be printed, and for whom. Emits “changed” when any of that changes. The properties “text-size” (int)
 * and “paper” (string) can be bound to settings, and “text-size-editable” and “paper-editable” to whether those can be
 * written. */
#define PAMPHLET_TYPE_HANDOUT_OPTIONS (pamphlet_handout_options_get_type ())
G_DECLARE_FINAL_TYPE (PamphletHandoutOptions, pamphlet_handout_options, PAMPHLET, HANDOUT_OPTIONS, GtkWidget)

void        pamphlet_handout_options_set_languages       (PamphletHandoutOptions *self,
                                                          const char *const      *tags,
                                                          const char             *language,
                                                          const char             *second);
const char *pamphlet_handout_options_get_language        (PamphletHandoutOptions *self);
const char *pamphlet_handout_options_get_second_language (PamphletHandoutOptions *self);
int         pamphlet_handout_options_get_text_size       (PamphletHandoutOptions *self);
void        pamphlet_handout_options_get_paper           (PamphletHandoutOptions *self,
                                                          PamphletPaper          *paper);
const char *pamphlet_handout_options_get_patient         (PamphletHandoutOptions *self);
char       *pamphlet_handout_options_dup_note            (PamphletHandoutOptions *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
