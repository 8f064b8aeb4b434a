/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench-window.h"
#include "hit-list.h"
#include "measure.h"
#include "queries.h"
#include "sidebar.h"
#include "stage.h"

#include <stdlib.h>

/*
 * Measures what somebody does in a window with a large library: types, opens leaflets, changes tabs, until what comes of it
 * is painted, by the clock: window MAKE-LIBRARY STARTER-LIBRARY N…
 *
 * All is done several times, and of the times that each step took, the median counts: a step that is slow is so every time, and
 * one for which the machine was busy with something else is not.
 */

#define N_ROUNDS   5
#define N_QUERIES  5
#define N_LEAFLETS 30

#define SMALL_LIBRARY      5000
#define LARGE_KEYSTROKE_MS 50.0

/* Longer than what a step leaves to be painted after it: who types fast still takes longer from letter to letter, and the tabs
 * of a leaflet change their colour slowly. */
#define LETTER_REST_MS  80
#define LEAFLET_REST_MS 300

typedef struct
{
  PamphletWindow *window;
  GdkFrameClock  *clock;
  gboolean        is_there; /* whether what is waited for is in the widgets */
  gboolean        is_painted;
  gint64          since;
  GArray         *times; /* of double, in milliseconds: of this round */
} Bench;

static void
there_cb (Bench *bench)
{
  bench->is_there = TRUE;
}

static void
after_paint_cb (Bench *bench)
{
  bench->is_painted = bench->is_painted || bench->is_there;
}

/* @is_there: whether the next frame is the one that is waited for */
static void
begin (Bench   *bench,
       gboolean is_there)
{
  bench->is_there = is_there;
  bench->is_painted = FALSE;
  bench->since = g_get_monotonic_time ();
}

/* Returns: how many milliseconds it has taken. */
static double
end (Bench *bench)
{
  while (!bench->is_painted)
    g_main_context_iteration (NULL, TRUE);

  return (g_get_monotonic_time () - bench->since) / 1000.0;
}

static void
keep (Bench *bench,
      double time)
{
  g_array_append_val (bench->times, time);
}

/* What is found, or that nothing is, can be told from these changing. */
static void
watch_sidebar (Bench   *bench,
               gboolean is_watched)
{
  GtkWidget   *sidebar = stage_find_part (bench->window, PAMPHLET_TYPE_SIDEBAR);
  GtkListView *view = stage_find_part (stage_find_part (sidebar, PAMPHLET_TYPE_HIT_LIST), GTK_TYPE_LIST_VIEW);
  GtkWidget   *no_match = gtk_widget_get_last_child (stage_find_part (sidebar, GTK_TYPE_STACK));
  gpointer     model = gtk_list_view_get_model (view);

  if (is_watched)
    {
      g_signal_connect_swapped (model, "items-changed", G_CALLBACK (there_cb), bench);
      g_signal_connect_swapped (no_match, "notify::label", G_CALLBACK (there_cb), bench);
      return;
    }

  g_signal_handlers_disconnect_by_data (model, bench);
  g_signal_handlers_disconnect_by_data (no_match, bench);
}

static void
type_queries (Bench     *bench,
              GPtrArray *queries)
{
  GtkEditable *entry = GTK_EDITABLE (stage_find_part (bench->window, GTK_TYPE_SEARCH_ENTRY));

  gtk_widget_grab_focus (GTK_WIDGET (entry));
  watch_sidebar (bench, TRUE);
  for (unsigned i = 0; i < queries->len; i++)
    {
      const char *query = g_ptr_array_index (queries, i);
      int         position = 0;

      for (const char *at = query; *at != '\0'; at = g_utf8_next_char (at))
        {
          begin (bench, FALSE);
          gtk_editable_insert_text (entry, at, g_utf8_next_char (at) - at, &position);
          keep (bench, end (bench));
          bench_window_go_on_for (LETTER_REST_MS);
        }
      gtk_editable_set_text (entry, "");
      bench_window_go_on_for (LETTER_REST_MS);
    }
  watch_sidebar (bench, FALSE);
}

static void
open_leaflets (Bench     *bench,
               GPtrArray *names)
{
  for (unsigned i = 0; i < names->len; i++)
    {
      begin (bench, TRUE);
      pamphlet_window_open (bench->window, g_ptr_array_index (names, i));
      keep (bench, end (bench));
      bench_window_go_on_for (LEAFLET_REST_MS);
    }
}

