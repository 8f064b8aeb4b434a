/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "message-bar.h"

struct _PamphletMessageBar
{
  GtkWidget  parent_instance;
  GtkImage  *icon;
  GtkLabel  *message;
  GtkButton *action;
  GtkWidget *close;
};

G_DEFINE_FINAL_TYPE (PamphletMessageBar, pamphlet_message_bar, GTK_TYPE_WIDGET)

static void
pamphlet_message_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PAMPHLET_TYPE_MESSAGE_BAR);

  G_OBJECT_CLASS (pamphlet_message_bar_parent_class)->dispose (object);
}

static void
pamphlet_message_bar_class_init (PamphletMessageBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pamphlet_message_bar_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pamphlet/Pamphlet/message-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, PamphletMessageBar, message);
  gtk_widget_class_bind_template_child (widget_class, PamphletMessageBar, action);
  gtk_widget_class_bind_template_child (widget_class, PamphletMessageBar, icon);
  gtk_widget_class_bind_template_child (widget_class, PamphletMessageBar, close);
  gtk_widget_class_bind_template_callback (widget_class, pamphlet_message_bar_hide);
}

static void
pamphlet_message_bar_init (PamphletMessageBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show (PamphletMessageBar *self,
      const char         *icon,
      const char         *message,
      const char         *action,
      const char         *action_label)
{
  gtk_image_set_from_icon_name (self->icon, icon);
  gtk_label_set_label (self->message, message);
  gtk_widget_set_visible (GTK_WIDGET (self->action), action != NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->action), action);
  gtk_button_set_label (self->action, action_label != NULL ? action_label : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, message, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/*
 * Shows what is wrong, in place of the message before.
 *
 * @action: (nullable): the action of a button that leads on
 * @action_label: (nullable): what stands on that button
 */
void
pamphlet_message_bar_show (PamphletMessageBar *self,
                           const char         *message,
                           const char         *action,
                           const char         *action_label)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "done");
  show (self, "dialog-warning-symbolic", message, action, action_label);
}

/* Shows what was done, otherwise as pamphlet_message_bar_show(). */
void
pamphlet_message_bar_tell (PamphletMessageBar *self,
                           const char         *message,
                           const char         *action,
                           const char         *action_label)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "done");
  show (self, "object-select-symbolic", message, action, action_label);
}

void
pamphlet_message_bar_hide (PamphletMessageBar *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* Takes a message back that is true no more, where what is shown still is or begins with it. @message: (nullable) */
void
pamphlet_message_bar_withdraw (PamphletMessageBar *self,
                               const char         *message)
{
  if (message != NULL && g_str_has_prefix (gtk_label_get_label (self->message), message))
    pamphlet_message_bar_hide (self);
}
