/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "language.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* The languages whose names the program knows. A library may have others: those are shown by their tag. The own names are
 * those that the languages' speakers write, after Unicode's CLDR. */
static const struct
{
  const char *tag;
  const char *own_name;
  const char *name;
} languages[] = {
  { "am", "አማርኛ", N_ ("Amharic") },
  { "ar", "العربية", N_ ("Arabic") },
  { "bn", "বাংলা", N_ ("Bengali") },
  { "bs", "Bosanski", N_ ("Bosnian") },
  { "cs", "Čeština", N_ ("Czech") },
  { "da", "Dansk", N_ ("Danish") },
  { "de", "Deutsch", N_ ("German") },
  { "el", "Ελληνικά", N_ ("Greek") },
  { "en", "English", N_ ("English") },
  { "es", "Español", N_ ("Spanish") },
  { "fa", "فارسی", N_ ("Persian") },
  { "fi", "Suomi", N_ ("Finnish") },
  { "fil", "Filipino", N_ ("Filipino") },
  { "fr", "Français", N_ ("French") },
  { "gu", "ગુજરાતી", N_ ("Gujarati") },
  { "he", "עברית", N_ ("Hebrew") },
  { "hi", "हिन्दी", N_ ("Hindi") },
  { "hmn", "Hmoob", N_ ("Hmong") },
  { "hr", "Hrvatski", N_ ("Croatian") },
  { "ht", "Kreyòl ayisyen", N_ ("Haitian Creole") },
  { "hu", "Magyar", N_ ("Hungarian") },
  { "hy", "Հայերեն", N_ ("Armenian") },
  { "id", "Bahasa Indonesia", N_ ("Indonesian") },
  { "it", "Italiano", N_ ("Italian") },
  { "ja", "日本語", N_ ("Japanese") },
  { "km", "ខ្មែរ", N_ ("Khmer") },
  { "ko", "한국어", N_ ("Korean") },
  { "lo", "ລາວ", N_ ("Lao") },
  { "my", "မြန်မာ", N_ ("Burmese") },
  { "nb", "Norsk bokmål", N_ ("Norwegian") },
  { "ne", "नेपाली", N_ ("Nepali") },
  { "nl", "Nederlands", N_ ("Dutch") },
  { "pa", "ਪੰਜਾਬੀ", N_ ("Punjabi") },
  { "pl", "Polski", N_ ("Polish") },
  { "ps", "پښتو", N_ ("Pashto") },
  { "pt", "Português", N_ ("Portuguese") },
  { "pt-BR", "Português (Brasil)", N_ ("Portuguese (Brazil)") },
  { "ro", "Română", N_ ("Romanian") },
  { "ru", "Русский", N_ ("Russian") },
  { "so", "Soomaali", N_ ("Somali") },
  { "sq", "Shqip", N_ ("Albanian") },
  { "sr", "Српски", N_ ("Serbian") },
  { "sr-Latn", "Srpski (latinica)", N_ ("Serbian (Latin)") },
  { "sv", "Svenska", N_ ("Swedish") },
  { "sw", "Kiswahili", N_ ("Swahili") },
  { "ta", "தமிழ்", N_ ("Tamil") },
  { "te", "తెలుగు", N_ ("Telugu") },
  { "th", "ไทย", N_ ("Thai") },
  { "ti", "ትግርኛ", N_ ("Tigrinya") },
  { "tr", "Türkçe", N_ ("Turkish") },
  { "uk", "Українська", N_ ("Ukrainian") },
  { "ur", "اردو", N_ ("Urdu") },
  { "vi", "Tiếng Việt", N_ ("Vietnamese") },
  { "zh-Hans", "简体中文", N_ ("Chinese (Simplified)") },
  { "zh-Hant", "繁體中文", N_ ("Chinese (Traditional)") },
};

/* Names that mean the same language and script, the first being the one that this program uses. */
static const struct
{
  const char *alias;
  const char *tag;
} aliases[] = {
  { "zh", "zh-Hans" },
  { "zh-CN", "zh-Hans" },
  { "zh-SG", "zh-Hans" },
  { "zh-Hans-CN", "zh-Hans" },
  { "zh-TW", "zh-Hant" },
  { "zh-HK", "zh-Hant" },
  { "zh-MO", "zh-Hant" },
  { "zh-Hant-TW", "zh-Hant" },
  { "no", "nb" },
  { "iw", "he" },
  { "in", "id" },
  { "tl", "fil" },
};

