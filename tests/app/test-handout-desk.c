/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "choice-menu.h"
#include "fixture.h"
#include "handout-button.h"
#include "handout-dialog.h"
#include "lockdown.h"
#include "message-bar.h"
#include "page-preview.h"
#include "settings.h"
#include "stage.h"
#include "window.h"

typedef struct
{
  PamphletWindow     *window;
  PamphletCollection *collection; /* “starter” with “cold” and “flu” */
  GSettings          *settings;
  GSettings          *lockdown;
} Fixture;

static PamphletCollection *
read_collection (void)
{
  g_autofree char *starter = fixture_make_library (g_get_user_cache_dir (), "starter");
  g_autofree char *flu = fixture_new_leaflet ("flu", "Influenza");

  fixture_write (starter, "conditions/flu.json", flu);

  return pamphlet_collection_read ((const char *const[]){ starter, NULL }, PAMPHLET_SEVERITY_ERROR, NULL);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->collection = read_collection ();
  fixture->settings = pamphlet_settings_new ();
  fixture->lockdown = pamphlet_lockdown_new ();
  g_assert_nonnull (fixture->settings);
  g_assert_nonnull (fixture->lockdown);

  fixture->window = PAMPHLET_WINDOW (pamphlet_window_new (NULL));
  pamphlet_window_set_settings (fixture->window, fixture->settings);
  pamphlet_window_set_collection (fixture->window, fixture->collection);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  static const char *const own_keys[] = { "handout-text-size", "handout-paper", "printer" };

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle ();
  for (unsigned i = 0; i < G_N_ELEMENTS (own_keys); i++)
    g_settings_reset (fixture->settings, own_keys[i]);
  g_settings_reset (fixture->lockdown, "disable-printing");
  g_settings_reset (fixture->lockdown, "disable-save-to-disk");
  g_assert_finalize_object (fixture->settings);
  g_assert_finalize_object (fixture->lockdown);
  g_assert_finalize_object (fixture->collection);
}

/* Returns: (transfer none) (nullable): what the message bar of the window says; NULL while it is hidden. */
static const char *
get_message (Fixture *fixture)
{
  GtkWidget *bar = stage_find_part (fixture->window, PAMPHLET_TYPE_MESSAGE_BAR);

  return gtk_widget_get_visible (bar) ? gtk_label_get_label (stage_find_part (bar, GTK_TYPE_LABEL)) : NULL;
}

/* Asserts what the button says of the sections that are gathered; NULL for nothing. */
static void
assert_count (Fixture    *fixture,
              const char *count)
{
  GtkLabel *label = stage_find_part (stage_find_part (fixture->window, PAMPHLET_TYPE_HANDOUT_BUTTON), GTK_TYPE_LABEL);

  g_assert_cmpint (gtk_widget_get_visible (GTK_WIDGET (label)), ==, count != NULL);
  if (count != NULL)
    g_assert_cmpstr (gtk_label_get_label (label), ==, count);
}

static void
assert_enabled (Fixture    *fixture,
                const char *names)
{
  static const char *const all[] = { "print", "add-section", "add-leaflet", "empty-handout" };
  g_autoptr (GString) enabled = g_string_new (NULL);

  for (unsigned i = 0; i < G_N_ELEMENTS (all); i++)
    if (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), all[i]))
      g_string_append_printf (enabled, "%s%s", enabled->len > 0 ? " " : "", all[i]);

  g_assert_cmpstr (enabled->str, ==, names);
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action, NULL);
}

/* Returns: (transfer none) (nullable): the dialog that is open. */
static PamphletHandoutDialog *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *at = windows; at != NULL; at = at->next)
    if (PAMPHLET_IS_HANDOUT_DIALOG (at->data))
      return at->data;

  return NULL;
}

static PamphletHandoutDialog *
open_dialog (Fixture *fixture)
{
  PamphletHandoutDialog *dialog;

  activate (fixture, "print");
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  g_assert_true (gtk_window_get_modal (GTK_WINDOW (dialog)));
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (dialog)) == GTK_WINDOW (fixture->window));

  return dialog;
}

static void
close_dialog (PamphletHandoutDialog *dialog)
{
  gtk_window_close (GTK_WINDOW (dialog));
  settle ();
  g_assert_null (find_dialog ());
}

