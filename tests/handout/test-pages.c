/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page-reader.h"
#include "page.h"
#include "shelf.h"

static PamphletLayout *
lay_out (PamphletHandout     *handout,
         const PamphletPaper *paper)
{
  PamphletLayout *layout = pamphlet_layout_new (handout, paper, NULL);

  pamphlet_layout_finish (layout);

  return layout;
}

static void
add_random (GRand           *random,
            PamphletLibrary *library,
            PamphletHandout *handout)
{
  static const char *const conditions[] = { "refractory-all", "relapsed-b-all" };
  static const char *const languages[] = { "en", "ar", "zh-CN", "es", "ru" };
  const char              *condition = conditions[g_rand_int_range (random, 0, G_N_ELEMENTS (conditions))];
  GPtrArray               *sections = pamphlet_condition_get_sections (pamphlet_library_get_condition (library, condition));
  g_autoptr (GString) tags = g_string_new (languages[g_rand_int_range (random, 0, G_N_ELEMENTS (languages))]);
  g_autoptr (GString) ids = g_string_new (NULL);

  if (g_rand_boolean (random))
    g_string_append_printf (tags, " %s", languages[g_rand_int_range (random, 0, G_N_ELEMENTS (languages))]);

  for (unsigned i = 0; i < sections->len; i++)
    if (g_rand_int_range (random, 0, 4) == 0)
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", ((const PamphletSection *)g_ptr_array_index (sections, i))->id);

  shelf_add (handout, library, condition, tags->str, ids->len > 0 ? ids->str : "overview");
}

/* Every choice of sections, sizes, papers and languages: nothing is lost, nothing comes twice, all stays in its order. */
static void
test_random (void)
{
  static const char *const papers[] = { "A4", "Letter" };
  g_autoptr (PamphletLibrary) library = shelf_read_starter ();
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (unsigned round = 0; round < 20; round++)
    {
      int         size = pamphlet_handout_text_sizes[g_rand_int_range (random, 0, pamphlet_handout_n_text_sizes)];
      const char *name = papers[g_rand_int_range (random, 0, G_N_ELEMENTS (papers))];
      g_autoptr (PamphletHandout) handout = pamphlet_handout_new (size);
      g_autoptr (PamphletLayout) layout = NULL;
      PamphletPaper paper;

      for (int n = g_rand_int_range (random, 1, 4); n > 0; n--)
        add_random (random, library, handout);
      g_assert_true (pamphlet_paper_parse (name, &paper));
      layout = lay_out (handout, &paper);

      page_reader_assert_all (layout);
      for (unsigned page = 0; page < pamphlet_layout_get_n_pages (layout); page++)
        page_reader_assert_inside (layout, &paper, page);
    }
}

/* Asserts that the bands stand one below the other, within the page, and go on where the last page ended. */
static void
check_page (GArray            *placed,
            PamphletFlowPlace *next,
            double             height)
{
  double   y = 0;
  unsigned n_lines = 0;

  for (unsigned i = 0; i < placed->len; i++)
    {
      const PamphletPlacedBand *band = &g_array_index (placed, PamphletPlacedBand, i);

      g_assert_cmpfloat (band->top, >=, y);
      g_assert_cmpfloat (band->bottom, >, band->top);
      y = band->bottom;
      if (band->is_repeated)
        continue;

      g_assert_cmpuint (band->index, ==, next->band);
      g_assert_cmpuint (band->first, ==, next->line);
      g_assert_cmpuint (band->end, <=, band->band->lines->len);
      n_lines += band->end - band->first;
      next->line = band->end;
      if (band->end == band->band->lines->len)
        *next = (PamphletFlowPlace){ next->band + 1, 0 };
    }

  g_assert_true (y <= height + 0.02 || n_lines == 1);
}

/* Pages of any size hold every line once, and none more than fits. */
static void
test_any_size (void)
{
  g_autoptr (PamphletLibrary) library = shelf_read_starter ();
  g_autoptr (GRand) random = g_rand_new_with_seed (8);

  for (unsigned round = 0; round < 15; round++)
    {
      g_autoptr (PamphletHandout) handout = pamphlet_handout_new (g_rand_int_range (random, 8, 40));
      g_autoptr (PamphletDocument) document = NULL;
      g_autoptr (PamphletShaper) shaper = pamphlet_shaper_new (NULL);
      g_autoptr (PamphletFlow) flow = NULL;
      PamphletFlowSetting setting = { g_rand_double_range (random, 150, 800), 200, handout->text_size, "ar", "en" };
      double              height = g_rand_double_range (random, 60, 900);
      PamphletPage        page = { 0 };
      PamphletFlowPlace   next = { 0, 0 };

      shelf_add (handout, library, "refractory-all", round % 2 == 0 ? "ar" : "ar en", "overview treatment when-to-call");
      document = pamphlet_document_new (handout);
      flow = pamphlet_flow_new (g_ptr_array_index (document->parts, 0), &setting, shaper);

      for (; page.start.band < flow->bands->len; page.start = page.end)
        {
          g_autoptr (GArray) placed = NULL;

          pamphlet_page_fill (&page, flow, shaper, height);
          placed = pamphlet_page_place (&page, flow, shaper, height);
          check_page (placed, &next, height);
        }
      g_assert_cmpuint (next.band, ==, flow->bands->len);
    }
}

int
main (int   argc,
      char *argv[])
{
  /* Not G_TEST_OPTION_ISOLATE_DIRS: GdkPixbuf knows an SVG file by the system's list of types. */
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pages/random", test_random);
  g_test_add_func ("/pages/any-size", test_any_size);

  return g_test_run ();
}
