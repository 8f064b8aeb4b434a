/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "hit-list.h"
#include "hit-row.h"
#include "search-builder.h"
#include "search-fixture.h"
#include "sidebar.h"
#include "stage.h"

/* More than are shown. */
#define N_LEAFLETS 45

typedef struct
{
  GtkWindow          *window;
  PamphletSidebar    *sidebar;
  PamphletCollection *collection;
  PamphletSearch     *search;
  unsigned            n_selected; /* how many times it was told that something else is selected */
  unsigned            n_activated;
} Fixture;

static void
count_cb (unsigned *n)
{
  (*n)++;
}

static void
show (Fixture            *fixture,
      PamphletCollection *collection)
{
  g_autoptr (PamphletListing) listing = pamphlet_listing_new (collection, NULL);

  fixture->collection = g_object_ref (collection);
  fixture->search = pamphlet_search_build (collection, NULL, NULL, NULL);
  fixture->sidebar = g_object_new (PAMPHLET_TYPE_SIDEBAR, NULL);
  g_signal_connect_swapped (fixture->sidebar, "selected", G_CALLBACK (count_cb), &fixture->n_selected);
  g_signal_connect_swapped (fixture->sidebar, "activated", G_CALLBACK (count_cb), &fixture->n_activated);
  pamphlet_sidebar_set_listing (fixture->sidebar, listing);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  stage_present (fixture->window, GTK_WIDGET (fixture->sidebar), 300, 700);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (PamphletCollection) collection = search_fixture_read ("english");

  show (fixture, collection);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  stage_clear (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&fixture->search);
  g_clear_object (&fixture->collection);
}

static GtkEditable *
get_entry (Fixture *fixture)
{
  return GTK_EDITABLE (stage_find_type (GTK_WIDGET (fixture->sidebar), GTK_TYPE_SEARCH_ENTRY));
}

static void
type (Fixture    *fixture,
      const char *words)
{
  gtk_editable_set_text (get_entry (fixture), words);
}

/* Returns: what can be seen of a widget whose parents are shown. */
static gboolean
is_seen (GtkWidget *widget)
{
  return gtk_widget_get_visible (widget) && gtk_widget_get_child_visible (widget);
}

/* Adds the words of all labels in sight, bold ones in brackets. */
static void
add_words (GtkWidget *widget,
           GString   *words)
{
  if (!is_seen (widget))
    return;

  if (GTK_IS_LABEL (widget))
    {
      PangoAttrList   *attributes = gtk_label_get_attributes (GTK_LABEL (widget));
      GSList          *marks = attributes != NULL ? pango_attr_list_get_attributes (attributes) : NULL;
      g_autofree char *text = g_strdup (gtk_label_get_text (GTK_LABEL (widget)));
      unsigned         at = 0;

      g_string_append (words, words->len > 0 ? " | " : "");
      for (GSList *mark = marks; mark != NULL; mark = mark->next)
        {
          const PangoAttribute *attribute = mark->data;

          g_assert_cmpint (attribute->klass->type, ==, PANGO_ATTR_WEIGHT);
          g_string_append_len (words, text + at, attribute->start_index - at);
          g_string_append_printf (words, "[%.*s]", (int)(attribute->end_index - attribute->start_index), text + attribute->start_index);
          at = attribute->end_index;
        }
      g_string_append (words, text + at);
      g_slist_free_full (marks, (GDestroyNotify)pango_attribute_destroy);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    add_words (child, words);
}

/* Waits until what stands below the entry is @expected. */
static void
wait_for_words (Fixture    *fixture,
                const char *expected)
{
  GtkWidget *entry = GTK_WIDGET (get_entry (fixture));
  gint64     end = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;

  for (;;)
    {
      g_autoptr (GString) words = g_string_new (NULL);

      for (GtkWidget *below = gtk_widget_get_next_sibling (entry); below != NULL; below = gtk_widget_get_next_sibling (below))
        add_words (below, words);
      if (g_str_equal (words->str, expected))
        return;

      if (g_get_monotonic_time () > end)
        g_assert_cmpstr (words->str, ==, expected);
      g_main_context_iteration (NULL, FALSE);
    }
}

static const char *
get_selected (Fixture *fixture)
{
  PamphletCondition *selected = pamphlet_sidebar_get_selected (fixture->sidebar);

  return selected != NULL ? pamphlet_condition_get_id (selected) : NULL;
}

/* All that is in the list when nothing is searched for. */
#define LIST "Infections | Acute lymphoblastic leukemia | Chronic lymphocytic leukaemia | Cold | Diarrhoea and vomiting | Flu | Graft-versus-host disease"

/* Names come first, then texts, then what is only nearly so; each with its place, and the words marked. */
static void
test_hits (Fixture      *fixture,
           gconstpointer data)
{
  static const struct
  {
    const char *typed;
    const char *words;
  } cases[] = {
    { "acute",
      "[Acute] lymphoblastic leukemia | In the text of leaflets | Cold | Signs | Sneezing, and [acute] thirst. Weight | 2 leaflets found" },
    { "cold",
      "[Cold] | In the text of leaflets | Flu | Signs | [Cold] hands | 2 leaflets found" },
    { "rhinitis", "Cold | Also called | [Rhinitis] | 1 leaflet found" },
    { "c91.1", "Chronic lymphocytic leukaemia | Code | [C91.10] | 1 leaflet found" },
    { "leukemia acute", "[Acute] lymphoblastic [leukemia] | 1 leaflet found" },
    { "sneezink", "With other words that are spelled nearly like this: | Cold | Signs | [Sneezing], and acute thirst. Weight | 1 leaflet found" },
    { "xyz", "No leaflet matches “xyz”." },
    { "100%s", "No leaflet matches “100%s”." },
    { " ", LIST },
    { "", LIST },
  };

  wait_for_words (fixture, LIST);
  pamphlet_sidebar_set_search (fixture->sidebar, fixture->search);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      type (fixture, cases[i].typed);
      wait_for_words (fixture, cases[i].words);
      g_assert_null (get_selected (fixture));
    }
  g_assert_cmpuint (fixture->n_selected, ==, 0);
}

