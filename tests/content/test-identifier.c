/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "identifier.h"
#include "sibling-ids.h"

static void
test_valid (void)
{
  static const char *const good[] = { "a", "0", "refractory-all", "2nd", "a-", "a--b", "t-1-2" };
  static const char *const bad[] = { "", "-", "-a", "A", "aB", "a_b", "a.b", "a b", " a", "a ", "a/b", "a#b", "é", "a\u00e9", "a\n", ".." };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (pamphlet_identifier_is_valid (good[i]));

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_test_message ("“%s”", bad[i]);
      g_assert_false (pamphlet_identifier_is_valid (bad[i]));
    }
}

typedef struct
{
  const char *name;
  const char *library;
  const char *condition;
  const char *section;
} Name;

static void
test_split (void)
{
  static const Name good[] = {
    { "cold", NULL, "cold", NULL },
    { "starter/cold", "starter", "cold", NULL },
    { "cold#care", NULL, "cold", "care" },
    { "starter/cold#care", "starter", "cold", "care" },
  };
  static const char *const bad[] = {
    "", "/", "#", "/cold", "starter/", "cold#", "#care", "starter/#care", "a/b/c", "a#b#c", "a#b/c", "Cold", "Starter/cold",
    "cold#Care", "../cold", "cold ", "starter//cold", "condition:cold"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *library = NULL;
      g_autofree char *condition = NULL;
      g_autofree char *section = NULL;

      g_assert_true (pamphlet_identifier_split (good[i].name, &library, &condition, &section));
      g_assert_cmpstr (library, ==, good[i].library);
      g_assert_cmpstr (condition, ==, good[i].condition);
      g_assert_cmpstr (section, ==, good[i].section);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *library = NULL;
      g_autofree char *condition = NULL;
      g_autofree char *section = NULL;

      g_test_message ("“%s”", bad[i]);
      g_assert_false (pamphlet_identifier_split (bad[i], &library, &condition, &section));
    }
}

static void
test_addresses (void)
{
  static const char *const web[] = { "https://example.org", "https://example.org:443/a?b=c&d#e", "https://[::1]/", "https://bücher.example/ä" };
  static const char *const mail[] = { "mailto:ward@example.org", "mailto:ward@example.org?subject=Leaflet" };
  static const char *const neither[] = {
    "", "https", "https:", "https://", "https:///a", "http://example.org", "HTTPS://example.org", "ftp://example.org", "example.org",
    "https://example.org/a b", "https://exa mple.org", "https://example.org\n", "https://example.org/\u00a0", "https://example.org/\u200b",
    "https://example.org/\u202e", "https://example.org/\x01", "https://example.org:99999", "https://example.org/%", "mailto:",
    "mailto:ward", "mailto:a@example.org\nBcc:b@example.org", "mailto:a b@example.org", "mailto:a\u200e@example.org", "tel:112"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (web); i++)
    {
      g_assert_true (pamphlet_identifier_is_web_address (web[i]));
      g_assert_false (pamphlet_identifier_is_mail_address (web[i]));
    }

  for (gsize i = 0; i < G_N_ELEMENTS (mail); i++)
    {
      g_assert_true (pamphlet_identifier_is_mail_address (mail[i]));
      g_assert_false (pamphlet_identifier_is_web_address (mail[i]));
    }

  for (gsize i = 0; i < G_N_ELEMENTS (neither); i++)
    {
      g_autofree char *shown = g_strescape (neither[i], NULL);

      g_test_message ("%s", shown);
      g_assert_false (pamphlet_identifier_is_web_address (neither[i]));
      g_assert_false (pamphlet_identifier_is_mail_address (neither[i]));
    }
}

/* Few ids are kept in one way, and many in another. */
static void
test_siblings (void)
{
  g_auto (PamphletSiblingIds) siblings = { 0 };
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (unsigned i = 0; i < 3 * PAMPHLET_FEW_SIBLINGS; i++)
    {
      g_autofree char *copy = g_strdup_printf ("id-%u", i);

      g_assert_false (pamphlet_sibling_ids_contain (&siblings, copy));
      g_ptr_array_add (ids, g_strdup (copy));
      pamphlet_sibling_ids_add (&siblings, g_ptr_array_index (ids, i));

      for (unsigned j = 0; j <= i; j++)
        {
          g_autofree char *known = g_strdup (g_ptr_array_index (ids, j));

          g_assert_true (pamphlet_sibling_ids_contain (&siblings, known));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/identifier/valid", test_valid);
  g_test_add_func ("/identifier/split", test_split);
  g_test_add_func ("/identifier/addresses", test_addresses);
  g_test_add_func ("/identifier/siblings", test_siblings);

  return g_test_run ();
}
