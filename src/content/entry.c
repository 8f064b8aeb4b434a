/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entry.h"

#include "fold.h"

#include <glib/gi18n-lib.h>

#include <string.h>

struct _PamphletEntry
{
  GObject            parent_instance;
  PamphletCondition *condition;
  PamphletText      *title;          /* as the list shows it */
  GPtrArray         *other_names;    /* of PamphletText: by which it is found as well */
  PamphletText      *category;       /* NULL where its library does not know it */
  unsigned           category_index; /* where its category stands in its library */
  char              *sort_key;
  char             **folded; /* the title, then the other names, as pamphlet_fold() leaves them */
};

G_DEFINE_FINAL_TYPE (PamphletEntry, pamphlet_entry, G_TYPE_OBJECT)

static void
pamphlet_entry_finalize (GObject *object)
{
  PamphletEntry *self = PAMPHLET_ENTRY (object);

  g_clear_object (&self->condition);
  g_clear_pointer (&self->title, pamphlet_text_unref);
  g_clear_pointer (&self->other_names, g_ptr_array_unref);
  g_clear_pointer (&self->category, pamphlet_text_unref);
  g_clear_pointer (&self->sort_key, g_free);
  g_clear_pointer (&self->folded, g_strfreev);

  G_OBJECT_CLASS (pamphlet_entry_parent_class)->finalize (object);
}

static void
pamphlet_entry_class_init (PamphletEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pamphlet_entry_finalize;
}

static void
pamphlet_entry_init (PamphletEntry *self)
{
}

static unsigned
find_category (PamphletLibrary *library,
               const char      *id)
{
  GPtrArray *categories = pamphlet_library_get_categories (library);
  unsigned   i = 0;

  while (i < categories->len && !g_str_equal (((const PamphletCategory *)g_ptr_array_index (categories, i))->id, id))
    i++;

  return i;
}

static PamphletText *
translate (PamphletTranslator *translator,
           const PamphletText *text)
{
  return translator != NULL ? pamphlet_translator_text (translator, text) : pamphlet_text_ref ((PamphletText *)text);
}

static void
add_names (GPtrArray          *names,
           GPtrArray          *also_called,
           PamphletTranslator *translator)
{
  for (unsigned i = 0; i < also_called->len; i++)
    g_ptr_array_add (names, translate (translator, g_ptr_array_index (also_called, i)));
}

/* Returns: (transfer full): the names beside the title, in both languages. In one, they are the condition's own. */
static GPtrArray *
list_names (PamphletCondition  *condition,
            PamphletTranslator *translator)
{
  GPtrArray *also_called = pamphlet_condition_get_also_called (condition);
  GPtrArray *names;

  if (translator == NULL)
    return g_ptr_array_ref (also_called);

  names = g_ptr_array_new_with_free_func ((GDestroyNotify)pamphlet_text_unref);
  add_names (names, also_called, translator);
  g_ptr_array_add (names, pamphlet_text_ref ((PamphletText *)pamphlet_condition_get_title (condition)));
  add_names (names, also_called, NULL);

  return names;
}

static char **
fold_names (PamphletEntry *self)
{
  g_autoptr (GStrvBuilder) folded = g_strv_builder_new ();
  g_autofree char *title = pamphlet_fold (pamphlet_text_get_string (self->title));

  g_strv_builder_add (folded, title);
  for (unsigned i = 0; i < self->other_names->len; i++)
    {
      g_autofree char *name = pamphlet_fold (pamphlet_text_get_string (g_ptr_array_index (self->other_names, i)));

      g_strv_builder_add (folded, name);
    }

  return g_strv_builder_end (folded);
}

/*
 * @library: the one that @condition belongs to
 * @translator: (nullable): into the language of the list; NULL for the one that the library is written in. The condition is
 * found by its names in both.
 */
