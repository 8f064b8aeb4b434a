/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "condition-list.h"
#include "condition-view.h"
#include "fixture.h"
#include "message-bar.h"
#include "sidebar.h"
#include "stage.h"
#include "window.h"

/* So many that they come in several parts. */
#define N_LEAFLETS 600

typedef struct
{
  PamphletWindow *window;
  char           *folder; /* of a library with “d000” to “d599”, of which the last come first in the list, and “cold” */
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = fixture_make_library (g_get_user_cache_dir (), "starter");
  for (unsigned i = 0; i < N_LEAFLETS; i++)
    {
      g_autofree char *id = g_strdup_printf ("d%03u", i);
      g_autofree char *title = g_strdup_printf ("Disease %03u", N_LEAFLETS - i);
      g_autofree char *name = g_strdup_printf ("conditions/%s.json", id);
      g_autofree char *leaflet = fixture_new_leaflet (id, title);

      fixture_write (fixture->folder, name, leaflet);
    }
  fixture->window = PAMPHLET_WINDOW (pamphlet_window_new (NULL));
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

static gpointer
get_part (Fixture *fixture,
          GType    type)
{
  return stage_find_part (fixture->window, type);
}

static char *
get_place (Fixture *fixture)
{
  PamphletEntry   *selected = pamphlet_condition_list_get_selected (get_part (fixture, PAMPHLET_TYPE_CONDITION_LIST));
  const char      *section = pamphlet_condition_view_get_section (get_part (fixture, PAMPHLET_TYPE_CONDITION_VIEW));
  g_autofree char *name = selected != NULL ? pamphlet_condition_dup_name (pamphlet_entry_get_condition (selected)) : NULL;

  return g_strdup_printf ("%s#%s", name, section);
}

static gboolean
has_message (Fixture *fixture)
{
  return gtk_widget_get_visible (get_part (fixture, PAMPHLET_TYPE_MESSAGE_BAR));
}

/* Asserts that the place is @expected from the first change on that shows it. */
typedef struct
{
  Fixture    *fixture;
  const char *expected;
  unsigned    n_times;
} Stay;

static void
stay_cb (PamphletLoader *loader,
         Stay           *stay)
{
  g_autofree char *place = get_place (stay->fixture);

  if (stay->n_times > 0 || pamphlet_loader_get_listing (loader) != NULL)
    {
      g_assert_cmpstr (place, ==, stay->expected);
      stay->n_times++;
    }
}

static PamphletLoader *
start_loader (Fixture *fixture)
{
  PamphletLoader *loader = pamphlet_loader_new ((const char *const[]){ fixture->folder, NULL });

  pamphlet_window_set_loader (fixture->window, loader);

  return loader;
}

/* What is among the first to be read is open from then on, whatever is read after it. */
static void
test_stay (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (PamphletLoader) loader = start_loader (fixture);
  Stay stay = { fixture, "starter/cold#care", 0 };

  g_signal_connect (loader, "changed", G_CALLBACK (stay_cb), &stay);
  pamphlet_window_open (fixture->window, "cold#care");
  g_assert_false (has_message (fixture));
  WAIT_UNTIL (!pamphlet_loader_is_reading (loader));

  g_assert_cmpuint (stay.n_times, >, 2);
}

/* What is read last is opened then. */
static void
test_wanted (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (PamphletLoader) loader = start_loader (fixture);
  g_autofree char *place = NULL;

  pamphlet_window_open (fixture->window, "d599#care");
  WAIT_UNTIL (!pamphlet_loader_is_reading (loader));
  place = get_place (fixture);

  g_assert_cmpstr (place, ==, "starter/d599#care");
  g_assert_false (has_message (fixture));
}

/* Whoever opens another leaflet meanwhile does not lose it to the one that was waited for. */
static void
test_wanted_no_more (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (PamphletLoader) loader = start_loader (fixture);
  g_autofree char *place = NULL;

  WAIT_UNTIL (pamphlet_loader_get_listing (loader) != NULL);
  pamphlet_window_open (fixture->window, "d599#care");
  pamphlet_window_open (fixture->window, "cold#what");
  WAIT_UNTIL (!pamphlet_loader_is_reading (loader));
  place = get_place (fixture);

  g_assert_cmpstr (place, ==, "starter/cold#what");
  g_assert_false (has_message (fixture));
}

/* That something is not there is known only when all is read. */
static void
test_missing (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (PamphletLoader) loader = start_loader (fixture);

  pamphlet_window_open (fixture->window, "nothing");
  g_assert_false (has_message (fixture));
  WAIT_UNTIL (!pamphlet_loader_is_reading (loader));
  g_assert_true (has_message (fixture));
}

/* Returns: (transfer full): of the library of @collection, every @step-th of the first @n leaflets. */
static PamphletListing *
take_some (PamphletCollection *collection,
           unsigned            n,
           unsigned            step,
           PamphletListing    *before)
{
  PamphletLibrary *library = pamphlet_collection_get_library (collection, "starter");
  GPtrArray       *conditions = pamphlet_library_get_conditions (library);
  g_autoptr (GPtrArray) some = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) libraries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PamphletCollection) part = NULL;

  for (unsigned i = 0; i < MIN (n, conditions->len); i += step)
    g_ptr_array_add (some, g_object_ref (g_ptr_array_index (conditions, i)));
  g_ptr_array_add (libraries, pamphlet_library_new_filled (library, some));
  part = pamphlet_collection_new (libraries);

  return pamphlet_listing_new (part, before);
}

