/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog-builder.h"
#include "condition-list.h"
#include "condition-view.h"
#include "fixture.h"
#include "handout-button.h"
#include "handout-dialog.h"
#include "hit-list.h"
#include "library-keeper.h"
#include "message-bar.h"
#include "page-preview.h"
#include "section-page.h"
#include "sidebar.h"
#include "split.h"
#include "stage.h"
#include "status-page.h"
#include "window.h"

#include <glib/gstdio.h>

#include <string.h>

#define REMOVED "This leaflet has been removed from its library. It may be out of date: do not hand it out."

typedef struct
{
  PamphletWindow *window;
  char           *folder; /* of the library “starter”, with “cold” and “flu” */
  PamphletLoader *loader;
} Fixture;

static void
wait_for_loader (Fixture *fixture)
{
  WAIT_UNTIL (!pamphlet_loader_is_reading (fixture->loader));
}

static void
read_again (Fixture *fixture)
{
  pamphlet_loader_read_again (fixture->loader, (const char *const[]){ fixture->folder, NULL });
  wait_for_loader (fixture);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *flu = fixture_new_leaflet ("flu", "Influenza");

  fixture->folder = fixture_make_library (g_get_user_cache_dir (), "starter");
  fixture_write (fixture->folder, "conditions/flu.json", flu);
  fixture->window = PAMPHLET_WINDOW (pamphlet_window_new (NULL));
  fixture->loader = pamphlet_loader_new ((const char *const[]){ fixture->folder, NULL });
  pamphlet_window_set_loader (fixture->window, fixture->loader);
  wait_for_loader (fixture);
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
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle ();
  g_assert_finalize_object (fixture->loader);
  g_clear_pointer (&fixture->folder, g_free);
}

static gpointer
get_part (Fixture *fixture,
          GType    type)
{
  return stage_find_part (fixture->window, type);
}

static PamphletConditionView *
get_view (Fixture *fixture)
{
  return get_part (fixture, PAMPHLET_TYPE_CONDITION_VIEW);
}

/* Returns: (transfer none) (nullable): what the message bar of the window or the dialog says; NULL while it is hidden. */
static const char *
get_message (gpointer window)
{
  GtkWidget *bar = stage_find_part (window, PAMPHLET_TYPE_MESSAGE_BAR);

  return gtk_widget_get_visible (bar) ? gtk_label_get_label (stage_find_part (bar, GTK_TYPE_LABEL)) : NULL;
}

static void
assert_message (Fixture    *fixture,
                const char *expected)
{
  g_assert_cmpstr (get_message (fixture->window), ==, expected);
}

static void
close_message (Fixture *fixture)
{
  pamphlet_message_bar_hide (get_part (fixture, PAMPHLET_TYPE_MESSAGE_BAR));
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action, NULL);
}

static PamphletTranslation *
get_shown (Fixture *fixture)
{
  return pamphlet_condition_view_get_translation (get_view (fixture));
}

/* Asserts that the first step of the section “care” of what is open reads so. */
static void
assert_step (Fixture    *fixture,
             const char *expected)
{
  const PamphletSection *section = pamphlet_condition_get_section (pamphlet_translation_get_condition (get_shown (fixture)), "care");
  const PamphletBlock   *steps = g_ptr_array_index (section->blocks, 1);
  const PamphletItem    *item = g_ptr_array_index (steps->items, 0);

  g_assert_cmpstr (pamphlet_text_get_string (item->text), ==, expected);
}

static void
assert_section (Fixture    *fixture,
                const char *expected)
{
  g_assert_cmpstr (pamphlet_condition_view_get_section (get_view (fixture)), ==, expected);
}

/* Writes “cold” with other words in it, or another leaflet of that id. */
static void
change_cold (Fixture    *fixture,
             const char *old,
             const char *replacement)
{
  fixture_write_replaced (fixture->folder, "conditions/cold.json", fixture_leaflet, old, replacement);
}

static void
remove_leaflet (Fixture    *fixture,
                const char *id)
{
  g_autofree char *name = g_strconcat (id, ".json", NULL);
  g_autofree char *path = g_build_filename (fixture->folder, "conditions", name, NULL);

  g_assert_no_errno (g_unlink (path));
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

static gboolean
is_page_of_care (gpointer    widget,
                 const char *text)
{
  return g_strcmp0 (pamphlet_section_page_get_section_id (widget), "care") == 0;
}

static gboolean
has_words (gpointer    widget,
           const char *words)
{
  return strstr (gtk_label_get_text (widget), words) != NULL;
}

/* Runs the program until all is painted that was to be painted. */
static void
wait_for_frames (Fixture *fixture)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (fixture->window));
  gint64         wanted = gdk_frame_clock_get_frame_counter (clock) + 5;
  unsigned       time_out = waiting_start_time_out ("frames");

  while (gdk_frame_clock_get_frame_counter (clock) < wanted)
    {
      gtk_widget_queue_draw (GTK_WIDGET (fixture->window));
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (time_out);
}

