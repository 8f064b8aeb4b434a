/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "callout.h"

#include "block-view.h"
#include "strip.h"
#include "text-label.h"
#include "words.h"

typedef struct
{
  const char *icon;
  const char *style;
} LevelTraits;

static const LevelTraits level_traits[] = {
  [PAMPHLET_LEVEL_URGENT] = { "dialog-warning-symbolic", "urgent" },
  [PAMPHLET_LEVEL_IMPORTANT] = { "emblem-important-symbolic", "important" },
  [PAMPHLET_LEVEL_NOTE] = { "dialog-information-symbolic", "note" },
};

static GtkWidget *
create_heading (const PamphletBlock *block,
                const char          *language)
{
  GtkWidget *heading = pamphlet_strip_new (GTK_ACCESSIBLE_ROLE_GROUP, GTK_ALIGN_FILL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *level = gtk_label_new (pamphlet_words_in (language, pamphlet_level_words[block->level]));

  gtk_widget_set_halign (level, GTK_ALIGN_START);
  gtk_widget_add_css_class (level, "level");
  gtk_box_append (GTK_BOX (words), level);
  gtk_box_append (GTK_BOX (words), pamphlet_text_label_new (block->title, NULL, PAMPHLET_TEXT_ROLE_HEADING));

  gtk_widget_set_hexpand (words, TRUE);
  pamphlet_strip_append (PAMPHLET_STRIP (heading), pamphlet_callout_new_icon (block->level));
  pamphlet_strip_append (PAMPHLET_STRIP (heading), words);

  return heading;
}

/* Makes the widget for a callout. What it is, is said by a word, an icon and its shape; colour only adds to them. */
GtkWidget *
pamphlet_callout_new (const PamphletBlock *block,
                      PamphletTranslation *translation)
{
  const char      *language = pamphlet_translation_get_language (translation);
  g_autofree char *spoken = NULL;
  GtkWidget       *box;

  g_return_val_if_fail (block != NULL && block->blocks != NULL, NULL);

  spoken = pamphlet_callout_describe (block, language);
  box = g_object_new (GTK_TYPE_BOX,
                      "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                      "orientation", GTK_ORIENTATION_VERTICAL,
                      "spacing", 12,
                      NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_add_css_class (box, "callout");
  gtk_widget_add_css_class (box, level_traits[block->level].style);
  gtk_box_append (GTK_BOX (box), create_heading (block, language));
  pamphlet_block_view_append_all (GTK_BOX (box), block->blocks, translation);

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

/* Returns: (transfer full): how a callout is spoken, such as “Urgent: Call now, day or night”, in the page's @language. */
char *
pamphlet_callout_describe (const PamphletBlock *block,
                           const char          *language)
{
  return g_strdup_printf ("%s: %s", pamphlet_words_in (language, pamphlet_level_words[block->level]),
                          pamphlet_text_get_string (block->title));
}
