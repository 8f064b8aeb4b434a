/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "choice-menu.h"

#include "choice-row.h"

#include <glib/gi18n-lib.h>

struct _PamphletChoiceMenu
{
  GtkWidget      parent_instance;
  GtkMenuButton *button;
  GtkLabel      *value;
  GtkPopover    *popover;
  GtkListBox    *list;
  char          *label; /* what is chosen here, such as “Paper” */
  GtkListBoxRow *chosen;
};

enum {
  PROP_LABEL = 1,
  PROP_CHOSEN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PamphletChoiceMenu, pamphlet_choice_menu, GTK_TYPE_WIDGET)

static void
name_for_screen_reader (PamphletChoiceMenu *self)
{
  const char      *title = self->chosen != NULL ? pamphlet_choice_row_get_title (self->chosen) : "";
  g_autofree char *spoken = NULL;

  if (self->label == NULL)
    return;

  /* Translators: spoken for a button: the first %s is what is chosen there, such as “Paper”, the second is how, such as “A4”. */
  spoken = g_strdup_printf (_ ("%s: %s"), self->label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->popover), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label, -1);
}

/* Returns: whether that is another one than before. */
static gboolean
show_chosen (PamphletChoiceMenu *self,
             GtkListBoxRow      *row)
{
  if (row == self->chosen)
    return FALSE;

  if (self->chosen != NULL)
    pamphlet_choice_row_set_chosen (self->chosen, FALSE);
  self->chosen = row;
  if (row != NULL)
    pamphlet_choice_row_set_chosen (row, TRUE);

  gtk_label_set_label (self->value, row != NULL ? pamphlet_choice_row_get_title (row) : "");
  gtk_list_box_select_row (self->list, row);
  name_for_screen_reader (self);

  return TRUE;
}

static void
row_activated_cb (PamphletChoiceMenu *self,
                  GtkListBoxRow      *row)
{
  gtk_popover_popdown (self->popover);
  if (show_chosen (self, row))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}

/* The arrow keys select what they pass over, and nothing is chosen before Enter. */
static void
show_cb (PamphletChoiceMenu *self)
{
  gtk_list_box_select_row (self->list, self->chosen);
  if (self->chosen != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->chosen));
}

static gboolean
pamphlet_choice_menu_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PAMPHLET_CHOICE_MENU (widget)->button));
}

static void
pamphlet_choice_menu_get_property (GObject    *object,
                                   unsigned    id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  PamphletChoiceMenu *self = PAMPHLET_CHOICE_MENU (object);

  switch (id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_CHOSEN:
      g_value_set_string (value, pamphlet_choice_menu_get_chosen (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pamphlet_choice_menu_set_property (GObject      *object,
                                   unsigned      id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  PamphletChoiceMenu *self = PAMPHLET_CHOICE_MENU (object);

  switch (id)
    {
    case PROP_LABEL:
      g_clear_pointer (&self->label, g_free);
      self->label = g_value_dup_string (value);
      name_for_screen_reader (self);
      break;
    case PROP_CHOSEN:
      pamphlet_choice_menu_set_chosen (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pamphlet_choice_menu_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PAMPHLET_TYPE_CHOICE_MENU);

  G_OBJECT_CLASS (pamphlet_choice_menu_parent_class)->dispose (object);
}

static void
pamphlet_choice_menu_finalize (GObject *object)
{
  PamphletChoiceMenu *self = PAMPHLET_CHOICE_MENU (object);

  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (pamphlet_choice_menu_parent_class)->finalize (object);
}

static void
pamphlet_choice_menu_class_init (PamphletChoiceMenuClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pamphlet_choice_menu_get_property;
  object_class->set_property = pamphlet_choice_menu_set_property;
  object_class->dispose = pamphlet_choice_menu_dispose;
  object_class->finalize = pamphlet_choice_menu_finalize;

  widget_class->grab_focus = pamphlet_choice_menu_grab_focus;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CHOSEN] =
    g_param_spec_string ("chosen", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pamphlet/Pamphlet/choice-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, PamphletChoiceMenu, button);
  gtk_widget_class_bind_template_child (widget_class, PamphletChoiceMenu, value);
  gtk_widget_class_bind_template_child (widget_class, PamphletChoiceMenu, popover);
  gtk_widget_class_bind_template_child (widget_class, PamphletChoiceMenu, list);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
pamphlet_choice_menu_init (PamphletChoiceMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* GTK keeps the label in the middle of the button. */
  gtk_widget_set_halign (gtk_widget_get_parent (GTK_WIDGET (self->value)), GTK_ALIGN_FILL);
}

/* Takes everything out of the list; nothing is chosen then. */
void
pamphlet_choice_menu_clear (PamphletChoiceMenu *self)
{
  GtkWidget *row;

  show_chosen (self, NULL);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

/*
 * Adds one more to choose.
 *
 * @id: what it is called in pamphlet_choice_menu_get_chosen()
 * @title: what stands on the button while it is chosen
 * @description: (nullable): a second line in the list
 */
void
pamphlet_choice_menu_append (PamphletChoiceMenu *self,
                             const char         *id,
                             const char         *title,
                             const char         *description)
{
  GtkWidget *row = pamphlet_choice_row_new (title, description);

  gtk_widget_set_name (row, id);
  gtk_list_box_append (self->list, row);
}

/* Returns: (nullable): the id of what is chosen */
const char *
pamphlet_choice_menu_get_chosen (PamphletChoiceMenu *self)
{
  return self->chosen != NULL ? gtk_widget_get_name (GTK_WIDGET (self->chosen)) : NULL;
}

/* Chooses what has this id; nothing where there is none. */
void
pamphlet_choice_menu_set_chosen (PamphletChoiceMenu *self,
                                 const char         *id)
{
  GtkListBoxRow *found = NULL;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (g_strcmp0 (gtk_widget_get_name (row), id) == 0)
      found = GTK_LIST_BOX_ROW (row);

  if (show_chosen (self, found))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}
