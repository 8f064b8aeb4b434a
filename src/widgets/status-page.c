/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "status-page.h"

struct _PamphletStatusPage
{
  GtkWidget  parent_instance;
  GtkWidget *scroller;
  GtkImage  *icon;
  GtkLabel  *title;
  GtkLabel  *advice;
};

G_DEFINE_FINAL_TYPE (PamphletStatusPage, pamphlet_status_page, GTK_TYPE_WIDGET)

static void
pamphlet_status_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PAMPHLET_TYPE_STATUS_PAGE);

  G_OBJECT_CLASS (pamphlet_status_page_parent_class)->dispose (object);
}

static void
pamphlet_status_page_class_init (PamphletStatusPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pamphlet_status_page_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pamphlet/Pamphlet/status-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PamphletStatusPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, PamphletStatusPage, icon);
  gtk_widget_class_bind_template_child (widget_class, PamphletStatusPage, title);
  gtk_widget_class_bind_template_child (widget_class, PamphletStatusPage, advice);
}

static void
pamphlet_status_page_init (PamphletStatusPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pamphlet_status_page_show (PamphletStatusPage *self,
                           const char         *icon_name,
                           const char         *title,
                           const char         *advice)
{
  gtk_image_set_from_icon_name (self->icon, icon_name);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->advice, advice);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}
