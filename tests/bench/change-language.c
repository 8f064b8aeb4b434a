/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "catalog.h"
#include "collection.h"
#include "window.h"

#include <stdlib.h>

/* What the change of an open leaflet's language may cost: one frame of a screen with 60 of them a second. */
#define FRAME_MS (1000.0 / 60.0)

#define N_ROUNDS 24

/* The main loop's work for the change itself: reading the catalog, translating, making the widgets; and for the frame that
 * lays them out and paints them. */
typedef struct
{
  gint64   start;
  double   change_ms;
  double   frame_ms;
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
get_ms (gint64 start)
{
  return (g_get_monotonic_time () - start) / 1000.0;
}

static void
before_paint_cb (Frame *frame)
{
  frame->start = g_get_monotonic_time ();
}

static void
after_paint_cb (Frame *frame)
{
  frame->frame_ms += get_ms (frame->start);
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
  *frame = (Frame){ .start = g_get_monotonic_time () };
  pamphlet_window_set_language (window, tag);
  frame->change_ms = get_ms (frame->start);

  while (!frame->is_painted)
    g_main_context_iteration (NULL, TRUE);
}

static double
get_median (double *rounds)
{
  qsort (rounds, N_ROUNDS, sizeof (double), compare_doubles);

  return rounds[N_ROUNDS / 2];
}

static void
measure_change (GtkApplication *application,
                const char     *library,
                double         *change_ms,
                double         *frame_ms)
{
  static const char *const tags[] = { "es", "ar", "zh-Hans", "en" };
  const char *const        folders[] = { library, NULL };
  g_autoptr (PamphletCollection) collection = pamphlet_collection_read (folders, PAMPHLET_SEVERITY_WARNING, NULL);
  PamphletWindow *window = PAMPHLET_WINDOW (pamphlet_window_new (application));
  Frame           frame = { 0 };
  double          changes[N_ROUNDS];
  double          frames[N_ROUNDS];
  GdkFrameClock  *clock;

  pamphlet_window_set_collection (window, collection);
  pamphlet_window_open (window, "relapsed-b-all#treatment");
  gtk_window_present (GTK_WINDOW (window));
  settle ();

  clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), &frame);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), &frame);

  for (unsigned i = 0; i < N_ROUNDS; i++)
    {
      change_language (window, &frame, tags[i % G_N_ELEMENTS (tags)]);
      changes[i] = frame.change_ms;
      frames[i] = frame.frame_ms;
      settle ();
    }

  g_signal_handlers_disconnect_by_data (clock, &frame);
  gtk_window_destroy (GTK_WINDOW (window));

  *change_ms = get_median (changes);
  *frame_ms = get_median (frames);
}

/* Returns: how long a thousand messages take to open, in milliseconds. */
static double
measure_catalog (const char *path)
{
  double   rounds[N_ROUNDS];
  unsigned n_messages = 0;

  for (unsigned i = 0; i < N_ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (PamphletCatalog) catalog = pamphlet_catalog_open (path, NULL);

      rounds[i] = get_ms (start);
      n_messages = pamphlet_catalog_get_n_messages (catalog);
    }
  return get_median (rounds) * 1000 / n_messages;
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
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();
  double   change_ms;
  double   frame_ms;
  gboolean passed = TRUE;

  gtk_css_provider_load_from_resource (style, "/io/github/pamphlet/Pamphlet/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);

  passed = report ("Opening a catalog, for each thousand messages", measure_catalog (catalog), 1.0) && passed;
  measure_change (GTK_APPLICATION (application), arguments[1], &change_ms, &frame_ms);
  passed = report ("Changing the language of an open leaflet", change_ms, FRAME_MS) && passed;
  g_print ("Laying it out and painting it: %.2f ms\n", frame_ms);

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
