/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "table-view.h"

#include <glib/gi18n-lib.h>

#include "squeezer.h"
#include "text-label.h"

/* A column with fewer characters than this is a ladder of single words, and the rows are better read one by one. */
#define COMFORTABLE_COLUMN 15

static const PamphletText *
get_cell (const PamphletBlock *block,
          unsigned             row,
          unsigned             column)
{
  const PamphletRow *cells = g_ptr_array_index (block->rows, row);

  return g_ptr_array_index (cells->cells, column);
}

static char *
describe_cell (const PamphletBlock *block,
               unsigned             row,
               unsigned             column)
{
  const PamphletText *header = g_ptr_array_index (block->header, column);

  /* Translators: how a cell of a table is spoken: the header of its column, and what it says. */
  return g_strdup_printf (_ ("%s: %s"), pamphlet_text_get_string (header),
                          pamphlet_text_get_string (get_cell (block, row, column)));
}

/* Gives a text what a cell needs: a frame to draw lines on, a role, and a name. */
static GtkWidget *
create_cell (const PamphletText     *text,
             const PamphletGlossary *glossary,
             gboolean                is_header,
             const char             *spoken)
{
  GtkWidget *label = pamphlet_text_label_new (text, glossary, is_header ? PAMPHLET_TEXT_ROLE_STRONG : PAMPHLET_TEXT_ROLE_BODY);
  GtkWidget *cell = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", is_header ? GTK_ACCESSIBLE_ROLE_COLUMN_HEADER : GTK_ACCESSIBLE_ROLE_CELL,
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  pamphlet_text_label_fit_words (PAMPHLET_TEXT_LABEL (label), COMFORTABLE_COLUMN, -1);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (cell, is_header ? "column-header" : "cell");
  gtk_box_append (GTK_BOX (cell), label);

  return cell;
}

/* Row by row, as it is to be read out. */
static GtkWidget *
create_grid (const PamphletBlock    *block,
             const PamphletGlossary *glossary)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());

  for (unsigned column = 0; column < block->header->len; column++)
    {
      const PamphletText *header = g_ptr_array_index (block->header, column);

      gtk_grid_attach (grid, create_cell (header, glossary, TRUE, pamphlet_text_get_string (header)), column, 0, 1, 1);
    }

  for (unsigned row = 0; row < block->rows->len; row++)
    for (unsigned column = 0; column < block->header->len; column++)
      {
        g_autofree char *spoken = describe_cell (block, row, column);

        gtk_grid_attach (grid, create_cell (get_cell (block, row, column), glossary, FALSE, spoken), column, row + 1, 1, 1);
      }

  return GTK_WIDGET (grid);
}

/* One row by itself: each header, with its cell below it. */
static GtkWidget *
create_stacked_row (const PamphletBlock    *block,
                    unsigned                row,
                    const PamphletGlossary *glossary)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_ROW,
                                 "orientation", GTK_ORIENTATION_VERTICAL,
                                 "spacing", 6,
                                 NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pamphlet_text_get_string (get_cell (block, row, 0)), -1);
  gtk_widget_add_css_class (box, "stacked-row");
  for (unsigned column = 0; column < block->header->len; column++)
    {
      g_autofree char *spoken = describe_cell (block, row, column);
      GtkWidget       *pair = g_object_new (GTK_TYPE_BOX,
                                            "accessible-role", GTK_ACCESSIBLE_ROLE_CELL,
                                            "orientation", GTK_ORIENTATION_VERTICAL,
                                            NULL);

      gtk_accessible_update_property (GTK_ACCESSIBLE (pair), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
      gtk_box_append (GTK_BOX (pair), pamphlet_text_label_new (g_ptr_array_index (block->header, column), glossary, PAMPHLET_TEXT_ROLE_STRONG));
      gtk_box_append (GTK_BOX (pair), pamphlet_text_label_new (get_cell (block, row, column), glossary, PAMPHLET_TEXT_ROLE_BODY));
      gtk_box_append (GTK_BOX (box), pair);
    }

  return box;
}

static GtkWidget *
create_stacked (const PamphletBlock    *block,
                const PamphletGlossary *glossary)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (box, "stacked");
  for (unsigned row = 0; row < block->rows->len; row++)
    gtk_box_append (GTK_BOX (box), create_stacked_row (block, row, glossary));

  return box;
}

/* Makes the widget for a table: columns where there is room for them, and one row below the other where there is not. */
GtkWidget *
pamphlet_table_view_new (const PamphletBlock    *block,
                         const PamphletGlossary *glossary)
{
  GtkWidget *table;
  GtkWidget *forms;

  g_return_val_if_fail (block != NULL && block->header != NULL && block->rows != NULL, NULL);

  table = g_object_new (GTK_TYPE_BOX,
                        "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE,
                        "orientation", GTK_ORIENTATION_VERTICAL,
                        "spacing", 6,
                        NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (table), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  /* Translators: how a screen reader names a table that has no caption. */
                                  block->caption != NULL ? pamphlet_text_get_string (block->caption) : _ ("Table"), -1);
  gtk_widget_add_css_class (table, "leaflet-table");

  forms = pamphlet_squeezer_new (GTK_ORIENTATION_HORIZONTAL);
  pamphlet_squeezer_append (PAMPHLET_SQUEEZER (forms), create_grid (block, glossary));
  pamphlet_squeezer_append (PAMPHLET_SQUEEZER (forms), create_stacked (block, glossary));

  if (block->caption != NULL)
    gtk_box_append (GTK_BOX (table), pamphlet_text_label_new (block->caption, glossary, PAMPHLET_TEXT_ROLE_STRONG));
  gtk_box_append (GTK_BOX (table), forms);

  return table;
}
