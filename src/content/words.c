/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words.h"

#include <glib.h>
#include <libintl.h>
#include <locale.h>

/*
 * Sets up the program's own words: the user's locale and its catalogs. Where that locale is not installed, C's gettext
 * would drop all translations; C.UTF-8 is always there and keeps them.
 *
 * TEXTDOMAINDIR, the variable of the gettext tools, names another folder of catalogs, such as the build tree's.
 */
void
pamphlet_words_init (void)
{
  const char *folder = g_getenv ("TEXTDOMAINDIR");

  if (setlocale (LC_ALL, "") == NULL)
    setlocale (LC_ALL, "C.UTF-8");

  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
}
