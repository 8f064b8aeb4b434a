/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wording.h"

#include "collection-leaflets.h"
#include "fonts.h"
#include "language.h"
#include "library-catalogs.h"

#include <glib/gi18n-lib.h>

#include <string.h>

void
pamphlet_wording_clear (PamphletWording *self)
{
  g_clear_pointer (&self->tag, g_free);
  g_clear_object (&self->translation);
  g_clear_pointer (&self->obstacle, g_free);
  g_clear_pointer (&self->stamp, g_free);
  self->has_fonts_checked = FALSE;
}

/* Returns: whether a text in the language @tag is what somebody wants who asks for @wanted: “en-US” is content with “en”. */
static gboolean
is_wanted (const char *tag,
           const char *wanted)
{
  gsize length = strlen (tag);

  return g_str_has_prefix (wanted, tag) && (wanted[length] == '\0' || wanted[length] == '-');
}

static void
translate (PamphletWording     *self,
           PamphletTranslation *names)
{
  PamphletLibrary   *library = pamphlet_translation_get_library (names);
  PamphletCondition *condition = pamphlet_translation_get_source (names);
  const char        *title = pamphlet_text_get_string (pamphlet_condition_get_title (pamphlet_translation_get_condition (names)));
  const char        *name = pamphlet_language_get_name (self->tag);
  g_autofree char   *stamp = NULL;
  g_autoptr (GError) error = NULL;

  self->translation = pamphlet_library_translate (library, condition, self->tag, &error);

  if (self->translation == NULL)
    /* Translators: the first %s is the title of a leaflet, the second a language, the third says what is wrong with a file. */
    self->obstacle = g_strdup_printf (_ ("“%s” could not be opened in %s. %s"), title, name, error->message);
  else if (pamphlet_translation_is_source (self->translation) && !is_wanted (pamphlet_condition_get_language (condition), self->tag))
    /* Translators: the first %s is the title of a leaflet, the second a language. */
    self->obstacle = g_strdup_printf (_ ("“%s” is not available in %s. Choose another language, or leave that leaflet out."), title, name);

  if (self->translation == NULL)
    self->translation = pamphlet_translation_new_source (library, condition);
  stamp = pamphlet_translation_dup_stamp (self->translation);
  self->stamp = g_strconcat (stamp, "\n", self->obstacle, NULL);
}

/*
 * Translates a leaflet. Where it is not available in a language, it is in its own, and that is an obstacle.
 *
 * @names: the leaflet, always the same, in the language of whoever reads of an obstacle
 * @tag: (nullable): as pamphlet_language_normalize() leaves it; NULL for none
 */
void
pamphlet_wording_set_language (PamphletWording     *self,
                               PamphletTranslation *names,
                               const char          *tag)
{
  if (g_strcmp0 (self->tag, tag) == 0)
    return;

  pamphlet_wording_clear (self);
  self->tag = g_strdup (tag);
  if (tag != NULL)
    translate (self, names);
}

/* Returns: (transfer none) (nullable): a sentence that says why it cannot be printed. The fonts are looked at only when somebody
 * asks, since that costs more than to translate. */
const char *
pamphlet_wording_get_obstacle (PamphletWording *self)
{
  if (self->obstacle == NULL && self->translation != NULL && !self->has_fonts_checked)
    self->obstacle = pamphlet_fonts_explain_missing (self->translation);
  self->has_fonts_checked = TRUE;

  return self->obstacle;
}
