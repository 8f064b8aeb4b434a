/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog-builder.h"
#include "condition-view.h"
#include "find-desk.h"
#include "fixture.h"
#include "library-catalogs.h"
#include "stage.h"
#include "texts.h"
#include "window.h"

/* In front of every translation here. */
#define SPANISH "(es) "

typedef struct
{
  PamphletCollection *collection; /* “starter” with “cold” and “flu”, which are alike, in English and in Spanish */
  GtkWindow          *window;
  PamphletFindDesk   *desk; /* where a test has made one of its own */
} Fixture;

static PamphletCollection *
read_collection (void)
{
  g_autofree char *starter = fixture_make_library (g_get_user_cache_dir (), "starter");
  g_autofree char *locale = g_build_filename (starter, "locale", NULL);
  g_autofree char *flu = fixture_new_leaflet ("flu", "Influenza");
  g_autoptr (PamphletCollection) collection = NULL;
  g_autoptr (GTree) catalog = NULL;

  fixture_write (starter, "conditions/flu.json", flu);
  collection = pamphlet_collection_read ((const char *const[]){ starter, NULL }, PAMPHLET_SEVERITY_ERROR, NULL);
  catalog = catalog_new_complete (CATALOG_HEADER, g_ptr_array_index (pamphlet_collection_get_libraries (collection), 0), SPANISH);
  catalog_write (catalog, locale, "es", "starter");

  return g_steal_pointer (&collection);
}

/* A window of the program. */
static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->collection = read_collection ();
  fixture->window = GTK_WINDOW (pamphlet_window_new (NULL));
  pamphlet_window_set_collection (PAMPHLET_WINDOW (fixture->window), fixture->collection);
}

static PamphletConditionView *
get_view (Fixture *fixture)
{
  return stage_find_part (fixture->window, PAMPHLET_TYPE_CONDITION_VIEW);
}

static PamphletFindBar *
get_bar (Fixture *fixture)
{
  return stage_find_part (fixture->window, PAMPHLET_TYPE_FIND_BAR);
}

static PamphletTranslation *
translate (Fixture    *fixture,
           const char *id,
           const char *tag)
{
  PamphletLibrary     *library = g_ptr_array_index (pamphlet_collection_get_libraries (fixture->collection), 0);
  PamphletCondition   *condition = pamphlet_collection_find (fixture->collection, NULL, id);
  PamphletTranslation *translation = NULL;

  if (tag == NULL)
    return pamphlet_translation_new_source (library, condition);

  translation = pamphlet_library_translate (library, condition, tag, NULL);
  g_assert_nonnull (translation);

  return translation;
}

static void
show (Fixture    *fixture,
      const char *id,
      const char *tag,
      const char *section)
{
  g_autoptr (PamphletTranslation) translation = translate (fixture, id, tag);

  pamphlet_condition_view_open (get_view (fixture), translation, section);
  pamphlet_find_desk_update (fixture->desk);
}

/* A window of no more than a leaflet and its bar, for what only other parts of the program ask of the desk. */
static void
set_up_desk (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *view = pamphlet_condition_view_new ();
  GtkWidget *bar = g_object_new (PAMPHLET_TYPE_FIND_BAR, NULL);

  fixture->collection = read_collection ();
  fixture->window = g_object_new (GTK_TYPE_APPLICATION_WINDOW, "child", box, NULL);
  gtk_box_append (GTK_BOX (box), view);
  gtk_box_append (GTK_BOX (box), bar);
  fixture->desk = pamphlet_find_desk_new (GTK_APPLICATION_WINDOW (fixture->window), PAMPHLET_CONDITION_VIEW (view), PAMPHLET_FIND_BAR (bar));
  show (fixture, "cold", NULL, "what");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_clear_object (&fixture->desk);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->collection);
}

static void
type (Fixture    *fixture,
      const char *text)
{
  gtk_editable_set_text (stage_find_part (get_bar (fixture), GTK_TYPE_SEARCH_ENTRY), text);
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), action));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action, NULL);
}

/* Asserts what is in the bar, what it says of it, and which section is shown; NULL for a bar that is closed. */
static void
assert_state (Fixture    *fixture,
              const char *typed,
              const char *status,
              const char *section)
{
  PamphletFindBar *bar = get_bar (fixture);
  GtkWidget       *entry = stage_find_part (bar, GTK_TYPE_SEARCH_ENTRY);

  g_assert_cmpint (gtk_widget_get_visible (GTK_WIDGET (bar)), ==, status != NULL);
  g_assert_cmpstr (pamphlet_find_bar_get_typed (bar), ==, typed);
  g_assert_cmpstr (pamphlet_condition_view_get_section (get_view (fixture)), ==, section);
  if (status != NULL)
    g_assert_cmpstr (gtk_label_get_label (stage_find_part (gtk_widget_get_next_sibling (entry), GTK_TYPE_LABEL)), ==, status);
}

