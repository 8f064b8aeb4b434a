/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command.h"

#include "library-path.h"
#include "settings.h"

#include <glib/gi18n-lib.h>

/*
 * Parses what follows the name of a command. On an unknown option, prints a sentence to standard error.
 *
 * @arguments: (inout): NULL-terminated, the program's name first
 * @entries: where the options go
 */
gboolean
pamphlet_command_parse (const PamphletCommand *self,
                        char                ***arguments,
                        const GOptionEntry    *entries)
{
  g_autofree char *call = g_strconcat ("pamphlet-cli ", self->name, NULL);
  g_autoptr (GOptionContext) context = g_option_context_new (self->arguments != NULL ? _ (self->arguments) : NULL);
  g_autoptr (GError) error = NULL;

  /* The help shows the options after this name, which is where the program takes them. */
  g_set_prgname (call);
  g_option_context_set_summary (context, _ (self->summary));
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  if (g_option_context_parse_strv (context, arguments, &error))
    return TRUE;

  pamphlet_command_usage (self, error->message);
  return FALSE;
}

/* Says what is wrong with the words of a call, and where help is. Returns: what the command ends with. */
PamphletExit
pamphlet_command_usage (const PamphletCommand *self,
                        const char            *message)
{
  /* Translators: %s is the name of a command, such as “show”. */
  g_autofree char *hint = g_strdup_printf (_ ("“pamphlet-cli %s --help” shows how to call it."), self->name);

  g_printerr ("pamphlet-cli: %s\n%s\n", message, hint);

  return PAMPHLET_EXIT_USAGE;
}

/* Says why a command could not do its work. Returns: what the command ends with. */
PamphletExit
pamphlet_command_problem (const char *message)
{
  g_printerr ("pamphlet-cli: %s\n", message);

  return PAMPHLET_EXIT_PROBLEMS;
}

/* Prints what was wrong with libraries to standard error, a line each. */
void
pamphlet_command_print_diagnostics (GPtrArray *diagnostics)
{
  for (unsigned i = 0; i < diagnostics->len; i++)
    {
      g_autofree char *line = pamphlet_diagnostic_format (g_ptr_array_index (diagnostics, i));

      g_printerr ("%s\n", line);
    }
}

/* Returns: (transfer full): the folders that the options name, or else those of all libraries that are installed. */
static char **
find_folders (char **folders)
{
  g_autoptr (GSettings) settings = NULL;
  g_auto (GStrv) configured = NULL;

  if (folders != NULL)
    return g_strdupv (folders);

  settings = pamphlet_settings_new ();
  if (settings != NULL)
    configured = g_settings_get_strv (settings, "library-directories");

  return pamphlet_library_path_get_folders ((const char *const *)configured);
}

/*
 * Reads the libraries that the options name, or else all that are installed.
 *
 * @folders: (nullable): the values of --library
 * Returns: (transfer full)
 */
PamphletCollection *
pamphlet_command_read_libraries (char **folders)
{
  g_auto (GStrv) found = find_folders (folders);

  return pamphlet_collection_read ((const char *const *)found, PAMPHLET_SEVERITY_WARNING, NULL);
}

/*
 * Reads no more than the heads of their leaflets. Otherwise like pamphlet_command_read_libraries().
 *
 * @func: (nullable): told of each leaflet while it is whole
 */
PamphletCollection *
pamphlet_command_read_heads (char              **folders,
                             PamphletLeafletFunc func,
                             gpointer            data)
{
  const PamphletOrder order = { .only_heads = TRUE, .func = func, .data = data };
  g_auto (GStrv) found = find_folders (folders);

  return pamphlet_collection_read_with ((const char *const *)found, PAMPHLET_SEVERITY_WARNING, &order);
}
