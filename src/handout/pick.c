/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pick.h"

#include "collection-leaflets.h"
#include "language.h"
#include "library-catalogs.h"
#include "wording.h"

struct _PamphletPick
{
  GObject              parent_instance;
  PamphletTranslation *names;    /* in the language of whoever puts the handout together */
  GPtrArray           *sections; /* of PamphletSection of the names, in the order of printing */
  GHashTable          *chosen;   /* those of them that are to be printed */
  PamphletWording      first;
  PamphletWording      second;
  char                *problem; /* why the leaflet cannot be read any more, or NULL */
  char                *stamp;   /* of the names */
};

enum {
  CHANGED,
  N_SIGNALS
};

static unsigned signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PamphletPick, pamphlet_pick, G_TYPE_OBJECT)

static void
pamphlet_pick_finalize (GObject *object)
{
  PamphletPick *self = PAMPHLET_PICK (object);

  pamphlet_wording_clear (&self->first);
  pamphlet_wording_clear (&self->second);
  g_clear_pointer (&self->chosen, g_hash_table_unref);
  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_object (&self->names);
  g_clear_pointer (&self->problem, g_free);
  g_clear_pointer (&self->stamp, g_free);

  G_OBJECT_CLASS (pamphlet_pick_parent_class)->finalize (object);
}