/* Returns: (transfer none): the page of “care”, when all of it is there. */
static PamphletSectionPage *
wait_for_page (Fixture *fixture)
{
  PamphletSectionPage *page;

  WAIT_UNTIL ((page = stage_find_wanted_part (get_view (fixture), PAMPHLET_TYPE_SECTION_PAGE, is_page_of_care, NULL)) != NULL &&
              stage_find_wanted_part (page, GTK_TYPE_LABEL, has_words, "Sneezing") != NULL);
  wait_for_frames (fixture);

  return page;
}

/* The reader goes on reading where they were, with the new words. */
static void
test_place (Fixture      *fixture,
            gconstpointer data)
{
  PamphletSectionPage *page;
  double               position;
  GtkWidget           *scroller;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 400);
  gtk_window_present (GTK_WINDOW (fixture->window));
  pamphlet_window_open (fixture->window, "cold#care");
  page = wait_for_page (fixture);
  scroller = stage_find_part (page, GTK_TYPE_SCROLLED_WINDOW);
  gtk_widget_grab_focus (GTK_WIDGET (page));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), 120);
  wait_for_frames (fixture);
  position = pamphlet_section_page_get_position (page);
  g_assert_cmpfloat (position, >, 0.0);
  g_assert_cmpfloat (position, <, 1.0);

  change_cold (fixture, "Go to bed", "Stay in bed");
  read_again (fixture);
  page = wait_for_page (fixture);
  assert_section (fixture, "care");
  assert_step (fixture, "Stay in bed");
  g_assert_nonnull (stage_find_wanted_part (page, GTK_TYPE_LABEL, has_words, "Stay in bed"));
  g_assert_null (stage_find_wanted_part (page, GTK_TYPE_LABEL, has_words, "Go to bed"));
  g_assert_cmpfloat_with_epsilon (pamphlet_section_page_get_position (page), position, 0.02);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), GTK_WIDGET (page)));
  assert_message (fixture, NULL);
}

/* What looks the same is not touched. */
static void
test_nothing (Fixture      *fixture,
              gconstpointer data)
{
  PamphletTranslation *shown;
  g_autofree char     *rash = fixture_new_leaflet ("rash", "A rash");

  pamphlet_window_open (fixture->window, "cold#care");
  shown = get_shown (fixture);
  fixture_write (fixture->folder, "conditions/cold.json", fixture_leaflet);
  fixture_write (fixture->folder, "conditions/rash.json", rash);
  read_again (fixture);

  g_assert_true (get_shown (fixture) == shown);
  assert_section (fixture, "care");
  assert_message (fixture, NULL);
}

static void
write_catalog (Fixture    *fixture,
               const char *prefix)
{
  g_autofree char *locale = g_build_filename (fixture->folder, "locale", NULL);
  g_autoptr (PamphletLibrary) library = fixture_read_library (fixture->folder, PAMPHLET_SEVERITY_WARNING, "");
  g_autoptr (GTree) catalog = catalog_new_complete (CATALOG_HEADER, library, prefix);

  catalog_write (catalog, locale, "es", "starter");
}

/* Whatever the page is made of. */
static void
test_everything_shown (Fixture      *fixture,
                       gconstpointer data)
{
  static const struct
  {
    const char *file;
    const char *text;
    const char *old;
    const char *replacement;
  } cases[] = {
    { "conditions/cold.json", fixture_leaflet, "'by': 'Nurse'", "'by': 'Doctor'" },
    { "glossary.json", fixture_glossary, "What <b>runs</b>", "What <b>drips</b>" },
    { "library.json", fixture_library, "'Desk 1'", "'Desk 2'" },
    { "images/nose.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", "/>", "></svg>" },
  };

  pamphlet_window_open (fixture->window, "cold");
  for (unsigned i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PamphletTranslation) before = g_object_ref (get_shown (fixture));

      fixture_write_replaced (fixture->folder, cases[i].file, cases[i].text, cases[i].old, cases[i].replacement);
      read_again (fixture);
      if (get_shown (fixture) == before)
        g_error ("%s is not shown anew", cases[i].file);
    }
}

