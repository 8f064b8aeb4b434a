/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command.h"

#include "library-reader.h"
#include "template.h"

#include <glib/gi18n-lib.h>

static PamphletExit
run (char **arguments)
{
  g_auto (GStrv) call = g_strdupv (arguments);
  g_autoptr (GPtrArray) diagnostics = g_ptr_array_new_with_free_func ((GDestroyNotify)pamphlet_diagnostic_free);
  PamphletReport report = { diagnostics, PAMPHLET_SEVERITY_WARNING };
  g_autoptr (PamphletLibrary) library = NULL;
  g_autofree char *template = NULL;
  const GOptionEntry entries[] = { { NULL } };

  if (!pamphlet_command_parse (&pamphlet_command_template, &call, entries))
    return PAMPHLET_EXIT_USAGE;

  if (g_strv_length (call) != 2)
    return pamphlet_command_usage (&pamphlet_command_template, _ ("“template” takes the folder of one library."));

  library = pamphlet_library_read (call[1], &report, NULL);

  /* A leaflet that could not be read would be missing from the template, and its translations lost at the next update. */
  pamphlet_command_print_diagnostics (diagnostics);
  if (diagnostics->len > 0 || library == NULL)
    return pamphlet_command_problem (_ ("No template was written. Mend the library first."));

  template = pamphlet_template_write (library);
  g_print ("%s", template);

  return PAMPHLET_EXIT_CLEAN;
}

const PamphletCommand pamphlet_command_template = {
  .name = "template",
  .arguments = N_ ("LIBRARY"),
  .summary = N_ ("Prints the gettext template (POT) of a library, for translators."),
  .run = run,
};
