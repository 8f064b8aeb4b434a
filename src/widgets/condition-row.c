/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "condition-row.h"

#include "text-layout.h"

struct _PamphletConditionRow
{
  GtkWidget parent_instance;
  GtkLabel *category; /* NULL before it is needed, as in most rows it never is */
  GtkBox   *entry;
  GtkLabel *title;
  GtkLabel *other_name; /* likewise */

  /* What is shown. */
  PamphletEntry *shown; /* NULL at first */
  gboolean       is_first;
};

G_DEFINE_FINAL_TYPE (PamphletConditionRow, pamphlet_condition_row, GTK_TYPE_WIDGET)

static void
pamphlet_condition_row_dispose (GObject *object)
{
  PamphletConditionRow *self = PAMPHLET_CONDITION_ROW (object);

  if (self->category != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->category)));
  gtk_widget_dispose_template (GTK_WIDGET (self), PAMPHLET_TYPE_CONDITION_ROW);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (pamphlet_condition_row_parent_class)->dispose (object);
}

static void
pamphlet_condition_row_class_init (PamphletConditionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pamphlet_condition_row_dispose;

  g_type_ensure (PAMPHLET_TYPE_TEXT_LAYOUT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pamphlet/Pamphlet/condition-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PamphletConditionRow, entry);
  gtk_widget_class_bind_template_child (widget_class, PamphletConditionRow, title);
}

static void
pamphlet_condition_row_init (PamphletConditionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pamphlet_condition_row_new (void)
{
  return g_object_new (PAMPHLET_TYPE_CONDITION_ROW, NULL);
}

/* GTK 4.8 leaves the rows of a list without a spoken name; the row is the parent of the widget that the list asked for. */
static void
name_for_screen_reader (PamphletConditionRow *self,
                        const char           *title)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static GtkLabel *
new_label (const char       *css_class,
           GtkAccessibleRole role,
           PangoWrapMode     wrap_mode)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "xalign", 0.0, "wrap", TRUE, "wrap-mode", wrap_mode, NULL);

  gtk_widget_set_layout_manager (label, pamphlet_text_layout_new ());
  gtk_widget_add_css_class (label, css_class);

  return GTK_LABEL (label);
}

/* @category: (nullable): NULL hides it */
static void
show_category (PamphletConditionRow *self,
               const char           *category)
{
  if (self->category == NULL && category != NULL)
    {
      self->category = new_label ("category", GTK_ACCESSIBLE_ROLE_HEADING, PANGO_WRAP_WORD);
      gtk_widget_insert_after (GTK_WIDGET (self->category), GTK_WIDGET (self), NULL);
    }

  if (self->category == NULL)
    return;

  gtk_label_set_label (self->category, category);
  gtk_widget_set_visible (GTK_WIDGET (self->category), category != NULL);
}

/* @name: (nullable): NULL hides it */
static void
show_other_name (PamphletConditionRow *self,
                 const char           *name)
{
  if (self->other_name == NULL && name != NULL)
    {
      self->other_name = new_label ("other-name", GTK_ACCESSIBLE_ROLE_LABEL, PANGO_WRAP_WORD_CHAR);
      gtk_box_append (self->entry, GTK_WIDGET (self->other_name));
    }

  if (self->other_name == NULL)
    return;

  gtk_label_set_label (self->other_name, name);
  gtk_widget_set_visible (GTK_WIDGET (self->other_name), name != NULL);
}

/* Returns: (transfer none) (nullable): the other name that is shown. */
static const char *
get_other_name (PamphletConditionRow *self)
{
  return self->other_name != NULL && gtk_widget_get_visible (GTK_WIDGET (self->other_name)) ? gtk_label_get_label (self->other_name) : NULL;
}

/*
 * @with_category: whether the heading of its category stands above it
 * @other_name: (nullable): the other name by which it was found
 */
void
pamphlet_condition_row_show (PamphletConditionRow *self,
                             PamphletEntry        *entry,
                             gboolean              with_category,
                             const char           *other_name)
{
  const char *title = pamphlet_text_get_string (pamphlet_entry_get_title (entry));

  /* As a list grows, all of its rows are looked at again and again. */
  if (self->shown == entry && self->is_first == with_category && g_strcmp0 (get_other_name (self), other_name) == 0)
    return;

  g_set_object (&self->shown, entry);
  self->is_first = with_category;
  show_category (self, with_category ? pamphlet_entry_get_category (entry) : NULL);
  gtk_label_set_label (self->title, title);
  show_other_name (self, other_name);
  name_for_screen_reader (self, title);
}
