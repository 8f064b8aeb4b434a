/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command.h"

#include "coverage.h"
#include "language.h"
#include "library-catalogs.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* Counts the fuzzy messages of a PO file: compiled catalogs have none, since msgfmt leaves them out. */
static unsigned
count_fuzzy (const char *po)
{
  g_auto (GStrv) lines = g_strsplit (po, "\n", -1);
  gboolean is_fuzzy = FALSE;
  unsigned n_fuzzy = 0;

  for (unsigned i = 0; lines[i] != NULL; i++)
    {
      /* The header is the message without words, and its being fuzzy hides no sentence. */
      gboolean is_header = g_str_equal (lines[i], "msgid \"\"") && (lines[i + 1] == NULL || lines[i + 1][0] != '"');

      if (g_str_has_prefix (lines[i], "#,"))
        is_fuzzy = strstr (lines[i], "fuzzy") != NULL;
      else if (g_str_has_prefix (lines[i], "msgid "))
        {
          if (is_fuzzy && !is_header)
            n_fuzzy++;
          is_fuzzy = FALSE;
        }
    }

  return n_fuzzy;
}

/* Returns: (transfer full): the number of fuzzy messages in the language's PO file; “-” where there is no such file. */
static char *
describe_fuzzy (const char *po_folder,
                const char *tag)
{
  g_auto (GStrv) names = pamphlet_language_get_catalogs (tag);

  for (unsigned i = 0; po_folder != NULL && names[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat (names[i], ".po", NULL);
      g_autofree char *path = g_build_filename (po_folder, name, NULL);
      g_autofree char *po = NULL;

      if (g_file_get_contents (path, &po, NULL, NULL))
        return g_strdup_printf ("%u", count_fuzzy (po));
    }

  return g_strdup ("-");
}

static gboolean
print_language (PamphletLibrary *library,
                const char      *tag,
                const char      *po_folder)
{
  g_autofree char *path = pamphlet_library_find_catalog (library, tag);
  g_autoptr (GError) error = NULL;
  g_autoptr (PamphletCatalog) catalog = pamphlet_catalog_open (path, &error);
  g_auto (PamphletCoverage) coverage = { 0 };
  g_autofree char *fuzzy = describe_fuzzy (po_folder, tag);
  g_autofree char *state = NULL;

  if (catalog == NULL)
    {
      g_printerr ("%s: error: %s\n", path, error->message);
      return FALSE;
    }

  pamphlet_coverage_measure (&coverage, library, catalog);
  state = pamphlet_catalog_dup_header (catalog, "X-Review-State");
  g_print ("%s\t%s\t%u/%u\t%u %%\t%s\t%s\t%u\n", pamphlet_library_get_id (library), tag, coverage.n_translated, coverage.n_texts,
           coverage.n_texts > 0 ? coverage.n_translated * 100 / coverage.n_texts : 100, fuzzy, state != NULL ? state : "draft",
           coverage.stale->len);

  for (unsigned i = 0; i < coverage.stale->len; i++)
    /* Translators: %s names a text of a leaflet by its place. */
    g_print (_ ("  changed since it was translated: %s\n"), (const char *)g_ptr_array_index (coverage.stale, i));

  return TRUE;
}

static gboolean
print_library (PamphletLibrary *library,
               const char      *po_folder)
{
  g_auto (GStrv) tags = pamphlet_library_list_languages (library);
  gboolean clean = TRUE;

  for (unsigned i = 0; tags[i] != NULL; i++)
    clean = print_language (library, tags[i], po_folder) && clean;

  return clean;
}

static PamphletExit
run (char **arguments)
{
  g_auto (GStrv) libraries = NULL;
  g_autofree char *po_folder = NULL;
  g_auto (GStrv) call = g_strdupv (arguments);
  g_autoptr (PamphletCollection) collection = NULL;
  PamphletExit       result = PAMPHLET_EXIT_CLEAN;
  GPtrArray         *found;
  const GOptionEntry entries[] = {
    { "library", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &libraries, N_ ("Read only the library in this folder (can be repeated)"), N_ ("DIR") },
    { "po", 0, 0, G_OPTION_ARG_FILENAME, &po_folder, N_ ("Count fuzzy messages in the PO files of this folder"), N_ ("DIR") },
    { NULL }
  };

  if (!pamphlet_command_parse (&pamphlet_command_coverage, &call, entries))
    return PAMPHLET_EXIT_USAGE;

  collection = pamphlet_command_read_libraries (g_strv_length (call) > 1 ? call + 1 : libraries);
  found = pamphlet_collection_get_libraries (collection);
  pamphlet_command_print_diagnostics (pamphlet_collection_get_diagnostics (collection));
  if (found->len == 0)
    return pamphlet_command_problem (_ ("No library was found."));

  /* Translators: the columns of a table: library, language, texts that are translated, fuzzy messages, review state, stale texts. */
  g_print ("%s\n", _ ("library\tlanguage\ttranslated\t\tfuzzy\tstate\tstale"));
  for (unsigned i = 0; i < found->len; i++)
    if (!print_library (g_ptr_array_index (found, i), po_folder))
      result = PAMPHLET_EXIT_PROBLEMS;

  return result;
}

const PamphletCommand pamphlet_command_coverage = {
  .name = "coverage",
  .arguments = N_ ("[LIBRARY…]"),
  .summary = N_ ("Prints how much of each library is translated into each language, and what has changed since."),
  .run = run,
};
