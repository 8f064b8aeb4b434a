/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collection.h"
#include "layout.h"
#include "library-catalogs.h"

#include <stdlib.h>

/*
 * Measures how long the first page of a very long handout takes to be seen: first-page STARTER-LIBRARY
 */

#define N_LEAFLETS 20
#define N_PAGES    300
#define N_ROUNDS   9

/* Dots to the inch, as a preview has them. */
#define RESOLUTION 96
#define LIMIT_MS   100.0

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double difference = *(const double *)a - *(const double *)b;

  return difference < 0 ? -1 : difference > 0;
}

static PamphletHandout *
create_handout (PamphletLibrary *library)
{
  PamphletHandout *handout = pamphlet_handout_new (PAMPHLET_DEFAULT_TEXT_SIZE);
  GPtrArray       *conditions = pamphlet_library_get_conditions (library);

  for (unsigned i = 0; i < N_LEAFLETS; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PamphletTranslation) translation =
                   pamphlet_library_translate (library, g_ptr_array_index (conditions, i % conditions->len), "en", &error);

      g_assert_no_error (error);
      pamphlet_handout_add (handout, translation, NULL, NULL);
    }

  return handout;
}

static void
draw (PamphletLayout      *layout,
      const PamphletPaper *paper)
{
  double           scale = RESOLUTION / 72.0;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, paper->width * scale, paper->height * scale);
  cairo_t         *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  pamphlet_layout_draw_page (layout, 0, cr, NULL);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Returns: how long it took from the handout to its first page, in milliseconds. */
static double
measure (PamphletHandout     *handout,
         const PamphletPaper *paper)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (PamphletLayout) layout = pamphlet_layout_new (handout, paper, NULL);

  pamphlet_layout_advance (layout);
  draw (layout, paper);

  return (g_get_monotonic_time () - start) / 1000.0;
}

int
main (int    argc,
      char **argv)
{
  const char *const folders[] = { argc > 1 ? argv[1] : ".", NULL };
  g_autoptr (PamphletCollection) collection = pamphlet_collection_read (folders, PAMPHLET_SEVERITY_WARNING, NULL);
  g_autoptr (PamphletHandout) handout = create_handout (g_ptr_array_index (pamphlet_collection_get_libraries (collection), 0));
  g_autoptr (PamphletLayout) layout = NULL;
  PamphletPaper paper;
  double        first;
  double        rounds[N_ROUNDS];
  unsigned      n_pages;
  gboolean      passed;

  pamphlet_paper_parse ("A4", &paper);
  /* Before it, no font has been loaded. */
  first = measure (handout, &paper);
  for (unsigned i = 0; i < N_ROUNDS; i++)
    rounds[i] = measure (handout, &paper);
  qsort (rounds, N_ROUNDS, sizeof rounds[0], compare_doubles);

  layout = pamphlet_layout_new (handout, &paper, NULL);
  pamphlet_layout_finish (layout);
  n_pages = pamphlet_layout_get_n_pages (layout);
  passed = n_pages >= N_PAGES && rounds[N_ROUNDS / 2] <= LIMIT_MS;

  g_print ("First page of %u: median %.1f ms; %.1f ms in a new process\n", n_pages, rounds[N_ROUNDS / 2], first);
  g_print ("%s: at most %.0f ms for at least %u pages\n", passed ? "PASS" : "FAIL", LIMIT_MS, N_PAGES);

  return passed ? EXIT_SUCCESS : EXIT_FAILURE;
}
