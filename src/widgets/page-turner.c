/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page-turner.h"

#include "sight.h"

/* In pixels, above the page that a key leads to. */
#define MARGIN 12

/* Returns: (nullable): the page that a key leads to from @page */
static GtkWidget *
find_page (GtkWidget *pages,
           GtkWidget *page,
           unsigned   key)
{
  switch (key)
    {
    case GDK_KEY_Home:
      return gtk_widget_get_first_child (pages);
    case GDK_KEY_End:
      return gtk_widget_get_last_child (pages);
    case GDK_KEY_Page_Up:
      return gtk_widget_get_prev_sibling (page);
    default:
      return gtk_widget_get_next_sibling (page);
    }
}

static gboolean
turn_cb (GtkWidget *pages,
         GVariant  *key,
         gpointer   data)
{
  GtkWidget *focused = gtk_widget_get_focus_child (pages);
  GtkWidget *page = focused != NULL ? find_page (pages, focused, g_variant_get_uint32 (key)) : NULL;

  if (page != NULL)
    {
      gtk_widget_grab_focus (page);
      pamphlet_sight_move_to (page, MARGIN);
    }

  return GDK_EVENT_STOP;
}

/* The arrow keys would go to the next page; they are to move the paper a little. */
static gboolean
step_cb (GtkWidget *pages,
         GVariant  *direction,
         gpointer   data)
{
  pamphlet_sight_move (pages, g_variant_get_int32 (direction));

  return GDK_EVENT_STOP;
}

/* Lets keys go from page to page and scroll, in widgets whose children are pages, one below the other. */
void
pamphlet_page_turner_install (GtkWidgetClass *widget_class)
{
  static const unsigned keys[] = { GDK_KEY_Page_Down, GDK_KEY_Page_Up, GDK_KEY_Home, GDK_KEY_End };

  for (unsigned i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i], 0, turn_cb, "u", keys[i]);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, step_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, step_cb, "i", -1);
}