static void
pamphlet_pick_class_init (PamphletPickClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pamphlet_pick_finalize;

  /* Other sections are chosen, or they stand in another order, or nobody can read them any more. */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pamphlet_pick_init (PamphletPick *self)
{
  self->chosen = g_hash_table_new (NULL, NULL);
}

/*
 * Picks a leaflet, with none of its sections chosen.
 *
 * @names: the leaflet in the language that its sections are to be offered in, which need not be one that is printed
 */
PamphletPick *
pamphlet_pick_new (PamphletTranslation *names)
{
  PamphletPick *self = g_object_new (PAMPHLET_TYPE_PICK, NULL);

  self->names = g_object_ref (names);
  self->stamp = pamphlet_translation_dup_stamp (names);
  self->sections = g_ptr_array_copy (pamphlet_condition_get_sections (pamphlet_translation_get_condition (names)), NULL, NULL);
  /* What is copied are sections that the condition goes on owning. */
  g_ptr_array_set_free_func (self->sections, NULL);

  return self;
}

/* Picks a leaflet, which is whole. Its sections are offered in the language of the program, which the person who chooses reads,
 * where the leaflet has it. */
PamphletPick *
pamphlet_pick_new_leaflet (PamphletLibrary   *library,
                           PamphletCondition *condition)
{
  g_autofree char *interface = pamphlet_language_get_interface ();
  g_autoptr (PamphletTranslation) names = pamphlet_library_translate (library, condition, interface, NULL);

  if (names == NULL)
    names = pamphlet_translation_new_source (library, condition);

  return pamphlet_pick_new (names);
}

PamphletLibrary *
pamphlet_pick_get_library (PamphletPick *self)
{
  return pamphlet_translation_get_library (self->names);
}

/* Returns: (transfer none): the condition as its library has it. */
PamphletCondition *
pamphlet_pick_get_condition (PamphletPick *self)
{
  return pamphlet_translation_get_source (self->names);
}

/* Returns: the title, in the language of whoever puts the handout together. */
const PamphletText *
pamphlet_pick_get_title (PamphletPick *self)
{
  return pamphlet_condition_get_title (pamphlet_translation_get_condition (self->names));
}

/* Returns: (transfer none) (element-type PamphletSection): all sections, in the order of printing and with titles as above. */
GPtrArray *
pamphlet_pick_get_sections (PamphletPick *self)
{
  return self->sections;
}

gboolean
pamphlet_pick_is_chosen (PamphletPick          *self,
                         const PamphletSection *section)
{
  return g_hash_table_contains (self->chosen, section);
}

unsigned
pamphlet_pick_get_n_chosen (PamphletPick *self)
{
  return g_hash_table_size (self->chosen);
}

/* Returns: whether that is a change. */
static gboolean
choose (PamphletPick          *self,
        const PamphletSection *section,
        gboolean               is_chosen)
{
  return is_chosen ? g_hash_table_add (self->chosen, (gpointer)section) : g_hash_table_remove (self->chosen, section);
}

/* @section: one of pamphlet_pick_get_sections() */
void
pamphlet_pick_set_chosen (PamphletPick          *self,
                          const PamphletSection *section,
                          gboolean               is_chosen)
{
  g_return_if_fail (g_ptr_array_find (self->sections, section, NULL));

  if (choose (self, section, is_chosen))
    g_signal_emit (self, signals[CHANGED], 0);
}

/* Chooses the sections of a preset, and no others. */
void
pamphlet_pick_choose (PamphletPick  *self,
                      PamphletPreset preset)
{
  gboolean is_changed = FALSE;

  for (unsigned i = 0; i < self->sections->len; i++)
    {
      const PamphletSection *section = g_ptr_array_index (self->sections, i);

      if (choose (self, section, pamphlet_preset_includes (preset, section->kind)))
        is_changed = TRUE;
    }

  if (is_changed)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* Moves a section towards the end, or with negative @steps towards the start. Returns: whether there was room for that. */
gboolean
pamphlet_pick_move (PamphletPick          *self,
                    const PamphletSection *section,
                    int                    steps)
{
  unsigned position;
  int      wanted;

  g_return_val_if_fail (g_ptr_array_find (self->sections, section, &position), FALSE);

  wanted = (int)position + steps;
  if (steps == 0 || wanted < 0 || wanted >= (int)self->sections->len)
    return FALSE;

  g_ptr_array_remove_index (self->sections, position);
  g_ptr_array_insert (self->sections, wanted, (gpointer)section);
  g_signal_emit (self, signals[CHANGED], 0);

  return TRUE;
}

/* Returns: (transfer full): the ids of the chosen sections, in the order of printing. */
char **
pamphlet_pick_dup_chosen (PamphletPick *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (unsigned i = 0; i < self->sections->len; i++)
    {
      const PamphletSection *section = g_ptr_array_index (self->sections, i);

      if (pamphlet_pick_is_chosen (self, section))
        g_strv_builder_add (ids, section->id);
    }

  return g_strv_builder_end (ids);
}

/*
 * Translates the leaflet. Where it is not available in a language, it is in its own, and pamphlet_pick_get_obstacle() says so.
 *
 * @language: as pamphlet_language_normalize() leaves it
 * @second: (nullable): another one that is printed beside it
 */
void
pamphlet_pick_set_languages (PamphletPick *self,
                             const char   *language,
                             const char   *second)
{
  g_return_if_fail (language != NULL);

  pamphlet_wording_set_language (&self->first, self->names, language);
  pamphlet_wording_set_language (&self->second, self->names, second);
}

/*
 * Tells that the leaflet cannot be read any more, so that what is here may be out of date and must not be printed.
 *
 * @problem: (nullable): a sentence that says why; NULL where it can be read again
 */
void
pamphlet_pick_set_problem (PamphletPick *self,
                           const char   *problem)
{
  if (g_strcmp0 (self->problem, problem) == 0)
    return;

  g_clear_pointer (&self->problem, g_free);
  self->problem = g_strdup (problem);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Returns: (transfer none) (nullable) */
const char *
pamphlet_pick_get_problem (PamphletPick *self)
{
  return self->problem;
}

static const PamphletSection *
find_section (GPtrArray  *sections,
              const char *id)
{
  for (unsigned i = 0; i < sections->len; i++)
    {
      const PamphletSection *section = g_ptr_array_index (sections, i);

      if (g_str_equal (section->id, id))
        return section;
    }

  return NULL;
}

/* Takes over which sections are chosen, and the order of all that are still there. What is new comes last and is not chosen. */
static void
take_choice (PamphletPick *self,
             PamphletPick *before)
{
  g_autoptr (GPtrArray) in_file = g_steal_pointer (&self->sections);

  self->sections = g_ptr_array_new ();
  for (unsigned i = 0; i < before->sections->len; i++)
    {
      const PamphletSection *old = g_ptr_array_index (before->sections, i);
      const PamphletSection *section = find_section (in_file, old->id);

      if (section == NULL)
        continue;

      g_ptr_array_add (self->sections, (gpointer)section);
      choose (self, section, pamphlet_pick_is_chosen (before, old));
    }

  for (unsigned i = 0; i < in_file->len; i++)
    if (!g_ptr_array_find (self->sections, g_ptr_array_index (in_file, i), NULL))
      g_ptr_array_add (self->sections, g_ptr_array_index (in_file, i));
}

static gboolean
is_same (PamphletPick *self,
         PamphletPick *other)
{
  return g_str_equal (self->stamp, other->stamp) && g_strcmp0 (self->first.stamp, other->first.stamp) == 0 &&
         g_strcmp0 (self->second.stamp, other->second.stamp) == 0;
}

/*
 * Makes a pick of the same leaflet, which has been read again since: the same sections, in the same order and languages, which must
 * be set.
 *
 * @condition: whole
 * Returns: (transfer full): the pick itself where nothing has changed
 */
PamphletPick *
pamphlet_pick_renew (PamphletPick      *self,
                     PamphletLibrary   *library,
                     PamphletCondition *condition)
{
  g_autoptr (PamphletPick) renewed = pamphlet_pick_new_leaflet (library, condition);

  take_choice (renewed, self);
  pamphlet_pick_set_languages (renewed, self->first.tag, self->second.tag);

  if (is_same (self, renewed))
    return g_object_ref (self);

  return g_steal_pointer (&renewed);
}

/* Returns: (transfer none) (nullable): NULL before a language is set */
PamphletTranslation *
pamphlet_pick_get_translation (PamphletPick *self)
{
  return self->first.translation;
}

/* Returns: (transfer none) (nullable): NULL without a second language */
PamphletTranslation *
pamphlet_pick_get_second (PamphletPick *self)
{
  return self->second.translation;
}

/* Returns: (transfer none) (nullable): a sentence that says why the leaflet cannot be printed in these languages. */
const char *
pamphlet_pick_get_obstacle (PamphletPick *self)
{
  const char *first = self->problem != NULL ? self->problem : pamphlet_wording_get_obstacle (&self->first);

  return first != NULL ? first : pamphlet_wording_get_obstacle (&self->second);
}
