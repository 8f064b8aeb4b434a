/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "condition-reader.h"

#include "block-reader.h"
#include "fields.h"
#include "identifier.h"

#include <glib/gi18n-lib.h>

#include <string.h>

static GPtrArray *
read_also_called (const PamphletJsonValue *object,
                  const char              *language,
                  GString                 *context)
{
  gsize length = pamphlet_context_push (context, "|", "also_called");
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func ((GDestroyNotify)pamphlet_text_unref);
  PamphletJsonValue array;

  if (pamphlet_json_value_get (object, "also_called", &array) && pamphlet_json_value_check_array (&array))
    for (unsigned i = 0; i < pamphlet_json_value_get_length (&array); i++)
      {
        PamphletJsonValue element = pamphlet_json_value_get_element (&array, i);
        PamphletText     *name = pamphlet_field_to_text (&element, PAMPHLET_TEXT_PLAIN, language, context->str);

        if (name != NULL)
          g_ptr_array_add (names, name);
      }
  g_string_truncate (context, length);

  return g_steal_pointer (&names);
}

static gpointer
read_code (const PamphletJsonValue *object)
{
  static const char *const members[] = { "system", "code", NULL };
  g_autoptr (PamphletCode) code = g_new0 (PamphletCode, 1);

  if (!pamphlet_json_value_check_members (object, members))
    return NULL;

  code->system = pamphlet_field_read_name (object, "system");
  code->code = pamphlet_field_read_string (object, "code");

  return g_steal_pointer (&code);
}

static gpointer
read_source (const PamphletJsonValue *object)
{
  static const char *const members[] = { "title", "publisher", "url", "accessed", NULL };
  g_autoptr (PamphletSource) source = g_new0 (PamphletSource, 1);
  PamphletJsonValue url;

  if (!pamphlet_json_value_check_members (object, members))
    return NULL;

  source->title = pamphlet_field_read_string (object, "title");
  source->publisher = pamphlet_field_read_string (object, "publisher");
  source->url = pamphlet_field_read_string (object, "url");
  source->accessed = pamphlet_field_read_date (object, "accessed");

  if (source->url != NULL && !pamphlet_identifier_is_web_address (source->url))
    {
      pamphlet_json_value_get (object, "url", &url);
      pamphlet_json_value_error (&url, _ ("A source's address starts with “https://”."));
    }

  return g_steal_pointer (&source);
}

/* Returns: (transfer full): what @read makes of each element of the array, which may be missing. */
static GPtrArray *
read_records (const PamphletJsonValue *object,
              const char              *name,
              gpointer (*read) (const PamphletJsonValue *element),
              GDestroyNotify free)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (free);
  PamphletJsonValue array;

  if (!pamphlet_json_value_get (object, name, &array) || !pamphlet_json_value_check_array (&array))
    return g_steal_pointer (&records);

  for (unsigned i = 0; i < pamphlet_json_value_get_length (&array); i++)
    {
      PamphletJsonValue element = pamphlet_json_value_get_element (&array, i);
      gpointer          record = read (&element);

      if (record != NULL)
        g_ptr_array_add (records, record);
    }

  return g_steal_pointer (&records);
}

static void
check_review_dates (const PamphletReview    *review,
                    const PamphletJsonValue *object)
{
  PamphletJsonValue due;

  /* ISO 8601 dates sort as they read. */
  if (review->reviewed == NULL || review->due == NULL || strcmp (review->reviewed, review->due) <= 0)
    return;

  pamphlet_json_value_get (object, "due", &due);
  pamphlet_json_value_error (&due, _ ("The next review cannot be due before the last one."));
}

static PamphletReview *
read_review (const PamphletJsonValue *parent)
{
  static const char *const members[] = { "state", "version", "reviewed", "due", "by", NULL };
  g_autoptr (PamphletReview) review = g_new0 (PamphletReview, 1);
  PamphletJsonValue object;

  if (!pamphlet_json_value_require (parent, "review", &object) || !pamphlet_json_value_check_members (&object, members))
    return NULL;

  review->state = MAX (pamphlet_field_read_choice (&object, "state", pamphlet_review_state_names), 0);
  review->version = pamphlet_field_read_string (&object, "version");
  review->reviewed = pamphlet_field_read_date (&object, "reviewed");
  review->due = pamphlet_field_read_date (&object, "due");
  review->by = pamphlet_field_read_string (&object, "by");
  check_review_dates (review, &object);

  return g_steal_pointer (&review);
}

static PamphletSection *
read_section (const PamphletJsonValue *object,
              PamphletSiblingIds      *ids,
              const char              *language,
              GString                 *context)
{
  static const char *const members[] = { "id", "kind", "title", "short_title", "blocks", NULL };
  g_autoptr (PamphletSection) section = g_new0 (PamphletSection, 1);
  PamphletJsonValue member;
  gsize             length;

  if (!pamphlet_json_value_check_members (object, members))
    return NULL;

  section->id = pamphlet_field_read_id (object, ids, NULL);
  section->kind = MAX (pamphlet_field_read_choice (object, "kind", pamphlet_section_kind_names), 0);

  length = pamphlet_context_push (context, "|", section->id);
  section->title = pamphlet_field_read_part (object, "title", PAMPHLET_TEXT_PLAIN, language, context, "|");
  if (pamphlet_json_value_get (object, "short_title", &member))
    section->short_title = pamphlet_field_read_part (object, "short_title", PAMPHLET_TEXT_PLAIN, language, context, "|");
  section->blocks = pamphlet_blocks_read (object, language, context);
  g_string_truncate (context, length);

  return g_steal_pointer (&section);
}

