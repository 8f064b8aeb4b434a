/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shortcuts.h"

#include <glib/gi18n-lib.h>

/* Every key of the program: what it does, and what the list of keys says of it. */
static const struct
{
  const char *action; /* NULL where a widget sees to the keys itself */
  const char *accelerators[4];
  const char *words;
} shortcuts[] = {
  { "win.find", { "<Control>f", NULL }, N_ ("Search leaflets") },
  { "win.find-next", { "<Control>g", "F3", NULL }, N_ ("Find in the leaflet, next place") },
  { "win.find-previous", { "<Shift><Control>g", "<Shift>F3", NULL }, N_ ("Previous place") },
  { "win.show-languages", { "<Control>l", NULL }, N_ ("Language of the leaflet") },
  { "win.next-section", { "<Control>Page_Down", NULL }, N_ ("Next section") },
  { "win.previous-section", { "<Control>Page_Up", NULL }, N_ ("Previous section") },
  { NULL, { "<Alt>1", "<Alt>9", NULL }, N_ ("First to ninth section") },
  { "win.print", { "<Control>p", NULL }, N_ ("Print the leaflet or the handout") },
  { NULL, { "<Alt>Up", "<Alt>Down", NULL }, N_ ("Move a section up or down in the handout") },
  { "win.back", { "<Alt>Left", NULL }, N_ ("Back") },
  { "win.forward", { "<Alt>Right", NULL }, N_ ("Forward") },
  { "win.text-larger", { "<Control>plus", "<Control>equal", "<Control>KP_Add", NULL }, N_ ("Larger text") },
  { "win.text-smaller", { "<Control>minus", "<Control>KP_Subtract", NULL }, N_ ("Smaller text") },
  { "win.text-normal", { "<Control>0", "<Control>KP_0", NULL }, N_ ("Normal text size") },
  { "win.show-sidebar", { "F9", NULL }, N_ ("Show or hide the list of conditions") },
  { "win.menu", { "F10", NULL }, N_ ("Menu") },
  { "win.shortcuts", { "<Control>question", NULL }, N_ ("Keyboard shortcuts") },
  { "window.close", { "<Control>w", NULL }, N_ ("Close the window") },
  { "app.quit", { "<Control>q", NULL }, N_ ("Quit") },
};

/* Gives every action of the program its keys. In a right-to-left window, back is to the right. */
void
pamphlet_shortcuts_install (GtkApplication *application)
{
  gboolean rtl = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;

  for (unsigned i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].action != NULL)
      gtk_application_set_accels_for_action (application, shortcuts[i].action, shortcuts[i].accelerators);

  for (unsigned i = 1; i <= 9; i++)
    {
      g_autofree char *action = g_strdup_printf ("win.section(%u)", i);
      g_autofree char *key = g_strdup_printf ("<Alt>%u", i);

      gtk_application_set_accels_for_action (application, action, (const char *const[]){ key, NULL });
    }

  if (rtl)
    {
      gtk_application_set_accels_for_action (application, "win.back", (const char *const[]){ "<Alt>Right", NULL });
      gtk_application_set_accels_for_action (application, "win.forward", (const char *const[]){ "<Alt>Left", NULL });
    }
}

static char *
format_keys (const char *const *accelerators)
{
  unsigned        keyval;
  GdkModifierType modifiers;
  GString        *keys = g_string_new (NULL);

  for (unsigned i = 0; accelerators[i] != NULL && i < 2; i++)
    {
      g_autofree char *label = NULL;

      gtk_accelerator_parse (accelerators[i], &keyval, &modifiers);
      label = gtk_accelerator_get_label (keyval, modifiers);
      g_string_append_printf (keys, "%s%s", i > 0 ? "   " : "", label);
    }

  return g_string_free (keys, FALSE);
}

static void
add_row (GtkGrid    *grid,
         int         row,
         const char *words,
         const char *keys)
{
  GtkWidget *words_label = gtk_label_new (words);
  GtkWidget *keys_label = gtk_label_new (keys);

  gtk_label_set_xalign (GTK_LABEL (words_label), 0);
  gtk_label_set_wrap (GTK_LABEL (words_label), TRUE);
  gtk_widget_set_hexpand (words_label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (keys_label), 0);
  gtk_widget_add_css_class (keys_label, "keys");

  gtk_grid_attach (grid, words_label, 0, row, 1, 1);
  gtk_grid_attach (grid, keys_label, 1, row, 1, 1);
}

static void
close_on_escape (GtkWidget *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, controller);
}

/* Lists the keys from the same table that installs them. GtkShortcutsWindow would need them written down once more. */
GtkWidget *
pamphlet_shortcuts_window_new (GtkWindow *parent)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *grid = gtk_grid_new ();

  for (unsigned i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      g_autofree char *keys = format_keys (shortcuts[i].accelerators);

      add_row (GTK_GRID (grid), i, _ (shortcuts[i].words), keys);
    }

  gtk_widget_add_css_class (grid, "shortcuts");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), grid);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scrolled), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Keyboard shortcuts"), -1);

  gtk_window_set_title (GTK_WINDOW (window), _ ("Keyboard shortcuts"));
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), 480, -1);
  close_on_escape (window);

  return window;
}
