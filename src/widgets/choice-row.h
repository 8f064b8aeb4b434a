/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget  *pamphlet_choice_row_new        (const char    *title,
                                            const char    *description) G_GNUC_WARN_UNUSED_RESULT;
const char *pamphlet_choice_row_get_title  (GtkListBoxRow *row);
void        pamphlet_choice_row_set_chosen (GtkListBoxRow *row,
                                            gboolean       is_chosen);

G_END_DECLS
