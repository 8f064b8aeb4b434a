/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command.h"

#include "library-catalogs.h"
#include "library-reader.h"
#include "parity.h"
#include "stray-catalogs.h"
#include "texts.h"

#include <glib/gi18n-lib.h>

/* Returns: (transfer full) (nullable): the folder of the library that @path is or belongs to. */
static char *
find_library (const char *path)
{
  /* Made absolute, since a file may be named from within its folder. */
  g_autofree char *canonical = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (canonical);
  g_autofree char *name = g_path_get_basename (canonical);
  g_autofree char *parent_name = g_path_get_basename (folder);

  if (g_str_equal (name, "library.json") || g_str_equal (name, "glossary.json"))
    return g_steal_pointer (&folder);

  /* The other files there are not read, so they cannot be called clean. */
  if (g_str_equal (parent_name, "conditions") && g_str_has_suffix (name, ".json") && *name != '.')
    return g_path_get_dirname (folder);

  return g_file_test (path, G_FILE_TEST_IS_DIR) ? g_strdup (path) : NULL;
}

static void
check_due_dates (PamphletLibrary *library,
                 PamphletReport  *report)
{
  GPtrArray *conditions = pamphlet_library_get_conditions (library);

  for (unsigned i = 0; i < conditions->len; i++)
    {
      PamphletCondition    *condition = g_ptr_array_index (conditions, i);
      const PamphletReview *review = pamphlet_condition_get_review (condition);
      g_autofree char      *message = NULL;

      if (!pamphlet_review_is_overdue (review))
        continue;

      /* Translators: %s is a date. */
      message = g_strdup_printf (_ ("This leaflet was due for review on %s."), review->due);
      pamphlet_report_add_at (report, PAMPHLET_SEVERITY_WARNING, pamphlet_condition_get_file (condition), "$.review.due", message);
    }
}

typedef struct
{
  const PamphletCatalog *catalog;
  const char            *path;
  const char            *language;
  PamphletReport        *report;
} CatalogCheck;

static void
check_translation (const PamphletText      *text,
                   const PamphletTextPlace *place,
                   gpointer                 data)
{
  const CatalogCheck *check = data;
  const char         *translation = pamphlet_catalog_lookup (check->catalog, pamphlet_text_get_context (text), pamphlet_text_get_source (text));
  g_autoptr (PamphletText) translated = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *problem = NULL;

  if (translation == NULL)
    return;

  translated = pamphlet_text_translate (text, check->language, translation, &error);
  if (translated != NULL)
    problem = pamphlet_parity_explain (text, translated);
  else
    /* Translators: the first %s says what is wrong, the second is a text of a leaflet, the third its translation. */
    problem = g_strdup_printf (_ ("%s In the translation: “%s” → “%s”."), error->message, pamphlet_text_get_source (text), translation);

  if (problem != NULL)
    g_ptr_array_add (check->report->diagnostics,
                     pamphlet_diagnostic_new (PAMPHLET_SEVERITY_ERROR, check->path, 0, 0, pamphlet_text_get_context (text), problem));
}

static void
check_catalogs (PamphletLibrary *library,
                PamphletReport  *report)
{
  g_auto (GStrv) tags = pamphlet_library_list_languages (library);

  for (unsigned i = 0; tags[i] != NULL; i++)
    {
      g_autofree char *path = pamphlet_library_find_catalog (library, tags[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (PamphletCatalog) catalog = path != NULL ? pamphlet_catalog_open (path, &error) : NULL;
      CatalogCheck check = { catalog, path, tags[i], report };

      if (catalog != NULL)
        pamphlet_library_foreach_text (library, check_translation, &check);
      else if (path != NULL)
        pamphlet_report_add (report, PAMPHLET_SEVERITY_ERROR, path, error->message);
    }
}

/* Returns: whether nothing was found in @path: a library's folder, or one of its files. */
static gboolean
check_path (const char *path,
            const char *folder)
{
  g_autoptr (GPtrArray) diagnostics = g_ptr_array_new_with_free_func ((GDestroyNotify)pamphlet_diagnostic_free);
  PamphletReport report = { diagnostics, PAMPHLET_SEVERITY_ERROR };
  g_autoptr (PamphletLibrary) library = pamphlet_library_read (folder, &report, NULL);
  g_autofree char *wanted = g_canonicalize_filename (path, NULL);
  gboolean         whole = g_str_equal (path, folder);
  gboolean         clean = TRUE;

  if (library != NULL)
    {
      check_due_dates (library, &report);
      check_catalogs (library, &report);
      pamphlet_stray_catalogs_report (library, &report);
    }

  for (unsigned i = 0; i < diagnostics->len; i++)
    {
      PamphletDiagnostic diagnostic = *(const PamphletDiagnostic *)g_ptr_array_index (diagnostics, i);
      g_autofree char   *found = g_canonicalize_filename (diagnostic.file, NULL);
      g_autofree char   *line = NULL;

      /* Without its library, a leaflet cannot be judged at all, so what is wrong with library.json counts as well. */
      if (!whole && library != NULL && !g_str_equal (wanted, found))
        continue;

      if (g_str_equal (wanted, found))
        diagnostic.file = (char *)path;
      line = pamphlet_diagnostic_format (&diagnostic);
      g_print ("%s\n", line);
      clean = FALSE;
    }

  return clean;
}

static gboolean
check_argument (const char *path)
{
  g_autofree char *folder = find_library (path);
  /* A link that leads nowhere is there all the same: why it cannot be read will be told. */
  gboolean exists = g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_SYMLINK);

  if (folder != NULL && exists)
    return check_path (path, folder);

  if (exists)
    /* Shaped like a diagnostic, so that tools read it as one. */
    g_print ("%s: error: %s\n", path, _ ("This file belongs to no library: a leaflet is a “.json” file in the folder “conditions” of one."));
  else
    g_print ("%s: error: %s\n", path, _ ("There is no such file or folder."));

  return FALSE;
}

static PamphletExit
run (char **arguments)
{
  g_auto (GStrv) libraries = NULL;
  g_auto (GStrv) call = g_strdupv (arguments);
  PamphletExit       result = PAMPHLET_EXIT_CLEAN;
  const GOptionEntry entries[] = {
    { "library", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &libraries, N_ ("Check the library in this folder as well (can be repeated)"), N_ ("DIR") },
    { NULL }
  };

  if (!pamphlet_command_parse (&pamphlet_command_check, &call, entries))
    return PAMPHLET_EXIT_USAGE;

  if (g_strv_length (call) < 2 && libraries == NULL)
    return pamphlet_command_usage (&pamphlet_command_check, _ ("“check” takes the folders of libraries, or files of them."));

  for (unsigned i = 1; call[i] != NULL; i++)
    if (!check_argument (call[i]))
      result = PAMPHLET_EXIT_PROBLEMS;

  for (unsigned i = 0; libraries != NULL && libraries[i] != NULL; i++)
    if (!check_argument (libraries[i]))
      result = PAMPHLET_EXIT_PROBLEMS;

  return result;
}

const PamphletCommand pamphlet_command_check = {
  .name = "check",
  .arguments = N_ ("PATH…"),
  .summary = N_ ("Checks libraries, and prints every problem as “file:line:column: error: sentence [json path]”."),
  .run = run,
};
