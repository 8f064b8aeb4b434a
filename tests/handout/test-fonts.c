/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fonts.h"
#include "library-catalogs.h"
#include "shelf.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#define LATIN_FONT "Noto Sans"

/* Returns: (transfer full): the file of a font that has Latin letters, and neither Arabic nor Chinese ones. */
static char *
find_latin_font (void)
{
  FcPattern *wanted = FcNameParse ((const FcChar8 *)LATIN_FONT ":style=Regular");
  FcResult   result;
  FcPattern *found;
  FcChar8   *family;
  FcChar8   *file;
  char      *path;

  FcConfigSubstitute (NULL, wanted, FcMatchPattern);
  FcDefaultSubstitute (wanted);
  found = FcFontMatch (NULL, wanted, &result);
  g_assert_cmpint (FcPatternGetString (found, FC_FAMILY, 0, &family), ==, FcResultMatch);
  g_assert_cmpint (FcPatternGetString (found, FC_FILE, 0, &file), ==, FcResultMatch);
  g_assert_cmpstr ((const char *)family, ==, LATIN_FONT);
  path = g_strdup ((const char *)file);
  FcPatternDestroy (found);
  FcPatternDestroy (wanted);

  return path;
}

/* Takes all fonts away from Pango but one. */
static void
keep_latin_font (void)
{
  g_autofree char *file = find_latin_font ();
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  FcConfig *config = FcConfigCreate ();

  g_assert_true (FcConfigAppFontAddFile (config, (const FcChar8 *)file));
  pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (fonts), config);
  FcConfigDestroy (config);
  pango_cairo_font_map_set_default (PANGO_CAIRO_FONT_MAP (fonts));
}

static char *
explain (const char *language)
{
  g_autoptr (PamphletLibrary) library = shelf_read_starter ();
  g_autoptr (PamphletTranslation) translation = shelf_translate (library, "refractory-all", language);

  return pamphlet_fonts_explain_missing (translation);
}

static void
test_one_font (void)
{
  static const struct
  {
    const char *language;
    const char *sentence;
  } cases[] = {
    { "en", NULL },
    { "es", NULL },
    { "vi", NULL },
    { "ru", NULL },
    { "ar", "No font on this computer has all letters of the Arabic script, and empty boxes stand for them. Install one, such as the package “fonts-noto-core”." },
    { "zh-Hans", "No font on this computer has all letters of the Chinese script, and empty boxes stand for them. Install one, such as the package “fonts-noto-cjk”." },
  };

  keep_latin_font ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sentence = explain (cases[i].language);

      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }

  pango_cairo_font_map_set_default (NULL);
}

static void
test_all_fonts (void)
{
  g_autoptr (PamphletLibrary) library = shelf_read_starter ();
  g_auto (GStrv) languages = pamphlet_library_list_languages (library);

  g_assert_cmpuint (g_strv_length (languages), >, 0);
  for (unsigned i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *sentence = explain (languages[i]);

      g_assert_cmpstr (sentence, ==, NULL);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/fonts/one-font", test_one_font);
  g_test_add_func ("/fonts/all-fonts", test_all_fonts);

  return g_test_run ();
}