/* A catalog comes, is corrected, is damaged and goes. */
static void
test_catalog (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *expected = g_strdup_printf ("What you see of this leaflet may be out of date: do not hand it out. %s/locale/es/LC_MESSAGES/starter.mo: "
                                               "The catalog is too short to be one: compile it again with msgfmt.",
                                               fixture->folder);
  g_autofree char *path = g_build_filename (fixture->folder, "locale/es/LC_MESSAGES/starter.mo", NULL);

  pamphlet_window_open (fixture->window, "cold#care");
  pamphlet_window_set_language (fixture->window, "es");
  assert_message (fixture, "This leaflet is not available in Spanish. It is shown in English.");

  write_catalog (fixture, "uno ");
  read_again (fixture);
  assert_step (fixture, "uno Go to bed");
  assert_message (fixture, NULL);
  write_catalog (fixture, "dos ");
  read_again (fixture);
  assert_step (fixture, "dos Go to bed");

  fixture_write_bytes (fixture->folder, "locale/es/LC_MESSAGES/starter.mo", "", 0);
  read_again (fixture);
  assert_step (fixture, "dos Go to bed");
  assert_message (fixture, expected);
  activate (fixture, "print");
  g_assert_null (find_dialog ());

  g_assert_no_errno (g_unlink (path));
  read_again (fixture);
  assert_step (fixture, "Go to bed");
  assert_section (fixture, "care");
  assert_message (fixture, "This leaflet is not available in Spanish. It is shown in English.");
}

/* What is gone can be read to the end, and is not handed out any more. */
static void
test_removed (Fixture      *fixture,
              gconstpointer data)
{
  static const char *const actions[] = { "print", "add-section", "add-leaflet" };
  PamphletTranslation     *shown;

  pamphlet_window_open (fixture->window, "cold#care");
  shown = get_shown (fixture);
  remove_leaflet (fixture, "cold");
  read_again (fixture);
  g_assert_true (get_shown (fixture) == shown);
  assert_section (fixture, "care");
  assert_message (fixture, REMOVED);

  for (unsigned i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      close_message (fixture);
      activate (fixture, actions[i]);
      g_assert_null (find_dialog ());
      assert_message (fixture, REMOVED);
    }

  /* Who has closed the message is not told of it again and again. */
  close_message (fixture);
  read_again (fixture);
  assert_message (fixture, NULL);
  pamphlet_window_set_language (fixture->window, "es");
  assert_section (fixture, "care");
  activate (fixture, "print");
  assert_message (fixture, REMOVED);

  fixture_write (fixture->folder, "conditions/cold.json", fixture_leaflet);
  read_again (fixture);
  assert_message (fixture, NULL);
  activate (fixture, "print");
  g_assert_nonnull (find_dialog ());
  gtk_window_close (GTK_WINDOW (find_dialog ()));
  settle ();
}

/* The message is about the leaflet that is open, and no other one. */
static void
test_removed_and_left (Fixture      *fixture,
                       gconstpointer data)
{
  pamphlet_window_open (fixture->window, "cold");
  remove_leaflet (fixture, "cold");
  read_again (fixture);
  assert_message (fixture, REMOVED);
  pamphlet_window_open (fixture->window, "flu");
  assert_message (fixture, NULL);
  activate (fixture, "add-leaflet");
  assert_message (fixture, "Added. The handout has 2 sections now.");
}

/* Half a file is not shown, and what was there before is not handed out. */
static void
test_broken (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *expected = g_strdup_printf ("What you see of this leaflet may be out of date: do not hand it out. "
                                               "The leaflet's file has changed and cannot be used any more: "
                                               "%s/conditions/cold.json:1:2: error: The file ends too early: the rest of it is missing. [$]",
                                               fixture->folder);

  pamphlet_window_open (fixture->window, "cold#care");
  fixture_write (fixture->folder, "conditions/cold.json", "{");
  read_again (fixture);
  assert_step (fixture, "Go to bed");
  assert_section (fixture, "care");
  assert_message (fixture, expected);
  activate (fixture, "print");
  g_assert_null (find_dialog ());

  change_cold (fixture, "Go to bed", "Stay in bed");
  read_again (fixture);
  assert_step (fixture, "Stay in bed");
  assert_section (fixture, "care");
  assert_message (fixture, NULL);
}

