/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "search-marks.h"

G_BEGIN_DECLS

/* Scrolls to a place in a text of a page, in the very frame that gives the page its size, so that none is painted elsewhere. */
#define PAMPHLET_TYPE_REVEAL (pamphlet_reveal_get_type ())
G_DECLARE_FINAL_TYPE (PamphletReveal, pamphlet_reveal, PAMPHLET, REVEAL, GObject)

PamphletReveal *pamphlet_reveal_new        (GtkWidget           *page) G_GNUC_WARN_UNUSED_RESULT;
void            pamphlet_reveal_start      (PamphletReveal      *self,
                                            const PamphletText  *text,
                                            const PamphletRange *range);
void            pamphlet_reveal_stop       (PamphletReveal      *self);
GtkWidget      *pamphlet_reveal_find_label (GtkWidget           *page,
                                            const PamphletText  *text);

G_END_DECLS
