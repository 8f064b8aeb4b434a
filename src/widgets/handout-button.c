/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "handout-button.h"

#include <glib/gi18n-lib.h>

struct _PamphletHandoutButton
{
  GtkWidget  parent_instance;
  GtkButton *button;
  GtkLabel  *count;
};

G_DEFINE_FINAL_TYPE (PamphletHandoutButton, pamphlet_handout_button, GTK_TYPE_WIDGET)

static void
pamphlet_handout_button_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PAMPHLET_TYPE_HANDOUT_BUTTON);

  G_OBJECT_CLASS (pamphlet_handout_button_parent_class)->dispose (object);
}

static void
pamphlet_handout_button_class_init (PamphletHandoutButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pamphlet_handout_button_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pamphlet/Pamphlet/handout-button.ui");
  gtk_widget_class_bind_template_child (widget_class, PamphletHandoutButton, button);
  gtk_widget_class_bind_template_child (widget_class, PamphletHandoutButton, count);
}

static void
pamphlet_handout_button_init (PamphletHandoutButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  pamphlet_handout_button_set_count (self, 0);
}

/* Shows how many sections have been gathered. With none, it is what is open that is printed. */
void
pamphlet_handout_button_set_count (PamphletHandoutButton *self,
                                   unsigned               n_sections)
{
  g_autofree char *number = g_strdup_printf ("%u", n_sections);
  g_autofree char *name = NULL;

  if (n_sections == 0)
    name = g_strdup (_ ("Print this leaflet"));
  else
    /* Translators: %u counts the sections that have been gathered for a handout. */
    name = g_strdup_printf (ngettext ("Print the handout: %u section", "Print the handout: %u sections", n_sections), n_sections);

  /* Most leaflets are opened while nothing else changes here, and a tooltip asks the screen where the pointer is. */
  if (g_strcmp0 (gtk_widget_get_tooltip_text (GTK_WIDGET (self->button)), name) == 0)
    return;

  gtk_label_set_label (self->count, number);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n_sections > 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
