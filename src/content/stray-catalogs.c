/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "stray-catalogs.h"

#include "language.h"
#include "library-catalogs.h"

#include <glib/gi18n-lib.h>

#include <string.h>

typedef struct
{
  PamphletLibrary *library;
  PamphletReport  *report;
  char            *file; /* the name of the library's catalogs */
} Search;

static void warn (Search *search, const char *path, const char *format, ...) G_GNUC_PRINTF (3, 4);

static void
warn (Search     *search,
      const char *path,
      const char *format,
      ...)
{
  g_autofree char *message = NULL;
  va_list          arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  pamphlet_report_add (search->report, PAMPHLET_SEVERITY_WARNING, path, message);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* Returns: (transfer full): the names in a folder, sorted; none where it cannot be opened */
static GPtrArray *
list_names (const char *folder)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  return g_steal_pointer (&names);
}

/* Reports the catalogs of a language's folder that are not named after the library. Returns: whether there is any. */
static gboolean
report_other_names (Search     *search,
                    const char *messages)
{
  g_autoptr (GPtrArray) names = list_names (messages);
  gboolean found = FALSE;

  for (unsigned i = 0; i < names->len; i++)
    {
      const char      *name = g_ptr_array_index (names, i);
      g_autofree char *path = g_build_filename (messages, name, NULL);

      if (!g_str_has_suffix (name, ".mo") || g_str_equal (name, search->file))
        continue;

      /* Translators: %s is the name of a file. */
      warn (search, path, _ ("This catalog is not read, since it is not named after the library. Name it “%s”."), search->file);
      found = TRUE;
    }

  return found;
}

/* Says why a catalog that bears the right name is not read, if it is not. */
static void
report_shadowed (Search     *search,
                 const char *tag,
                 const char *path)
{
  g_autofree char *read = pamphlet_library_find_catalog (search->library, tag);

  if (read == NULL)
    warn (search, path, _ ("This catalog is not read, since the library itself is written in this language. Take it away."));
  else if (!g_str_equal (read, path))
    /* Translators: %s is the path of a file. */
    warn (search, path, _ ("This catalog is not read, since there is another one for the same language: “%s”. Take one of them away."), read);
}

static void
check_language (Search     *search,
                const char *tag,
                const char *folder)
{
  g_autofree char *messages = g_build_filename (folder, "LC_MESSAGES", NULL);
  g_autofree char *path = g_build_filename (messages, search->file, NULL);
  gboolean         has_other = report_other_names (search, messages);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    report_shadowed (search, tag, path);
  else if (!has_other)
    /* Translators: %s is the name of a file. */
    warn (search, folder, _ ("There is no catalog in this folder. It belongs into “LC_MESSAGES/%s” there."), search->file);
}

static void
check_folder (Search     *search,
              const char *name,
              const char *folder)
{
  g_autofree char *tag = pamphlet_language_normalize (name);
  g_auto (GStrv) names = tag != NULL ? pamphlet_language_get_catalogs (tag) : NULL;

  if (tag == NULL)
    warn (search, folder, _ ("No catalog is read from this folder, since its name is not a language's. Name it like “es”, “pt_BR” or “sr@latin”."));
  else if (!g_strv_contains ((const char *const *)names, name))
    /* Translators: %s is the name of a folder, such as “pt_BR”. */
    warn (search, folder, _ ("No catalog is read from a folder of this name. Name it “%s”."), names[0]);
  else
    check_language (search, tag, folder);
}

/*
 * Reports the catalogs of a library that are not read, because of where they are or how they are named: a translation would
 * be missing without a word.
 */
void
pamphlet_stray_catalogs_report (PamphletLibrary *library,
                                PamphletReport  *report)
{
  g_autofree char *locale = g_build_filename (pamphlet_library_get_folder (library), "locale", NULL);
  g_autofree char *file = g_strconcat (pamphlet_library_get_id (library), ".mo", NULL);
  g_autoptr (GPtrArray) names = list_names (locale);
  Search search = { library, report, file };

  for (unsigned i = 0; i < names->len; i++)
    {
      const char      *name = g_ptr_array_index (names, i);
      g_autofree char *path = g_build_filename (locale, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        check_folder (&search, name, path);
      else if (g_str_has_suffix (name, ".mo"))
        /* Translators: LANGUAGE stands for a name such as “es”; %s is the name of a file. */
        warn (&search, path, _ ("No catalog is read from here. It belongs into “locale/LANGUAGE/LC_MESSAGES/%s”."), file);
    }
}
