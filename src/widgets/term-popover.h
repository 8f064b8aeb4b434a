/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "glossary.h"

G_BEGIN_DECLS

/* Shows what a hard word means, and leads on to the words that are related to it. */
#define PAMPHLET_TYPE_TERM_POPOVER (pamphlet_term_popover_get_type ())
G_DECLARE_FINAL_TYPE (PamphletTermPopover, pamphlet_term_popover, PAMPHLET, TERM_POPOVER, GtkPopover)

GtkWidget  *pamphlet_term_popover_new       (const PamphletGlossary *glossary) G_GNUC_WARN_UNUSED_RESULT;
void        pamphlet_term_popover_show_term (PamphletTermPopover    *self,
                                             const char             *id);
const char *pamphlet_term_popover_get_term  (PamphletTermPopover    *self);

G_END_DECLS
