/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collection.h"
#include "export.h"
#include "library-catalogs.h"

#include <glib/gstdio.h>

#include <stdlib.h>
#include <string.h>

/*
 * Exports as many leaflets in one process as a clinic hands out in weeks, and looks at the memory that it takes:
 * export-many STARTER-LIBRARY
 */

#define N_LEAFLETS 500

/* By then, every language and every size has been had. */
#define N_BEFORE 50

/* How much more all others may take, as a share. */
#define LIMIT 1.1

static const char *const conditions[] = { "relapsed-b-all", "refractory-all" };
static const char *const languages[] = { "en", "ar", "es", "zh-Hans", "uk" };
static const int         sizes[] = { 14, 12, 18, 24, 16 };

/* Returns: the most memory that the process has had so far, in kB. */
static unsigned
get_peak (void)
{
  g_autofree char *status = NULL;
  const char      *line = NULL;

  if (g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    line = strstr (status, "VmHWM:");

  return line != NULL ? strtoul (line + strlen ("VmHWM:"), NULL, 10) : 0;
}

static void
export_leaflet (PamphletLibrary *library,
                unsigned         i,
                const char      *file)
{
  const char        *language = languages[i / G_N_ELEMENTS (conditions) % G_N_ELEMENTS (languages)];
  int                size = sizes[i / G_N_ELEMENTS (conditions) / G_N_ELEMENTS (languages) % G_N_ELEMENTS (sizes)];
  PamphletCondition *condition = pamphlet_library_get_condition (library, conditions[i % G_N_ELEMENTS (conditions)]);
  g_autoptr (GError) error = NULL;
  g_autoptr (PamphletTranslation) translation = pamphlet_library_translate (library, condition, language, &error);
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (size);
  PamphletPaper paper;

  g_assert_no_error (error);
  pamphlet_handout_add (handout, translation, NULL, NULL);
  pamphlet_paper_parse (pamphlet_paper_get_default (), &paper);
  if (!pamphlet_export_pdf (handout, &paper, file, NULL, &error))
    g_error ("%s", error->message);
}

int
main (int    argc,
      char **argv)
{
  const char *const folders[] = { argc > 1 ? argv[1] : ".", NULL };
  g_autoptr (PamphletCollection) collection = pamphlet_collection_read (folders, PAMPHLET_SEVERITY_WARNING, NULL);
  g_autofree char *folder = g_dir_make_tmp ("pamphlet-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "handout.pdf", NULL);
  PamphletLibrary *library = g_ptr_array_index (pamphlet_collection_get_libraries (collection), 0);
  gint64           start = g_get_monotonic_time ();
  unsigned         before = 0;
  unsigned         after;
  gboolean         passed;

  for (unsigned i = 0; i < N_LEAFLETS; i++)
    {
      export_leaflet (library, i, file);
      if (i + 1 == N_BEFORE)
        before = get_peak ();
    }
  after = get_peak ();
  passed = after <= LIMIT * before;

  g_print ("%u leaflets in %.1f s\n", N_LEAFLETS, (g_get_monotonic_time () - start) / 1e6);
  g_print ("Peak memory after %u: %.1f MB, after %u: %.1f MB\n", N_BEFORE, before / 1000.0, N_LEAFLETS, after / 1000.0);
  g_print ("%s: at most %.1f times\n", passed ? "PASS" : "FAIL", LIMIT);
  g_remove (file);
  g_rmdir (folder);

  return passed ? EXIT_SUCCESS : EXIT_FAILURE;
}
