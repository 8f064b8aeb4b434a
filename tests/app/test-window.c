/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "condition-list.h"
#include "condition-view.h"
#include "fixture.h"
#include "message-bar.h"
#include "split.h"
#include "stage.h"
#include "status-page.h"
#include "window.h"

#include <glib/gstdio.h>

typedef struct
{
  PamphletWindow     *window;
  PamphletCollection *collection; /* “starter” with “cold” and “flu”, and “second” with another “cold” */
} Fixture;

static PamphletCollection *
read_collection (void)
{
  g_autofree char *starter = fixture_make_library (g_get_user_cache_dir (), "starter");
  g_autofree char *second = fixture_make_library (g_get_user_cache_dir (), "second");
  g_autofree char *flu = fixture_new_leaflet ("flu", "Influenza");
  g_autofree char *other_cold = fixture_new_leaflet ("cold", "Another cold");

  fixture_write (starter, "conditions/flu.json", flu);
  fixture_write (second, "conditions/cold.json", other_cold);

  return pamphlet_collection_read_heads ((const char *const[]){ starter, second, NULL }, NULL);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->collection = read_collection ();
  fixture->window = PAMPHLET_WINDOW (pamphlet_window_new (NULL));
}

static void
watch_free (GWeakRef *watch)
{
  g_weak_ref_clear (watch);
  g_free (watch);
}

/* Adds weak references to all widgets of ours at or below @widget. GTK 4.8 keeps some of its own, such as the labels of tabs. */
static void
watch (GPtrArray *watches,
       GtkWidget *widget)
{
  if (g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Pamphlet"))
    {
      GWeakRef *reference = g_new (GWeakRef, 1);

      g_weak_ref_init (reference, widget);
      g_ptr_array_add (watches, reference);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    watch (watches, child);
}

/* So every test ends with one more: nothing outlives the window. */
static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GPtrArray) watches = g_ptr_array_new_with_free_func ((GDestroyNotify)watch_free);

  watch (watches, GTK_WIDGET (fixture->window));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;

  for (unsigned i = 0; i < watches->len; i++)
    {
      g_autoptr (GObject) left = g_weak_ref_get (g_ptr_array_index (watches, i));

      if (left != NULL)
        g_error ("A %s outlives its window", G_OBJECT_TYPE_NAME (left));
    }
  g_assert_finalize_object (fixture->collection);
}

/* Runs the program until the width and the state of the sidebar are as wanted. */
static void
wait_for_split (PamphletSplit *split,
                gboolean       narrow,
                gboolean       show_sidebar)
{
  WAIT_UNTIL (gtk_widget_get_width (GTK_WIDGET (split)) > 0 && pamphlet_split_get_narrow (split) == narrow &&
              pamphlet_split_get_show_sidebar (split) == show_sidebar);
}

static gpointer
get_part (Fixture *fixture,
          GType    type)
{
  gpointer part = stage_find_part (fixture->window, type);

  g_assert_nonnull (part);

  return part;
}

/* Returns: (transfer none) (nullable): what stands in the first label of the message bar; NULL while it is hidden. */
static const char *
get_message (Fixture *fixture)
{
  GtkWidget *bar = get_part (fixture, PAMPHLET_TYPE_MESSAGE_BAR);

  return gtk_widget_get_visible (bar) ? gtk_label_get_label (stage_find_part (bar, GTK_TYPE_LABEL)) : NULL;
}

static const char *
get_start_page_title (Fixture *fixture)
{
  return gtk_label_get_label (stage_find_part (get_part (fixture, PAMPHLET_TYPE_STATUS_PAGE), GTK_TYPE_LABEL));
}

/* Returns: (transfer full) (nullable): the name of what is open, with its section. The list and the title must agree on it. */
static char *
get_place (Fixture *fixture)
{
  PamphletEntry     *selected = pamphlet_condition_list_get_selected (get_part (fixture, PAMPHLET_TYPE_CONDITION_LIST));
  PamphletCondition *condition;
  g_autofree char   *name = NULL;

  if (selected == NULL)
    return NULL;

  condition = pamphlet_entry_get_condition (selected);
  name = pamphlet_condition_dup_name (condition);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==,
                   pamphlet_text_get_string (pamphlet_condition_get_title (condition)));

  return g_strdup_printf ("%s#%s", name, pamphlet_condition_view_get_section (get_part (fixture, PAMPHLET_TYPE_CONDITION_VIEW)));
}

static void
assert_place (Fixture    *fixture,
              const char *expected)
{
  g_autofree char *place = get_place (fixture);

  g_assert_cmpstr (place, ==, expected);
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action, NULL);
}