/* Catalogs whose names do not follow from the tag, in the order in which they are tried. */
static const struct
{
  const char *tag;
  const char *catalogs[5];
} special_catalogs[] = {
  { "zh-Hans", { "zh_CN", "zh_Hans", "zh", NULL } },
  { "zh-Hant", { "zh_TW", "zh_Hant", "zh_HK", NULL } },
  { "sr-Latn", { "sr@latin", "sr_Latn", NULL } },
  { "nb", { "nb", "no", NULL } },
  { "he", { "he", "iw", NULL } },
  { "id", { "id", "in", NULL } },
  { "fil", { "fil", "tl", NULL } },
};

static void
normalize_case (char   **parts,
                GString *tag)
{
  for (unsigned i = 0; parts[i] != NULL; i++)
    {
      gsize            length = strlen (parts[i]);
      g_autofree char *part = i > 0 && length == 2 ? g_ascii_strup (parts[i], -1) : g_ascii_strdown (parts[i], -1);

      if (i > 0 && length == 4)
        part[0] = g_ascii_toupper (part[0]);

      g_string_append_printf (tag, "%s%s", i > 0 ? "-" : "", part);
    }
}

/*
 * Makes a BCP 47 tag of any usual name of a language: “pt_BR.UTF-8”, “PT-br”, “zh_CN”, “sr@latin”.
 *
 * Returns: (transfer full) (nullable): NULL where the name is none
 */
char *
pamphlet_language_normalize (const char *name)
{
  g_autofree char *locale = g_strdelimit (g_strndup (name, strcspn (name, ".@")), "_", '-');
  g_auto (GStrv) parts = g_strsplit (locale, "-", -1);
  g_autoptr (GString) tag = g_string_new (NULL);

  if (!g_regex_match_simple ("^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?$", locale, G_REGEX_DOLLAR_ENDONLY, 0))
    return NULL;

  normalize_case (parts, tag);
  if (strstr (name, "@latin") != NULL && g_str_has_prefix (tag->str, "sr"))
    g_string_assign (tag, "sr-Latn");

  for (unsigned i = 0; i < G_N_ELEMENTS (aliases); i++)
    if (g_str_equal (aliases[i].alias, tag->str))
      return g_strdup (aliases[i].tag);

  return g_strdup (tag->str);
}

/*
 * Lists the names that a language's catalog may have, the nearest first: “pt-BR” is looked for as “pt_BR”, then “pt”. A
 * language is never looked for in another script.
 *
 * @tag: as pamphlet_language_normalize() leaves it
 * Returns: (transfer full): NULL-terminated
 */
char **
pamphlet_language_get_catalogs (const char *tag)
{
  g_autoptr (GStrvBuilder) catalogs = g_strv_builder_new ();
  g_autofree char *name = g_strdelimit (g_strdup (tag), "-", '_');
  g_auto (GStrv) parts = g_strsplit (tag, "-", -1);

  for (unsigned i = 0; i < G_N_ELEMENTS (special_catalogs); i++)
    if (g_str_equal (special_catalogs[i].tag, tag))
      return g_strdupv ((char **)special_catalogs[i].catalogs);

  g_strv_builder_add (catalogs, name);
  if (parts[1] != NULL && strlen (parts[1]) != 4)
    g_strv_builder_add (catalogs, parts[0]);

  return g_strv_builder_end (catalogs);
}

/* Returns: (transfer full): the tag of the language that the program's own words are in. */
char *
pamphlet_language_get_interface (void)
{
  const char *const *names = g_get_language_names ();

  for (unsigned i = 0; names[i] != NULL; i++)
    {
      g_autofree char *tag = pamphlet_language_normalize (names[i]);

      if (tag != NULL)
        return g_steal_pointer (&tag);
    }

  return g_strdup ("en");
}

static int
find_language (const char *tag)
{
  for (unsigned i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (languages[i].tag, tag))
      return i;

  return -1;
}

/* Returns: (transfer none): what its speakers call the language; the tag itself where that is not known. */
const char *
pamphlet_language_get_own_name (const char *tag)
{
  int found = find_language (tag);

  return found >= 0 ? languages[found].own_name : tag;
}

/* Returns: (transfer none): what the interface's language calls it; the tag itself where that is not known. */
const char *
pamphlet_language_get_name (const char *tag)
{
  int found = find_language (tag);

  return found >= 0 ? _ (languages[found].name) : tag;
}

/* Returns: whether the language is written from right to left, by its script or else by the script it is mostly in. */
gboolean
pamphlet_language_is_rtl (const char *tag)
{
  static const char *const scripts[] = { "Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa", NULL };
  static const char *const rtl[] = { "ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi", NULL };
  g_auto (GStrv) parts = g_strsplit (tag, "-", -1);

  if (parts[1] != NULL && strlen (parts[1]) == 4)
    return g_strv_contains (scripts, parts[1]);

  return g_strv_contains (rtl, parts[0]);
}
