/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench-window.h"
#include "measure.h"

/* What the main loop was busy with between two waits, in milliseconds: as a clock shows it, and without the time that others
 * had the processor. */
typedef struct
{
  gint64 since;
  double work_since;
  double worst_ms;
  double worst_work_ms;
} Stalls;

static Stalls stalls;

static int
poll_cb (GPollFD *fds,
         unsigned n_fds,
         int      timeout)
{
  int result;

  stalls.worst_ms = MAX (stalls.worst_ms, (g_get_monotonic_time () - stalls.since) / 1000.0);
  stalls.worst_work_ms = MAX (stalls.worst_work_ms, measure_get_thread_ms () - stalls.work_since);
  result = g_poll (fds, n_fds, timeout);
  stalls.since = g_get_monotonic_time ();
  stalls.work_since = measure_get_thread_ms ();

  return result;
}

static void
begin (void)
{
  stalls = (Stalls){ g_get_monotonic_time (), measure_get_thread_ms (), 0, 0 };
}

static gboolean
measure (BenchWindow *self)
{
  g_autofree char *by_clock = g_strdup_printf ("the worst stall of the window while leaflets are read, %s leaflets", self->n);
  g_autofree char *by_work = g_strconcat (by_clock, ", but for the time that others had the processor", NULL);
  gboolean         passed;

  gtk_window_present (GTK_WINDOW (self->window));
  bench_window_go_on_for (500);

  bench_window_start_reading (self);
  /* The first leaflets are a part of the start, which is measured elsewhere. */
  while (pamphlet_loader_get_listing (self->loader) == NULL)
    g_main_context_iteration (NULL, TRUE);
  bench_window_go_on_for (100);

  begin ();
  bench_window_finish_reading (self);
  bench_window_go_on_for (500);
  passed = measure_report (by_clock, stalls.worst_ms, MEASURE_FRAME_MS, "ms");
  measure_note (by_work, stalls.worst_work_ms, "ms");

  return passed;
}

int
main (int    argc,
      char **argv)
{
  g_main_context_set_poll_func (NULL, poll_cb);

  return bench_window_run (argc, argv, measure);
}
