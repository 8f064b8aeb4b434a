/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "personal-lines.h"

#include "language.h"
#include "node.h"
#include "words.h"

#include <glib/gi18n-lib.h>

/* Returns: (transfer full) (nullable): NULL where there is nothing but white space. */
static char *
dup_stripped (const char *string)
{
  g_autofree char *stripped = string != NULL ? g_strstrip (g_strdup (string)) : NULL;

  return stripped != NULL && *stripped != '\0' ? g_steal_pointer (&stripped) : NULL;
}

/* Returns: (transfer full): whom it is for, as a page in the translation's language says it. */
static char *
dup_addressee (PamphletTranslation *translation,
               const char          *patient)
{
  /* Translators: at the head of a printed leaflet; %s is the name of the patient who gets it. */
  return g_strdup_printf (pamphlet_words_in (pamphlet_translation_get_language (translation), N_ ("For: %s")), patient);
}

/* Returns: (transfer full): the tag of no language in particular, in the script of the first letter. */
static char *
dup_script_tag (const char *string)
{
  guint32 script = 0;

  for (const char *at = string; *at != '\0' && script == 0; at = g_utf8_next_char (at))
    if (g_unichar_isalpha (g_utf8_get_char (at)))
      script = g_unicode_script_to_iso15924 (g_unichar_get_script (g_utf8_get_char (at)));

  return script != 0 ? g_strdup_printf ("und-%c%c%c%c", script >> 24, script >> 16 & 0xff, script >> 8 & 0xff, script & 0xff)
                     : g_strdup ("und");
}

/*
 * A note is in any language that the staff write, and nobody says in which. It is taken for that of the leaflet unless its
 * letters run in the other direction, in which it must stand then.
 */
static char *
guess_language (const PamphletLeaflet *leaflet,
                const char            *note)
{
  PamphletTranslation *candidates[] = { leaflet->translation, leaflet->second };
  g_autofree char     *own = dup_script_tag (note);

  for (unsigned i = 0; i < G_N_ELEMENTS (candidates) && candidates[i] != NULL; i++)
    {
      const char *language = pamphlet_translation_get_language (candidates[i]);

      if (pamphlet_language_is_rtl (language) == pamphlet_language_is_rtl (own))
        return g_strdup (language);
    }

  return g_steal_pointer (&own);
}

static void
append_note (PamphletNode          *part,
             const PamphletLeaflet *leaflet,
             const char            *note)
{
  g_autofree char *language = guess_language (leaflet, note);
  g_auto (GStrv) lines = g_strsplit (note, "\n", -1);
  PamphletNode *callout = pamphlet_node_append (part, PAMPHLET_NODE_CALLOUT);

  callout->level = PAMPHLET_LEVEL_NOTE;
  /* Translators: above what the clinic's staff have written on a printed leaflet for one patient. */
  pamphlet_node_append_words (callout, PAMPHLET_NODE_CALLOUT_TITLE, leaflet, N_ ("For you"));

  for (unsigned i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = dup_stripped (lines[i]);
      g_autoptr (PamphletText) text = line != NULL ? pamphlet_text_new_plain (NULL, NULL, language, line) : NULL;

      if (text != NULL)
        pamphlet_node_append_text (callout, PAMPHLET_NODE_PARAGRAPH, text, NULL);
    }
}

/* Appends for whom the handout is, and what the staff have to say to that patient alone, where they say so. */
void
pamphlet_personal_lines_append (PamphletNode    *part,
                                PamphletHandout *handout)
{
  const PamphletLeaflet *leaflet = g_ptr_array_index (handout->leaflets, 0);
  g_autofree char       *patient = dup_stripped (handout->patient);
  g_autofree char       *note = dup_stripped (handout->note);

  if (patient != NULL)
    {
      g_autofree char *first = dup_addressee (leaflet->translation, patient);
      g_autofree char *second = leaflet->second != NULL ? dup_addressee (leaflet->second, patient) : NULL;

      pamphlet_node_append_sentence (part, PAMPHLET_NODE_PARAGRAPH, leaflet, first, second);
    }

  if (note != NULL)
    append_note (part, leaflet, note);
}