/* As long as not everything is read, the names that are can be searched; then all can, without another key. */
static void
test_before_the_search (Fixture      *fixture,
                        gconstpointer data)
{
  type (fixture, "acute");
  wait_for_words (fixture, "Infections | Acute lymphoblastic leukemia");
  type (fixture, "sneezing");
  wait_for_words (fixture, "No condition matches “sneezing”.");

  pamphlet_sidebar_set_search (fixture->sidebar, fixture->search);
  wait_for_words (fixture, "In the text of leaflets | Cold | Signs | [Sneezing], and acute thirst. Weight | 1 leaflet found");
  type (fixture, "");
  wait_for_words (fixture, LIST);
}

/* Enter opens the best hit of what is typed by then, found or not; and only once. */
static void
test_enter (Fixture      *fixture,
            gconstpointer data)
{
  pamphlet_sidebar_set_search (fixture->sidebar, fixture->search);
  type (fixture, "fever");
  type (fixture, "rhinitis");
  g_signal_emit_by_name (get_entry (fixture), "activate");
  g_assert_cmpuint (fixture->n_activated, ==, 0);
  WAIT_UNTIL (fixture->n_activated > 0);
  g_assert_cmpstr (get_selected (fixture), ==, "cold");
  g_assert_cmpuint (fixture->n_selected, ==, 1);

  type (fixture, "cold");
  wait_for_words (fixture, "[Cold] | In the text of leaflets | Flu | Signs | [Cold] hands | 2 leaflets found");
  g_assert_null (get_selected (fixture));
  g_signal_emit_by_name (get_entry (fixture), "activate");
  g_assert_cmpuint (fixture->n_activated, ==, 2);
  g_assert_cmpstr (get_selected (fixture), ==, "cold");
  g_assert_cmpint (pamphlet_hit_get_kind (pamphlet_sidebar_get_hit (fixture->sidebar)), ==, PAMPHLET_HIT_TITLE);

  /* Where nothing is found, there is nothing to open. */
  type (fixture, "xyz");
  g_signal_emit_by_name (get_entry (fixture), "activate");
  wait_for_words (fixture, "No leaflet matches “xyz”.");
  g_assert_cmpuint (fixture->n_activated, ==, 2);

  type (fixture, "");
  g_signal_emit_by_name (get_entry (fixture), "activate");
  g_assert_cmpuint (fixture->n_activated, ==, 3);
  g_assert_cmpstr (get_selected (fixture), ==, "acute");
  g_assert_null (pamphlet_sidebar_get_hit (fixture->sidebar));
}

