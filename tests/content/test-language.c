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
    /* Where they are written in two ways, the country tells which one. */
    { "zh-Hant-HK", "zh-Hant" },
    { "zh_HK.UTF-8", "zh-Hant" },
    { "zh-MO", "zh-Hant" },
    { "zh-Hant-CN", "zh-Hant" },
    { "zh-Hans-HK", "zh-Hans" },
    { "zh-MY", "zh-Hans" },
    { "sr@latin", "sr-Latn" },
    { "sr_RS@latin", "sr-Latn-RS" },
    { "sr-latn-rs", "sr-Latn-RS" },
    { "sr_Latn", "sr-Latn" },
    { "sr_RS.UTF-8@latin", "sr-Latn-RS" },
    { "uz_UZ@cyrillic", "uz-Cyrl-UZ" },
    { "ks@devanagari", "ks-Deva" },
    /* The script that a language is written in anyhow says nothing. */
    { "sr-Cyrl-RS", "sr-RS" },
    { "sr_RS", "sr-RS" },
    { "pt-Latn-BR", "pt-BR" },
    { "ar-Arab", "ar" },
    { "en-Latn-US", "en-US" },
    { "ar-Latn", "ar-Latn" },
    { "de_AT@euro", "de-AT" },
    { "ca_ES@valencia", "ca-ES" },
    { "no", "nb" },
    { "no_NO.UTF-8", "nb-NO" },
    { "nb_NO", "nb-NO" },
    { "iw-IL", "he-IL" },
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
    { "pt-Latn-BR", "pt_BR pt" },
    { "es-419", "es_419 es" },
    { "zh-Hans", "zh_CN zh_Hans zh" },
    { "zh-SG", "zh_CN zh_Hans zh" },
    /* Traditional characters are never looked for among the simplified ones, nor Latin letters among Cyrillic ones. */
    { "zh-Hant", "zh_TW zh_Hant zh_HK" },
    { "zh-Hant-HK", "zh_TW zh_Hant zh_HK" },
    { "zh-HK", "zh_TW zh_Hant zh_HK" },
    { "zh-MO", "zh_TW zh_Hant zh_HK" },
    { "sr", "sr" },
    { "sr-Cyrl-RS", "sr_RS sr" },
    { "sr-Latn", "sr@latin sr_Latn" },
    { "sr-Latn-RS", "sr_RS@latin sr_Latn_RS sr@latin sr_Latn" },
    { "uz-Cyrl", "uz@cyrillic uz_Cyrl" },
    { "uz-Cyrl-UZ", "uz_UZ@cyrillic uz_Cyrl_UZ uz@cyrillic uz_Cyrl" },
    { "ha-Ajam-NG", "ha_Ajam_NG ha_Ajam" },
    { "nb", "nb no" },
    { "nb-NO", "nb_NO nb no" },
    { "he", "he iw" },
    { "he-IL", "he_IL he iw" },
  };

  for (unsigned i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *tag = pamphlet_language_normalize (cases[i].tag);
      g_auto (GStrv) catalogs = pamphlet_language_get_catalogs (tag);
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
