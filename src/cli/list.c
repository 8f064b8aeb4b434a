/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command.h"

#include "entry.h"

#include <glib/gi18n-lib.h>

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  return pamphlet_entry_compare (*(PamphletEntry *const *)a, *(PamphletEntry *const *)b);
}

/* Prints the conditions of a library in the order in which the window lists them. */
static void
print_library (PamphletLibrary *library)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *conditions = pamphlet_library_get_conditions (library);

  for (unsigned i = 0; i < conditions->len; i++)
    g_ptr_array_add (entries, pamphlet_entry_new (g_ptr_array_index (conditions, i), library, NULL));
  g_ptr_array_sort (entries, compare_entries);

  for (unsigned i = 0; i < entries->len; i++)
    {
      PamphletEntry   *entry = g_ptr_array_index (entries, i);
      g_autofree char *name = pamphlet_condition_dup_name (pamphlet_entry_get_condition (entry));

      g_print ("%s\t%s\n", name, pamphlet_text_get_string (pamphlet_entry_get_title (entry)));
    }
}

static PamphletExit
print_collection (PamphletCollection *collection)
{
  GPtrArray *libraries = pamphlet_collection_get_libraries (collection);
  GPtrArray *diagnostics = pamphlet_collection_get_diagnostics (collection);

  for (unsigned i = 0; i < libraries->len; i++)
    print_library (g_ptr_array_index (libraries, i));

  pamphlet_command_print_diagnostics (diagnostics);
  if (libraries->len == 0 && diagnostics->len == 0)
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

  collection = pamphlet_command_read_heads (libraries, NULL, NULL);

  return print_collection (collection);
}

const PamphletCommand pamphlet_command_list = {
  .name = "list",
  .summary = N_ ("Lists every leaflet: its name and its title, with a tab between."),
  .run = run,
};