/* Returns: whether a label of the leaflet has marks: one of its header, since no page is shown. */
static gboolean
has_marks (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)), "PamphletTextLabel"))
    return gtk_label_get_attributes (GTK_LABEL (widget)) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_marks (child))
      return TRUE;

  return FALSE;
}

static void
assert_marks (Fixture *fixture,
              gboolean expected)
{
  g_assert_cmpint (has_marks (GTK_WIDGET (get_view (fixture))), ==, expected);
}

static void
test_actions (Fixture      *fixture,
              gconstpointer data)
{
  static const char *const names[] = { "find-in-leaflet", "find-next", "find-previous" };

  for (unsigned i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), names[i]));

  pamphlet_window_open (PAMPHLET_WINDOW (fixture->window), "cold");
  for (unsigned i = 0; i < G_N_ELEMENTS (names); i++)
    {
      activate (fixture, names[i]);
      assert_state (fixture, "", "", "what");
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "window.step-back", NULL);
      assert_state (fixture, "", NULL, "what");
    }
}

static void
test_rounds (Fixture      *fixture,
             gconstpointer data)
{
  pamphlet_window_open (PAMPHLET_WINDOW (fixture->window), "cold");
  activate (fixture, "find-next");
  type (fixture, "COUGH");
  assert_state (fixture, "COUGH", "1 of 2", "what");
  activate (fixture, "find-next");
  assert_state (fixture, "COUGH", "2 of 2", "care");
  activate (fixture, "find-next");
  assert_state (fixture, "COUGH", "1 of 2", "what");
  activate (fixture, "find-previous");
  assert_state (fixture, "COUGH", "2 of 2", "care");
  activate (fixture, "find-previous");
  assert_state (fixture, "COUGH", "1 of 2", "what");

  type (fixture, "coughx");
  assert_state (fixture, "coughx", "Not found", "what");
  activate (fixture, "find-next");
  assert_state (fixture, "coughx", "Not found", "what");
  type (fixture, " ");
  assert_state (fixture, " ", "", "what");
}

/* While somebody types, it is the tab they were on that counts, wherever the first letters have led. */
static void
test_origin (Fixture      *fixture,
             gconstpointer data)
{
  pamphlet_window_open (PAMPHLET_WINDOW (fixture->window), "cold#care");
  activate (fixture, "find-in-leaflet");
  type (fixture, "cough");
  assert_state (fixture, "cough", "2 of 2", "care");
  type (fixture, "nose");
  assert_state (fixture, "nose", "1 of 2", "what");
  type (fixture, "cough");
  assert_state (fixture, "cough", "2 of 2", "care");

  /* Who goes on, or to another tab, is there. */
  type (fixture, "nose");
  activate (fixture, "find-next");
  assert_state (fixture, "nose", "2 of 2", "what");
  type (fixture, "cough");
  assert_state (fixture, "cough", "1 of 2", "what");
  g_assert_true (pamphlet_condition_view_show_section (get_view (fixture), "care"));
  type (fixture, "coug");
  assert_state (fixture, "coug", "2 of 2", "care");
}

static void
test_escape (Fixture      *fixture,
             gconstpointer data)
{
  pamphlet_window_open (PAMPHLET_WINDOW (fixture->window), "cold");
  activate (fixture, "find-next");
  type (fixture, "cold");
  assert_marks (fixture, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "window.step-back", NULL);
  assert_state (fixture, "", NULL, "what");
  assert_marks (fixture, FALSE);
}

/* The same phrase is looked for in what is opened next, and its page stays where it is. */
static void
test_update (Fixture      *fixture,
             gconstpointer data)
{
  PamphletWindow *window = PAMPHLET_WINDOW (fixture->window);

  pamphlet_window_open (window, "cold#care");
  activate (fixture, "find-next");
  type (fixture, "nose");
  assert_state (fixture, "nose", "1 of 2", "what");
  pamphlet_window_open (window, "flu#care");
  assert_state (fixture, "nose", "2 places", "care");
  activate (fixture, "find-previous");
  assert_state (fixture, "nose", "2 of 2", "what");

  type (fixture, "(es) A cold");
  assert_state (fixture, "(es) A cold", "Not found", "what");
  pamphlet_window_set_language (window, "es");
  assert_state (fixture, "(es) A cold", "1 place", "what");
  activate (fixture, "find-next");
  assert_state (fixture, "(es) A cold", "1 of 1", "what");
  assert_marks (fixture, TRUE);
  pamphlet_window_set_language (window, "en");
  assert_state (fixture, "(es) A cold", "Not found", "what");
  assert_marks (fixture, FALSE);
}

typedef struct
{
  const char   *string;
  PamphletText *found;
} TextLookup;