PamphletEntry *
pamphlet_entry_new (PamphletCondition  *condition,
                    PamphletLibrary    *library,
                    PamphletTranslator *translator)
{
  PamphletEntry          *self = g_object_new (PAMPHLET_TYPE_ENTRY, NULL);
  const char             *category_id = pamphlet_condition_get_category (condition);
  const PamphletCategory *category = pamphlet_library_get_category (library, category_id);

  self->condition = g_object_ref (condition);
  self->title = translate (translator, pamphlet_condition_get_title (condition));
  self->category = category != NULL ? translate (translator, category->title) : NULL;
  self->category_index = find_category (library, category_id);

  self->other_names = list_names (condition, translator);
  self->sort_key = g_utf8_collate_key (pamphlet_text_get_string (self->title), -1);
  self->folded = fold_names (self);

  return self;
}

PamphletCondition *
pamphlet_entry_get_condition (PamphletEntry *self)
{
  return self->condition;
}

/* Returns: (transfer none): the title in the language of the list or, where it is not translated, in its own. */
const PamphletText *
pamphlet_entry_get_title (PamphletEntry *self)
{
  return self->title;
}

/* Returns: (transfer none): the title of its category; a word for none where its library does not know it. */
const char *
pamphlet_entry_get_category (PamphletEntry *self)
{
  return self->category != NULL ? pamphlet_text_get_string (self->category) : _ ("Other");
}

static gboolean
is_same_text (const PamphletText *a,
              const PamphletText *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return a == b || (g_str_equal (pamphlet_text_get_string (a), pamphlet_text_get_string (b)) &&
                    g_strcmp0 (pamphlet_text_get_language (a), pamphlet_text_get_language (b)) == 0);
}

static gboolean
has_same_names (PamphletEntry *self,
                PamphletEntry *other)
{
  if (self->other_names->len != other->other_names->len)
    return FALSE;

  for (unsigned i = 0; i < self->other_names->len; i++)
    if (!is_same_text (g_ptr_array_index (self->other_names, i), g_ptr_array_index (other->other_names, i)))
      return FALSE;

  return TRUE;
}

/* Returns: whether both stand for the very same condition and look the same in a list, so that either can be there. */
gboolean
pamphlet_entry_equals (PamphletEntry *self,
                       PamphletEntry *other)
{
  return self->condition == other->condition && self->category_index == other->category_index &&
         is_same_text (self->category, other->category) && is_same_text (self->title, other->title) && has_same_names (self, other);
}

/* Returns: less than, equal to or greater than 0, by category as their library orders them, then by title as it is shown. Two
 * conditions of the same title come in the order of their ids. */
int
pamphlet_entry_compare (PamphletEntry *self,
                        PamphletEntry *other)
{
  int order = strcmp (pamphlet_condition_get_library (self->condition), pamphlet_condition_get_library (other->condition));

  if (order != 0)
    return order;

  if (self->category_index != other->category_index)
    return self->category_index < other->category_index ? -1 : 1;

  order = strcmp (self->sort_key, other->sort_key);

  return order != 0 ? order : strcmp (pamphlet_condition_get_id (self->condition), pamphlet_condition_get_id (other->condition));
}

static gboolean
has_all_words (const char        *name,
               const char *const *words)
{
  for (unsigned i = 0; words[i] != NULL; i++)
    if (strstr (name, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

/*
 * Tells whether the title or another name holds all of @words.
 *
 * @words: (nullable): as pamphlet_fold() leaves them; NULL for none, which every condition matches
 * @other_name: (out) (transfer none) (nullable): the other name that matched where the title did not
 */
gboolean
pamphlet_entry_matches (PamphletEntry     *self,
                        const char *const *words,
                        const char       **other_name)
{
  *other_name = NULL;

  if (words == NULL || has_all_words (self->folded[0], words))
    return TRUE;

  for (unsigned i = 1; self->folded[i] != NULL; i++)
    if (has_all_words (self->folded[i], words))
      {
        *other_name = pamphlet_text_get_string (g_ptr_array_index (self->other_names, i - 1));
        return TRUE;
      }

  return FALSE;
}