/* Returns: (transfer full): what the pages of the dialog say. */
static char *
dup_pages (PamphletHandoutDialog *dialog)
{
  PamphletLayout *layout = pamphlet_page_preview_get_layout (stage_find_part (dialog, PAMPHLET_TYPE_PAGE_PREVIEW));
  g_autoptr (GString) text = g_string_new (NULL);

  pamphlet_layout_finish (layout);
  for (unsigned i = 0; i < pamphlet_layout_get_n_pages (layout); i++)
    {
      g_autofree char *page = pamphlet_layout_dup_text (layout, i);

      g_string_append (text, page);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_nothing_open (Fixture      *fixture,
                   gconstpointer data)
{
  assert_enabled (fixture, "");
  assert_count (fixture, NULL);
  pamphlet_window_open (fixture->window, "cold");
  assert_enabled (fixture, "print add-section add-leaflet");
}

static void
test_gather (Fixture      *fixture,
             gconstpointer data)
{
  pamphlet_window_open (fixture->window, "cold#care");
  activate (fixture, "add-section");
  g_assert_cmpstr (get_message (fixture), ==, "Added. The handout has 1 section now.");
  assert_count (fixture, "1");
  activate (fixture, "add-section");
  g_assert_cmpstr (get_message (fixture), ==, "The handout has this already.");

  pamphlet_window_open (fixture->window, "flu");
  activate (fixture, "add-leaflet");
  g_assert_cmpstr (get_message (fixture), ==, "Added. The handout has 3 sections now.");
  assert_count (fixture, "3");
  assert_enabled (fixture, "print add-section add-leaflet empty-handout");

  activate (fixture, "empty-handout");
  g_assert_cmpstr (get_message (fixture), ==, "The handout is empty.");
  assert_count (fixture, NULL);
  assert_enabled (fixture, "print add-section add-leaflet");
}

static void
test_open_leaflet_is_printed (Fixture      *fixture,
                              gconstpointer data)
{
  PamphletHandoutDialog *dialog;
  g_autofree char       *pages = NULL;

  pamphlet_window_open (fixture->window, "cold#care");
  dialog = open_dialog (fixture);
  pages = dup_pages (dialog);
  g_assert_nonnull (strstr (pages, "A cold"));
  g_assert_nonnull (strstr (pages, "Your nose runs."));
  g_assert_nonnull (strstr (pages, "Go to bed"));
  close_dialog (dialog);

  /* Nothing has been gathered by that. */
  assert_count (fixture, NULL);
  assert_enabled (fixture, "print add-section add-leaflet");
}

static void
test_gathered_sections_are_printed (Fixture      *fixture,
                                    gconstpointer data)
{
  PamphletHandoutDialog *dialog;
  g_autofree char       *pages = NULL;

  pamphlet_window_open (fixture->window, "cold#care");
  activate (fixture, "add-section");
  pamphlet_window_open (fixture->window, "flu#what");
  dialog = open_dialog (fixture);
  pages = dup_pages (dialog);
  g_assert_nonnull (strstr (pages, "Go to bed"));
  g_assert_null (strstr (pages, "Your nose runs."));
  g_assert_null (strstr (pages, "Influenza"));
  close_dialog (dialog);
  assert_count (fixture, "1");

  /* What is read anew stays gathered. */
  pamphlet_window_set_collection (fixture->window, fixture->collection);
  assert_count (fixture, "1");
}

static void
test_settings (Fixture      *fixture,
               gconstpointer data)
{
  PamphletHandoutDialog *dialog;
  g_autofree char       *paper = NULL;

  g_settings_set_int (fixture->settings, "handout-text-size", 18);
  g_settings_set_string (fixture->settings, "handout-paper", "Letter");
  pamphlet_window_open (fixture->window, "cold");
  dialog = open_dialog (fixture);
  g_assert_cmpint (pamphlet_handout_options_get_text_size (pamphlet_handout_dialog_get_options (dialog)), ==, 18);

  /* The paper is the clinic's and kept; the size is this patient's and is not. */
  g_object_set (pamphlet_handout_dialog_get_options (dialog), "text-size", 24, "paper", "A4", NULL);
  paper = g_settings_get_string (fixture->settings, "handout-paper");
  g_assert_cmpstr (paper, ==, "A4");
  g_assert_cmpint (g_settings_get_int (fixture->settings, "handout-text-size"), ==, 18);
  close_dialog (dialog);

  dialog = open_dialog (fixture);
  g_assert_cmpint (pamphlet_handout_options_get_text_size (pamphlet_handout_dialog_get_options (dialog)), ==, 18);
  close_dialog (dialog);
}

static void
test_untouched_settings (Fixture      *fixture,
                         gconstpointer data)
{
  PamphletHandoutDialog *dialog;
  g_autoptr (GVariant) paper = NULL;

  pamphlet_window_open (fixture->window, "cold");
  dialog = open_dialog (fixture);
  close_dialog (dialog);

  /* Who has chosen no paper goes on with the one of the locale, whatever that will be. */
  paper = g_settings_get_user_value (fixture->settings, "handout-paper");
  g_assert_null (paper);
}

static void
test_printer (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GtkPrintSettings) used = gtk_print_settings_new ();
  g_autoptr (GtkPrintSettings) offered = NULL;
  g_autofree char       *printer = NULL;
  PamphletHandoutDialog *dialog;

  pamphlet_window_open (fixture->window, "cold");
  dialog = open_dialog (fixture);
  gtk_print_settings_set_printer (used, "Ward");
  gtk_print_settings_set_duplex (used, GTK_PRINT_DUPLEX_HORIZONTAL);
  g_object_set (dialog, "print-settings", used, NULL);
  printer = g_settings_get_string (fixture->settings, "printer");
  g_assert_cmpstr (printer, ==, "Ward");
  close_dialog (dialog);

  dialog = open_dialog (fixture);
  g_object_get (dialog, "print-settings", &offered, NULL);
  g_assert_cmpstr (gtk_print_settings_get_printer (offered), ==, "Ward");
  g_assert_cmpint (gtk_print_settings_get_duplex (offered), ==, GTK_PRINT_DUPLEX_HORIZONTAL);
  close_dialog (dialog);
}

static void
assert_allowed (PamphletHandoutDialog *dialog,
                gboolean               can_print,
                gboolean               can_save)
{
  gboolean prints, saves;

  g_object_get (dialog, "can-print", &prints, "can-save", &saves, NULL);
  g_assert_cmpint (prints, ==, can_print);
  g_assert_cmpint (saves, ==, can_save);
}

static void
test_lockdown (Fixture      *fixture,
               gconstpointer data)
{
  PamphletHandoutDialog *dialog;

  pamphlet_window_open (fixture->window, "cold");
  dialog = open_dialog (fixture);
  assert_allowed (dialog, TRUE, TRUE);
  g_settings_set_boolean (fixture->lockdown, "disable-printing", TRUE);
  assert_allowed (dialog, FALSE, TRUE);
  g_settings_set_boolean (fixture->lockdown, "disable-printing", FALSE);
  g_settings_set_boolean (fixture->lockdown, "disable-save-to-disk", TRUE);
  assert_allowed (dialog, TRUE, FALSE);
  close_dialog (dialog);

  g_settings_set_boolean (fixture->lockdown, "disable-printing", TRUE);
  activate (fixture, "print");
  g_assert_null (find_dialog ());
  g_assert_cmpstr (get_message (fixture), ==, "Printing and saving are switched off on this computer.");
}

/* Most desktops but GNOME's forbid nothing. */
static void
test_no_lockdown (void)
{
  g_autofree char *folders = g_strdup (g_getenv ("GSETTINGS_SCHEMA_DIR"));
  g_autofree char *own_folder = NULL;

  if (g_test_subprocess ())
    {
      g_assert_null (pamphlet_lockdown_new ());
      return;
    }

  own_folder = g_strndup (folders, strchr (folders, ':') - folders);
  g_setenv ("GSETTINGS_SCHEMA_DIR", own_folder, TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_setenv ("GSETTINGS_SCHEMA_DIR", folders, TRUE);
  g_test_trap_assert_passed ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  gtk_init ();

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/handout-desk/nothing-open", test_nothing_open);
  ADD ("/handout-desk/gather", test_gather);
  ADD ("/handout-desk/open-leaflet-is-printed", test_open_leaflet_is_printed);
  ADD ("/handout-desk/gathered-sections-are-printed", test_gathered_sections_are_printed);
  ADD ("/handout-desk/settings", test_settings);
  ADD ("/handout-desk/untouched-settings", test_untouched_settings);
  ADD ("/handout-desk/printer", test_printer);
  ADD ("/handout-desk/lockdown", test_lockdown);
  g_test_add_func ("/handout-desk/no-lockdown", test_no_lockdown);

  return g_test_run ();
}
