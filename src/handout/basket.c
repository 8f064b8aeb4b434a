/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "basket.h"

#include "language.h"
#include "library-catalogs.h"

#include <glib/gi18n-lib.h>

struct _PamphletBasket
{
  GObject    parent_instance;
  GPtrArray *picks;
  char      *language; /* BCP 47 */
  char      *second;   /* likewise, or NULL */
};

enum {
  CHANGED,
  N_SIGNALS
};

static unsigned signals[N_SIGNALS];

static void pamphlet_basket_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PamphletBasket, pamphlet_basket, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, pamphlet_basket_list_model_init))

static void
emit_changed (PamphletBasket *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
emit_items_changed (PamphletBasket *self,
                    unsigned        position,
                    unsigned        n_removed,
                    unsigned        n_added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
  emit_changed (self);
}

static GType
pamphlet_basket_get_item_type (GListModel *model)
{
  return PAMPHLET_TYPE_PICK;
}

static unsigned
pamphlet_basket_get_n_items (GListModel *model)
{
  return PAMPHLET_BASKET (model)->picks->len;
}

static gpointer
pamphlet_basket_get_item (GListModel *model,
                          unsigned    position)
{
  PamphletBasket *self = PAMPHLET_BASKET (model);

  return position < self->picks->len ? g_object_ref (g_ptr_array_index (self->picks, position)) : NULL;
}

static void
pamphlet_basket_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = pamphlet_basket_get_item_type;
  iface->get_n_items = pamphlet_basket_get_n_items;
  iface->get_item = pamphlet_basket_get_item;
}

static void
pamphlet_basket_finalize (GObject *object)
{
  PamphletBasket *self = PAMPHLET_BASKET (object);

  g_clear_pointer (&self->picks, g_ptr_array_unref);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->second, g_free);

  G_OBJECT_CLASS (pamphlet_basket_parent_class)->finalize (object);
}

