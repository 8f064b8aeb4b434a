/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "callout.h"

#include <glib/gi18n-lib.h>

#include "block-view.h"
#include "text-label.h"

typedef struct
{
  const char *word;
  const char *icon;
  const char *style;
} LevelTraits;

static const LevelTraits level_traits[] = {
  /* Translators: the word on a box in a leaflet that tells when to get help at once. */
  [PAMPHLET_LEVEL_URGENT] = { N_ ("Urgent"), "dialog-warning-symbolic", "urgent" },
  /* Translators: the word on a box in a leaflet with something that must not be missed. */
  [PAMPHLET_LEVEL_IMPORTANT] = { N_ ("Important"), "emblem-important-symbolic", "important" },
  /* Translators: the word on a box in a leaflet with something worth knowing. */
  [PAMPHLET_LEVEL_NOTE] = { N_ ("Note"), "dialog-information-symbolic", "note" },
};

static GtkWidget *
create_heading (const PamphletBlock *block)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *level = gtk_label_new (_ (level_traits[block->level].word));

  gtk_widget_set_halign (level, GTK_ALIGN_START);
  gtk_widget_add_css_class (level, "level");
  gtk_box_append (GTK_BOX (words), level);
  gtk_box_append (GTK_BOX (words), pamphlet_text_label_new (block->title, NULL, PAMPHLET_TEXT_ROLE_HEADING));

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (heading), pamphlet_callout_new_icon (block->level));
  gtk_box_append (GTK_BOX (heading), words);

  return heading;
}

/* Makes the widget for a callout. What it is, is said by a word, an icon and its shape; colour only adds to them. */
GtkWidget *
pamphlet_callout_new (const PamphletBlock *block,
                      PamphletLibrary     *library)
{
  g_autofree char *spoken = NULL;
  GtkWidget       *box;

  g_return_val_if_fail (block != NULL && block->blocks != NULL, NULL);

  spoken = pamphlet_callout_describe (block);
  box = g_object_new (GTK_TYPE_BOX,
                      "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                      "orientation", GTK_ORIENTATION_VERTICAL,
                      "spacing", 12,
                      NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_add_css_class (box, "callout");
  gtk_widget_add_css_class (box, level_traits[block->level].style);
  gtk_box_append (GTK_BOX (box), create_heading (block));
  pamphlet_block_view_append_all (GTK_BOX (box), block->blocks, library);

  return box;
}

/* Makes the icon of a level, as large as the text beside it. */
GtkWidget *
pamphlet_callout_new_icon (PamphletLevel level)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name", level_traits[level].icon,
                                  "valign", GTK_ALIGN_START,
                                  NULL);

  gtk_widget_add_css_class (icon, "level-icon");

  return icon;
}

/* Returns: (transfer full): how a callout is spoken, such as “Urgent: Call now, day or night”. */
char *
pamphlet_callout_describe (const PamphletBlock *block)
{
  /* Translators: how a box in a leaflet is spoken: “Urgent”, “Important” or “Note”, and its title. */
  return g_strdup_printf (_ ("%s: %s"), _ (level_traits[block->level].word), pamphlet_text_get_string (block->title));
}
