/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "entry.h"

G_BEGIN_DECLS

/* One condition in the list, under the heading of its category where it is the first of it. */
#define PAMPHLET_TYPE_CONDITION_ROW (pamphlet_condition_row_get_type ())
G_DECLARE_FINAL_TYPE (PamphletConditionRow, pamphlet_condition_row, PAMPHLET, CONDITION_ROW, GtkWidget)

GtkWidget *pamphlet_condition_row_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       pamphlet_condition_row_show (PamphletConditionRow *self,
                                        PamphletEntry        *entry,
                                        gboolean              with_category,
                                        const char           *other_name);

G_END_DECLS
