/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "opengl.h"

/* GTK reads one of these, whichever version it is. */
static const char *const variables[] = { "GDK_DEBUG", "GDK_DISABLE" };

static unsigned
count_variables (void)
{
  unsigned n_set = 0;

  for (unsigned i = 0; i < G_N_ELEMENTS (variables); i++)
    n_set += g_getenv (variables[i]) != NULL;

  return n_set;
}

static void
test_nothing_remains (void)
{
  for (unsigned i = 0; i < G_N_ELEMENTS (variables); i++)
    g_unsetenv (variables[i]);

  pamphlet_opengl_do_without ();
  g_assert_cmpuint (count_variables (), ==, 1);

  pamphlet_opengl_clean_up ();
  g_assert_cmpuint (count_variables (), ==, 0);
}

static void
test_user_has_the_last_word (void)
{
  for (unsigned i = 0; i < G_N_ELEMENTS (variables); i++)
    g_setenv (variables[i], "misc", TRUE);

  pamphlet_opengl_do_without ();
  pamphlet_opengl_clean_up ();

  for (unsigned i = 0; i < G_N_ELEMENTS (variables); i++)
    g_assert_cmpstr (g_getenv (variables[i]), ==, "misc");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/opengl/nothing-remains", test_nothing_remains);
  g_test_add_func ("/opengl/user-has-the-last-word", test_user_has_the_last_word);

  return g_test_run ();
}
