/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command.h"

#include "fonts.h"
#include "json-writer.h"
#include "language.h"
#include "leaflet-argument.h"
#include "library-catalogs.h"
#include "plain-text.h"

#include <glib/gi18n-lib.h>

/* What the reader would have to know before handing the page on stands in the page; this is for who called. */
static void
warn_of_other_language (PamphletTranslation *translation,
                        const char          *wanted)
{
  if (pamphlet_leaflet_argument_is_in (translation, wanted))
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

  if (section_id != NULL && !pamphlet_leaflet_argument_check_section (condition, section_id))
    return PAMPHLET_EXIT_PROBLEMS;

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
  g_autofree char *own_section = NULL;
  g_autoptr (PamphletTranslation) translation = NULL;
  g_autoptr (GError) error = NULL;
  PamphletCondition *condition = pamphlet_leaflet_argument_find (collection, name, &own_section);
  PamphletLibrary   *library;

  if (condition == NULL)
    return PAMPHLET_EXIT_PROBLEMS;

  library = pamphlet_collection_get_library (collection, pamphlet_condition_get_library (condition));
  if (language == NULL)
    language = pamphlet_library_get_language (library);

  translation = pamphlet_library_translate (library, condition, language, &error);
  if (translation == NULL)
    return pamphlet_command_problem (error->message);

  pamphlet_leaflet_argument_print_diagnostics (collection, condition);
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

  if (!pamphlet_leaflet_argument_parse_language (&pamphlet_command_show, language, &tag))
    return PAMPHLET_EXIT_USAGE;

  collection = pamphlet_command_read_heads (libraries, NULL, NULL);

  return show (collection, call[1], section, tag, g_strcmp0 (format, "json") == 0);
}

const PamphletCommand pamphlet_command_show = {
  .name = "show",
  .arguments = N_ ("CONDITION[#SECTION]"),
  .summary = N_ ("Prints a leaflet, or one of its sections, as text or as JSON."),
  .run = run,
};