/* Asserts that of these actions, the ones in @expected can be used now, and no others. */
static void
assert_enabled (Fixture    *fixture,
                const char *expected)
{
  static const char *const names[] = { "back", "forward", "text-smaller", "text-larger" };
  g_autoptr (GString) enabled = g_string_new (NULL);

  for (unsigned i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), names[i]))
      g_string_append_printf (enabled, "%s%s", enabled->len > 0 ? " " : "", names[i]);

  g_assert_cmpstr (enabled->str, ==, expected);
}

static void
assert_problems (Fixture *fixture,
                 gboolean expected)
{
  g_assert_cmpint (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "show-problems"), ==, expected);
}

static void
assert_text_size (Fixture *fixture,
                  int      expected)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (fixture->window), "text-size");
  g_autofree char *style = g_strdup_printf ("text-%d", expected);

  g_assert_cmpint (g_variant_get_int32 (state), ==, expected);
  g_assert_true (gtk_widget_has_css_class (get_part (fixture, PAMPHLET_TYPE_CONDITION_VIEW), style));
}

static void
test_before_the_collection (Fixture      *fixture,
                            gconstpointer data)
{
  assert_enabled (fixture, "text-larger");
  assert_problems (fixture, FALSE);
  pamphlet_window_open (fixture->window, "cold");
  assert_place (fixture, NULL);
  g_assert_null (get_message (fixture));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Pamphlet");
}

static void
test_start_page (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (PamphletCollection) none = pamphlet_collection_read ((const char *const[]){ NULL }, PAMPHLET_SEVERITY_ERROR, NULL);

  pamphlet_window_set_collection (fixture->window, none);
  g_assert_cmpstr (get_start_page_title (fixture), ==, "There are no leaflets on this computer");
  assert_problems (fixture, FALSE);
  pamphlet_window_set_collection (fixture->window, fixture->collection);
  g_assert_cmpstr (get_start_page_title (fixture), ==, "Choose a condition");
  assert_enabled (fixture, "text-larger");

  /* Two leaflets of one name are a thing to know, and no leaflet is missing. */
  assert_problems (fixture, TRUE);
  g_assert_null (get_message (fixture));
}

static void
test_problems (Fixture      *fixture,
               gconstpointer data)
{
  static const struct
  {
    const char *broken[3]; /* files of the library */
    const char *message;
  } cases[] = {
    { { "conditions/cold.json", NULL }, "1 leaflet could not be opened." },
    { { "conditions/cold.json", "conditions/flu.json", NULL }, "2 leaflets could not be opened." },
  };

  for (unsigned i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folder = fixture_make_library (g_get_user_cache_dir (), "broken");
      g_autoptr (PamphletCollection) collection = NULL;

      for (unsigned j = 0; cases[i].broken[j] != NULL; j++)
        fixture_write (folder, cases[i].broken[j], "{");
      collection = pamphlet_collection_read ((const char *const[]){ folder, NULL }, PAMPHLET_SEVERITY_ERROR, NULL);
      pamphlet_window_set_collection (fixture->window, collection);

      g_assert_cmpstr (get_message (fixture), ==, cases[i].message);
      assert_problems (fixture, TRUE);
    }
}

/* A leaflet whose file is gone leaves the one that is open, and the list says so. */
static void
test_gone_leaflet (Fixture      *fixture,
                   gconstpointer data)
{
  PamphletCondition *flu = pamphlet_collection_find (fixture->collection, NULL, "flu");
  g_autofree char   *expected = g_strdup_printf ("“Influenza” could not be opened. The leaflet's file has changed and cannot be used any more: "
                                                   "%s: error: The file could not be read (No such file or directory): check that it is there and that you may read it.",
                                                 pamphlet_condition_get_file (flu));

  pamphlet_window_set_collection (fixture->window, fixture->collection);
  g_assert_no_errno (g_unlink (pamphlet_condition_get_file (flu)));

  pamphlet_window_open (fixture->window, "flu");
  g_assert_cmpstr (get_message (fixture), ==, expected);
  assert_place (fixture, NULL);

  pamphlet_window_open (fixture->window, "cold#care");
  pamphlet_condition_list_select (get_part (fixture, PAMPHLET_TYPE_CONDITION_LIST), flu);
  g_assert_cmpstr (get_message (fixture), ==, expected);
  assert_place (fixture, "starter/cold#care");
  assert_enabled (fixture, "text-larger");

  /* What is open needs its file no more. */
  g_assert_no_errno (g_unlink (pamphlet_condition_get_file (pamphlet_collection_find (fixture->collection, NULL, "cold"))));
  pamphlet_window_open (fixture->window, "cold#what");
  assert_place (fixture, "starter/cold#what");
}

