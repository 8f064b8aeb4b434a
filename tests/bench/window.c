/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hit-list.h"
#include "measure.h"
#include "queries.h"
#include "sidebar.h"
#include "window.h"

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
go_on_for (unsigned ms)
{
  gint64 end = g_get_monotonic_time () + ms * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

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

static gpointer
find_widget (GtkWidget *widget,
             GType      type)
{
  gpointer found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);

  return found;
}

/* What is found, or that nothing is, can be told from these changing. */
static void
watch_sidebar (Bench   *bench,
               gboolean is_watched)
{
  GtkWidget   *sidebar = find_widget (GTK_WIDGET (bench->window), PAMPHLET_TYPE_SIDEBAR);
  GtkListView *view = find_widget (find_widget (sidebar, PAMPHLET_TYPE_HIT_LIST), GTK_TYPE_LIST_VIEW);
  GtkWidget   *no_match = gtk_widget_get_last_child (find_widget (sidebar, GTK_TYPE_STACK));
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
  GtkEditable *entry = GTK_EDITABLE (find_widget (GTK_WIDGET (bench->window), GTK_TYPE_SEARCH_ENTRY));
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
          go_on_for (REST_MS);
        }
      gtk_editable_set_text (entry, "");
      go_on_for (REST_MS);
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
      go_on_for (4 * REST_MS);
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
      go_on_for (4 * REST_MS);
      begin (bench, TRUE);
      g_action_group_activate_action (G_ACTION_GROUP (bench->window), "next-section", NULL);
      end (bench);
    }

  return report (bench, n, "to change the tab, until it is painted", 90, MEASURE_FRAME_MS);
}

/* @n: how many leaflets, as it is written */
static gboolean
measure (GtkApplication *application,
         const char     *make_library,
         const char     *starter,
         const char     *scratch,
         const char     *n)
{
  g_autofree char  *id = g_strconcat ("n", n, NULL);
  g_autofree char  *folder = g_build_filename (scratch, id, NULL);
  const char *const make[] = { make_library, n, folder, starter, NULL };
  Bench             bench = { PAMPHLET_WINDOW (pamphlet_window_new (application)) };
  g_autoptr (PamphletLoader) loader = NULL;
  int      status;
  gboolean passed;

  if (!g_spawn_sync (NULL, (char **)make, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, NULL) || status != 0)
    g_error ("The library could not be made");

  loader = pamphlet_loader_new ((const char *const[]){ folder, NULL });
  pamphlet_window_set_loader (bench.window, loader);
  gtk_window_present (GTK_WINDOW (bench.window));
  while (pamphlet_loader_is_reading (loader))
    g_main_context_iteration (NULL, TRUE);
  go_on_for (1000);

  bench.clock = gtk_widget_get_frame_clock (GTK_WIDGET (bench.window));
  g_signal_connect_swapped (bench.clock, "after-paint", G_CALLBACK (after_paint_cb), &bench);
  bench.work = g_array_new (FALSE, FALSE, sizeof (double));
  bench.wall = g_array_new (FALSE, FALSE, sizeof (double));
  passed = measure_typing (&bench, folder, n);
  passed = measure_opening (&bench, n) && passed;
  passed = measure_tabs (&bench, n) && passed;

  g_signal_handlers_disconnect_by_data (bench.clock, &bench);
  g_array_unref (bench.work);
  g_array_unref (bench.wall);
  gtk_window_destroy (GTK_WINDOW (bench.window));
  go_on_for (500);

  return passed;
}

static void
remove_folder (const char *path)
{
  const char *const remove[] = { "rm", "-r", path, NULL };

  g_spawn_sync (NULL, (char **)remove, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

static int
command_line_cb (GApplication            *application,
                 GApplicationCommandLine *command_line)
{
  g_auto (GStrv) arguments = g_application_command_line_get_arguments (command_line, NULL);
  g_autofree char *scratch = g_dir_make_tmp ("pamphlet-XXXXXX", NULL);
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();
  gboolean passed = TRUE;

  gtk_css_provider_load_from_resource (style, "/io/github/pamphlet/Pamphlet/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);

  for (unsigned i = 3; arguments[i] != NULL; i++)
    passed = measure (GTK_APPLICATION (application), arguments[1], arguments[2], scratch, arguments[i]) && passed;
  remove_folder (scratch);

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
