/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words.h"

#include "catalog.h"
#include "language.h"

#include <libintl.h>
#include <locale.h>
#include <stdio.h>

static const char *
get_folder (void)
{
  const char *folder = g_getenv ("TEXTDOMAINDIR");

  return folder != NULL ? folder : LOCALE_DIR;
}

/* Leaflets are UTF-8 wherever they go: g_print() would turn what the locale's character set lacks into question marks. */
static void
print_raw (const char *string)
{
  fputs (string, stdout);
}

static void
printerr_raw (const char *string)
{
  fputs (string, stderr);
}

/*
 * Sets up the program's own words: the user's locale and its catalogs. Where that locale is not installed, C's gettext
 * would drop all translations; C.UTF-8 is always there and keeps them.
 *
 * TEXTDOMAINDIR, the variable of the gettext tools, names another folder of catalogs, such as the build tree's.
 */
void
pamphlet_words_init (void)
{
  g_set_print_handler (print_raw);
  g_set_printerr_handler (printerr_raw);

  if (setlocale (LC_ALL, "") == NULL)
    setlocale (LC_ALL, "C.UTF-8");

  bindtextdomain (GETTEXT_PACKAGE, get_folder ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static PamphletCatalog *
open_catalog (const char *language)
{
  g_auto (GStrv) names = pamphlet_language_get_catalogs (language);

  for (unsigned i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (get_folder (), names[i], "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);
      PamphletCatalog *catalog = pamphlet_catalog_open (path, NULL);

      if (catalog != NULL)
        return catalog;
    }

  return NULL;
}

/* Returns: (transfer none) (nullable): the program's catalog for @language. Catalogs stay open, as gettext keeps its own. */
static PamphletCatalog *
get_catalog (const char *language)
{
  static GMutex      lock;
  static GHashTable *catalogs; /* tags to PamphletCatalog, or to NULL where there is none */
  gpointer           catalog;

  g_mutex_lock (&lock);

  if (catalogs == NULL)
    catalogs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!g_hash_table_lookup_extended (catalogs, language, NULL, &catalog))
    {
      catalog = open_catalog (language);
      g_hash_table_insert (catalogs, g_strdup (language), catalog);
    }

  g_mutex_unlock (&lock);

  return catalog;
}

/*
 * Translates one of the program's words for a leaflet's page: “Urgent” beside an Arabic sentence would be a mixed page. C's
 * gettext speaks one language at a time, so the catalog is read as those of leaflets are.
 *
 * @language: the BCP 47 tag of the page's language
 * @message: in English, marked with N_()
 * Returns: (transfer none): @message itself where the program does not speak that language
 */
const char *
pamphlet_words_in (const char *language,
                   const char *message)
{
  const PamphletCatalog *catalog = get_catalog (language);
  const char            *translation = catalog != NULL ? pamphlet_catalog_lookup (catalog, NULL, message) : NULL;

  return translation != NULL ? translation : message;
}

/* Returns: (transfer none): the tag of the language that pamphlet_words_in() answers in: @language itself, or else English. */
const char *
pamphlet_words_get_language (const char *language)
{
  gboolean is_english = g_str_equal (language, "en") || g_str_has_prefix (language, "en-");

  return is_english || get_catalog (language) != NULL ? language : "en";
}