static void
test_open (Fixture      *fixture,
           gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *place;
  } cases[] = {
    { "cold", "starter/cold#what" },
    { "cold#care", "starter/cold#care" },
    { "second/cold", "second/cold#care" },
    { "second/cold#what", "second/cold#what" },
    { "flu", "starter/flu#what" },
    { "flu#care", "starter/flu#care" },
    { "starter/flu#nothing", "starter/flu#care" },
  };

  pamphlet_window_set_collection (fixture->window, fixture->collection);
  for (unsigned i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      pamphlet_window_open (fixture->window, cases[i].name);
      assert_place (fixture, cases[i].place);
      g_assert_null (get_message (fixture));
    }
}

static void
test_open_what_is_not_there (Fixture      *fixture,
                             gconstpointer data)
{
  static const char *const names[] = { "", "#", "/", "nothing", "Cold", "cold#", "/cold", "third/cold", "second/flu", "a/b/cold", "cold?", "<b>", "%s" };

  pamphlet_window_set_collection (fixture->window, fixture->collection);
  pamphlet_window_open (fixture->window, "cold#care");
  for (unsigned i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *expected = g_strdup_printf ("The leaflet “%s” is not on this computer.", names[i]);

      pamphlet_window_open (fixture->window, names[i]);
      g_assert_cmpstr (get_message (fixture), ==, expected);
      assert_place (fixture, "starter/cold#care");
    }
}

static void
test_links (Fixture      *fixture,
            gconstpointer data)
{
  static const struct
  {
    const char *address;
    const char *place;
  } cases[] = {
    { "condition:cold#care", "second/cold#care" },
    { "condition:flu", "starter/flu#care" },
    { "condition:cold", "starter/cold#care" },
    { "condition:nothing", "starter/cold#care" },
  };

  pamphlet_window_set_collection (fixture->window, fixture->collection);
  pamphlet_window_open (fixture->window, "second/cold");
  for (unsigned i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *view = get_part (fixture, PAMPHLET_TYPE_CONDITION_VIEW);

      g_assert_true (gtk_widget_activate_action (view, "leaflet.open-link", "s", cases[i].address));
      assert_place (fixture, cases[i].place);
    }
  g_assert_cmpstr (get_message (fixture), ==, "The leaflet “nothing” is not on this computer.");
}

/* No system has a program for such an address. */
static void
test_link_without_program (Fixture      *fixture,
                           gconstpointer data)
{
  gtk_widget_activate_action (get_part (fixture, PAMPHLET_TYPE_CONDITION_VIEW), "leaflet.open-link", "s", "pamphlet-nowhere:x");

  WAIT_UNTIL (get_message (fixture) != NULL);
  g_assert_true (g_str_has_prefix (get_message (fixture), "The link could not be opened on this computer: "));
}

static void
test_link_of_closed_window (Fixture      *fixture,
                            gconstpointer data)
{
  GtkWidget *window = pamphlet_window_new (NULL);
  GtkWidget *bar = stage_find_part (window, PAMPHLET_TYPE_MESSAGE_BAR);

  gtk_widget_activate_action (stage_find_part (window, PAMPHLET_TYPE_CONDITION_VIEW), "leaflet.open-link", "s", "pamphlet-nowhere:x");
  g_object_add_weak_pointer (G_OBJECT (bar), (gpointer *)&bar);
  gtk_window_destroy (GTK_WINDOW (window));

  WAIT_UNTIL (bar == NULL);
}

static void
test_history (Fixture      *fixture,
              gconstpointer data)
{
  PamphletConditionView *view = get_part (fixture, PAMPHLET_TYPE_CONDITION_VIEW);

  pamphlet_window_set_collection (fixture->window, fixture->collection);
  pamphlet_window_open (fixture->window, "cold");
  assert_enabled (fixture, "text-larger");
  activate (fixture, "back");
  pamphlet_window_open (fixture->window, "flu#what");
  assert_enabled (fixture, "back text-larger");
  g_assert_true (pamphlet_condition_view_show_section (view, "care"));

  activate (fixture, "back");
  assert_place (fixture, "starter/cold#what");
  assert_enabled (fixture, "forward text-larger");
  activate (fixture, "forward");
  assert_place (fixture, "starter/flu#care");
  assert_enabled (fixture, "back text-larger");

  activate (fixture, "back");
  pamphlet_window_open (fixture->window, "second/cold");
  assert_enabled (fixture, "back text-larger");
}

