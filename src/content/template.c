/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "template.h"

#include "texts.h"

#include <string.h>

/* Where gettext's tools break a line of references, even if they are told to wrap none. */
#define REFERENCES_IN_BYTES 79

/* One message of the template, with every place that it stands in. */
typedef struct
{
  const PamphletText *text;
  char               *comment;
  GString            *references;
} Message;

typedef struct
{
  GPtrArray  *messages; /* of Message, in reading order */
  GHashTable *by_key;   /* a message's context and text, to the Message */
} Template;

static void
message_free (Message *message)
{
  g_clear_pointer (&message->comment, g_free);
  g_string_free (message->references, TRUE);
  g_free (message);
}

/* Returns: (transfer full): the JSON pointer (RFC 6901) of a JSONPath that has plain names and indices only, as those of
 * texts have. */
static char *
path_to_pointer (const char *path)
{
  GString *pointer = g_string_new (NULL);

  for (const char *at = path + strlen ("$"); *at != '\0'; at++)
    if (*at == '.' || *at == '[')
      g_string_append_c (pointer, '/');
    else if (*at != ']')
      g_string_append_c (pointer, *at);

  return g_string_free (pointer, FALSE);
}

static char *
describe (const PamphletTextPlace *place)
{
  if (place->section != NULL)
    return g_strdup_printf ("%s: %s", pamphlet_text_get_string (place->condition), pamphlet_text_get_string (place->section->title));

  if (place->condition != NULL)
    return g_strdup (pamphlet_text_get_string (place->condition));

  return g_strdup (g_str_equal (place->file, "glossary.json") ? "Glossary" : "Library");
}

static void
add_reference (Message    *message,
               const char *file,
               const char *pointer)
{
  GString         *lines = message->references;
  g_autofree char *reference = g_strdup_printf (" %s#%s", file, pointer);
  const char      *line_feed = strrchr (lines->str, '\n');
  gsize            length = line_feed != NULL ? strlen (line_feed + 1) : lines->len;

  if (length > strlen ("#:") && length + strlen (reference) > REFERENCES_IN_BYTES)
    g_string_append (lines, "\n#:");
  g_string_append (lines, reference);
}

static void
add_text (const PamphletText      *text,
          const PamphletTextPlace *place,
          gpointer                 data)
{
  Template *template = data;
  g_autofree char *key = g_strconcat (pamphlet_text_get_context (text), "\004", pamphlet_text_get_source (text), NULL);
  g_autofree char *pointer = path_to_pointer (pamphlet_text_get_path (text));
  Message         *message = g_hash_table_lookup (template->by_key, key);

  if (message == NULL)
    {
      message = g_new0 (Message, 1);
      message->text = text;
      message->comment = describe (place);
      message->references = g_string_new ("#:");
      g_ptr_array_add (template->messages, message);
      g_hash_table_insert (template->by_key, g_steal_pointer (&key), message);
    }

  add_reference (message, place->file, pointer);
}

/* Returns: (transfer full): @string as it stands between quotation marks. No text has control characters, so these and
 * backslashes are all that needs escaping. */
static char *
escape (const char *string)
{
  GString *escaped = g_string_new (NULL);

  for (const char *at = string; *at != '\0'; at++)
    {
      if (*at == '"' || *at == '\\')
        g_string_append_c (escaped, '\\');
      g_string_append_c (escaped, *at);
    }

  return g_string_free (escaped, FALSE);
}

static void
write_string (GString    *out,
              const char *keyword,
              const char *string)
{
  g_autofree char *escaped = escape (string);

  g_string_append_printf (out, "%s \"%s\"\n", keyword, escaped);
}

static void
write_header (GString         *out,
              PamphletLibrary *library,
              const char      *date)
{
  g_autofree char *contact = escape (pamphlet_library_get_contact (library));

  g_string_append_printf (out,
                          "# Translations of the leaflets of the library “%s”.\n"
                          "# This file is put under the same licence as the leaflets: %s.\n"
                          "#\n"
                          "#, fuzzy\n"
                          "msgid \"\"\n"
                          "msgstr \"\"\n"
                          "\"Project-Id-Version: %s\\n\"\n"
                          "\"Report-Msgid-Bugs-To: %s\\n\"\n"
                          "\"POT-Creation-Date: %s 00:00+0000\\n\"\n"
                          "\"PO-Revision-Date: YEAR-MO-DA HO:MI+ZONE\\n\"\n"
                          "\"Last-Translator: FULL NAME <EMAIL@ADDRESS>\\n\"\n"
                          "\"Language-Team: LANGUAGE <LL@li.org>\\n\"\n"
                          "\"Language: \\n\"\n"
                          "\"MIME-Version: 1.0\\n\"\n"
                          "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                          "\"Content-Transfer-Encoding: 8bit\\n\"\n"
                          "\"X-Review-State: draft\\n\"\n"
                          "\"X-Reviewed-By: \\n\"\n",
                          pamphlet_library_get_title (library), pamphlet_library_get_licence (library),
                          pamphlet_library_get_id (library), contact, date);
}

static void
write_message (GString       *out,
               const Message *message)
{
  g_string_append_printf (out, "\n#. %s\n%s\n", message->comment, message->references->str);
  write_string (out, "msgctxt", pamphlet_text_get_context (message->text));
  write_string (out, "msgid", pamphlet_text_get_source (message->text));
  g_string_append (out, "msgstr \"\"\n");
}

/* The template depends on nothing but the library, so it bears the day of the newest review and not today's. */
static const char *
find_date (PamphletLibrary *library)
{
  GPtrArray  *conditions = pamphlet_library_get_conditions (library);
  const char *date = "1970-01-01";

  for (unsigned i = 0; i < conditions->len; i++)
    {
      const char *reviewed = pamphlet_condition_get_review (g_ptr_array_index (conditions, i))->reviewed;

      if (strcmp (reviewed, date) > 0)
        date = reviewed;
    }

  return date;
}

/*
 * Writes the gettext template of a library: every text that a reader sees as a message, with its place as its context,
 * its file and JSON pointer as its reference, and its leaflet and section as a comment for the translator. Lines are not
 * wrapped, as “msgcat --no-wrap” leaves them.
 *
 * Returns: (transfer full)
 */
char *
pamphlet_template_write (PamphletLibrary *library)
{
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func ((GDestroyNotify)message_free);
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Template template = { messages, by_key };
  GString *out = g_string_new (NULL);

  pamphlet_library_foreach_text (library, add_text, &template);

  write_header (out, library, find_date (library));
  for (unsigned i = 0; i < messages->len; i++)
    write_message (out, g_ptr_array_index (messages, i));

  return g_string_free (out, FALSE);
}
