/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fonts.h"

#include "handout.h"
#include "shaper.h"
#include "texts.h"

#include <glib/gi18n-lib.h>

/* The scripts of the languages that the program knows, and the packages of Debian and its kin that have fonts for them. */
static const struct
{
  GUnicodeScript script;
  const char    *name;
  const char    *package;
} scripts[] = {
  { G_UNICODE_SCRIPT_ARABIC, N_ ("Arabic"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_ARMENIAN, N_ ("Armenian"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_BENGALI, N_ ("Bengali"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_CYRILLIC, N_ ("Cyrillic"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_DEVANAGARI, N_ ("Devanagari"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_ETHIOPIC, N_ ("Ethiopic"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_GREEK, N_ ("Greek"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_GUJARATI, N_ ("Gujarati"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_GURMUKHI, N_ ("Gurmukhi"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_HAN, N_ ("Chinese"), "fonts-noto-cjk" },
  { G_UNICODE_SCRIPT_HANGUL, N_ ("Korean"), "fonts-noto-cjk" },
  { G_UNICODE_SCRIPT_HEBREW, N_ ("Hebrew"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_HIRAGANA, N_ ("Japanese"), "fonts-noto-cjk" },
  { G_UNICODE_SCRIPT_KATAKANA, N_ ("Japanese"), "fonts-noto-cjk" },
  { G_UNICODE_SCRIPT_KHMER, N_ ("Khmer"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_LAO, N_ ("Lao"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_LATIN, N_ ("Latin"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_MYANMAR, N_ ("Burmese"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_TAMIL, N_ ("Tamil"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_TELUGU, N_ ("Telugu"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_THAI, N_ ("Thai"), "fonts-noto-core" },
};

typedef struct
{
  GHashTable *seen;                            /* of gunichar */
  GString    *letters[G_N_ELEMENTS (scripts)]; /* each different letter once, or NULL */
} Letters;

static int
find_script (GUnicodeScript script)
{
  for (unsigned i = 0; i < G_N_ELEMENTS (scripts); i++)
    if (scripts[i].script == script)
      return i;

  return -1;
}

static void
collect_letters (const PamphletText      *text,
                 const PamphletTextPlace *place,
                 gpointer                 data)
{
  Letters *self = data;

  for (const char *at = pamphlet_text_get_string (text); *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      int      script = g_unichar_isalpha (c) ? find_script (g_unichar_get_script (c)) : -1;

      if (script < 0 || !g_hash_table_add (self->seen, GUINT_TO_POINTER (c)))
        continue;

      if (self->letters[script] == NULL)
        self->letters[script] = g_string_new (NULL);
      g_string_append_unichar (self->letters[script], c);
    }
}

/* The fonts of a handout are asked, so that those of its text have been looked for once it is printed. */
static PangoLayout *
create_layout (const char *language)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans");
  PangoContext *context = pamphlet_shaper_create_context (PANGO_DIRECTION_LTR);
  PangoLayout  *layout = pango_layout_new (context);

  pango_context_set_language (context, pango_language_from_string (language));
  pango_font_description_set_absolute_size (font, PAMPHLET_DEFAULT_TEXT_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  g_clear_object (&context);

  return layout;
}

static gboolean
has_font (PangoLayout *layout,
          const char  *letters)
{
  pango_layout_set_text (layout, letters, -1);

  return pango_layout_get_unknown_glyphs_count (layout) == 0;
}

/*
 * Looks for letters of a leaflet that no installed font can draw: they would be boxes.
 *
 * Returns: (transfer full) (nullable): a sentence for whoever looks after the computer; NULL where there is none
 */
char *
pamphlet_fonts_explain_missing (PamphletTranslation *translation)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Letters letters = { .seen = seen };
  g_autoptr (PangoLayout) layout = create_layout (pamphlet_translation_get_language (translation));
  int missing = -1;

  pamphlet_condition_foreach_text (pamphlet_translation_get_condition (translation), collect_letters, &letters);

  for (unsigned i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autofree char *all = letters.letters[i] != NULL ? g_string_free (letters.letters[i], FALSE) : NULL;

      if (all != NULL && missing < 0 && !has_font (layout, all))
        missing = i;
    }

  if (missing < 0)
    return NULL;

  /* Translators: the first %s is a script, such as “Arabic”, the second the name of a software package. */
  return g_strdup_printf (_ ("No font on this computer has all letters of the %s script, and empty boxes stand for them. Install one, such as the package “%s”."),
                          _ (scripts[missing].name), scripts[missing].package);
}