static void
change_tabs (Bench     *bench,
             GPtrArray *names)
{
  for (unsigned i = 0; i < names->len; i++)
    {
      pamphlet_window_open (bench->window, g_ptr_array_index (names, i));
      bench_window_go_on_for (LEAFLET_REST_MS);
      begin (bench, TRUE);
      g_action_group_activate_action (G_ACTION_GROUP (bench->window), "next-section", NULL);
      keep (bench, end (bench));
      bench_window_go_on_for (LEAFLET_REST_MS);
    }
}

/* @things: (element-type utf8): what @step is done with */
static gboolean
report (Bench      *bench,
        const char *n,
        const char *what,
        void (*step) (Bench *, GPtrArray *),
        GPtrArray *things,
        double     limit)
{
  g_autofree char *title = g_strdup_printf ("%s, 99 of 100, %s leaflets", what, n);
  g_autofree char *median = g_strdup_printf ("%s, median, %s leaflets", what, n);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  GArray  *rounds[N_ROUNDS];
  gboolean passed;

  for (unsigned round = 0; round < N_ROUNDS; round++)
    {
      rounds[round] = bench->times = g_array_new (FALSE, FALSE, sizeof (double));
      (*step) (bench, things);
    }

  for (unsigned i = 0; i < rounds[0]->len; i++)
    {
      g_autoptr (GArray) same = g_array_new (FALSE, FALSE, sizeof (double));
      double time;

      for (unsigned round = 0; round < N_ROUNDS; round++)
        g_array_append_val (same, g_array_index (rounds[round], double, i));
      time = measure_get_percentile (same, 50);
      g_array_append_val (times, time);
    }
  for (unsigned round = 0; round < N_ROUNDS; round++)
    g_array_unref (rounds[round]);

  passed = measure_report (title, measure_get_percentile (times, 99), limit, "ms");
  measure_note (median, measure_get_percentile (times, 50), "ms");

  return passed;
}

/* It takes longer than those after it, since GTK then meets their widgets and fonts for the first time. */
static void
report_first_leaflet (Bench      *bench,
                      const char *n)
{
  g_autofree char *title = g_strdup_printf ("to open the first leaflet after the start, %s leaflets", n);
  g_autofree char *name = g_strdup_printf ("condition-%u", N_LEAFLETS);

  begin (bench, TRUE);
  pamphlet_window_open (bench->window, name);
  measure_note (title, end (bench), "ms");
  bench_window_go_on_for (LEAFLET_REST_MS);
}

static GPtrArray *
make_queries (const char *folder)
{
  g_autoptr (PamphletCollection) collection = pamphlet_collection_read ((const char *const[]){ folder, NULL }, PAMPHLET_SEVERITY_WARNING, NULL);

  return queries_new (pamphlet_collection_get_conditions (collection), N_QUERIES);
}

/* @section: what follows the name of a leaflet, as in “#overview” */
static GPtrArray *
make_names (const char *section)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (unsigned i = 0; i < N_LEAFLETS; i++)
    g_ptr_array_add (names, g_strdup_printf ("condition-%u%s", i, section));

  return names;
}

static gboolean
measure (BenchWindow *self)
{
  g_autoptr (GPtrArray) queries = make_queries (self->folder);
  g_autoptr (GPtrArray) leaflets = make_names ("");
  g_autoptr (GPtrArray) sections = make_names ("#overview");
  Bench    bench = { self->window };
  gboolean is_large = atoi (self->n) > SMALL_LIBRARY;
  gboolean passed;

  /* What blinks keeps the clock of the frames ticking, and whatever is done then waits for its next tick, for up to a whole
   * frame and in every program. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);

  bench_window_start_reading (self);
  gtk_window_present (GTK_WINDOW (self->window));
  bench_window_finish_reading (self);
  bench_window_go_on_for (1000);

  bench.clock = gtk_widget_get_frame_clock (GTK_WIDGET (bench.window));
  g_signal_connect_swapped (bench.clock, "after-paint", G_CALLBACK (after_paint_cb), &bench);
  passed = report (&bench, self->n, "a keystroke to painted results", type_queries, queries, is_large ? LARGE_KEYSTROKE_MS : MEASURE_FRAME_MS);
  report_first_leaflet (&bench, self->n);
  passed = report (&bench, self->n, "to open a leaflet, until it is painted", open_leaflets, leaflets, MEASURE_FRAME_MS) && passed;
  passed = report (&bench, self->n, "to change the tab, until it is painted", change_tabs, sections, MEASURE_FRAME_MS) && passed;
  g_signal_handlers_disconnect_by_data (bench.clock, &bench);

  return passed;
}

int
main (int    argc,
      char **argv)
{
  return bench_window_run (argc, argv, measure);
}
