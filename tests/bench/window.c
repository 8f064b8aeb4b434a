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
 * is painted: window MAKE-LIBRARY STARTER-LIBRARY N…
 *
 * What counts is the work of all threads of the program, since a frame also waits for the screen, and for whatever else the
 * machine does.
 */

#define N_QUERIES  10
#define N_LEAFLETS 60

#define SMALL_LIBRARY      5000
#define LARGE_KEYSTROKE_MS 50.0

/* Between two keystrokes, so that each has a window that is at rest. */
#define REST_MS 40

typedef struct
{
  PamphletWindow *window;
  GdkFrameClock  *clock;
  gboolean        is_there; /* whether what is waited for is in the widgets */
  gboolean        is_painted;
  gint64          since;
  double          work_since;
  GArray         *work; /* of double, in milliseconds */
  GArray         *wall;
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
  bench->work_since = measure_get_process_ms ();
}

static void
end (Bench *bench)
{
  double work, wall;

  while (!bench->is_painted)
    g_main_context_iteration (NULL, TRUE);

  work = measure_get_process_ms () - bench->work_since;
  wall = (g_get_monotonic_time () - bench->since) / 1000.0;
  g_array_append_val (bench->work, work);
  g_array_append_val (bench->wall, wall);
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

static gboolean
report (Bench      *bench,
        const char *n,
        const char *what,
        double      percent,
        double      limit)
{
  g_autofree char *title = g_strdup_printf ("%s, %g of 100, %s leaflets", what, percent, n);
  g_autofree char *by_clock = g_strdup_printf ("%s, by the clock", title);
  gboolean         passed = measure_report (title, measure_get_percentile (bench->work, percent), limit, "ms");

  measure_note (by_clock, measure_get_percentile (bench->wall, percent), "ms");
  g_array_set_size (bench->work, 0);
  g_array_set_size (bench->wall, 0);

  return passed;
}

static gboolean
measure_typing (Bench      *bench,
                const char *folder,
                const char *n)
{
  GtkEditable *entry = GTK_EDITABLE (stage_find_part (bench->window, GTK_TYPE_SEARCH_ENTRY));
  g_autoptr (PamphletCollection) collection = pamphlet_collection_read ((const char *const[]){ folder, NULL }, PAMPHLET_SEVERITY_WARNING, NULL);
  g_autoptr (GPtrArray) queries = queries_new (pamphlet_collection_get_conditions (collection), N_QUERIES);

  g_clear_object (&collection);
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
          end (bench);
          bench_window_go_on_for (REST_MS);
        }
      gtk_editable_set_text (entry, "");
      bench_window_go_on_for (REST_MS);
    }
  watch_sidebar (bench, FALSE);

  return report (bench, n, "a keystroke to painted results", 99, atoi (n) > SMALL_LIBRARY ? LARGE_KEYSTROKE_MS : MEASURE_FRAME_MS);
}

static gboolean
measure_opening (Bench      *bench,
                 const char *n)
{
  for (unsigned i = 0; i < N_LEAFLETS; i++)
    {
      g_autofree char *name = g_strdup_printf ("condition-%u", i);

      begin (bench, TRUE);
      pamphlet_window_open (bench->window, name);
      end (bench);
      bench_window_go_on_for (4 * REST_MS);
    }

  return report (bench, n, "to open a leaflet, until it is painted", 90, MEASURE_FRAME_MS);
}

static gboolean
measure_tabs (Bench      *bench,
              const char *n)
{
  for (unsigned i = 0; i < N_LEAFLETS; i++)
    {
      g_autofree char *name = g_strdup_printf ("condition-%u#overview", i);

      pamphlet_window_open (bench->window, name);
      bench_window_go_on_for (4 * REST_MS);
      begin (bench, TRUE);
      g_action_group_activate_action (G_ACTION_GROUP (bench->window), "next-section", NULL);
      end (bench);
    }

  return report (bench, n, "to change the tab, until it is painted", 90, MEASURE_FRAME_MS);
}

static gboolean
measure (BenchWindow *self)
{
  Bench    bench = { self->window };
  gboolean passed;

  bench_window_start_reading (self);
  gtk_window_present (GTK_WINDOW (self->window));
  bench_window_finish_reading (self);
  bench_window_go_on_for (1000);

  bench.clock = gtk_widget_get_frame_clock (GTK_WIDGET (bench.window));
  g_signal_connect_swapped (bench.clock, "after-paint", G_CALLBACK (after_paint_cb), &bench);
  bench.work = g_array_new (FALSE, FALSE, sizeof (double));
  bench.wall = g_array_new (FALSE, FALSE, sizeof (double));
  passed = measure_typing (&bench, self->folder, self->n);
  passed = measure_opening (&bench, self->n) && passed;
  passed = measure_tabs (&bench, self->n) && passed;

  g_signal_handlers_disconnect_by_data (bench.clock, &bench);
  g_array_unref (bench.work);
  g_array_unref (bench.wall);

  return passed;
}

int
main (int    argc,
      char **argv)
{
  return bench_window_run (argc, argv, measure);
}
