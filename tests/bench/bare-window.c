/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>

/* The least that a window of a list and ten tabs can be: what Pamphlet's start is measured against. */

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static GtkWidget *
create_list (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkStringList      *strings = gtk_string_list_new ((const char *const[]){ "One", "Two", NULL });

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);

  return gtk_list_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (strings))), factory);
}

static GtkWidget *
create_tabs (void)
{
  GtkWidget *notebook = gtk_notebook_new ();

  for (unsigned i = 1; i <= 10; i++)
    {
      g_autofree char *title = g_strdup_printf ("Section %u", i);

      gtk_notebook_append_page (GTK_NOTEBOOK (notebook), gtk_label_new (title), gtk_label_new (title));
    }
  gtk_widget_set_hexpand (notebook, TRUE);

  return notebook;
}

int
main (void)
{
  GtkWidget *window;
  GtkWidget *box;

  gtk_init ();

  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (box), create_list ());
  gtk_box_append (GTK_BOX (box), create_tabs ());

  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 760);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));

  while (g_list_model_get_n_items (gtk_window_get_toplevels ()) > 0)
    g_main_context_iteration (NULL, TRUE);

  return 0;
}
