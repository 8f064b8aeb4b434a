/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "section-actions.h"

static void
next_section_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  gtk_widget_activate_action (data, "leaflet.next-section", NULL);
}

static void
previous_section_action (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       data)
{
  gtk_widget_activate_action (data, "leaflet.previous-section", NULL);
}

static void
section_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  gtk_widget_activate_action (data, "leaflet.nth-section", "i", g_variant_get_int32 (parameter));
}

/* Adds “next-section”, “previous-section” and “section” (i). They work wherever the focus is, since choosing a condition
 * leaves it in the list, while the actions of @view itself work only in there. */
void
pamphlet_section_actions_add (GActionMap *map,
                              GtkWidget  *view)
{
  static const GActionEntry actions[] = {
    { "next-section", next_section_action },
    { "previous-section", previous_section_action },
    { "section", section_action, "i" },
  };

  g_action_map_add_action_entries (map, actions, G_N_ELEMENTS (actions), view);
}
