/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command.h"

#include <glib/gi18n-lib.h>

static PamphletExit
print_conditions (PamphletCollection *collection)
{
  GPtrArray *conditions = pamphlet_collection_get_conditions (collection);
  GPtrArray *diagnostics = pamphlet_collection_get_diagnostics (collection);

  for (unsigned i = 0; i < conditions->len; i++)
    {
      PamphletCondition *condition = g_ptr_array_index (conditions, i);
      g_autofree char   *name = pamphlet_condition_dup_name (condition);

      g_print ("%s\t%s\n", name, pamphlet_text_get_string (pamphlet_condition_get_title (condition)));
    }

  pamphlet_command_print_diagnostics (diagnostics);
  if (conditions->len == 0 && diagnostics->len == 0)
    return pamphlet_command_problem (_ ("No library was found. Name a library's folder with “--library”, or put one into “~/.local/share/pamphlet/libraries”."));

  return diagnostics->len > 0 ? PAMPHLET_EXIT_PROBLEMS : PAMPHLET_EXIT_CLEAN;
}

static PamphletExit
run (char **arguments)
{
  g_auto (GStrv) libraries = NULL;
  g_auto (GStrv) call = g_strdupv (arguments);
  g_autoptr (PamphletCollection) collection = NULL;
  const GOptionEntry entries[] = {
    { "library", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &libraries, N_ ("Read only the library in this folder (can be repeated)"), N_ ("DIR") },
    { NULL }
  };

  if (!pamphlet_command_parse (&pamphlet_command_list, &call, entries))
    return PAMPHLET_EXIT_USAGE;

  if (g_strv_length (call) > 1)
    return pamphlet_command_usage (&pamphlet_command_list, _ ("“list” takes no arguments."));

  collection = pamphlet_command_read_libraries (libraries);

  return print_conditions (collection);
}

const PamphletCommand pamphlet_command_list = {
  .name = "list",
  .summary = N_ ("Lists every leaflet: its name and its title, with a tab between."),
  .run = run,
};