static void
test_text_size (Fixture      *fixture,
                gconstpointer data)
{
  static const int sizes[][2] = { { 150, 150 }, { 99, 100 }, { 0, 100 }, { -300, 100 }, { 124, 110 }, { 1000, 300 }, { 100, 100 } };

  for (unsigned i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      pamphlet_window_set_text_size (fixture->window, sizes[i][0]);
      assert_text_size (fixture, sizes[i][1]);
    }
}

static void
test_text_steps (Fixture      *fixture,
                 gconstpointer data)
{
  static const int sizes[] = { 110, 125, 150, 175, 200, 250, 300 };

  assert_enabled (fixture, "text-larger");
  for (unsigned i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      activate (fixture, "text-larger");
      assert_text_size (fixture, sizes[i]);
    }
  assert_enabled (fixture, "text-smaller");
  activate (fixture, "text-larger");
  assert_text_size (fixture, 300);

  activate (fixture, "text-smaller");
  assert_text_size (fixture, 250);
  assert_enabled (fixture, "text-smaller text-larger");
  activate (fixture, "text-normal");
  assert_text_size (fixture, 100);
}

static void
test_narrow_and_wide (Fixture      *fixture,
                      gconstpointer data)
{
  PamphletSplit *split = get_part (fixture, PAMPHLET_TYPE_SPLIT);
  GtkWidget     *list = get_part (fixture, PAMPHLET_TYPE_CONDITION_LIST);
  GtkWidget     *view = get_part (fixture, PAMPHLET_TYPE_CONDITION_VIEW);

  pamphlet_window_set_collection (fixture->window, fixture->collection);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 500, 600);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_for_split (split, TRUE, TRUE);
  g_assert_true (gtk_widget_get_child_visible (list));

  pamphlet_window_open (fixture->window, "cold");
  wait_for_split (split, TRUE, FALSE);
  g_assert_true (gtk_widget_is_ancestor (view, GTK_WIDGET (split)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "window.step-back", NULL);
  wait_for_split (split, TRUE, TRUE);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 600);
  wait_for_split (split, FALSE, TRUE);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "show-sidebar", NULL);
  wait_for_split (split, FALSE, FALSE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 500, 600);
  wait_for_split (split, TRUE, FALSE);
}

/* A window that were wider at first would stay so, since nothing makes it narrower by itself. */
static void
test_least_width (Fixture      *fixture,
                  gconstpointer data)
{
  PamphletSplit *split = get_part (fixture, PAMPHLET_TYPE_SPLIT);
  int            minimum;

  pamphlet_window_set_collection (fixture->window, fixture->collection);
  pamphlet_window_open (fixture->window, "cold");
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_for_split (split, FALSE, TRUE);

  gtk_widget_measure (GTK_WIDGET (fixture->window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

/* What it opens goes with it. */
static void
test_everything_open (Fixture      *fixture,
                      gconstpointer data)
{
  g_autofree char *broken = fixture_make_library (g_get_user_cache_dir (), "broken");
  g_autoptr (PamphletCollection) collection = NULL;

  fixture_write (broken, "conditions/flu.json", "{");
  collection = pamphlet_collection_read ((const char *const[]){ broken, NULL }, PAMPHLET_SEVERITY_ERROR, NULL);

  gtk_window_present (GTK_WINDOW (fixture->window));
  pamphlet_window_set_collection (fixture->window, collection);
  pamphlet_window_open (fixture->window, "cold#care");
  wait_for_split (get_part (fixture, PAMPHLET_TYPE_SPLIT), FALSE, TRUE);
  activate (fixture, "find");
  activate (fixture, "menu");
  activate (fixture, "show-problems");
  activate (fixture, "shortcuts");
  pamphlet_window_set_collection (fixture->window, fixture->collection);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gtk_init ();

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/window/before-the-collection", test_before_the_collection);
  ADD ("/window/start-page", test_start_page);
  ADD ("/window/problems", test_problems);
  ADD ("/window/gone-leaflet", test_gone_leaflet);
  ADD ("/window/open", test_open);
  ADD ("/window/open-what-is-not-there", test_open_what_is_not_there);
  ADD ("/window/links", test_links);
  ADD ("/window/link-without-program", test_link_without_program);
  ADD ("/window/link-of-closed-window", test_link_of_closed_window);
  ADD ("/window/history", test_history);
  ADD ("/window/text-size", test_text_size);
  ADD ("/window/text-steps", test_text_steps);
  ADD ("/window/narrow-and-wide", test_narrow_and_wide);
  ADD ("/window/least-width", test_least_width);
  ADD ("/window/everything-open", test_everything_open);

  return g_test_run ();
}
