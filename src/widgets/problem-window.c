/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "problem-window.h"

#include "diagnostic.h"

struct _PamphletProblemWindow
{
  GtkWindow    parent_instance;
  GtkTextView *text;
};

G_DEFINE_FINAL_TYPE (PamphletProblemWindow, pamphlet_problem_window, GTK_TYPE_WINDOW)

static void
pamphlet_problem_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PAMPHLET_TYPE_PROBLEM_WINDOW);

  G_OBJECT_CLASS (pamphlet_problem_window_parent_class)->dispose (object);
}

static void
pamphlet_problem_window_class_init (PamphletProblemWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pamphlet_problem_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pamphlet/Pamphlet/problem-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PamphletProblemWindow, text);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pamphlet_problem_window_init (PamphletProblemWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @diagnostics: (element-type PamphletDiagnostic) */
GtkWidget *
pamphlet_problem_window_new (GtkWindow *parent,
                             GPtrArray *diagnostics)
{
  PamphletProblemWindow *self = g_object_new (PAMPHLET_TYPE_PROBLEM_WINDOW, "transient-for", parent, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (unsigned i = 0; i < diagnostics->len; i++)
    {
      g_autofree char *line = pamphlet_diagnostic_format (g_ptr_array_index (diagnostics, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n\n" : "", line);
    }

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text->str, text->len);

  return GTK_WIDGET (self);
}
