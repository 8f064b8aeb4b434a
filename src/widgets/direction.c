/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "direction.h"

#include "text-label.h"

/* Gives @child, and everything inside it, the direction that the widget around it reads in, as below. */
void
pamphlet_direction_pass_on (GtkWidget *child)
{
  GtkTextDirection direction = gtk_widget_get_direction (gtk_widget_get_parent (child));

  gtk_widget_set_direction (child, PAMPHLET_IS_TEXT_LABEL (child) ? pamphlet_text_label_get_own_direction (PAMPHLET_TEXT_LABEL (child), direction) : direction);
  pamphlet_direction_spread (child);
}

/*
 * Gives everything inside @widget the direction that @widget reads in. GTK itself passes no direction on: what is not
 * told follows the program's language, and a leaflet may be in another one.
 */
void
pamphlet_direction_spread (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    pamphlet_direction_pass_on (child);
}
