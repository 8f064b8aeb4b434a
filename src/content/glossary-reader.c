/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "glossary-reader.h"

#include "fields.h"

static char **
read_see (const PamphletJsonValue *object)
{
  g_autoptr (GStrvBuilder) see = g_strv_builder_new ();
  PamphletJsonValue array;

  if (pamphlet_json_value_get (object, "see", &array) && pamphlet_json_value_check_array (&array))
    for (unsigned i = 0; i < pamphlet_json_value_get_length (&array); i++)
      {
        PamphletJsonValue element = pamphlet_json_value_get_element (&array, i);
        const char       *id = pamphlet_json_value_get_string (&element);

        if (id != NULL)
          g_strv_builder_add (see, id);
      }

  return g_strv_builder_end (see);
}

static PamphletTerm *
read_term (const PamphletJsonValue *object,
           PamphletSiblingIds      *ids,
           const char              *language)
{
  static const char *const members[] = { "id", "term", "meaning", "see", NULL };
  g_autoptr (PamphletTerm) term = g_new0 (PamphletTerm, 1);
  g_autofree char *name = NULL;
  g_autofree char *meaning = NULL;

  if (!pamphlet_json_value_check_members (object, members))
    return NULL;

  term->id = pamphlet_field_read_id (object, ids, NULL);
  if (term->id == NULL)
    return NULL;

  name = g_strconcat ("glossary|", term->id, ".term", NULL);
  meaning = g_strconcat ("glossary|", term->id, ".meaning", NULL);
  term->term = pamphlet_field_read_text (object, "term", PAMPHLET_TEXT_PLAIN, language, name);
  term->meaning = pamphlet_field_read_text (object, "meaning", PAMPHLET_TEXT_MARKED, language, meaning);
  term->see = read_see (object);

  return term->term != NULL && term->meaning != NULL ? g_steal_pointer (&term) : NULL;
}

static void
read_terms (GPtrArray               *terms,
            const PamphletJsonValue *root,
            const char              *language)
{
  static const char *const members[] = { "$schema", "format", "terms", NULL };
  g_auto (PamphletSiblingIds) ids = { 0 };
  PamphletJsonValue array;

  if (!pamphlet_json_value_check_members (root, members))
    return;

  pamphlet_field_check_format (root);
  if (!pamphlet_json_value_require (root, "terms", &array) || !pamphlet_json_value_check_array (&array))
    return;

  for (unsigned i = 0; i < pamphlet_json_value_get_length (&array); i++)
    {
      PamphletJsonValue element = pamphlet_json_value_get_element (&array, i);
      PamphletTerm     *term = read_term (&element, &ids, language);

      if (term != NULL)
        g_ptr_array_add (terms, term);
    }
}

/*
 * Reads a library's hard words. A term that cannot be used is reported and left out; the others stay.
 *
 * Returns: (transfer full): empty where there is no such file, which is no error: a glossary may be missing
 */
PamphletGlossary *
pamphlet_glossary_read (const char     *path,
                        const char     *language,
                        PamphletReport *report)
{
  g_autoptr (GPtrArray) terms = g_ptr_array_new_with_free_func ((GDestroyNotify)pamphlet_term_free);
  g_autoptr (PamphletJsonFile) file = NULL;
  PamphletDigest    digest = { 0 };
  PamphletJsonValue root;

  /* A link that leads nowhere does not “exist”, yet somebody meant a glossary to be there. */
  if (g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    file = pamphlet_json_file_open (path, PAMPHLET_JSON_WITH_TREE, report);

  if (file != NULL)
    {
      root = pamphlet_json_file_get_root (file);
      read_terms (terms, &root, language);
      pamphlet_json_file_get_digest (file, &digest);
    }

  return pamphlet_glossary_new (g_steal_pointer (&terms), &digest);
}
