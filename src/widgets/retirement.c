/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "retirement.h"

typedef struct
{
  GPtrArray *widgets;
  GObject   *owner;
} Retirement;

static void
retirement_free (Retirement *self)
{
  g_clear_pointer (&self->widgets, g_ptr_array_unref);
  g_clear_object (&self->owner);
  g_free (self);
}

static gboolean
let_go_cb (gpointer user_data)
{
  Retirement *self = user_data;

  g_ptr_array_set_size (self->widgets, MAX ((int)self->widgets->len - 1, 0));

  return self->widgets->len > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/*
 * Takes the children out of @parent at once, and takes them apart later, one by one, when nothing else is to be done: to take
 * a page apart takes as long as to make one, and nobody waits for it.
 *
 * @owner: (nullable): a GObject that what the children refer to belongs to; it lives as long as they do
 */
void
pamphlet_retirement_take_children (GtkWidget *parent,
                                   GObject   *owner)
{
  Retirement *self;
  GtkWidget  *child;

  g_return_if_fail (GTK_IS_WIDGET (parent));

  if (gtk_widget_get_first_child (parent) == NULL)
    return;

  self = g_new0 (Retirement, 1);
  self->widgets = g_ptr_array_new_with_free_func (g_object_unref);
  g_set_object (&self->owner, owner);
  while ((child = gtk_widget_get_first_child (parent)) != NULL)
    {
      g_ptr_array_add (self->widgets, g_object_ref (child));
      gtk_widget_unparent (child);
    }
  g_idle_add_full (G_PRIORITY_LOW, let_go_cb, self, (GDestroyNotify)retirement_free);
}
