/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "leaflet-argument.h"

#include "identifier.h"
#include "language.h"

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

static void
explain_no_condition (PamphletCollection *collection,
                      const char         *name)
{
  /* Translators: %s is what somebody took for the name of a leaflet. */
  g_autofree char *message = g_strdup_printf (_ ("There is no leaflet “%s”. “pamphlet-cli list” lists all."), name);

  print_reasons (pamphlet_collection_get_diagnostics (collection), name);
  pamphlet_command_problem (message);
}

/*
 * Finds the leaflet that somebody named. Where there is none, prints a sentence to standard error.
 *
 * @section: (out) (transfer full) (nullable): the id that the name ends in
 * Returns: (transfer none) (nullable)
 */
PamphletCondition *
pamphlet_leaflet_argument_find (PamphletCollection *collection,
                                const char         *name,
                                char              **section)
{
  g_autofree char   *library = NULL;
  g_autofree char   *id = NULL;
  PamphletCondition *condition = NULL;

  if (pamphlet_identifier_split (name, &library, &id, section))
    condition = pamphlet_collection_find (collection, library, id);
  if (condition == NULL)
    explain_no_condition (collection, name);

  return condition;
}

/* Returns: whether the leaflet has that section. Where it has not, prints a sentence to standard error. */
gboolean
pamphlet_leaflet_argument_check_section (PamphletCondition *condition,
                                         const char        *id)
{
  GPtrArray *sections = pamphlet_condition_get_sections (condition);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *list = NULL;
  g_autofree char *message = NULL;

  if (pamphlet_condition_get_section (condition, id) != NULL)
    return TRUE;

  for (unsigned i = 0; i < sections->len; i++)
    g_ptr_array_add (ids, ((PamphletSection *)g_ptr_array_index (sections, i))->id);
  g_ptr_array_add (ids, NULL);
  list = g_strjoinv (", ", (char **)ids->pdata);

  /* Translators: the first %s is what somebody took for a section, the second the sections that there are. */
  message = g_strdup_printf (_ ("This leaflet has no section “%s”. It has: %s."), id, list);
  pamphlet_command_problem (message);

  return FALSE;
}

/*
 * Makes a tag of what somebody took for a language. Where it is none, prints a sentence to standard error.
 *
 * @name: (nullable)
 * @tag: (out) (transfer full) (nullable): NULL where @name is
 */
gboolean
pamphlet_leaflet_argument_parse_language (const PamphletCommand *command,
                                          const char            *name,
                                          char                 **tag)
{
  g_autofree char *message = NULL;

  *tag = name != NULL ? pamphlet_language_normalize (name) : NULL;
  if (name == NULL || *tag != NULL)
    return TRUE;

  /* Translators: %s is what somebody took for a language. */
  message = g_strdup_printf (_ ("“%s” is not a language tag such as “es” or “pt-BR”."), name);
  pamphlet_command_usage (command, message);

  return FALSE;
}

/* Returns: whether the translation is one into the language that was asked for, and not just the original. */
gboolean
pamphlet_leaflet_argument_is_in (PamphletTranslation *translation,
                                 const char          *language)
{
  const char *own = pamphlet_translation_get_language (translation);

  return !pamphlet_translation_is_source (translation) ||
         (g_str_has_prefix (language, own) && strchr ("-", language[strlen (own)]) != NULL);
}

/* Prints what concerns this leaflet: what was wrong with others is for “list” and “check”. */
void
pamphlet_leaflet_argument_print_diagnostics (PamphletCollection *collection,
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
