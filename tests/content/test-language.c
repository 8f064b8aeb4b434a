/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "language.h"

static void
test_normalize (void)
{
  static const struct
  {
    const char *name;
    const char *tag;
  } cases[] = {
    { "es", "es" },
    { "ES", "es" },
    { "es_MX.UTF-8", "es-MX" },
    { "pt_BR", "pt-BR" },
    { "PT-br", "pt-BR" },
    { "es-419", "es-419" },
    { "zh_CN", "zh-Hans" },
    { "zh", "zh-Hans" },
    { "zh-hans-cn", "zh-Hans" },
    { "zh_TW.UTF-8", "zh-Hant" },
    { "sr@latin", "sr-Latn" },
    { "sr_RS@latin", "sr-Latn" },
    { "de_AT@euro", "de-AT" },
    { "no", "nb" },
    { "ht", "ht" },
    { "hmn", "hmn" },
    { "C", NULL },
    { "C.UTF-8", NULL },
    { "", NULL },
    { "e", NULL },
    { "english", NULL },
    { "es-", NULL },
    { "../es", NULL },
  };

  for (unsigned i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *tag = pamphlet_language_normalize (cases[i].name);

      g_assert_cmpstr (tag, ==, cases[i].tag);
    }
}

static void
test_catalogs (void)
{
  static const struct
  {
    const char *tag;
    const char *catalogs;
  } cases[] = {
    { "es", "es" },
    { "pt-BR", "pt_BR pt" },
    { "es-419", "es_419 es" },
    { "zh-Hans", "zh_CN zh_Hans zh" },
    /* Traditional characters are never looked for among the simplified ones, nor Latin letters among Cyrillic ones. */
    { "zh-Hant", "zh_TW zh_Hant zh_HK" },
    { "sr-Latn", "sr@latin sr_Latn" },
    { "uz-Cyrl", "uz_Cyrl" },
    { "he", "he iw" },
  };

  for (unsigned i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) catalogs = pamphlet_language_get_catalogs (cases[i].tag);
      g_autofree char *joined = g_strjoinv (" ", catalogs);

      g_assert_cmpstr (joined, ==, cases[i].catalogs);
    }
}

static void
test_names (void)
{
  g_assert_cmpstr (pamphlet_language_get_own_name ("ar"), ==, "العربية");
  g_assert_cmpstr (pamphlet_language_get_name ("ar"), ==, "Arabic");
  g_assert_cmpstr (pamphlet_language_get_own_name ("zh-Hans"), ==, "简体中文");
  g_assert_cmpstr (pamphlet_language_get_own_name ("xx"), ==, "xx");
  g_assert_cmpstr (pamphlet_language_get_name ("xx"), ==, "xx");
}

static void
test_direction (void)
{
  g_assert_true (pamphlet_language_is_rtl ("ar"));
  g_assert_true (pamphlet_language_is_rtl ("ur-PK"));
  g_assert_true (pamphlet_language_is_rtl ("az-Arab"));
  g_assert_false (pamphlet_language_is_rtl ("es"));
  g_assert_false (pamphlet_language_is_rtl ("ps-Latn"));
  g_assert_false (pamphlet_language_is_rtl ("arn"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/normalize", test_normalize);
  g_test_add_func ("/language/catalogs", test_catalogs);
  g_test_add_func ("/language/names", test_names);
  g_test_add_func ("/language/direction", test_direction);

  return g_test_run ();
}
