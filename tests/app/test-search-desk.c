/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog-builder.h"
#include "condition-view.h"
#include "fixture.h"
#include "hit-list.h"
#include "sidebar.h"
#include "split.h"
#include "stage.h"
#include "text-label.h"
#include "window.h"

#include <string.h>

#define WAIT_IN_SECONDS 20

/* In front of every translation here. */
#define SPANISH "(es) "

typedef struct
{
  char           *folder; /* of a library with “cold” and “flu”, which are alike, in English and in Spanish */
  PamphletWindow *window;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *flu = fixture_new_leaflet ("flu", "Influenza");
  g_autofree char *locale = NULL;
  g_autoptr (PamphletCollection) collection = NULL;
  g_autoptr (GTree) catalog = NULL;

  fixture->folder = fixture_make_library (g_get_user_cache_dir (), "starter");
  locale = g_build_filename (fixture->folder, "locale", NULL);
  fixture_write (fixture->folder, "conditions/flu.json", flu);
  collection = pamphlet_collection_read ((const char *const[]){ fixture->folder, NULL }, PAMPHLET_SEVERITY_ERROR, NULL);
  catalog = catalog_new_complete (CATALOG_HEADER, g_ptr_array_index (pamphlet_collection_get_libraries (collection), 0), SPANISH);
  catalog_write (catalog, locale, "es", "starter");

  fixture->window = PAMPHLET_WINDOW (pamphlet_window_new (NULL));
  pamphlet_window_set_collection (fixture->window, collection);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_pointer (&fixture->folder, g_free);
}

static void
type (Fixture    *fixture,
      const char *words)
{
  gtk_editable_set_text (stage_find_part (fixture->window, GTK_TYPE_SEARCH_ENTRY), words);
}

static GtkSelectionModel *
get_hits (Fixture *fixture)
{
  return gtk_list_view_get_model (stage_find_part (stage_find_part (fixture->window, PAMPHLET_TYPE_HIT_LIST), GTK_TYPE_LIST_VIEW));
}

/* Waits until what is found is, in this order, of the leaflets @expected. */
static void
wait_for_hits (Fixture    *fixture,
               const char *expected)
{
  gint64 end = g_get_monotonic_time () + WAIT_IN_SECONDS * G_TIME_SPAN_SECOND;

  for (;;)
    {
      PamphletHitList *list = stage_find_part (fixture->window, PAMPHLET_TYPE_HIT_LIST);
      g_autoptr (GString) found = g_string_new (NULL);
      PamphletHit *hit;

      for (unsigned i = 0; (hit = pamphlet_hit_list_get_hit (list, i)) != NULL; i++)
        g_string_append_printf (found, "%s%s", i > 0 ? " " : "", pamphlet_condition_get_id (pamphlet_hit_get_condition (hit)));
      if (g_str_equal (found->str, expected))
        return;

      if (g_get_monotonic_time () > end)
        g_assert_cmpstr (found->str, ==, expected);
      g_main_context_iteration (NULL, FALSE);
    }
}

static PamphletConditionView *
get_view (Fixture *fixture)
{
  return stage_find_part (fixture->window, PAMPHLET_TYPE_CONDITION_VIEW);
}

static void
assert_place (Fixture    *fixture,
              const char *expected)
{
  PamphletTranslation *translation = pamphlet_condition_view_get_translation (get_view (fixture));
  g_autofree char     *name = pamphlet_condition_dup_name (pamphlet_translation_get_condition (translation));
  g_autofree char     *place = g_strdup_printf ("%s#%s", name, pamphlet_condition_view_get_section (get_view (fixture)));

  g_assert_cmpstr (place, ==, expected);
}

