/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "handout-arguments.h"

#include "fonts.h"
#include "language.h"
#include "leaflet-argument.h"
#include "library-catalogs.h"

#include <glib/gi18n-lib.h>

/* What is to be printed of one condition. */
typedef struct
{
  PamphletCondition *condition;
  const char        *name;     /* as it was called first */
  GPtrArray         *sections; /* of ids, in the order in which they were named */
} Choice;

static void
choice_free (Choice *self)
{
  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_pointer (&self, g_free);
}

/* Returns: (transfer none): what is chosen of a condition, with all that was chosen of it before. */
static Choice *
get_choice (GPtrArray         *choices,
            PamphletCondition *condition,
            const char        *name)
{
  Choice *choice;

  for (unsigned i = 0; i < choices->len; i++)
    if (((Choice *)g_ptr_array_index (choices, i))->condition == condition)
      return g_ptr_array_index (choices, i);

  choice = g_new0 (Choice, 1);
  choice->condition = condition;
  choice->name = name;
  choice->sections = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (choices, choice);

  return choice;
}

static void
choose_all (Choice *choice)
{
  GPtrArray *sections = pamphlet_condition_get_sections (choice->condition);

  for (unsigned i = 0; i < sections->len; i++)
    g_ptr_array_add (choice->sections, g_strdup (((PamphletSection *)g_ptr_array_index (sections, i))->id));
}

/* Returns: (transfer full) (nullable): what was named, of Choice; NULL, and a sentence, where something is not there. */
static GPtrArray *
read_choices (PamphletCollection *collection,
              const char *const  *names)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func ((GDestroyNotify)choice_free);

  for (unsigned i = 0; names[i] != NULL; i++)
    {
      g_autofree char   *section = NULL;
      PamphletCondition *condition = pamphlet_leaflet_argument_find (collection, names[i], &section);
      Choice            *choice;

      if (condition == NULL || (section != NULL && !pamphlet_leaflet_argument_check_section (condition, section)))
        return NULL;

      choice = get_choice (choices, condition, names[i]);
      if (section != NULL)
        g_ptr_array_add (choice->sections, g_steal_pointer (&section));
      else
        choose_all (choice);
    }

  return g_steal_pointer (&choices);
}

static void
explain_other_language (PamphletLibrary *library,
                        const char      *name,
                        const char      *wanted)
{
  g_auto (GStrv) tags = pamphlet_library_list_languages (library);
  g_autoptr (GString) names = g_string_new (pamphlet_language_get_name (pamphlet_library_get_language (library)));
  g_autofree char *message = NULL;

  for (unsigned i = 0; tags[i] != NULL; i++)
    g_string_append_printf (names, ", %s", pamphlet_language_get_name (tags[i]));

  /* Translators: the name of a leaflet, a language, and a list of languages. */
  message = g_strdup_printf (_ ("The leaflet “%s” is not available in %s. It is available in: %s."), name,
                             pamphlet_language_get_name (wanted), names->str);
  pamphlet_command_problem (message);
}

/*
 * Translates a leaflet that a patient takes home: into the very language that was asked for, in letters that can be drawn.
 *
 * @language: (nullable): NULL for the one that it was written in
 * Returns: (transfer full) (nullable): NULL, and a sentence, where that cannot be
 */
static PamphletTranslation *
translate (PamphletLibrary *library,
           const Choice    *choice,
           const char      *language,
           gboolean         is_drawn)
{
  const char *wanted = language != NULL ? language : pamphlet_library_get_language (library);
  g_autoptr (GError) error = NULL;
  g_autoptr (PamphletTranslation) translation = pamphlet_library_translate (library, choice->condition, wanted, &error);
  g_autofree char *missing = NULL;

  if (translation == NULL)
    {
      pamphlet_command_problem (error->message);
      return NULL;
    }

  if (!pamphlet_leaflet_argument_is_in (translation, wanted))
    {
      explain_other_language (library, choice->name, wanted);
      return NULL;
    }

  missing = is_drawn ? pamphlet_fonts_explain_missing (translation) : NULL;
  if (missing != NULL)
    {
      pamphlet_command_problem (missing);
      return NULL;
    }

  return g_steal_pointer (&translation);
}

static gboolean
add_leaflet (PamphletHandout           *handout,
             PamphletCollection        *collection,
             const Choice              *choice,
             const PamphletHandoutWish *wish)
{
  PamphletLibrary *library = pamphlet_collection_get_library (collection, pamphlet_condition_get_library (choice->condition));
  g_autoptr (PamphletTranslation) translation = translate (library, choice, wish->language, wish->is_drawn);
  g_autoptr (PamphletTranslation) second = NULL;

  if (translation != NULL && wish->second != NULL)
    second = translate (library, choice, wish->second, wish->is_drawn);
  if (translation == NULL || (wish->second != NULL && second == NULL))
    return FALSE;

  if (second != NULL && g_str_equal (pamphlet_translation_get_language (translation), pamphlet_translation_get_language (second)))
    {
      pamphlet_command_problem (_ ("The second language has to be another one than the first."));
      return FALSE;
    }

  pamphlet_leaflet_argument_print_diagnostics (collection, choice->condition);
  g_ptr_array_add (choice->sections, NULL);
  pamphlet_handout_add (handout, translation, second, (const char *const *)choice->sections->pdata);

  return TRUE;
}

/*
 * Adds leaflets to a handout. What cannot be had as it was asked for is refused with a sentence on standard error: nobody
 * looks at the pages of a script before a patient does.
 *
 * @names: of conditions, with or without a section; NULL-terminated
 */
gboolean
pamphlet_handout_arguments_add (PamphletHandout           *handout,
                                PamphletCollection        *collection,
                                const char *const         *names,
                                const PamphletHandoutWish *wish)
{
  g_autoptr (GPtrArray) choices = read_choices (collection, names);

  for (unsigned i = 0; choices != NULL && i < choices->len; i++)
    if (!add_leaflet (handout, collection, g_ptr_array_index (choices, i), wish))
      return FALSE;

  return choices != NULL;
}