static gboolean
has_words (gpointer    widget,
           const char *words)
{
  return g_strcmp0 (gtk_label_get_label (widget), words) == 0;
}

/* Returns: how far down the list a title stands; -1 where it is out of sight. */
static int
get_top (PamphletConditionList *list,
         const char            *title)
{
  GtkWidget      *label = stage_find_wanted_part (list, GTK_TYPE_LABEL, has_words, title);
  graphene_rect_t bounds;

  if (label == NULL || !gtk_widget_compute_bounds (label, GTK_WIDGET (list), &bounds) || bounds.origin.y < 0 ||
      bounds.origin.y > gtk_widget_get_height (GTK_WIDGET (list)))
    return -1;

  return bounds.origin.y;
}

static void
count_cb (unsigned *n_frames)
{
  (*n_frames)++;
}

/* Lets the rows come that are to be @n, and the frames in which they find their places. */
static void
settle (Fixture *fixture,
        unsigned n)
{
  GtkListView   *view = stage_find_part (get_part (fixture, PAMPHLET_TYPE_CONDITION_LIST), GTK_TYPE_LIST_VIEW);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (view));
  unsigned       n_frames = 0;
  unsigned       time_out;
  gulong         handler;

  WAIT_UNTIL (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (view))) == n);

  time_out = waiting_start_time_out ("frames");
  handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (count_cb), &n_frames);
  while (n_frames < 8)
    {
      gtk_widget_queue_draw (GTK_WIDGET (view));
      g_main_context_iteration (NULL, TRUE);
    }
  g_signal_handler_disconnect (clock, handler);
  g_source_remove (time_out);
}

/* However many come before it, what the reader looks at stays where it is, and what is selected stays so. */
static void
test_scroll (Fixture      *fixture,
             gconstpointer data)
{
  PamphletConditionList *list = get_part (fixture, PAMPHLET_TYPE_CONDITION_LIST);
  g_autoptr (PamphletCollection) all = pamphlet_collection_read_heads ((const char *const[]){ fixture->folder, NULL }, NULL);
  g_autoptr (PamphletListing) some = take_some (all, 300, 4, NULL);
  g_autoptr (PamphletListing) more = take_some (all, 300, 1, some);
  g_autoptr (PamphletListing) rest = take_some (all, G_MAXUINT, 1, more);
  int top;

  pamphlet_window_set_collection (fixture->window, all);
  gtk_window_present (GTK_WINDOW (fixture->window));
  pamphlet_condition_list_set_listing (list, some);
  settle (fixture, 75);
  g_assert_cmpint (get_top (list, "Disease 305"), >, 0);

  /* Nobody has touched it: its start stays in sight. */
  pamphlet_condition_list_set_listing (list, more);
  settle (fixture, 300);
  g_assert_cmpint (get_top (list, "Disease 302"), >, 0);

  gtk_widget_activate_action (stage_find_part (list, GTK_TYPE_LIST_VIEW), "list.scroll-to-item", "u", 150);
  pamphlet_condition_list_select (list, pamphlet_collection_find (all, NULL, "d150"));
  settle (fixture, 300);
  top = get_top (list, "Disease 450");
  g_assert_cmpint (top, >, 0);

  pamphlet_condition_list_set_listing (list, rest);
  settle (fixture, 601);
  g_assert_true (pamphlet_entry_get_condition (pamphlet_condition_list_get_selected (list)) == pamphlet_collection_find (all, NULL, "d150"));
  g_assert_cmpint (get_top (list, "Disease 450"), ==, top);
}

static void
test_progress (Fixture      *fixture,
               gconstpointer data)
{
  PamphletSidebar *sidebar = get_part (fixture, PAMPHLET_TYPE_SIDEBAR);
  GtkWidget       *label;

  pamphlet_sidebar_set_progress (sidebar, 120, 600);
  label = stage_find_wanted_part (sidebar, GTK_TYPE_LABEL, has_words, "Reading leaflets… 120 of 600");
  g_assert_nonnull (label);
  g_assert_true (gtk_widget_get_visible (label));
  pamphlet_sidebar_set_progress (sidebar, 600, 600);
  g_assert_false (gtk_widget_get_visible (label));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gtk_init ();

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/loading/stay", test_stay);
  ADD ("/loading/wanted", test_wanted);
  ADD ("/loading/wanted-no-more", test_wanted_no_more);
  ADD ("/loading/missing", test_missing);
  ADD ("/loading/scroll", test_scroll);
  ADD ("/loading/progress", test_progress);

  return g_test_run ();
}
