/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fields.h"

#include "identifier.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* Checks that a file says it is of format 1. */
void
pamphlet_field_check_format (const PamphletJsonValue *object)
{
  PamphletJsonValue format;

  if (pamphlet_json_value_require (object, "format", &format))
    pamphlet_json_value_check_integer (&format, 1);
}

/* Returns: (transfer none) (nullable): the required string, which lives as long as the file; NULL, and reported, where there is
 * none. */
static const char *
require_string (const PamphletJsonValue *object,
                const char              *name)
{
  PamphletJsonValue member;

  return pamphlet_json_value_require (object, name, &member) ? pamphlet_json_value_get_string (&member) : NULL;
}

/* Returns: (transfer full) (nullable): the required string; NULL, and reported, where there is none. */
char *
pamphlet_field_read_string (const PamphletJsonValue *object,
                            const char              *name)
{
  return g_strdup (require_string (object, name));
}

/* Returns: (transfer full): why @id cannot be used, or NULL when it can. */
static char *
explain_id (const char               *id,
            const PamphletSiblingIds *taken,
            const char *const        *reserved)
{
  if (!pamphlet_identifier_is_valid (id))
    /* Translators: %s is an id that cannot be used. */
    return g_strdup_printf (_ ("The id “%s” cannot be used: an id is made of a–z, 0–9 and “-”, and starts with a letter or digit."), id);

  if (reserved != NULL && g_strv_contains (reserved, id))
    /* Translators: %s is an id that cannot be used. */
    return g_strdup_printf (_ ("The id “%s” is reserved: choose another one."), id);

  if (taken != NULL && pamphlet_sibling_ids_contain (taken, id))
    /* Translators: %s is an id. */
    return g_strdup_printf (_ ("The id “%s” stands here twice: give every part an id of its own, since translations hang on it."), id);

  return NULL;
}

/*
 * Reads the member “id”.
 *
 * @taken: (nullable): the ids of its siblings so far, to which it is added; it must not outlive the file
 * @reserved: (nullable): ids that would be mistaken for something else
 * Returns: (transfer full) (nullable): NULL, and reported, where it cannot be used
 */
char *
pamphlet_field_read_id (const PamphletJsonValue *object,
                        PamphletSiblingIds      *taken,
                        const char *const       *reserved)
{
  const char       *id = require_string (object, "id");
  g_autofree char  *message = NULL;
  PamphletJsonValue member;

  if (id == NULL)
    return NULL;

  message = explain_id (id, taken, reserved);
  if (message != NULL)
    {
      pamphlet_json_value_get (object, "id", &member);
      pamphlet_json_value_error (&member, message);
      return NULL;
    }

  if (taken != NULL)
    pamphlet_sibling_ids_add (taken, id);

  return g_strdup (id);
}

/* Returns: (transfer full) (nullable): the required string that has the form of an id, though it is none: a reference, or
 * the name of a coding system. */
char *
pamphlet_field_read_name (const PamphletJsonValue *object,
                          const char              *name)
{
  g_autofree char  *string = pamphlet_field_read_string (object, name);
  g_autofree char  *message = string != NULL ? explain_id (string, NULL, NULL) : NULL;
  PamphletJsonValue member;

  if (message == NULL)
    return g_steal_pointer (&string);

  pamphlet_json_value_get (object, name, &member);
  pamphlet_json_value_error (&member, message);

  return NULL;
}

static gboolean
is_date (const char *string)
{
  unsigned year;
  unsigned month;
  unsigned day;

  for (unsigned i = 0; i < strlen ("YYYY-MM-DD"); i++)
    if (i == 4 || i == 7 ? string[i] != '-' : !g_ascii_isdigit (string[i]))
      return FALSE;

  if (string[strlen ("YYYY-MM-DD")] != '\0')
    return FALSE;

  year = g_ascii_strtoull (string, NULL, 10);
  month = g_ascii_strtoull (string + 5, NULL, 10);
  day = g_ascii_strtoull (string + 8, NULL, 10);

  return g_date_valid_dmy (day, month, year);
}

