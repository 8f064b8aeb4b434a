/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "handout.h"

#include "words.h"

#include <glib/gi18n-lib.h>

const int      pamphlet_handout_text_sizes[] = { 12, 14, 16, 18, 24 };
const unsigned pamphlet_handout_n_text_sizes = G_N_ELEMENTS (pamphlet_handout_text_sizes);

/* @text_size: of the body, in points; usually one of pamphlet_handout_text_sizes */
PamphletHandout *
pamphlet_handout_new (int text_size)
{
  PamphletHandout *self;

  g_return_val_if_fail (text_size > 0, NULL);

  self = g_atomic_rc_box_new0 (PamphletHandout);
  self->leaflets = g_ptr_array_new_with_free_func ((GDestroyNotify)pamphlet_leaflet_free);
  self->text_size = text_size;

  return self;
}

PamphletHandout *
pamphlet_handout_ref (PamphletHandout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear_handout (gpointer data)
{
  PamphletHandout *self = data;

  g_clear_pointer (&self->leaflets, g_ptr_array_unref);
  g_clear_pointer (&self->clinic, pamphlet_clinic_free);
  g_clear_pointer (&self->patient, g_free);
  g_clear_pointer (&self->note, g_free);
}

void
pamphlet_handout_unref (PamphletHandout *self)
{
  g_atomic_rc_box_release_full (self, clear_handout);
}

/* Returns: (transfer full): the ids in their order, each once. */
static char **
copy_ids (const char *const *ids)
{
  g_autoptr (GPtrArray) copies = g_ptr_array_new ();

  for (unsigned i = 0; ids[i] != NULL; i++)
    if (!g_ptr_array_find_with_equal_func (copies, ids[i], g_str_equal, NULL))
      g_ptr_array_add (copies, g_strdup (ids[i]));
  g_ptr_array_add (copies, NULL);

  return (char **)g_ptr_array_steal (copies, NULL);
}

/* Returns: (transfer full): the ids of all sections, in the author's order. */
static char **
list_ids (PamphletCondition *condition)
{
  GPtrArray *sections = pamphlet_condition_get_sections (condition);
  char     **ids = g_new0 (char *, sections->len + 1);

  for (unsigned i = 0; i < sections->len; i++)
    ids[i] = g_strdup (((const PamphletSection *)g_ptr_array_index (sections, i))->id);

  return ids;
}

static gboolean
has_sections (PamphletTranslation *translation,
              const char *const   *ids)
{
  for (unsigned i = 0; ids[i] != NULL; i++)
    if (pamphlet_condition_get_section (pamphlet_translation_get_source (translation), ids[i]) == NULL)
      return FALSE;

  return TRUE;
}

static gboolean
have_same_language (PamphletTranslation *translation,
                    PamphletTranslation *other)
{
  return g_str_equal (pamphlet_translation_get_language (translation), pamphlet_translation_get_language (other));
}

/*
 * Adds a leaflet behind those that are there. Only while the handout is being made.
 *
 * @second: (nullable): another translation of the same condition, to stand beside the first. One into the same language is
 *          left out, since every word would stand there twice.
 * @sections: (nullable): the ids of the condition's sections that are printed, in the order of printing; NULL for all. An id
 *            that comes again is left out.
 */
void
pamphlet_handout_add (PamphletHandout     *self,
                      PamphletTranslation *translation,
                      PamphletTranslation *second,
                      const char *const   *sections)
{
  PamphletLeaflet *leaflet;

  g_return_if_fail (self != NULL);
  g_return_if_fail (PAMPHLET_IS_TRANSLATION (translation));
  g_return_if_fail (second == NULL || PAMPHLET_IS_TRANSLATION (second));
  g_return_if_fail (second == NULL || pamphlet_translation_get_source (second) == pamphlet_translation_get_source (translation));
  g_return_if_fail (sections == NULL || has_sections (translation, sections));

  leaflet = g_new0 (PamphletLeaflet, 1);
  leaflet->translation = g_object_ref (translation);
  if (second != NULL && !have_same_language (translation, second))
    leaflet->second = g_object_ref (second);
  leaflet->sections = sections != NULL ? copy_ids (sections) : list_ids (pamphlet_translation_get_condition (translation));

  g_ptr_array_add (self->leaflets, leaflet);
}

/*
 * Names the handout: for a job in a printer's queue, a file, and a PDF's title. In a language that is written from right to
 * left, there may be marks of direction in it.
 *
 * Returns: (transfer full) (nullable): in the handout's language; NULL where it has no leaflet
 */
char *
pamphlet_handout_dup_title (PamphletHandout *self)
{
  const PamphletLeaflet *first;
  const char            *title;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->leaflets->len == 0)
    return NULL;

  first = g_ptr_array_index (self->leaflets, 0);
  title = pamphlet_text_get_string (pamphlet_condition_get_title (pamphlet_translation_get_condition (first->translation)));

  if (self->leaflets->len == 1)
    return g_strdup (title);

  /* Translators: the name of several leaflets that are printed together: the title of the first, and how many more there
   * are. The number may be 1: choose words that suit every number. */
  return g_strdup_printf (pamphlet_words_in (pamphlet_handout_get_language (self), N_ ("%s and %u more")),
                          title, self->leaflets->len - 1);
}

/* Returns: (transfer none) (nullable): the BCP 47 tag of the first leaflet's language; NULL where it has no leaflet. */
const char *
pamphlet_handout_get_language (PamphletHandout *self)
{
  const PamphletLeaflet *first;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->leaflets->len == 0)
    return NULL;

  first = g_ptr_array_index (self->leaflets, 0);

  return pamphlet_translation_get_language (first->translation);
}

void
pamphlet_leaflet_free (PamphletLeaflet *self)
{
  g_clear_object (&self->translation);
  g_clear_object (&self->second);
  g_clear_pointer (&self->sections, g_strfreev);
  g_free (self);
}
