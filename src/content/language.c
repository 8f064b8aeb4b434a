/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "language.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* The languages whose names the program knows. A library may have others: those are shown by their tag. The own names are
 * those that the languages' speakers write, after Unicode's CLDR, and the script is the one that a tag without any means. */
static const struct
{
  const char *tag;
  const char *script;
  const char *own_name;
  const char *name;
} languages[] = {
  { "am", "Ethi", "አማርኛ", N_ ("Amharic") },
  { "ar", "Arab", "العربية", N_ ("Arabic") },
  { "bn", "Beng", "বাংলা", N_ ("Bengali") },
  { "bs", "Latn", "Bosanski", N_ ("Bosnian") },
  { "cs", "Latn", "Čeština", N_ ("Czech") },
  { "da", "Latn", "Dansk", N_ ("Danish") },
  { "de", "Latn", "Deutsch", N_ ("German") },
  { "el", "Grek", "Ελληνικά", N_ ("Greek") },
  { "en", "Latn", "English", N_ ("English") },
  { "es", "Latn", "Español", N_ ("Spanish") },
  { "fa", "Arab", "فارسی", N_ ("Persian") },
  { "fi", "Latn", "Suomi", N_ ("Finnish") },
  { "fil", "Latn", "Filipino", N_ ("Filipino") },
  { "fr", "Latn", "Français", N_ ("French") },
  { "gu", "Gujr", "ગુજરાતી", N_ ("Gujarati") },
  { "he", "Hebr", "עברית", N_ ("Hebrew") },
  { "hi", "Deva", "हिन्दी", N_ ("Hindi") },
  { "hmn", "Latn", "Hmoob", N_ ("Hmong") },
  { "hr", "Latn", "Hrvatski", N_ ("Croatian") },
  { "ht", "Latn", "Kreyòl ayisyen", N_ ("Haitian Creole") },
  { "hu", "Latn", "Magyar", N_ ("Hungarian") },
  { "hy", "Armn", "Հայերեն", N_ ("Armenian") },
  { "id", "Latn", "Bahasa Indonesia", N_ ("Indonesian") },
  { "it", "Latn", "Italiano", N_ ("Italian") },
  { "ja", "Jpan", "日本語", N_ ("Japanese") },
  { "km", "Khmr", "ខ្មែរ", N_ ("Khmer") },
  { "ko", "Kore", "한국어", N_ ("Korean") },
  { "lo", "Laoo", "ລາວ", N_ ("Lao") },
  { "my", "Mymr", "မြန်မာ", N_ ("Burmese") },
  { "nb", "Latn", "Norsk bokmål", N_ ("Norwegian") },
  { "ne", "Deva", "नेपाली", N_ ("Nepali") },
  { "nl", "Latn", "Nederlands", N_ ("Dutch") },
  { "pa", "Guru", "ਪੰਜਾਬੀ", N_ ("Punjabi") },
  { "pl", "Latn", "Polski", N_ ("Polish") },
  { "ps", "Arab", "پښتو", N_ ("Pashto") },
  { "pt", "Latn", "Português", N_ ("Portuguese") },
  { "pt-BR", "Latn", "Português (Brasil)", N_ ("Portuguese (Brazil)") },
  { "ro", "Latn", "Română", N_ ("Romanian") },
  { "ru", "Cyrl", "Русский", N_ ("Russian") },
  { "so", "Latn", "Soomaali", N_ ("Somali") },
  { "sq", "Latn", "Shqip", N_ ("Albanian") },
  { "sr", "Cyrl", "Српски", N_ ("Serbian") },
  { "sr-Latn", "Latn", "Srpski (latinica)", N_ ("Serbian (Latin)") },
  { "sv", "Latn", "Svenska", N_ ("Swedish") },
  { "sw", "Latn", "Kiswahili", N_ ("Swahili") },
  { "ta", "Taml", "தமிழ்", N_ ("Tamil") },
  { "te", "Telu", "తెలుగు", N_ ("Telugu") },
  { "th", "Thai", "ไทย", N_ ("Thai") },
  { "ti", "Ethi", "ትግርኛ", N_ ("Tigrinya") },
  { "tr", "Latn", "Türkçe", N_ ("Turkish") },
  { "uk", "Cyrl", "Українська", N_ ("Ukrainian") },
  { "ur", "Arab", "اردو", N_ ("Urdu") },
  { "vi", "Latn", "Tiếng Việt", N_ ("Vietnamese") },
  { "zh-Hans", "Hans", "简体中文", N_ ("Chinese (Simplified)") },
  { "zh-Hant", "Hant", "繁體中文", N_ ("Chinese (Traditional)") },
};