/* Adds the marked words of all labels of the leaflet, each once: what is urgent stands in the header as well. */
static void
add_marks (GtkWidget *widget,
           GString   *marks)
{
  if (PAMPHLET_IS_TEXT_LABEL (widget))
    {
      GtkLabel      *label = pamphlet_text_label_get_label (PAMPHLET_TEXT_LABEL (widget));
      PangoAttrList *attributes = gtk_label_get_attributes (label);
      GSList        *all = attributes != NULL ? pango_attr_list_get_attributes (attributes) : NULL;

      for (GSList *at = all; at != NULL; at = at->next)
        {
          const PangoAttribute *attribute = at->data;
          g_autofree char      *words = g_strndup (gtk_label_get_text (label) + attribute->start_index, attribute->end_index - attribute->start_index);
          g_autofree char      *mark = g_strdup_printf ("[%s]", words);

          if (attribute->klass->type == PANGO_ATTR_BACKGROUND && strstr (marks->str, mark) == NULL)
            g_string_append (marks, mark);
        }
      g_slist_free_full (all, (GDestroyNotify)pango_attribute_destroy);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    add_marks (child, marks);
}

static void
assert_marks (Fixture    *fixture,
              const char *expected)
{
  g_autoptr (GString) marks = g_string_new (NULL);

  add_marks (GTK_WIDGET (get_view (fixture)), marks);
  g_assert_cmpstr (marks->str, ==, expected);
}

/* A hit in a text opens its leaflet at its section, and its words are marked. */
static void
test_text (Fixture      *fixture,
           gconstpointer data)
{
  type (fixture, "sneezing");
  wait_for_hits (fixture, "cold flu");
  gtk_selection_model_select_item (get_hits (fixture), 1, TRUE);
  assert_place (fixture, "starter/flu#care");
  assert_marks (fixture, "[Sneezing]");

  /* The leaflet is open already: the place is another one. */
  type (fixture, "influenza runs");
  wait_for_hits (fixture, "flu");
  gtk_selection_model_select_item (get_hits (fixture), 0, TRUE);
  assert_place (fixture, "starter/flu#what");

  /* A name leads to no place. */
  type (fixture, "cold");
  wait_for_hits (fixture, "cold flu");
  gtk_selection_model_select_item (get_hits (fixture), 0, TRUE);
  assert_place (fixture, "starter/cold#what");
  assert_marks (fixture, "");
}

/* Who goes back comes to the leaflet before, and what was found stays. */
static void
test_history (Fixture      *fixture,
              gconstpointer data)
{
  type (fixture, "sneezing");
  wait_for_hits (fixture, "cold flu");
  gtk_selection_model_select_item (get_hits (fixture), 0, TRUE);
  gtk_selection_model_select_item (get_hits (fixture), 1, TRUE);
  assert_place (fixture, "starter/flu#care");

  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "back", NULL);
  assert_place (fixture, "starter/cold#care");
  g_assert_true (gtk_selection_model_is_selected (get_hits (fixture), 0));
  assert_marks (fixture, "");
}

/* The language of the window is searched as soon as it can be, without another key; then the words are marked in it. */
static void
test_language (Fixture      *fixture,
               gconstpointer data)
{
  type (fixture, "sneezing");
  wait_for_hits (fixture, "cold flu");
  type (fixture, SPANISH "sneezing");
  wait_for_hits (fixture, "");

  pamphlet_window_set_language (fixture->window, "es");
  wait_for_hits (fixture, "cold flu");
  gtk_selection_model_select_item (get_hits (fixture), 0, TRUE);
  assert_place (fixture, "starter/cold#care");
  assert_marks (fixture, "[es][Sneezing]");

  pamphlet_window_set_language (fixture->window, "en");
  wait_for_hits (fixture, "");
  assert_place (fixture, "starter/cold#care");
  assert_marks (fixture, "");
}

/* In a narrow window, Enter takes the reader from the list to the page. */
static void
test_narrow (Fixture      *fixture,
             gconstpointer data)
{
  PamphletSplit *split = stage_find_part (fixture->window, PAMPHLET_TYPE_SPLIT);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 600);
  WAIT_UNTIL (pamphlet_split_get_narrow (split));

  type (fixture, "sneezing");
  wait_for_hits (fixture, "cold flu");
  gtk_selection_model_select_item (get_hits (fixture), 1, TRUE);
  g_assert_null (pamphlet_condition_view_get_translation (get_view (fixture)));

  g_signal_emit_by_name (stage_find_part (fixture->window, GTK_TYPE_SEARCH_ENTRY), "activate");
  assert_place (fixture, "starter/cold#care");
  g_assert_false (pamphlet_split_get_show_sidebar (split));
  assert_marks (fixture, "[Sneezing]");
}

/* What is typed while leaflets are read is found once they are. */
static void
test_loader (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (PamphletLoader) loader = pamphlet_loader_new ((const char *const[]){ fixture->folder, NULL });

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = PAMPHLET_WINDOW (pamphlet_window_new (NULL));
  type (fixture, "sneezing");
  pamphlet_window_set_loader (fixture->window, loader);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_for_hits (fixture, "cold flu");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gtk_init ();

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/search desk/text", test_text);
  ADD ("/search desk/history", test_history);
  ADD ("/search desk/language", test_language);
  ADD ("/search desk/narrow", test_narrow);
  ADD ("/search desk/loader", test_loader);

  return g_test_run ();
}
