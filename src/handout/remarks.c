/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "remarks.h"

#include "untranslated.h"

#include <glib/gi18n-lib.h>

static void
append_line (GString    *lines,
             const char *line)
{
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append (lines, line);
}

static void
append_untranslated (GString                *lines,
                     const PamphletDocument *document)
{
  unsigned         n_texts = document != NULL ? pamphlet_document_count_untranslated (document) : 0;
  g_autofree char *line = NULL;

  if (n_texts == 0)
    return;

  /* Translators: %u counts the texts of a handout, such as paragraphs. */
  line = g_strdup_printf (ngettext ("%u text is not translated. It is printed in the language that it was written in, and marked.", "%u texts are not translated. They are printed in the language that they were written in, and marked.", n_texts), n_texts);
  append_line (lines, line);
}

/*
 * Tells whoever is about to print what there is to know before.
 *
 * @obstacles: the sentences that say why it cannot be printed
 * @document: (nullable): what is on the pages
 * @can_print: whether that is allowed on this computer
 * @can_save: likewise
 * Returns: (transfer full): sentences, one to the line; empty where all is well
 */
char *
pamphlet_remarks_new (const char *const      *obstacles,
                      const PamphletDocument *document,
                      gboolean                can_print,
                      gboolean                can_save)
{
  GString *lines = g_string_new (NULL);

  for (unsigned i = 0; obstacles[i] != NULL; i++)
    append_line (lines, obstacles[i]);
  append_untranslated (lines, document);

  if (!can_print && !can_save)
    append_line (lines, _ ("Printing and saving are switched off on this computer."));
  else if (!can_print)
    append_line (lines, _ ("Printing is switched off on this computer."));
  else if (!can_save)
    append_line (lines, _ ("Saving is switched off on this computer."));

  return g_string_free (lines, FALSE);
}