/* Languages that have had another name, which catalogs may still bear. */
static const struct
{
  const char *former;
  const char *language;
} renamed[] = {
  { "no", "nb" },
  { "iw", "he" },
  { "in", "id" },
  { "tl", "fil" },
};

/* How a locale's name tells the script, behind an @. */
static const struct
{
  const char *modifier;
  const char *script;
} modifiers[] = {
  { "latin", "Latn" },
  { "cyrillic", "Cyrl" },
  { "arabic", "Arab" },
  { "devanagari", "Deva" },
};

/* The parts of a tag; a part that it lacks is NULL. */
typedef struct
{
  char *language;
  char *script;
  char *region;
} Tag;

static void
tag_clear (Tag *tag)
{
  g_clear_pointer (&tag->language, g_free);
  g_clear_pointer (&tag->script, g_free);
  g_clear_pointer (&tag->region, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Tag, tag_clear)

static gboolean
parse_tag (const char *name,
           Tag        *tag)
{
  g_autofree char *locale = g_strdelimit (g_strndup (name, strcspn (name, ".@")), "_", '-');
  g_auto (GStrv) parts = g_strsplit (locale, "-", -1);
  unsigned next = 1;

  if (!g_regex_match_simple ("^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?$", locale, G_REGEX_DOLLAR_ENDONLY, 0))
    return FALSE;

  tag->language = g_ascii_strdown (parts[0], -1);
  if (parts[next] != NULL && strlen (parts[next]) == 4)
    {
      tag->script = g_ascii_strdown (parts[next++], -1);
      tag->script[0] = g_ascii_toupper (tag->script[0]);
    }
  if (parts[next] != NULL)
    tag->region = g_ascii_strup (parts[next], -1);

  return TRUE;
}

static void
set (char      **part,
     const char *value)
{
  g_clear_pointer (part, g_free);
  *part = g_strdup (value);
}

static void
take_modifier (Tag        *tag,
               const char *name)
{
  const char *modifier = strchr (name, '@');

  for (unsigned i = 0; modifier != NULL && i < G_N_ELEMENTS (modifiers); i++)
    if (g_str_equal (modifier + 1, modifiers[i].modifier))
      set (&tag->script, modifiers[i].script);
}

static void
take_present_name (Tag *tag)
{
  for (unsigned i = 0; i < G_N_ELEMENTS (renamed); i++)
    if (g_str_equal (tag->language, renamed[i].former))
      set (&tag->language, renamed[i].language);
}

/* What matters of Chinese is which characters it is written in: a country tells that, and nothing else. */
static void
settle_chinese (Tag *tag)
{
  static const char *const traditional[] = { "HK", "MO", "TW", NULL };

  if (!g_str_equal (tag->language, "zh"))
    return;

  if (tag->script == NULL)
    tag->script = g_strdup (tag->region != NULL && g_strv_contains (traditional, tag->region) ? "Hant" : "Hans");
  set (&tag->region, NULL);
}

static void
drop_usual_script (Tag *tag)
{
  for (unsigned i = 0; tag->script != NULL && i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (tag->language, languages[i].tag) && g_str_equal (tag->script, languages[i].script))
      set (&tag->script, NULL);
}

/*
 * Makes a BCP 47 tag of any usual name of a language: “pt_BR.UTF-8”, “PT-br”, “zh_CN”, “sr@latin”. Names that mean the same
 * language and script become the same tag.
 *
 * Returns: (transfer full) (nullable): NULL where the name is none
 */
char *
pamphlet_language_normalize (const char *name)
{
  g_auto (Tag) tag = { 0 };

  if (!parse_tag (name, &tag))
    return NULL;

  take_modifier (&tag, name);
  take_present_name (&tag);
  settle_chinese (&tag);
  drop_usual_script (&tag);

  return g_strconcat (tag.language, tag.script != NULL ? "-" : "", tag.script != NULL ? tag.script : "",
                      tag.region != NULL ? "-" : "", tag.region, NULL);
}

/* Adds the names that a catalog in a script of its own may have. @region: begins with an underscore where there is one */
static void
add_scripted (GStrvBuilder *catalogs,
              const Tag    *tag,
              const char   *region)
{
  for (unsigned i = 0; i < G_N_ELEMENTS (modifiers); i++)
    if (g_str_equal (tag->script, modifiers[i].script))
      {
        g_autofree char *modified = g_strconcat (tag->language, region, "@", modifiers[i].modifier, NULL);

        g_strv_builder_add (catalogs, modified);
      }

  g_autofree char *scripted = g_strconcat (tag->language, "_", tag->script, region, NULL);

  g_strv_builder_add (catalogs, scripted);
}

static void
add_former_names (GStrvBuilder *catalogs,
                  const char   *language)
{
  for (unsigned i = 0; i < G_N_ELEMENTS (renamed); i++)
    if (g_str_equal (language, renamed[i].language))
      g_strv_builder_add (catalogs, renamed[i].former);
}

/*
 * Lists the names that a language's catalog may have, the nearest first: “pt-BR” is looked for as “pt_BR”, then “pt”. A
 * language is never looked for in another script.
 *
 * @name: as pamphlet_language_normalize() leaves it
 * Returns: (transfer full): NULL-terminated
 */
char **
pamphlet_language_get_catalogs (const char *name)
{
  static const char *const simplified[] = { "zh_CN", "zh_Hans", "zh", NULL };
  static const char *const traditional[] = { "zh_TW", "zh_Hant", "zh_HK", NULL };
  g_autoptr (GStrvBuilder) catalogs = g_strv_builder_new ();
  g_auto (Tag) tag = { 0 };
  g_autofree char *region = NULL;

  if (!parse_tag (name, &tag))
    return g_strv_builder_end (catalogs);

  if (g_str_equal (tag.language, "zh"))
    return g_strdupv ((char **)(g_strcmp0 (tag.script, "Hant") == 0 ? traditional : simplified));

  if (tag.region != NULL)
    region = g_strconcat ("_", tag.region, NULL);

  if (tag.script != NULL)
    {
      if (region != NULL)
        add_scripted (catalogs, &tag, region);
      add_scripted (catalogs, &tag, "");

      return g_strv_builder_end (catalogs);
    }

  if (region != NULL)
    {
      g_autofree char *regional = g_strconcat (tag.language, region, NULL);

      g_strv_builder_add (catalogs, regional);
    }
  g_strv_builder_add (catalogs, tag.language);
  add_former_names (catalogs, tag.language);

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
  char                     part[5] = ""; /* a script, or a language of two or three letters */
  gsize                    length = strcspn (tag, "-");
  const char              *script = tag[length] != '\0' ? tag + length + 1 : "";

  if (strcspn (script, "-") == 4)
    {
      memcpy (part, script, 4);
      return g_strv_contains (scripts, part);
    }

  if (length < sizeof part)
    memcpy (part, tag, length);

  return g_strv_contains (rtl, part);
}
