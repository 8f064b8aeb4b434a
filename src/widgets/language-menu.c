/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "language-menu.h"

#include "choice-row.h"
#include "language.h"
#include "library-catalogs.h"

#include <glib/gi18n-lib.h>

struct _PamphletLanguageMenu
{
  GtkWidget            parent_instance;
  GtkMenuButton       *button;
  GtkLabel            *label;
  GtkPopover          *popover;
  GtkListBox          *list;
  PamphletTranslation *translation;
};

G_DEFINE_FINAL_TYPE (PamphletLanguageMenu, pamphlet_language_menu, GTK_TYPE_WIDGET)

/* Returns: (transfer full): how far a translation goes, such as “Spanish · 98 % · Draft”. */
static char *
describe (PamphletTranslation *translation)
{
  const char      *name = pamphlet_language_get_name (pamphlet_translation_get_language (translation));
  const char      *state = pamphlet_translation_get_state (translation) == PAMPHLET_REVIEW_DRAFT ? _ ("Draft") : _ ("Reviewed");
  unsigned         n_texts = pamphlet_translation_get_n_texts (translation);
  g_autofree char *coverage = NULL;

  if (pamphlet_translation_is_source (translation))
    /* Translators: the first %s is a language; the leaflet was written in it; the second is “Draft” or “Reviewed”. */
    return g_strdup_printf (_ ("%s · original · %s"), name, state);

  /* Translators: how much of a leaflet is translated, in percent. */
  coverage = g_strdup_printf (_ ("%u %%"), pamphlet_translation_get_n_translated (translation) * 100 / MAX (n_texts, 1));

  return g_strdup_printf ("%s · %s · %s", name, coverage, state);
}

static GtkWidget *
row_new (PamphletTranslation *translation,
         gboolean             is_current)
{
  const char      *tag = pamphlet_translation_get_language (translation);
  g_autofree char *description = describe (translation);
  GtkWidget       *row = pamphlet_choice_row_new (pamphlet_language_get_own_name (tag), description);

  pamphlet_choice_row_set_chosen (GTK_LIST_BOX_ROW (row), is_current);
  gtk_widget_set_name (row, tag);

  return row;
}

static void
append_language (PamphletLanguageMenu *self,
                 const char           *tag)
{
  PamphletLibrary   *library = pamphlet_translation_get_library (self->translation);
  PamphletCondition *source = pamphlet_translation_get_source (self->translation);
  g_autoptr (PamphletTranslation) translation = pamphlet_library_translate (library, source, tag, NULL);
  gboolean   is_current = g_str_equal (tag, pamphlet_translation_get_language (self->translation));
  GtkWidget *row;

  /* A catalog that cannot be opened is the affair of “pamphlet-cli check”; here there is nothing to choose. */
  if (translation == NULL)
    return;

  row = row_new (translation, is_current);
  gtk_list_box_append (self->list, row);
  if (is_current)
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
}

/* Only now are the catalogs opened, since most readers never look here. */
static void
fill (PamphletLanguageMenu *self)
{
  PamphletLibrary *library = pamphlet_translation_get_library (self->translation);
  g_auto (GStrv) tags = pamphlet_library_list_languages (library);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);

  append_language (self, pamphlet_library_get_language (library));
  for (unsigned i = 0; tags[i] != NULL; i++)
    append_language (self, tags[i]);
}

static void
show_cb (PamphletLanguageMenu *self)
{
  if (self->translation != NULL)
    fill (self);
}

/* A row with an action of its own would not tell the list that it was activated, and the menu would stay open. */
static void
row_activated_cb (PamphletLanguageMenu *self,
                  GtkWidget            *row)
{
  gtk_popover_popdown (self->popover);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.language", "s", gtk_widget_get_name (row));
}

static void
pamphlet_language_menu_dispose (GObject *object)
{
  PamphletLanguageMenu *self = PAMPHLET_LANGUAGE_MENU (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PAMPHLET_TYPE_LANGUAGE_MENU);
  g_clear_object (&self->translation);

  G_OBJECT_CLASS (pamphlet_language_menu_parent_class)->dispose (object);
}

static void
pamphlet_language_menu_class_init (PamphletLanguageMenuClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pamphlet_language_menu_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pamphlet/Pamphlet/language-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, PamphletLanguageMenu, button);
  gtk_widget_class_bind_template_child (widget_class, PamphletLanguageMenu, label);
  gtk_widget_class_bind_template_child (widget_class, PamphletLanguageMenu, popover);
  gtk_widget_class_bind_template_child (widget_class, PamphletLanguageMenu, list);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
pamphlet_language_menu_init (PamphletLanguageMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @translation: (nullable): the leaflet that is shown; NULL for none, and then the menu is hidden */
void
pamphlet_language_menu_set_translation (PamphletLanguageMenu *self,
                                        PamphletTranslation  *translation)
{
  const char *own_name;

  g_set_object (&self->translation, translation);
  gtk_widget_set_visible (GTK_WIDGET (self), translation != NULL);
  if (translation == NULL)
    return;

  own_name = pamphlet_language_get_own_name (pamphlet_translation_get_language (translation));
  gtk_label_set_label (self->label, own_name);
  /* Translators: spoken for the button that shows a leaflet's language; %s is that language. */
  g_autofree char *spoken = g_strdup_printf (_ ("Language of the leaflet: %s"), own_name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

void
pamphlet_language_menu_popup (PamphletLanguageMenu *self)
{
  if (self->translation != NULL)
    gtk_menu_button_popup (self->button);
}
