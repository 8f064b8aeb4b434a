/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench-window.h"

#include "stage.h"

#include <stdlib.h>

/* Returns: (transfer full): the folder in @scratch of a new library of @n leaflets. */
static char *
make_library (const char *program,
              const char *starter,
              const char *scratch,
              const char *n)
{
  g_autofree char  *id = g_strconcat ("n", n, NULL);
  char             *folder = g_build_filename (scratch, id, NULL);
  const char *const make[] = { program, n, folder, starter, NULL };
  int               status;

  if (!g_spawn_sync (NULL, (char **)make, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, NULL) || status != 0)
    g_error ("The library could not be made");

  return folder;
}

static void
remove_folder (const char *path)
{
  const char *const remove[] = { "rm", "-r", path, NULL };

  g_spawn_sync (NULL, (char **)remove, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

static int
command_line_cb (GApplication            *application,
                 GApplicationCommandLine *command_line,
                 BenchWindowMeasure      *measure)
{
  g_auto (GStrv) arguments = g_application_command_line_get_arguments (command_line, NULL);
  g_autofree char *scratch = g_dir_make_tmp ("pamphlet-XXXXXX", NULL);
  gboolean         passed = TRUE;

  stage_load_style ();

  for (unsigned i = 3; arguments[i] != NULL; i++)
    {
      BenchWindow self = { PAMPHLET_WINDOW (pamphlet_window_new (GTK_APPLICATION (application))), arguments[i], NULL, NULL };

      self.folder = make_library (arguments[1], arguments[2], scratch, arguments[i]);
      passed = (*measure) (&self) && passed;

      gtk_window_destroy (GTK_WINDOW (self.window));
      bench_window_go_on_for (500);
      g_clear_object (&self.loader);
      g_clear_pointer (&self.folder, g_free);
    }
  remove_folder (scratch);

  return passed ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* Runs @measure for each number of leaflets that the command line asks for, with a new window that is not shown yet. Returns:
 * what main() returns. */
int
bench_window_run (int                argc,
                  char             **argv,
                  BenchWindowMeasure measure)
{
  g_autoptr (GtkApplication) application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_COMMAND_LINE);

  g_signal_connect (application, "command-line", G_CALLBACK (command_line_cb), &measure);

  return g_application_run (G_APPLICATION (application), argc, argv);
}

/* Lets the window begin to read the library. */
void
bench_window_start_reading (BenchWindow *self)
{
  self->loader = pamphlet_loader_new ((const char *const[]){ self->folder, NULL });
  pamphlet_window_set_loader (self->window, self->loader);
}

/* Waits until all of it is read. */
void
bench_window_finish_reading (BenchWindow *self)
{
  while (pamphlet_loader_is_reading (self->loader))
    g_main_context_iteration (NULL, TRUE);
}

static void
over_cb (gpointer is_over)
{
  *(gboolean *)is_over = TRUE;
}

void
bench_window_go_on_for (unsigned ms)
{
  gboolean is_over = FALSE;

  g_timeout_add_once (ms, over_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}
