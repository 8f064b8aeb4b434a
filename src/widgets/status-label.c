/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "status-label.h"

/*
 * Tells something in a label whose accessible role is that of a status: GTK 4.8 takes the words of such a label for its content,
 * and not for the name that a screen reader says.
 *
 * @words: (nullable): NULL tells nothing
 */
void
pamphlet_status_label_show (GtkLabel   *label,
                            const char *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, words != NULL ? words : "", -1);
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}
