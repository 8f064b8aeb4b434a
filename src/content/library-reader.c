/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library-reader.h"

#include "fields.h"
#include "glossary-reader.h"
#include "identifier.h"
#include "references.h"

#include <glib/gi18n-lib.h>

static PamphletCategory *
read_category (const PamphletJsonValue *object,
               PamphletSiblingIds      *ids,
               const char              *language)
{
  static const char *const members[] = { "id", "title", NULL };
  g_autoptr (PamphletCategory) category = g_new0 (PamphletCategory, 1);
  g_autofree char *context = NULL;

  if (!pamphlet_json_value_check_members (object, members))
    return NULL;

  category->id = pamphlet_field_read_id (object, ids, NULL);
  context = g_strconcat ("library|category.", category->id, NULL);
  category->title = pamphlet_field_read_text (object, "title", PAMPHLET_TEXT_PLAIN, language, context);

  return g_steal_pointer (&category);
}

static GPtrArray *
read_categories (const PamphletJsonValue *object,
                 const char              *language)
{
  g_autoptr (GPtrArray) categories = g_ptr_array_new_with_free_func ((GDestroyNotify)pamphlet_category_free);
  g_auto (PamphletSiblingIds) ids = { 0 };
  PamphletJsonValue array;

  if (!pamphlet_json_value_require (object, "categories", &array) || !pamphlet_json_value_check_array (&array))
    return NULL;

  for (unsigned i = 0; i < pamphlet_json_value_get_length (&array); i++)
    {
      PamphletJsonValue element = pamphlet_json_value_get_element (&array, i);
      PamphletCategory *category = read_category (&element, &ids, language);

      if (category != NULL)
        g_ptr_array_add (categories, category);
    }

  return g_steal_pointer (&categories);
}

/* Returns: (transfer full) (nullable): a BCP 47 tag of language, script and region, which is all that a leaflet needs. */
static char *
read_language (const PamphletJsonValue *object)
{
  g_autofree char  *tag = pamphlet_field_read_string (object, "language");
  PamphletJsonValue member;

  if (tag == NULL || g_regex_match_simple ("^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$", tag, G_REGEX_DOLLAR_ENDONLY, 0))
    return g_steal_pointer (&tag);

  pamphlet_json_value_get (object, "language", &member);
  pamphlet_json_value_error (&member, _ ("A language is written as its tag, such as “en”, “pt-BR” or “zh-Hans”."));

  return NULL;
}

static gboolean
read_header (PamphletLibraryParts *parts,
             PamphletReport       *report)
{
  static const char *const members[] = { "$schema", "format", "title", "publisher", "contact", "language", "disclaimer", "licence", "categories", NULL };
  g_autofree char         *path = g_build_filename (parts->folder, "library.json", NULL);
  g_autoptr (PamphletJsonFile) file = pamphlet_json_file_open (path, PAMPHLET_JSON_WITH_TREE, report);
  PamphletJsonValue root;

  if (file == NULL)
    return FALSE;

  root = pamphlet_json_file_get_root (file);
  if (!pamphlet_json_value_check_members (&root, members))
    return FALSE;

  pamphlet_field_check_format (&root);
  pamphlet_json_file_get_digest (file, &parts->digest);
  parts->title = pamphlet_field_read_string (&root, "title");
  parts->publisher = pamphlet_field_read_string (&root, "publisher");
  parts->contact = pamphlet_field_read_string (&root, "contact");
  parts->language = read_language (&root);
  parts->licence = pamphlet_field_read_string (&root, "licence");
  parts->disclaimer = pamphlet_field_read_text (&root, "disclaimer", PAMPHLET_TEXT_MARKED, parts->language, "library|disclaimer");
  parts->categories = read_categories (&root, parts->language);

  return !pamphlet_json_file_has_errors (file);
}

/* Reads all of a library but its conditions. */
static PamphletLibrary *
read_frame (const char     *folder,
            PamphletReport *report)
{
  g_autofree char *canonical = g_canonicalize_filename (folder, NULL);
  g_autofree char *glossary = g_build_filename (folder, "glossary.json", NULL);
  g_auto (PamphletLibraryParts) parts = { .id = g_path_get_basename (canonical), .folder = g_strdup (folder) };

  if (!pamphlet_identifier_is_valid (parts.id))
    {
      pamphlet_report_add (report, PAMPHLET_SEVERITY_ERROR, folder, _ ("A library's folder has the library's id as its name, made of a–z, 0–9 and “-”: rename it."));
      return NULL;
    }

  if (!read_header (&parts, report))
    return NULL;

  parts.glossary = pamphlet_glossary_read (glossary, parts.language, report);

  return pamphlet_library_new (&parts);
}

/*
 * Reads a library. A leaflet that cannot be used is reported and left out; the others stay.
 *
 * Returns: (transfer full) (nullable): NULL, and reported, where library.json cannot be used: without it, the language
 * and the publisher of its leaflets are not known
 */
PamphletLibrary *
pamphlet_library_read_with (const char          *folder,
                            PamphletReport      *report,
                            const PamphletOrder *order)
{
  g_autoptr (PamphletLibrary) frame = read_frame (folder, report);
  g_autoptr (PamphletLibrary) library = NULL;
  g_autoptr (GPtrArray) conditions = NULL;
  g_autoptr (GPtrArray) references = NULL;

  if (frame == NULL)
    return NULL;

  conditions = pamphlet_conditions_read (frame, report, order, &references);
  library = pamphlet_library_new_filled (frame, conditions);
  pamphlet_references_check (library, references, report);

  return g_steal_pointer (&library);
}

/* Reads a library with all of its leaflets whole. Otherwise like pamphlet_library_read_with(). */
PamphletLibrary *
pamphlet_library_read (const char     *folder,
                       PamphletReport *report,
                       GCancellable   *cancellable)
{
  const PamphletOrder order = { .cancellable = cancellable };

  return pamphlet_library_read_with (folder, report, &order);
}