static GPtrArray *
read_sections (const PamphletJsonValue *object,
               const char              *language,
               GString                 *context)
{
  g_autoptr (GPtrArray) sections = g_ptr_array_new_with_free_func ((GDestroyNotify)pamphlet_section_free);
  g_auto (PamphletSiblingIds) ids = { 0 };
  PamphletJsonValue array;

  if (!pamphlet_json_value_require (object, "sections", &array) || !pamphlet_json_value_check_array (&array))
    return NULL;

  for (unsigned i = 0; i < pamphlet_json_value_get_length (&array); i++)
    {
      PamphletJsonValue element = pamphlet_json_value_get_element (&array, i);
      PamphletSection  *section = read_section (&element, &ids, language, context);

      if (section != NULL)
        g_ptr_array_add (sections, section);
    }

  return g_steal_pointer (&sections);
}

/* A leaflet is looked for by its file's name, so the two must agree; that also keeps ids unique in a library. */
static void
check_file_name (const PamphletJsonValue *object,
                 const char              *id,
                 const char              *path)
{
  g_autofree char  *name = g_path_get_basename (path);
  g_autofree char  *wanted = g_strconcat (id, ".json", NULL);
  g_autofree char  *message = NULL;
  PamphletJsonValue member;

  if (id == NULL || g_str_equal (name, wanted))
    return;

  /* Translators: the first %s is an id, the second and third the name that the file has and should have. */
  message = g_strdup_printf (_ ("The id “%s” does not fit the file's name, “%s”: rename the file to “%s”, or change the id."), id, name, wanted);
  pamphlet_json_value_get (object, "id", &member);
  pamphlet_json_value_error (&member, message);
}

static void
read_parts (PamphletConditionParts  *parts,
            const PamphletJsonValue *root)
{
  /* The contexts of a library's and a glossary's own texts start with these names. */
  static const char *const reserved[] = { "library", "glossary", NULL };
  g_autoptr (GString) context = NULL;

  pamphlet_field_check_format (root);

  parts->id = pamphlet_field_read_id (root, NULL, reserved);
  check_file_name (root, parts->id, parts->file);
  context = g_string_new (parts->id);

  parts->title = pamphlet_field_read_part (root, "title", PAMPHLET_TEXT_PLAIN, parts->language, context, "|");
  parts->also_called = read_also_called (root, parts->language, context);
  parts->category = pamphlet_field_read_string (root, "category");
  parts->main_message = pamphlet_field_read_part (root, "main_message", PAMPHLET_TEXT_MARKED, parts->language, context, "|");
  parts->codes = read_records (root, "codes", read_code, (GDestroyNotify)pamphlet_code_free);
  parts->review = read_review (root);
  parts->sources = read_records (root, "sources", read_source, (GDestroyNotify)pamphlet_source_free);
  parts->sections = read_sections (root, parts->language, context);
}

static PamphletCondition *
read_condition (const char        *path,
                const char        *library,
                const char        *language,
                PamphletJsonLookup lookup,
                gboolean           has_digest,
                PamphletReport    *report)
{
  static const char *const members[] = { "$schema", "format", "id", "title", "also_called", "category", "main_message", "codes",
                                         "review", "sources", "sections", NULL };
  g_autoptr (PamphletJsonFile) file = pamphlet_json_file_open (path, lookup, report);
  g_auto (PamphletConditionParts) parts = { .library = g_strdup (library), .file = g_strdup (path), .language = g_strdup (language) };
  PamphletJsonValue root;

  if (file == NULL)
    return NULL;

  root = pamphlet_json_file_get_root (file);
  if (!pamphlet_json_value_check_members (&root, members))
    return NULL;

  read_parts (&parts, &root);
  if (has_digest)
    pamphlet_json_file_get_digest (file, &parts.digest);

  return pamphlet_json_file_has_errors (file) ? NULL : pamphlet_condition_new (&parts);
}

/*
 * Reads the leaflet of one condition. Everything that is wrong with the file is reported at once, and nothing is read
 * from a file with an error: half a leaflet could hide the sentence that matters.
 *
 * @library: the id of its library
 * @language: the BCP 47 tag of the language that the library is written in
 * @lookup: makes no difference but in the time that it takes
 * Returns: (transfer full) (nullable)
 */
PamphletCondition *
pamphlet_condition_read (const char        *path,
                         const char        *library,
                         const char        *language,
                         PamphletJsonLookup lookup,
                         PamphletReport    *report)
{
  return read_condition (path, library, language, lookup, FALSE, report);
}

/* Likewise, for a leaflet that is shown, and read again to find out whether it has changed: of thousands that are read at a time,
 * the digests would take a good part of the time. */
PamphletCondition *
pamphlet_condition_read_with_digest (const char     *path,
                                     const char     *library,
                                     const char     *language,
                                     PamphletReport *report)
{
  return read_condition (path, library, language, PAMPHLET_JSON_WITH_TREE, TRUE, report);
}
