/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "file-name.h"
#include "shelf.h"

#include <string.h>

static void
test_clean (void)
{
  static const struct
  {
    const char *name;
    const char *clean;
  } cases[] = {
    { "Relapsed B-ALL – Español", "Relapsed B-ALL – Español.pdf" },
    { "A/B\\C:D*E?F\"G<H>I|J", "A-B-C-D-E-F-G-H-I-J.pdf" },
    { "../../etc/passwd", "-..-etc-passwd.pdf" },
    { ".hidden", "hidden.pdf" },
    { "two\nlines\tand  blanks ", "two lines and blanks.pdf" },
    { "dots...", "dots.pdf" },
    /* What keeps a name in order on a page would hide how it reads in a list of files. */
    { "\u2068Leukemia\u2069 \u202efdp", "Leukemia fdp.pdf" },
    /* Persian is spelt with a joiner. */
    { "می\u200cخواهم", "می\u200cخواهم.pdf" },
    { "مرض", "مرض.pdf" },
    { "", "handout.pdf" },
    { " . ", "handout.pdf" },
  };

  for (unsigned i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = pamphlet_file_name_clean (cases[i].name, ".pdf");

      g_assert_cmpstr (clean, ==, cases[i].clean);
    }
}

/* A file system counts bytes, and no character is cut in half. */
static void
test_long_names (void)
{
  static const char *const letters[] = { "a", "é", "漢", "😷" };

  for (unsigned i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      g_autoptr (GString) name = g_string_new (NULL);
      g_autofree char *clean = NULL;

      for (unsigned j = 0; j < 300; j++)
        g_string_append (name, letters[i]);
      clean = pamphlet_file_name_clean (name->str, ".pdf");
      g_assert_cmpuint (strlen (clean), <=, 240);
      g_assert_cmpuint (strlen (clean), >, 230);
      g_assert_true (g_utf8_validate (clean, -1, NULL));
      g_assert_true (g_str_has_suffix (clean, ".pdf"));
    }
}

static void
test_handout (Shelf        *shelf,
              gconstpointer data)
{
  g_autoptr (PamphletHandout) handout = pamphlet_handout_new (14);
  g_autofree char *name = NULL;
  g_autofree char *several = NULL;

  handout->patient = g_strdup ("Ana Lima");
  shelf_add (handout, shelf->library, "cold", "es", NULL);
  name = pamphlet_file_name_new (handout, ".pdf");
  g_assert_cmpstr (name, ==, "ES A cold – Español.pdf");

  shelf_add (handout, shelf->library, "flu", "es", NULL);
  several = pamphlet_file_name_new (handout, ".pdf");
  g_assert_true (g_str_has_prefix (several, "ES A cold "));
  g_assert_true (g_str_has_suffix (several, " – Español.pdf"));
  g_assert_null (strstr (several, "Ana"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/file-name/clean", test_clean);
  g_test_add_func ("/file-name/long-names", test_long_names);
  g_test_add ("/file-name/handout", Shelf, NULL, shelf_set_up, test_handout, shelf_tear_down);

  return g_test_run ();
}
