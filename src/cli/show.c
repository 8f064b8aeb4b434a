/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command.h"

#include "identifier.h"
#include "json-writer.h"
#include "plain-text.h"

#include <glib/gi18n-lib.h>

static PamphletExit
explain_no_condition (const char *name)
{
  /* Translators: %s is what somebody took for the name of a leaflet. */
  g_autofree char *message = g_strdup_printf (_ ("There is no leaflet “%s”. “pamphlet-cli list” lists all."), name);

  return pamphlet_command_problem (message);
}

static PamphletExit
explain_no_section (PamphletCondition *condition,
                    const char        *id)
{
  GPtrArray *sections = pamphlet_condition_get_sections (condition);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *list = NULL;
  g_autofree char *message = NULL;

  for (unsigned i = 0; i < sections->len; i++)
    g_ptr_array_add (ids, ((PamphletSection *)g_ptr_array_index (sections, i))->id);
  g_ptr_array_add (ids, NULL);
  list = g_strjoinv (", ", (char **)ids->pdata);

  /* Translators: the first %s is what somebody took for a section, the second the sections that there are. */
  message = g_strdup_printf (_ ("This leaflet has no section “%s”. It has: %s."), id, list);

  return pamphlet_command_problem (message);
}

/* What was wrong with other leaflets is for “list” and “check”; what concerns this one must be said. */
static void
print_own_diagnostics (PamphletCollection *collection,
                       PamphletCondition  *condition)
{
  GPtrArray *diagnostics = pamphlet_collection_get_diagnostics (collection);

  for (unsigned i = 0; i < diagnostics->len; i++)
    {
      const PamphletDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);
      g_autofree char          *line = pamphlet_diagnostic_format (diagnostic);

      if (g_str_equal (diagnostic->file, pamphlet_condition_get_file (condition)))
        g_printerr ("%s\n", line);
    }
}

static PamphletExit
show (PamphletCollection *collection,
      const char         *name,
      const char         *section_id,
      gboolean            as_json)
{
  g_autofree char       *library = NULL;
  g_autofree char       *id = NULL;
  g_autofree char       *own_section = NULL;
  g_autofree char       *output = NULL;
  const PamphletSection *section = NULL;
  PamphletCondition     *condition = NULL;

  if (pamphlet_identifier_split (name, &library, &id, &own_section))
    condition = pamphlet_collection_find (collection, library, id);
  if (condition == NULL)
    return explain_no_condition (name);

  if (section_id == NULL)
    section_id = own_section;
  if (section_id != NULL)
    section = pamphlet_condition_get_section (condition, section_id);
  if (section_id != NULL && section == NULL)
    return explain_no_section (condition, section_id);

  print_own_diagnostics (collection, condition);
  if (as_json)
    output = pamphlet_json_write (condition, section);
  else
    output = pamphlet_plain_text_write (condition, pamphlet_collection_get_library (collection, pamphlet_condition_get_library (condition)), section);
  g_print ("%s%s", output, as_json ? "\n" : "");

  return PAMPHLET_EXIT_CLEAN;
}

static PamphletExit
run (char **arguments)
{
  g_auto (GStrv) libraries = NULL;
  g_autofree char *section = NULL;
  g_autofree char *format = NULL;
  g_auto (GStrv) call = g_strdupv (arguments);
  g_autoptr (PamphletCollection) collection = NULL;
  const GOptionEntry entries[] = {
    { "library", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &libraries, N_ ("Read only the library in this folder (can be repeated)"), N_ ("DIR") },
      { "section", 0, 0, G_OPTION_ARG_STRING, &section, N_ ("Show only this section"), N_ ("ID") },
        { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("“text” (the default) or “json”"), N_ ("FORMAT") },
          { NULL } };

  if (!pamphlet_command_parse (&pamphlet_command_show, &call, entries))
    return PAMPHLET_EXIT_USAGE;

  if (g_strv_length (call) != 2)
    return pamphlet_command_usage (&pamphlet_command_show, _ ("“show” takes the name of one leaflet."));

  if (format != NULL && !g_str_equal (format, "text") && !g_str_equal (format, "json"))
    return pamphlet_command_usage (&pamphlet_command_show, _ ("The format is “text” or “json”."));

  collection = pamphlet_command_read_libraries (libraries);

  return show (collection, call[1], section, g_strcmp0 (format, "json") == 0);
}

const PamphletCommand pamphlet_command_show = {
  .name = "show",
  .arguments = N_ ("CONDITION[#SECTION]"),
                   .summary = N_ ("Prints a leaflet, or one of its sections, as text or as JSON."),
                                  .run = run,
                   };
