/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog.h"
#include "collection.h"
#include "stage.h"
#include "window.h"

#include <stdlib.h>
#include <time.h>

/* What the change of an open leaflet's language may cost: one frame of a screen with 60 of them a second. */
#define FRAME_MS (1000.0 / 60.0)

#define N_ROUNDS 12

static const char *const tags[] = { "es", "ar", "zh-Hans", "en" };

/* The main loop's work for the change itself: reading the catalog, translating, making the widgets; and for all until what is
 * in sight is painted. It is the thread's own time, since a frame also waits for the screen. */
typedef struct
{
  double   start;
  double   change_ms;
  double   painted_ms;
  gboolean is_painted;
} Frame;

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double difference = *(const double *)a - *(const double *)b;

  return difference < 0 ? -1 : difference > 0;
}

static double
get_work_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static void
after_paint_cb (Frame *frame)
{
  if (!frame->is_painted)
    frame->painted_ms = get_work_ms () - frame->start;
  frame->is_painted = TRUE;
}

/* Lets everything settle, such as an image that is loaded in another thread. */
static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + 300 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

static void
change_language (PamphletWindow *window,
                 Frame          *frame,
                 const char     *tag)
{
  *frame = (Frame){ .start = get_work_ms () };
  pamphlet_window_set_language (window, tag);
  frame->change_ms = get_work_ms () - frame->start;

  while (!frame->is_painted)
    g_main_context_iteration (NULL, TRUE);
}

static double
get_median (double  *rounds,
            unsigned n_rounds)
{
  qsort (rounds, n_rounds, sizeof (double), compare_doubles);

  return rounds[n_rounds / 2];
}

/* Prints what each language takes. Returns: what the slowest one takes until it is painted, in milliseconds. */
static double
measure_changes (GtkApplication *application,
                 const char     *library)
{
  const char *const folders[] = { library, NULL };
  g_autoptr (PamphletCollection) collection = pamphlet_collection_read (folders, PAMPHLET_SEVERITY_WARNING, NULL);
  PamphletWindow *window = PAMPHLET_WINDOW (pamphlet_window_new (application));
  Frame           frame = { 0 };
  double          changes[G_N_ELEMENTS (tags)][N_ROUNDS];
  double          painted[G_N_ELEMENTS (tags)][N_ROUNDS];
  double          slowest = 0.0;
  GdkFrameClock  *clock;

  pamphlet_window_set_collection (window, collection);
  pamphlet_window_open (window, "relapsed-b-all#treatment");
  gtk_window_present (GTK_WINDOW (window));
  settle ();

  clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), &frame);

  for (unsigned i = 0; i < N_ROUNDS; i++)
    for (unsigned t = 0; t < G_N_ELEMENTS (tags); t++)
      {
        change_language (window, &frame, tags[t]);
        changes[t][i] = frame.change_ms;
        painted[t][i] = frame.painted_ms;
        settle ();
      }

  g_signal_handlers_disconnect_by_data (clock, &frame);
  gtk_window_destroy (GTK_WINDOW (window));

  for (unsigned t = 0; t < G_N_ELEMENTS (tags); t++)
    {
      double median = get_median (painted[t], N_ROUNDS);

      g_print ("To “%s”: %.2f ms, and %.2f ms until it is painted\n", tags[t], get_median (changes[t], N_ROUNDS), median);
      slowest = MAX (slowest, median);
    }

  return slowest;
}

/* Returns: how long a thousand messages take to open, in milliseconds. */
static double
measure_catalog (const char *path)
{
  double   rounds[N_ROUNDS];
  unsigned n_messages = 0;

  for (unsigned i = 0; i < N_ROUNDS; i++)
    {
      double start = get_work_ms ();
      g_autoptr (PamphletCatalog) catalog = pamphlet_catalog_open (path, NULL);

      rounds[i] = get_work_ms () - start;
      n_messages = pamphlet_catalog_get_n_messages (catalog);
    }
  return get_median (rounds, N_ROUNDS) * 1000 / n_messages;
}

static gboolean
report (const char *what,
        double      measured,
        double      limit)
{
  gboolean passed = measured < limit;

  g_print ("%s: %.2f ms (limit %.2f ms): %s\n", what, measured, limit, passed ? "PASS" : "FAIL");

  return passed;
}

static int
command_line_cb (GApplication            *application,
                 GApplicationCommandLine *command_line)
{
  g_auto (GStrv) arguments = g_application_command_line_get_arguments (command_line, NULL);
  g_autofree char *catalog = g_build_filename (arguments[1], "locale/es/LC_MESSAGES/starter.mo", NULL);
  gboolean         passed = TRUE;

  stage_load_style ();

  passed = report ("Opening a catalog, for each thousand messages", measure_catalog (catalog), 1.0) && passed;
  passed = report ("Changing the language of an open leaflet, until it is painted", measure_changes (GTK_APPLICATION (application), arguments[1]), FRAME_MS) && passed;

  return passed ? EXIT_SUCCESS : EXIT_FAILURE;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GtkApplication) application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_COMMAND_LINE);

  g_signal_connect (application, "command-line", G_CALLBACK (command_line_cb), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
