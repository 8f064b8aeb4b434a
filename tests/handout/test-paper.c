/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper.h"

#include <gio/gio.h>

#include <locale.h>

static void
assert_paper (const char *name,
              double      width,
              double      height)
{
  PamphletPaper paper = { 0 };

  g_assert_true (pamphlet_paper_parse (name, &paper));
  g_assert_cmpfloat_with_epsilon (paper.width, width, 0.01);
  g_assert_cmpfloat_with_epsilon (paper.height, height, 0.01);
  g_assert_cmpfloat_with_epsilon (paper.margin, 56.69, 0.01);
}

static void
test_names (void)
{
  static const char *const no_names[] = { "", "A", "A44", "A4 ", "A3", "Lett", "Letters", "us-letter" };
  PamphletPaper            paper = { 1, 2, 3 };

  assert_paper ("A4", 595.28, 841.89);
  assert_paper ("a4", 595.28, 841.89);
  assert_paper ("Letter", 612, 792);
  assert_paper ("LETTER", 612, 792);

  for (unsigned i = 0; i < G_N_ELEMENTS (no_names); i++)
    {
      g_assert_false (pamphlet_paper_parse (no_names[i], &paper));
      g_assert_true (paper.width == 1 && paper.height == 2 && paper.margin == 3);
    }
}

/* Makes a locale where the C library looks for it, since hardly any machine has all of them. */
static void
make_locale (const char *folder,
             const char *name)
{
  g_autofree char *file = g_strconcat (folder, G_DIR_SEPARATOR_S, name, ".UTF-8", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) program = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error,
                                                      "localedef", "--no-archive", "-i", name, "-f", "UTF-8", file, NULL);

  g_assert_no_error (error);
  g_subprocess_wait_check (program, NULL, &error);
  g_assert_no_error (error);
}

static void
test_default (void)
{
  static const struct
  {
    const char *name;
    const char *paper;
  } locales[] = { { "de_DE", "A4" }, { "en_US", "Letter" } };
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "locales", NULL);

  g_assert_no_errno (g_mkdir_with_parents (folder, 0755));
  g_setenv ("LOCPATH", folder, TRUE);
  for (unsigned i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autofree char *locale = g_strconcat (locales[i].name, ".UTF-8", NULL);

      make_locale (folder, locales[i].name);
      g_assert_cmpstr (setlocale (LC_PAPER, locale), ==, locale);
      g_assert_cmpstr (pamphlet_paper_get_default (), ==, locales[i].paper);
    }

  g_assert_nonnull (setlocale (LC_PAPER, "C"));
  g_assert_cmpstr (pamphlet_paper_get_default (), ==, "A4");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/paper/names", test_names);
  g_test_add_func ("/paper/default", test_default);

  return g_test_run ();
}
