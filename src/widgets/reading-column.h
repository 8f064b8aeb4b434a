/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Holds one child and gives it no more width than is good to read, in characters of its own font. */
#define PAMPHLET_TYPE_READING_COLUMN (pamphlet_reading_column_get_type ())
G_DECLARE_FINAL_TYPE (PamphletReadingColumn, pamphlet_reading_column, PAMPHLET, READING_COLUMN, GtkWidget)

GtkWidget *pamphlet_reading_column_new       (void) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *pamphlet_reading_column_get_child (PamphletReadingColumn *self);
void       pamphlet_reading_column_set_child (PamphletReadingColumn *self,
                                              GtkWidget             *child);

G_END_DECLS
