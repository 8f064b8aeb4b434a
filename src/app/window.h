/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "loader.h"

G_BEGIN_DECLS

#define PAMPHLET_TYPE_WINDOW (pamphlet_window_get_type ())
G_DECLARE_FINAL_TYPE (PamphletWindow, pamphlet_window, PAMPHLET, WINDOW, GtkApplicationWindow)

GtkWidget *pamphlet_window_new            (GtkApplication     *application) G_GNUC_WARN_UNUSED_RESULT;
void       pamphlet_window_set_collection (PamphletWindow     *self,
                                           PamphletCollection *collection);
void       pamphlet_window_set_loader     (PamphletWindow     *self,
                                           PamphletLoader     *loader);
void       pamphlet_window_set_language   (PamphletWindow     *self,
                                           const char         *tag);
void       pamphlet_window_set_text_size  (PamphletWindow     *self,
                                           int                 percent);
void       pamphlet_window_set_settings   (PamphletWindow     *self,
                                           GSettings          *settings);
void       pamphlet_window_open           (PamphletWindow     *self,
                                           const char         *name);

G_END_DECLS