/* A library without its header says nothing of whose leaflets they are. */
static void
test_broken_library (Fixture      *fixture,
                     gconstpointer data)
{
  g_autofree char *expected = g_strdup_printf ("What you see of this leaflet may be out of date: do not hand it out. "
                                               "The leaflet's library has changed and cannot be used any more: "
                                               "%s/library.json:1:2: error: The file ends too early: the rest of it is missing. [$]",
                                               fixture->folder);

  pamphlet_window_open (fixture->window, "cold#care");
  fixture_write (fixture->folder, "library.json", "{");
  read_again (fixture);
  assert_message (fixture, expected);
  fixture_write (fixture->folder, "library.json", fixture_library);
  read_again (fixture);
  assert_message (fixture, NULL);
}

/* A section that is gone cannot be stayed at. */
static void
test_section_gone (Fixture      *fixture,
                   gconstpointer data)
{
  pamphlet_window_open (fixture->window, "cold#care");
  change_cold (fixture, "'id': 'care', 'kind': 'living-with'", "'id': 'more', 'kind': 'other'");
  read_again (fixture);
  assert_section (fixture, "what");
}

static void
test_problems (Fixture      *fixture,
               gconstpointer data)
{
  fixture_write (fixture->folder, "conditions/flu.json", "{");
  read_again (fixture);
  assert_message (fixture, "1 leaflet could not be opened.");
  close_message (fixture);
  read_again (fixture);
  assert_message (fixture, NULL);

  fixture_write (fixture->folder, "conditions/rash.json", "{");
  read_again (fixture);
  assert_message (fixture, "2 leaflets could not be opened.");
  remove_leaflet (fixture, "flu");
  remove_leaflet (fixture, "rash");
  read_again (fixture);
  assert_message (fixture, NULL);
}

static const char *
get_start_page_title (Fixture *fixture)
{
  return gtk_label_get_label (stage_find_part (get_part (fixture, PAMPHLET_TYPE_STATUS_PAGE), GTK_TYPE_LABEL));
}

static void
test_start_page (Fixture      *fixture,
                 gconstpointer data)
{
  pamphlet_loader_read_again (fixture->loader, (const char *const[]){ NULL });
  wait_for_loader (fixture);
  g_assert_cmpstr (get_start_page_title (fixture), ==, "There are no leaflets on this computer");
  read_again (fixture);
  g_assert_cmpstr (get_start_page_title (fixture), ==, "Choose a condition");
}

static void
assert_selected (Fixture    *fixture,
                 const char *expected)
{
  PamphletEntry *entry = pamphlet_condition_list_get_selected (get_part (fixture, PAMPHLET_TYPE_CONDITION_LIST));

  g_assert_cmpstr (entry != NULL ? pamphlet_condition_get_id (pamphlet_entry_get_condition (entry)) : NULL, ==, expected);
}

/* Returns: whether what is typed finds a leaflet of this title first. */
static gboolean
has_hit (Fixture    *fixture,
         const char *title)
{
  PamphletHit *hit = pamphlet_hit_list_get_hit (get_part (fixture, PAMPHLET_TYPE_HIT_LIST), 0);

  return hit != NULL && g_str_equal (pamphlet_hit_get_title (hit)->string, title);
}

/* In the list, the same leaflet stays selected; what was typed stays there, and finds what there is now. */
static void
test_list (Fixture      *fixture,
           gconstpointer data)
{
  GtkEditable *search = stage_find_part (get_part (fixture, PAMPHLET_TYPE_SIDEBAR), GTK_TYPE_SEARCH_ENTRY);

  pamphlet_window_open (fixture->window, "cold");
  gtk_editable_set_text (search, "cold");
  change_cold (fixture, "'title': 'A cold'", "'title': 'A bad cold'");
  read_again (fixture);
  assert_selected (fixture, "cold");
  WAIT_UNTIL (has_hit (fixture, "A bad cold"));
  g_assert_cmpstr (gtk_editable_get_text (search), ==, "cold");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "A bad cold");

  remove_leaflet (fixture, "cold");
  read_again (fixture);
  assert_selected (fixture, NULL);
}

