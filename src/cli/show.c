/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command.h"

#include "fonts.h"
#include "identifier.h"
#include "json-writer.h"
#include "language.h"
#include "library-catalogs.h"
#include "plain-text.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* A leaflet may be missing because its file, or its whole library, could not be read. */
static void
print_reasons (GPtrArray  *diagnostics,
               const char *name)
{
  g_auto (GStrv) parts = g_strsplit_set (name, "/#", -1);
  g_autofree char *own_file = g_strconcat (G_DIR_SEPARATOR_S, strchr (name, '/') != NULL ? parts[1] : parts[0], ".json", NULL);

  for (unsigned i = 0; i < diagnostics->len; i++)
    {
      const PamphletDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);
      g_autofree char          *folder = g_path_get_dirname (diagnostic->file);
      g_autofree char          *line = pamphlet_diagnostic_format (diagnostic);

      if (diagnostic->severity == PAMPHLET_SEVERITY_ERROR &&
          (g_str_has_suffix (diagnostic->file, own_file) || !g_str_has_suffix (folder, "/conditions")))
        g_printerr ("%s\n", line);
    }
}

static PamphletExit
explain_no_condition (PamphletCollection *collection,
                      const char         *name)
{
  /* Translators: %s is what somebody took for the name of a leaflet. */
  g_autofree char *message = g_strdup_printf (_ ("There is no leaflet “%s”. “pamphlet-cli list” lists all."), name);

  print_reasons (pamphlet_collection_get_diagnostics (collection), name);

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
explain_no_language (const char *name)
{
  /* Translators: %s is what somebody took for a language. */
  g_autofree char *message = g_strdup_printf (_ ("“%s” is not a language tag such as “es” or “pt-BR”."), name);

  return pamphlet_command_usage (&pamphlet_command_show, message);
}

/* What the reader would have to know before handing the page on stands in the page; this is for who called. */
static void
warn_of_other_language (PamphletTranslation *translation,
                        const char          *wanted)
{
  if (!pamphlet_translation_is_source (translation) || g_str_has_prefix (wanted, pamphlet_translation_get_language (translation)))
    return;

  /* Translators: both %s are the names of languages. */
  g_printerr (_ ("pamphlet-cli: This leaflet is not available in %s. It is shown in %s.\n"), pamphlet_language_get_name (wanted),
              pamphlet_language_get_name (pamphlet_translation_get_language (translation)));
}

static void
warn_of_missing_fonts (PamphletTranslation *translation)
{
  g_autofree char *missing = pamphlet_fonts_explain_missing (translation);

  if (missing != NULL)
    g_printerr ("pamphlet-cli: %s\n", missing);
}

static PamphletExit
print (PamphletTranslation *translation,
       const char          *section_id,
       gboolean             as_json)
{
  PamphletCondition     *condition = pamphlet_translation_get_condition (translation);
  const PamphletSection *section = section_id != NULL ? pamphlet_condition_get_section (condition, section_id) : NULL;
  g_autofree char       *output = NULL;

  if (section_id != NULL && section == NULL)
    return explain_no_section (condition, section_id);

  output = as_json ? pamphlet_json_write (condition, section) : pamphlet_plain_text_write (translation, section);
  g_print ("%s%s", output, as_json ? "\n" : "");

  return PAMPHLET_EXIT_CLEAN;
}

static PamphletExit
show (PamphletCollection *collection,
      const char         *name,
      const char         *section,
      const char         *language,
      gboolean            as_json)
{
  g_autofree char *library_id = NULL;
  g_autofree char *id = NULL;
  g_autofree char *own_section = NULL;
  g_autoptr (PamphletTranslation) translation = NULL;
  g_autoptr (GError) error = NULL;
  PamphletCondition *condition = NULL;
  PamphletLibrary   *library;

  if (pamphlet_identifier_split (name, &library_id, &id, &own_section))
    condition = pamphlet_collection_find (collection, library_id, id);
  if (condition == NULL)
    return explain_no_condition (collection, name);

  library = pamphlet_collection_get_library (collection, pamphlet_condition_get_library (condition));
  if (language == NULL)
    language = pamphlet_library_get_language (library);

  translation = pamphlet_library_translate (library, condition, language, &error);
  if (translation == NULL)
    return pamphlet_command_problem (error->message);

  print_own_diagnostics (collection, condition);
  warn_of_other_language (translation, language);
  warn_of_missing_fonts (translation);

  return print (translation, section != NULL ? section : own_section, as_json);
}

static PamphletExit
run (char **arguments)
{
  g_auto (GStrv) libraries = NULL;
  g_autofree char *section = NULL;
  g_autofree char *format = NULL;
  g_autofree char *language = NULL;
  g_autofree char *tag = NULL;
  g_auto (GStrv) call = g_strdupv (arguments);
  g_autoptr (PamphletCollection) collection = NULL;
  const GOptionEntry entries[] = {
    { "library", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &libraries, N_ ("Read only the library in this folder (can be repeated)"), N_ ("DIR") },
    { "section", 0, 0, G_OPTION_ARG_STRING, &section, N_ ("Show only this section"), N_ ("ID") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &language, N_ ("Show it in this language, such as “es” or “pt-BR”"), N_ ("TAG") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("“text” (the default) or “json”"), N_ ("FORMAT") },
    { NULL }
  };

  if (!pamphlet_command_parse (&pamphlet_command_show, &call, entries))
    return PAMPHLET_EXIT_USAGE;

  if (g_strv_length (call) != 2)
    return pamphlet_command_usage (&pamphlet_command_show, _ ("“show” takes the name of one leaflet."));

  if (format != NULL && !g_str_equal (format, "text") && !g_str_equal (format, "json"))
    return pamphlet_command_usage (&pamphlet_command_show, _ ("The format is “text” or “json”."));

  tag = language != NULL ? pamphlet_language_normalize (language) : NULL;
  if (language != NULL && tag == NULL)
    return explain_no_language (language);

  collection = pamphlet_command_read_libraries (libraries);

  return show (collection, call[1], section, tag, g_strcmp0 (format, "json") == 0);
}

const PamphletCommand pamphlet_command_show = {
  .name = "show",
  .arguments = N_ ("CONDITION[#SECTION]"),
  .summary = N_ ("Prints a leaflet, or one of its sections, as text or as JSON."),
  .run = run,
};
