/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "item-list.h"

#include <glib/gi18n-lib.h>

#include "strip.h"
#include "text-label.h"

static char *
describe_list (const PamphletBlock *block)
{
  unsigned n_items = block->items->len;

  if (block->type == PAMPHLET_BLOCK_STEPS)
    /* Translators: how a screen reader names numbered steps. %u is how many there are. */
    return g_strdup_printf (ngettext ("%u step", "%u steps", n_items), n_items);

  /* Translators: how a screen reader names a list. %u is how many items it has. */
  return g_strdup_printf (ngettext ("List with %u item", "List with %u items", n_items), n_items);
}

static char *
describe_item (const PamphletBlock *block,
               unsigned             index)
{
  const PamphletItem *item = g_ptr_array_index (block->items, index);

  if (block->type == PAMPHLET_BLOCK_STEPS)
    /* Translators: how a screen reader reads one of several steps: its number, and what to do. */
    return g_strdup_printf (_ ("Step %u: %s"), index + 1, pamphlet_text_get_string (item->text));

  return g_strdup (pamphlet_text_get_string (item->text));
}

/* The marker is for the eye: the item's name says the number, and a bullet has nothing to say. */
static GtkWidget *
create_marker (const PamphletBlock *block,
               unsigned             index)
{
  g_autofree char *number = g_strdup_printf ("%u.", index + 1);
  gboolean         is_step = block->type == PAMPHLET_BLOCK_STEPS;
  GtkWidget       *marker = g_object_new (GTK_TYPE_LABEL,
                                          "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                          "label", is_step ? number : "•",
                                          "xalign", 1.0,
                                          "yalign", 0.0,
                                          NULL);

  gtk_widget_add_css_class (marker, is_step ? "step-number" : "bullet");
  if (is_step && block->items->len > 9)
    gtk_widget_add_css_class (marker, "wide");

  return marker;
}

static GtkWidget *
create_item (const PamphletBlock    *block,
             unsigned                index,
             const PamphletGlossary *glossary)
{
  const PamphletItem *item = g_ptr_array_index (block->items, index);
  g_autofree char    *spoken = describe_item (block, index);
  GtkWidget          *text = pamphlet_text_label_new (item->text, glossary, PAMPHLET_TEXT_ROLE_BODY);
  GtkWidget          *row = pamphlet_strip_new (GTK_ACCESSIBLE_ROLE_LIST_ITEM, GTK_ALIGN_FILL, 0);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_hexpand (text, TRUE);
  pamphlet_strip_append (PAMPHLET_STRIP (row), create_marker (block, index));
  pamphlet_strip_append (PAMPHLET_STRIP (row), text);

  return row;
}

/* Makes the widget for a list or for numbered steps: markers, with the items hanging beside them. */
GtkWidget *
pamphlet_item_list_new (const PamphletBlock    *block,
                        const PamphletGlossary *glossary)
{
  g_autofree char *spoken = NULL;
  GtkWidget       *list;

  g_return_val_if_fail (block != NULL && block->items != NULL, NULL);

  spoken = describe_list (block);
  list = g_object_new (GTK_TYPE_BOX,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                       "orientation", GTK_ORIENTATION_VERTICAL,
                       NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_add_css_class (list, "item-list");
  for (unsigned i = 0; i < block->items->len; i++)
    gtk_box_append (GTK_BOX (list), create_item (block, i, glossary));

  return list;
}