/* Back and forward pass over what is gone. */
static void
test_history (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *rash = fixture_new_leaflet ("rash", "A rash");
  GActionGroup    *actions = G_ACTION_GROUP (fixture->window);

  fixture_write (fixture->folder, "conditions/rash.json", rash);
  read_again (fixture);
  pamphlet_window_open (fixture->window, "cold");
  pamphlet_window_open (fixture->window, "flu");
  pamphlet_window_open (fixture->window, "rash");
  remove_leaflet (fixture, "flu");
  read_again (fixture);

  activate (fixture, "back");
  assert_selected (fixture, "cold");
  g_assert_true (g_action_group_get_action_enabled (actions, "forward"));
  activate (fixture, "forward");
  assert_selected (fixture, "rash");

  remove_leaflet (fixture, "cold");
  remove_leaflet (fixture, "rash");
  read_again (fixture);
  g_assert_false (g_action_group_get_action_enabled (actions, "back"));
  activate (fixture, "back");
  assert_message (fixture, REMOVED);

  fixture_write (fixture->folder, "conditions/cold.json", fixture_leaflet);
  read_again (fixture);
  activate (fixture, "back");
  assert_selected (fixture, "cold");
}

/* Returns: (transfer full): what the pages of the dialog say. */
static char *
dup_pages (PamphletHandoutDialog *dialog)
{
  PamphletLayout *layout;
  g_autoptr (GString) text = g_string_new (NULL);

  settle ();
  layout = pamphlet_page_preview_get_layout (stage_find_part (dialog, PAMPHLET_TYPE_PAGE_PREVIEW));
  if (layout != NULL)
    pamphlet_layout_finish (layout);
  for (unsigned i = 0; layout != NULL && i < pamphlet_layout_get_n_pages (layout); i++)
    {
      g_autofree char *page = pamphlet_layout_dup_text (layout, i);

      g_string_append (text, page);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_pages (PamphletHandoutDialog *dialog,
              const char            *words,
              gboolean               expected)
{
  g_autofree char *pages = dup_pages (dialog);

  if ((strstr (pages, words) != NULL) != expected)
    g_error ("“%s”: %d in “%s”", words, !expected, pages);
}

/* A dialog that is open shows the new pages, of a handout that was gathered as of a leaflet that is only printed. */
static void
test_open_dialog (Fixture      *fixture,
                  gconstpointer data)
{
  gboolean               is_gathered = GPOINTER_TO_INT (data);
  PamphletHandoutDialog *dialog;

  pamphlet_window_open (fixture->window, "cold#care");
  if (is_gathered)
    activate (fixture, "add-section");
  activate (fixture, "print");
  dialog = find_dialog ();
  assert_pages (dialog, "Go to bed", TRUE);

  change_cold (fixture, "Go to bed", "Stay in bed");
  read_again (fixture);
  assert_pages (dialog, "Go to bed", FALSE);
  assert_pages (dialog, "Stay in bed", TRUE);
  assert_pages (dialog, "Your nose runs", !is_gathered);
  g_assert_nonnull (stage_find_wanted_part (dialog, GTK_TYPE_LABEL, has_words, "Taking care"));

  change_cold (fixture, "'title': 'Taking care'", "'title': 'At home'");
  read_again (fixture);
  settle ();
  g_assert_nonnull (stage_find_wanted_part (dialog, GTK_TYPE_LABEL, has_words, "At home"));
  g_assert_null (stage_find_wanted_part (dialog, GTK_TYPE_LABEL, has_words, "Taking care"));

  remove_leaflet (fixture, "cold");
  read_again (fixture);
  assert_pages (dialog, "bed", FALSE);
  g_assert_cmpstr (get_message (dialog), ==, "“A cold” has been removed from its library, and is not in the handout any more.");
  g_assert_nonnull (stage_find_wanted_part (dialog, GTK_TYPE_LABEL, has_words, "Choose at least one section."));
  assert_message (fixture, is_gathered ? REMOVED " “A cold” has been removed from its library, and is not in the handout any more." : REMOVED);
  gtk_window_close (GTK_WINDOW (dialog));
  settle ();
  g_assert_null (find_dialog ());
}

static const char *
get_count (Fixture *fixture)
{
  GtkWidget *label = stage_find_part (get_part (fixture, PAMPHLET_TYPE_HANDOUT_BUTTON), GTK_TYPE_LABEL);

  return gtk_widget_get_visible (label) ? gtk_label_get_label (GTK_LABEL (label)) : NULL;
}

/* What is gathered is what there is, and what is broken is not printed. */
static void
test_gathered (Fixture      *fixture,
               gconstpointer data)
{
  pamphlet_window_open (fixture->window, "cold#care");
  activate (fixture, "add-section");
  pamphlet_window_open (fixture->window, "flu");
  activate (fixture, "add-leaflet");
  g_assert_cmpstr (get_count (fixture), ==, "3");

  fixture_write (fixture->folder, "conditions/cold.json", "{");
  read_again (fixture);
  g_assert_cmpstr (get_count (fixture), ==, "3");
  activate (fixture, "print");
  settle ();
  g_assert_nonnull (stage_find_wanted_part (find_dialog (), GTK_TYPE_LABEL, has_words, "“A cold” could not be opened."));
  gtk_window_close (GTK_WINDOW (find_dialog ()));
  settle ();

  remove_leaflet (fixture, "cold");
  read_again (fixture);
  g_assert_cmpstr (get_count (fixture), ==, "2");
  assert_message (fixture, "“A cold” has been removed from its library, and is not in the handout any more.");
}

/* What nobody told of, as on a network, is seen when the leaflet is opened or printed. */
static void
test_untold (Fixture      *fixture,
             gconstpointer data)
{
  PamphletHandoutDialog *dialog;

  pamphlet_window_open (fixture->window, "cold#care");
  activate (fixture, "add-section");
  pamphlet_window_open (fixture->window, "flu");
  change_cold (fixture, "Go to bed", "Stay in bed");
  activate (fixture, "print");
  dialog = find_dialog ();
  assert_pages (dialog, "Stay in bed", TRUE);
  gtk_window_close (GTK_WINDOW (dialog));
  settle ();
  pamphlet_window_open (fixture->window, "cold");
  assert_step (fixture, "Stay in bed");

  /* The leaflet that is open is read as well where it is asked for again. */
  change_cold (fixture, "Go to bed", "Lie down");
  pamphlet_window_open (fixture->window, "cold#what");
  assert_step (fixture, "Lie down");
  change_cold (fixture, "Go to bed", "Sleep");
  pamphlet_window_set_language (fixture->window, "en");
  assert_step (fixture, "Sleep");
}

/* The whole way, from the file to the page. */
static void
test_keeper (void)
{
  g_autofree char *parent = g_build_filename (g_get_user_cache_dir (), "libraries", NULL);
  g_autofree char *folder = fixture_make_library (parent, "starter");
  g_autoptr (PamphletLibraryKeeper) keeper = pamphlet_library_keeper_new (NULL, (const char *const[]){ parent, NULL });
  Fixture          fixture = { PAMPHLET_WINDOW (pamphlet_window_new (NULL)), folder, pamphlet_library_keeper_get_loader (keeper) };
  g_autofree char *other = NULL;
  g_autoptr (PamphletTranslation) before = NULL;

  pamphlet_window_set_loader (fixture.window, fixture.loader);
  wait_for_loader (&fixture);
  pamphlet_window_open (fixture.window, "cold#care");
  before = g_object_ref (get_shown (&fixture));
  change_cold (&fixture, "Go to bed", "Stay in bed");
  WAIT_UNTIL (get_shown (&fixture) != before);
  assert_step (&fixture, "Stay in bed");

  other = fixture_make_library (parent, "other");
  pamphlet_window_open (fixture.window, "other/cold");
  WAIT_UNTIL (pamphlet_collection_get_libraries (pamphlet_listing_get_collection (pamphlet_loader_get_listing (fixture.loader)))->len >= 2);
  pamphlet_window_open (fixture.window, "other/cold");
  g_assert_cmpstr (pamphlet_condition_get_library (pamphlet_translation_get_source (get_shown (&fixture))), ==, "other");

  gtk_window_destroy (GTK_WINDOW (fixture.window));
  settle ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gtk_init ();

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/changes/place", test_place);
  ADD ("/changes/nothing", test_nothing);
  ADD ("/changes/everything-shown", test_everything_shown);
  ADD ("/changes/catalog", test_catalog);
  ADD ("/changes/removed", test_removed);
  ADD ("/changes/removed-and-left", test_removed_and_left);
  ADD ("/changes/broken", test_broken);
  ADD ("/changes/broken-library", test_broken_library);
  ADD ("/changes/section-gone", test_section_gone);
  ADD ("/changes/problems", test_problems);
  ADD ("/changes/start-page", test_start_page);
  ADD ("/changes/list", test_list);
  ADD ("/changes/history", test_history);
  ADD ("/changes/gathered", test_gathered);
  ADD ("/changes/untold", test_untold);
  g_test_add ("/changes/open-dialog", Fixture, GINT_TO_POINTER (FALSE), set_up, test_open_dialog, tear_down);
  g_test_add ("/changes/open-dialog-of-gathered", Fixture, GINT_TO_POINTER (TRUE), set_up, test_open_dialog, tear_down);
  g_test_add_func ("/changes/keeper", test_keeper);

  return g_test_run ();
}