static void
compare_text (const PamphletText      *text,
              const PamphletTextPlace *place,
              gpointer                 data)
{
  TextLookup *lookup = data;

  if (lookup->found == NULL && g_str_equal (pamphlet_text_get_string (text), lookup->string))
    lookup->found = pamphlet_text_ref ((PamphletText *)text);
}

/* Returns: (transfer full): a text of another reading of “cold”. */
static PamphletText *
read_text (Fixture    *fixture,
           const char *tag,
           const char *string)
{
  g_autoptr (PamphletTranslation) translation = translate (fixture, "cold", tag);
  TextLookup lookup = { string, NULL };

  pamphlet_condition_foreach_text (pamphlet_translation_get_condition (translation), compare_text, &lookup);
  g_assert_nonnull (lookup.found);

  return lookup.found;
}

typedef struct
{
  const char *typed;
  gboolean    with_slips;
  const char *tag; /* of the language in which it was found; NULL for its own */
  const char *text;
  const char *section; /* that is shown then */
  const char *next;    /* what the bar says after going on */
} Words;

static const Words words[] = {
  { "cough", FALSE, NULL, "A cough: what to do", "what", "2 of 2" },
  { "cough", FALSE, NULL, "A cough", "care", "1 of 2" },
  { "cuogh", TRUE, NULL, "A cough", "care", "1 of 2" },
  { "tea bed", FALSE, NULL, "Drink tea", "care", "1 of 2" },
  /* in another language than the one that is shown */
  { "cough", FALSE, "es", SPANISH "A cough", "care", "1 of 2" },
  { "es", FALSE, "es", SPANISH "Sneezing", "care", "Not found" },
  /* not shown as such */
  { "nose", FALSE, NULL, "A nose", "what", "1 of 2" },
  { "rhinitis", FALSE, NULL, "Rhinitis", "what", "Not found" },
  { "cough", FALSE, NULL, NULL, "what", "1 of 2" },
};

static void
test_words (Fixture      *fixture,
            gconstpointer data)
{
  const Words *test = data;
  g_autoptr (PamphletText) text = test->text != NULL ? read_text (fixture, test->tag, test->text) : NULL;

  pamphlet_find_desk_show_words (fixture->desk, test->typed, test->with_slips, text);
  assert_state (fixture, test->typed, NULL, test->section);
  activate (fixture, "find-next");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (get_bar (fixture))));
  g_assert_cmpstr (pamphlet_find_bar_get_typed (get_bar (fixture)), ==, test->typed);
  assert_state (fixture, test->typed, test->next, pamphlet_condition_view_get_section (get_view (fixture)));
}

/* Another leaflet or language is nothing that was searched, and the marks are gone, also with the bar open. */
static void
test_words_go (Fixture      *fixture,
               gconstpointer data)
{
  g_assert_false (pamphlet_find_desk_clear (fixture->desk));
  pamphlet_find_desk_show_words (fixture->desk, "cold", FALSE, NULL);
  assert_marks (fixture, TRUE);
  g_assert_true (pamphlet_find_desk_clear (fixture->desk));
  g_assert_false (pamphlet_find_desk_clear (fixture->desk));
  assert_marks (fixture, FALSE);

  pamphlet_find_desk_show_words (fixture->desk, "cold", FALSE, NULL);
  show (fixture, "cold", "es", NULL);
  assert_marks (fixture, FALSE);
  assert_state (fixture, "", NULL, "what");

  pamphlet_find_desk_show_words (fixture->desk, "cold", FALSE, NULL);
  activate (fixture, "find-next");
  assert_state (fixture, "cold", "1 of 3", "what");
  show (fixture, "flu", NULL, NULL);
  assert_marks (fixture, FALSE);
  assert_state (fixture, "", NULL, "what");

  /* Who types has a phrase of their own, and words of another search take its place. */
  pamphlet_find_desk_show_words (fixture->desk, "cough nose", FALSE, NULL);
  activate (fixture, "find-next");
  assert_state (fixture, "cough nose", "1 of 4", "what");
  type (fixture, "nose runs");
  assert_state (fixture, "nose runs", "1 of 1", "what");
  show (fixture, "cold", NULL, NULL);
  assert_state (fixture, "nose runs", "1 place", "what");
  pamphlet_find_desk_show_words (fixture->desk, "tea", FALSE, NULL);
  assert_state (fixture, "tea", "1 place", "what");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gtk_init ();

#define ADD(path, function) g_test_add ("/find-desk/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("actions", test_actions);
  ADD ("rounds", test_rounds);
  ADD ("origin", test_origin);
  ADD ("escape", test_escape);
  ADD ("update", test_update);
#undef ADD
  for (unsigned i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *path = g_strdup_printf ("/find-desk/words/%u", i);

      g_test_add (path, Fixture, &words[i], set_up_desk, test_words, tear_down);
    }
  g_test_add ("/find-desk/words-go", Fixture, NULL, set_up_desk, test_words_go, tear_down);

  return g_test_run ();
}
