/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "choice-row.h"

static GtkWidget *
label_new (const char *words,
           const char *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);

  return label;
}

/*
 * Makes a row for a list of which one is chosen.
 *
 * @description: (nullable): a second line
 */
GtkWidget *
pamphlet_choice_row_new (const char *title,
                         const char *description)
{
  g_autofree char *spoken = description != NULL ? g_strdup_printf ("%s, %s", title, description) : g_strdup (title);
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget       *check = g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_box_append (GTK_BOX (words), label_new (title, "own-name"));
  if (description != NULL)
    gtk_box_append (GTK_BOX (words), label_new (description, "description"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_opacity (check, 0);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), check);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}

const char *
pamphlet_choice_row_get_title (GtkListBoxRow *row)
{
  GtkWidget *words = gtk_widget_get_first_child (gtk_list_box_row_get_child (row));

  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_first_child (words)));
}

/* Sets whether the row has a check mark. */
void
pamphlet_choice_row_set_chosen (GtkListBoxRow *row,
                                gboolean       is_chosen)
{
  gtk_widget_set_opacity (gtk_widget_get_last_child (gtk_list_box_row_get_child (row)), is_chosen ? 1 : 0);
}
