/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "condition-row.h"

#include "text-layout.h"

struct _PamphletConditionRow
{
  GtkWidget  parent_instance;
  GtkLabel  *category;
  GtkWidget *entry;
  GtkLabel  *title;
  GtkLabel  *other_name;

  /* What is shown. */
  PamphletEntry *shown; /* NULL at first */
  gboolean       is_first;
};

G_DEFINE_FINAL_TYPE (PamphletConditionRow, pamphlet_condition_row, GTK_TYPE_WIDGET)

static void
pamphlet_condition_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PAMPHLET_TYPE_CONDITION_ROW);
  g_clear_object (&PAMPHLET_CONDITION_ROW (object)->shown);

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
  gtk_widget_class_bind_template_child (widget_class, PamphletConditionRow, category);
  gtk_widget_class_bind_template_child (widget_class, PamphletConditionRow, entry);
  gtk_widget_class_bind_template_child (widget_class, PamphletConditionRow, title);
  gtk_widget_class_bind_template_child (widget_class, PamphletConditionRow, other_name);
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
  const char *old_name = gtk_widget_get_visible (GTK_WIDGET (self->other_name)) ? gtk_label_get_label (self->other_name) : NULL;

  /* As a list grows, all of its rows are looked at again and again. */
  if (self->shown == entry && self->is_first == with_category && g_strcmp0 (old_name, other_name) == 0)
    return;

  g_set_object (&self->shown, entry);
  self->is_first = with_category;
  gtk_label_set_label (self->category, pamphlet_entry_get_category (entry));
  gtk_widget_set_visible (GTK_WIDGET (self->category), with_category);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->other_name, other_name);
  gtk_widget_set_visible (GTK_WIDGET (self->other_name), other_name != NULL);
  name_for_screen_reader (self, title);
}