/* What the window opens is selected in what is found and in the list, and the window is not told of it. */
static void
test_select (Fixture      *fixture,
             gconstpointer data)
{
  PamphletCondition *flu = pamphlet_collection_find (fixture->collection, NULL, "flu");
  PamphletCondition *acute = pamphlet_collection_find (fixture->collection, NULL, "acute");

  pamphlet_sidebar_set_search (fixture->sidebar, fixture->search);
  type (fixture, "cold");
  wait_for_words (fixture, "[Cold] | In the text of leaflets | Flu | Signs | [Cold] hands | 2 leaflets found");
  pamphlet_sidebar_select (fixture->sidebar, flu);
  g_assert_cmpstr (get_selected (fixture), ==, "flu");
  g_assert_cmpstr (pamphlet_hit_get_section (pamphlet_sidebar_get_hit (fixture->sidebar)), ==, "s");

  /* What was found stays for the next look. */
  pamphlet_sidebar_select (fixture->sidebar, acute);
  g_assert_null (get_selected (fixture));
  g_assert_cmpstr (pamphlet_sidebar_get_typed (fixture->sidebar), ==, "cold");

  type (fixture, "");
  wait_for_words (fixture, LIST);
  g_assert_cmpstr (get_selected (fixture), ==, "acute");
  g_assert_cmpuint (fixture->n_selected, ==, 0);

  /* Names alone that hide it are cleared. */
  pamphlet_sidebar_set_search (fixture->sidebar, NULL);
  type (fixture, "flu");
  wait_for_words (fixture, "Infections | Flu");
  pamphlet_sidebar_select (fixture->sidebar, acute);
  wait_for_words (fixture, LIST);
  g_assert_cmpstr (get_selected (fixture), ==, "acute");
}

static void
test_keyboard (Fixture      *fixture,
               gconstpointer data)
{
  GtkWidget *hits;
  GtkWidget *row;

  pamphlet_sidebar_set_search (fixture->sidebar, fixture->search);
  pamphlet_sidebar_focus_search (fixture->sidebar);
  type (fixture, "cold");
  wait_for_words (fixture, "[Cold] | In the text of leaflets | Flu | Signs | [Cold] hands | 2 leaflets found");

  pamphlet_sidebar_focus_list (fixture->sidebar);
  hits = stage_find_type (GTK_WIDGET (fixture->sidebar), PAMPHLET_TYPE_HIT_LIST);
  row = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (row, hits));
  g_assert_true (PAMPHLET_IS_HIT_ROW (gtk_widget_get_first_child (row)));

  type (fixture, "xyz");
  wait_for_words (fixture, "No leaflet matches “xyz”.");
  pamphlet_sidebar_focus_list (fixture->sidebar);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), GTK_WIDGET (get_entry (fixture))));

  g_signal_emit_by_name (get_entry (fixture), "stop-search");
  wait_for_words (fixture, LIST);
}

/* What is not seen at once follows; and where that is not all, it is said. */
static void
test_many (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *folder = fixture_make_library (g_get_user_cache_dir (), "many");
  g_autoptr (PamphletCollection) collection = NULL;
  g_autoptr (PamphletSearch) search = NULL;

  for (unsigned i = 0; i < N_LEAFLETS; i++)
    {
      g_autofree char *id = g_strdup_printf ("d%02u", i);
      g_autofree char *title = g_strdup_printf ("%s %02u", i < 12 ? "Rare disease" : "Disease", i);
      g_autofree char *name = g_strdup_printf ("conditions/%s.json", id);
      g_autofree char *leaflet = fixture_new_leaflet (id, title);

      fixture_write (folder, name, leaflet);
    }
  collection = pamphlet_collection_read_heads ((const char *const[]){ folder, NULL }, NULL);
  search = pamphlet_search_build (collection, NULL, NULL, NULL);

  pamphlet_sidebar_set_search (fixture->sidebar, search);
  type (fixture, "disease");
  WAIT_UNTIL (stage_find_label (GTK_WIDGET (fixture->sidebar), "The best 40 leaflets are shown. Add a word to find fewer.") != NULL);
  type (fixture, "rare disease");
  WAIT_UNTIL (stage_find_label (GTK_WIDGET (fixture->sidebar), "12 leaflets found") != NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gtk_init ();

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/sidebar/hits", test_hits);
  ADD ("/sidebar/before the search", test_before_the_search);
  ADD ("/sidebar/enter", test_enter);
  ADD ("/sidebar/select", test_select);
  ADD ("/sidebar/keyboard", test_keyboard);
  ADD ("/sidebar/many", test_many);

  return g_test_run ();
}
