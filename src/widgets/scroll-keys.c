/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scroll-keys.h"

typedef struct
{
  guint           keyval;
  GdkModifierType modifiers;
  GtkScrollType   scroll;
} ScrollKey;

static const ScrollKey scroll_keys[] = {
  { GDK_KEY_Up, 0, GTK_SCROLL_STEP_BACKWARD },
  { GDK_KEY_KP_Up, 0, GTK_SCROLL_STEP_BACKWARD },
  { GDK_KEY_Down, 0, GTK_SCROLL_STEP_FORWARD },
  { GDK_KEY_KP_Down, 0, GTK_SCROLL_STEP_FORWARD },
  { GDK_KEY_Page_Up, 0, GTK_SCROLL_PAGE_BACKWARD },
  { GDK_KEY_KP_Page_Up, 0, GTK_SCROLL_PAGE_BACKWARD },
  { GDK_KEY_space, GDK_SHIFT_MASK, GTK_SCROLL_PAGE_BACKWARD },
  { GDK_KEY_Page_Down, 0, GTK_SCROLL_PAGE_FORWARD },
  { GDK_KEY_KP_Page_Down, 0, GTK_SCROLL_PAGE_FORWARD },
  { GDK_KEY_space, 0, GTK_SCROLL_PAGE_FORWARD },
  { GDK_KEY_Home, 0, GTK_SCROLL_START },
  { GDK_KEY_KP_Home, 0, GTK_SCROLL_START },
  { GDK_KEY_End, 0, GTK_SCROLL_END },
  { GDK_KEY_KP_End, 0, GTK_SCROLL_END },
};

/* An open popover has keys of its own, although they pass by here. */
static gboolean
has_focus_inside (GtkWidget *scroller)
{
  GtkRoot   *root = gtk_widget_get_root (scroller);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_get_native (focus) == gtk_widget_get_native (scroller);
}

static gboolean
key_pressed_cb (GtkWidget      *scroller,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  gboolean        is_scrolled;

  if (!has_focus_inside (scroller))
    return GDK_EVENT_PROPAGATE;

  for (unsigned i = 0; i < G_N_ELEMENTS (scroll_keys); i++)
    if (scroll_keys[i].keyval == keyval && scroll_keys[i].modifiers == modifiers)
      {
        g_signal_emit_by_name (scroller, "scroll-child", scroll_keys[i].scroll, FALSE, &is_scrolled);
        return GDK_EVENT_STOP;
      }

  return GDK_EVENT_PROPAGATE;
}

/*
 * Lets the keys that scroll a page do so wherever the focus is in @scroller. They come before the labels in there, which would
 * move from link to link, and before the window, which would move the focus.
 */
void
pamphlet_scroll_keys_add (GtkScrolledWindow *scroller)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), scroller, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (scroller), keys);
}