static void
pamphlet_basket_class_init (PamphletBasketClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pamphlet_basket_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pamphlet_basket_init (PamphletBasket *self)
{
  self->picks = g_ptr_array_new_with_free_func (g_object_unref);
  self->language = pamphlet_language_get_interface ();
}

/* Makes an empty basket, for a handout in the language of the program. */
PamphletBasket *
pamphlet_basket_new (void)
{
  return g_object_new (PAMPHLET_TYPE_BASKET, NULL);
}

static PamphletPick *
get_pick (PamphletBasket *self,
          unsigned        position)
{
  return g_ptr_array_index (self->picks, position);
}

static PamphletPick *
find_pick (PamphletBasket    *self,
           PamphletCondition *condition)
{
  for (unsigned i = 0; i < self->picks->len; i++)
    if (pamphlet_condition_is_same (pamphlet_pick_get_condition (get_pick (self, i)), condition))
      return get_pick (self, i);

  return NULL;
}

static PamphletPick *
pick_leaflet (PamphletBasket    *self,
              PamphletLibrary   *library,
              PamphletCondition *condition)
{
  PamphletPick *pick = pamphlet_pick_new_leaflet (library, condition);

  pamphlet_pick_set_languages (pick, self->language, self->second);
  g_signal_connect_object (pick, "changed", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->picks, pick);
  emit_items_changed (self, self->picks->len - 1, 0, 1);

  return pick;
}

/* Adds a leaflet, which is whole, with all of its sections. Returns: whether any of them was not there yet. */
gboolean
pamphlet_basket_add_leaflet (PamphletBasket    *self,
                             PamphletLibrary   *library,
                             PamphletCondition *condition)
{
  unsigned      n_before = pamphlet_basket_count_sections (self);
  PamphletPick *pick = find_pick (self, condition);

  g_return_val_if_fail (pamphlet_condition_is_whole (condition), FALSE);

  if (pick == NULL)
    pick = pick_leaflet (self, library, condition);
  pamphlet_pick_choose (pick, PAMPHLET_PRESET_ALL);

  return pamphlet_basket_count_sections (self) > n_before;
}

/*
 * Adds a section, to its leaflet where that is there already.
 *
 * @condition: whole
 * @section: the id of one of its sections
 * Returns: whether it was not there yet
 */
gboolean
pamphlet_basket_add_section (PamphletBasket    *self,
                             PamphletLibrary   *library,
                             PamphletCondition *condition,
                             const char        *section)
{
  unsigned      n_before = pamphlet_basket_count_sections (self);
  PamphletPick *pick = find_pick (self, condition);
  GPtrArray    *sections;

  g_return_val_if_fail (pamphlet_condition_is_whole (condition), FALSE);
  g_return_val_if_fail (pamphlet_condition_has_section (condition, section), FALSE);

  if (pick == NULL)
    pick = pick_leaflet (self, library, condition);

  sections = pamphlet_pick_get_sections (pick);
  for (unsigned i = 0; i < sections->len; i++)
    {
      const PamphletSection *candidate = g_ptr_array_index (sections, i);

      if (g_str_equal (candidate->id, section))
        pamphlet_pick_set_chosen (pick, candidate, TRUE);
    }

  return pamphlet_basket_count_sections (self) > n_before;
}

/* Takes a leaflet out. */
void
pamphlet_basket_remove (PamphletBasket *self,
                        PamphletPick   *pick)
{
  unsigned position;

  g_return_if_fail (g_ptr_array_find (self->picks, pick, &position));

  g_signal_handlers_disconnect_by_data (pick, self);
  g_ptr_array_remove_index (self->picks, position);
  emit_items_changed (self, position, 1, 0);
}

/* Takes all leaflets out. */
void
pamphlet_basket_clear (PamphletBasket *self)
{
  unsigned n_picks = self->picks->len;

  if (n_picks == 0)
    return;

  for (unsigned i = 0; i < n_picks; i++)
    g_signal_handlers_disconnect_by_data (get_pick (self, i), self);
  g_ptr_array_set_size (self->picks, 0);
  emit_items_changed (self, 0, n_picks, 0);
}

/* Puts a pick of the same leaflet in the place of the one that is there. */
void
pamphlet_basket_replace (PamphletBasket *self,
                         PamphletPick   *pick,
                         PamphletPick   *renewed)
{
  unsigned position = pamphlet_basket_find (self, pick);

  g_signal_handlers_disconnect_by_data (pick, self);
  g_signal_connect_object (renewed, "changed", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
  g_object_unref (g_ptr_array_steal_index (self->picks, position));
  g_ptr_array_insert (self->picks, position, g_object_ref (renewed));
  emit_items_changed (self, position, 1, 1);
}

/* Moves a leaflet towards the end, or with negative @steps towards the start. Returns: whether there was room for that. */
gboolean
pamphlet_basket_move (PamphletBasket *self,
                      PamphletPick   *pick,
                      int             steps)
{
  int position = pamphlet_basket_find (self, pick);
  int wanted = position + steps;

  if (steps == 0 || wanted < 0 || wanted >= (int)self->picks->len)
    return FALSE;

  g_ptr_array_insert (self->picks, wanted, g_ptr_array_steal_index (self->picks, position));
  emit_items_changed (self, MIN (position, wanted), ABS (steps) + 1, ABS (steps) + 1);

  return TRUE;
}

/* Chooses the sections of a preset in every leaflet, and no others. */
void
pamphlet_basket_choose (PamphletBasket *self,
                        PamphletPreset  preset)
{
  for (unsigned i = 0; i < self->picks->len; i++)
    pamphlet_pick_choose (get_pick (self, i), preset);
}

/* Returns: where the leaflet stands in the order of printing. */
unsigned
pamphlet_basket_find (PamphletBasket *self,
                      PamphletPick   *pick)
{
  unsigned position = 0;

  g_return_val_if_fail (g_ptr_array_find (self->picks, pick, &position), 0);

  return position;
}

unsigned
pamphlet_basket_get_n_leaflets (PamphletBasket *self)
{
  return self->picks->len;
}

/* Returns: how many sections of all the leaflets are chosen. */
unsigned
pamphlet_basket_count_sections (PamphletBasket *self)
{
  unsigned n_sections = 0;

  for (unsigned i = 0; i < self->picks->len; i++)
    n_sections += pamphlet_pick_get_n_chosen (get_pick (self, i));

  return n_sections;
}

static void
append_language (GPtrArray  *tags,
                 const char *tag)
{
  if (!g_ptr_array_find_with_equal_func (tags, tag, g_str_equal, NULL))
    g_ptr_array_add (tags, g_strdup (tag));
}

/* Returns: (transfer full): the tags of all languages in which at least one of the leaflets can be had; those that the
 * leaflets were written in come first. */
char **
pamphlet_basket_list_languages (PamphletBasket *self)
{
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func (g_free);

  for (unsigned i = 0; i < self->picks->len; i++)
    append_language (tags, pamphlet_library_get_language (pamphlet_pick_get_library (get_pick (self, i))));

  for (unsigned i = 0; i < self->picks->len; i++)
    {
      g_auto (GStrv) translated = pamphlet_library_list_languages (pamphlet_pick_get_library (get_pick (self, i)));

      for (unsigned j = 0; translated[j] != NULL; j++)
        append_language (tags, translated[j]);
    }
  g_ptr_array_add (tags, NULL);

  return (char **)g_ptr_array_free (g_steal_pointer (&tags), FALSE);
}

/*
 * Sets the languages of the handout.
 *
 * @language: as pamphlet_language_normalize() leaves it
 * @second: (nullable): another one that is printed beside it; none where it is the same
 */
void
pamphlet_basket_set_languages (PamphletBasket *self,
                               const char     *language,
                               const char     *second)
{
  g_autofree char *language_before = g_steal_pointer (&self->language);
  g_autofree char *second_before = g_steal_pointer (&self->second);

  self->language = g_strdup (language);
  self->second = g_strcmp0 (language, second) != 0 ? g_strdup (second) : NULL;
  if (g_str_equal (self->language, language_before) && g_strcmp0 (self->second, second_before) == 0)
    return;

  for (unsigned i = 0; i < self->picks->len; i++)
    pamphlet_pick_set_languages (get_pick (self, i), self->language, self->second);
  emit_changed (self);
}

const char *
pamphlet_basket_get_language (PamphletBasket *self)
{
  return self->language;
}

/* Returns: (nullable) */
const char *
pamphlet_basket_get_second_language (PamphletBasket *self)
{
  return self->second;
}

/* Returns: (transfer full): the sentences that say why the handout cannot be printed; none where it can. */
char **
pamphlet_basket_list_obstacles (PamphletBasket *self)
{
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (pamphlet_basket_count_sections (self) == 0)
    g_strv_builder_add (sentences, _ ("Choose at least one section."));

  for (unsigned i = 0; i < self->picks->len; i++)
    {
      PamphletPick *pick = get_pick (self, i);
      const char   *obstacle = pamphlet_pick_get_n_chosen (pick) > 0 ? pamphlet_pick_get_obstacle (pick) : NULL;

      /* The same fonts may be missing for several leaflets. */
      if (obstacle != NULL && g_hash_table_add (seen, (gpointer)obstacle))
        g_strv_builder_add (sentences, obstacle);
    }

  return g_strv_builder_end (sentences);
}

/*
 * Makes the handout of what is chosen now. A leaflet without a chosen section is not in it.
 *
 * @text_size: in points
 * @clinic: (nullable)
 * @patient: (nullable): the patient's name
 * @note: (nullable): for this patient alone
 */
PamphletHandout *
pamphlet_basket_make_handout (PamphletBasket       *self,
                              int                   text_size,
                              const PamphletClinic *clinic,
                              const char           *patient,
                              const char           *note)
{
  PamphletHandout *handout = pamphlet_handout_new (text_size);

  for (unsigned i = 0; i < self->picks->len; i++)
    {
      PamphletPick *pick = get_pick (self, i);
      g_auto (GStrv) sections = pamphlet_pick_dup_chosen (pick);

      if (*sections != NULL)
        pamphlet_handout_add (handout, pamphlet_pick_get_translation (pick), pamphlet_pick_get_second (pick), (const char *const *)sections);
    }

  handout->clinic = clinic != NULL ? pamphlet_clinic_copy (clinic) : NULL;
  handout->patient = g_strdup (patient);
  handout->note = g_strdup (note);

  return handout;
}