/* Returns: (transfer full) (nullable): the required ISO 8601 date; NULL, and reported, where there is none. */
char *
pamphlet_field_read_date (const PamphletJsonValue *object,
                          const char              *name)
{
  g_autofree char  *date = pamphlet_field_read_string (object, name);
  g_autofree char  *message = NULL;
  PamphletJsonValue member;

  if (date == NULL || is_date (date))
    return g_steal_pointer (&date);

  /* Translators: %s is what stands where a date was expected. */
  message = g_strdup_printf (_ ("“%s” is not a date: write it as year-month-day, such as 2026-11-20."), date);
  pamphlet_json_value_get (object, name, &member);
  pamphlet_json_value_error (&member, message);

  return NULL;
}

/*
 * Reads a required string that must be one of @choices (NULL-terminated).
 *
 * Returns: its place in @choices; -1, and reported, where it is none of them
 */
int
pamphlet_field_read_choice (const PamphletJsonValue *object,
                            const char              *name,
                            const char *const       *choices)
{
  const char       *string = require_string (object, name);
  g_autofree char  *list = NULL;
  g_autofree char  *message = NULL;
  PamphletJsonValue member;

  if (string == NULL)
    return -1;

  for (int i = 0; choices[i] != NULL; i++)
    if (choices[i][0] == string[0] && g_str_equal (choices[i], string))
      return i;

  list = g_strjoinv (", ", (char **)choices);
  /* Translators: the first %s is a word in a file, the second the words that may stand there, separated by commas. */
  message = g_strdup_printf (_ ("“%s” is not known here: use one of %s."), string, list);
  pamphlet_json_value_get (object, name, &member);
  pamphlet_json_value_error (&member, message);

  return -1;
}

/*
 * Adds a step to the gettext context of what is read.
 *
 * @name: (nullable): NULL where it could not be read
 * Returns: how long the context was, for g_string_truncate() to take the step back
 */
gsize
pamphlet_context_push (GString    *context,
                       const char *separator,
                       const char *name)
{
  gsize length = context->len;

  g_string_append (context, separator);
  if (name != NULL)
    g_string_append (context, name);

  return length;
}

/* Returns: (transfer full) (nullable): the required text; NULL, and reported, where there is none that can be shown. */
PamphletText *
pamphlet_field_read_text (const PamphletJsonValue *object,
                          const char              *name,
                          PamphletTextStyle        style,
                          const char              *language,
                          const char              *context)
{
  PamphletJsonValue member;

  return pamphlet_json_value_require (object, name, &member) ? pamphlet_field_to_text (&member, style, language, context) : NULL;
}

/*
 * Reads the required text that is called @name in its object and in its gettext context as well.
 *
 * @context: (inout): of the object; it comes back as it was
 * @separator: between that and @name
 * Returns: (transfer full) (nullable): NULL, and reported, where there is none that can be shown
 */
PamphletText *
pamphlet_field_read_part (const PamphletJsonValue *object,
                          const char              *name,
                          PamphletTextStyle        style,
                          const char              *language,
                          GString                 *context,
                          const char              *separator)
{
  gsize         length = pamphlet_context_push (context, separator, name);
  PamphletText *text = pamphlet_field_read_text (object, name, style, language, context->str);

  g_string_truncate (context, length);

  return text;
}

/*
 * @context: the gettext context of the text's message
 * Returns: (transfer full) (nullable): the text; NULL, and reported, where the value holds none that can be shown
 */
PamphletText *
pamphlet_field_to_text (const PamphletJsonValue *value,
                        PamphletTextStyle        style,
                        const char              *language,
                        const char              *context)
{
  const char *string = pamphlet_json_value_get_string (value);
  const char *path;
  g_autoptr (GError) error = NULL;
  PamphletText *text = NULL;

  if (string == NULL)
    return NULL;

  path = pamphlet_json_value_get_path (value);
  if (style == PAMPHLET_TEXT_PLAIN)
    return pamphlet_text_new_plain (context, path, language, string);

  text = pamphlet_text_new_marked (context, path, language, string, &error);
  if (text == NULL)
    pamphlet_json_value_error (value, error->message);

  return text;
}
