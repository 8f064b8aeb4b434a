/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "measure.h"
#include "window.h"

#include <stdlib.h>

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
go_on_for (unsigned ms)
{
  gint64 end = g_get_monotonic_time () + ms * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

static void
begin (void)
{
  stalls = (Stalls){ g_get_monotonic_time (), measure_get_thread_ms (), 0, 0 };
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
  g_autofree char  *by_clock = g_strdup_printf ("the worst stall of the window while leaflets are read, %s leaflets", n);
  g_autofree char  *by_work = g_strconcat (by_clock, ", but for the time that others had the processor", NULL);
  const char *const make[] = { make_library, n, folder, starter, NULL };
  GtkWidget        *window = pamphlet_window_new (application);
  g_autoptr (PamphletLoader) loader = NULL;
  int      status;
  gboolean passed;

  if (!g_spawn_sync (NULL, (char **)make, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, NULL) || status != 0)
    g_error ("The library could not be made");

  gtk_window_present (GTK_WINDOW (window));
  go_on_for (500);

  loader = pamphlet_loader_new ((const char *const[]){ folder, NULL });
  pamphlet_window_set_loader (PAMPHLET_WINDOW (window), loader);
  /* The first leaflets are a part of the start, which is measured elsewhere. */
  while (pamphlet_loader_get_listing (loader) == NULL)
    g_main_context_iteration (NULL, TRUE);
  go_on_for (100);

  begin ();
  while (pamphlet_loader_is_reading (loader))
    g_main_context_iteration (NULL, TRUE);
  go_on_for (500);
  passed = measure_report (by_clock, stalls.worst_ms, MEASURE_FRAME_MS, "ms");
  measure_note (by_work, stalls.worst_work_ms, "ms");

  gtk_window_destroy (GTK_WINDOW (window));
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
  g_main_context_set_poll_func (NULL, poll_cb);

  for (unsigned i = 3; arguments[i] != NULL; i++)
    passed = measure (GTK_APPLICATION (application), arguments[1], arguments[2], scratch, arguments[i]) && passed;
  remove_folder (scratch);

  return passed ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* stalls MAKE-LIBRARY STARTER-LIBRARY N… */
int
main (int    argc,
      char **argv)
{
  g_autoptr (GtkApplication) application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_COMMAND_LINE);

  g_signal_connect (application, "command-line", G_CALLBACK (command_line_cb), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
