/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "search-marks.h"

G_BEGIN_DECLS

/*
 * A place in a text that is scrolled to, in the very frame that gives the page its size, so that none is painted elsewhere. It
 * is due from the beginning, and until such a frame is painted.
 */
#define PAMPHLET_TYPE_REVEAL (pamphlet_reveal_get_type ())
G_DECLARE_FINAL_TYPE (PamphletReveal, pamphlet_reveal, PAMPHLET, REVEAL, GObject)

PamphletReveal     *pamphlet_reveal_new        (const PamphletText  *text,
                                                const PamphletRange *range) G_GNUC_WARN_UNUSED_RESULT;
const PamphletText *pamphlet_reveal_get_text   (PamphletReveal      *self);
gboolean            pamphlet_reveal_is_due     (PamphletReveal      *self);
void                pamphlet_reveal_start      (PamphletReveal      *self,
                                                GtkScrolledWindow   *scroller);
void                pamphlet_reveal_stop       (PamphletReveal      *self);
void                pamphlet_reveal_finish     (PamphletReveal      *self);
void                pamphlet_reveal_keep       (PamphletReveal      *self);
GtkWidget          *pamphlet_reveal_find_label (PamphletReveal      *self,
                                                GtkWidget           *page);

G_END_DECLS
