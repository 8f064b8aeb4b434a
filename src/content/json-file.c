/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-file.h"

#include "control-character.h"
#include "file-bytes.h"
#include "json-path.h"
#include "json-scan.h"
#include "json-walker.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include <string.h>

/* Nobody mends more at once, and finding the place of each takes a walk through the file. */
#define MAX_PROBLEMS 100

/* A step of a path. */
typedef struct
{
  gconstpointer identity; /* of the value that it leads to; NULL where there is none */
  gsize         end;      /* in the path */
} Step;

struct _PamphletJsonFile
{
  char             *path;
  GString          *value_path;                         /* of the value whose path was asked for last */
  Step              steps[PAMPHLET_JSON_MAX_DEPTH + 2]; /* of that path, with one for a member that is missing */
  unsigned          n_steps;
  GBytes           *bytes;
  JsonParser       *parser; /* or NULL */
  PamphletJsonTape *tape;   /* or NULL */
  PamphletReport   *report; /* not owned */
  gboolean          has_errors;
  unsigned          n_problems;
};

static gboolean
parse (PamphletJsonFile  *self,
       PamphletJsonLookup lookup)
{
  gsize       length;
  const char *bytes = g_bytes_get_data (self->bytes, &length);
  g_autoptr (PamphletDiagnostic) problem = NULL;
  g_autoptr (GError) error = NULL;

  problem = lookup == PAMPHLET_JSON_WITH_TAPE ? pamphlet_json_scan_values (self->path, bytes, length, &self->tape)
                                              : pamphlet_json_scan (self->path, bytes, length);
  if (problem != NULL)
    {
      g_ptr_array_add (self->report->diagnostics, g_steal_pointer (&problem));
      return FALSE;
    }

  if (lookup == PAMPHLET_JSON_WITH_TAPE)
    return TRUE;

  self->parser = json_parser_new_immutable ();
  if (json_parser_load_from_data (self->parser, bytes, length, &error))
    return TRUE;

  pamphlet_report_add (self->report, PAMPHLET_SEVERITY_ERROR, self->path, error->message);
  return FALSE;
}

/*
 * Reads and checks a JSON file. What is wrong with it is added to @report, which must outlive the file.
 *
 * Returns: (transfer full) (nullable): NULL when its values cannot be looked at.
 */
PamphletJsonFile *
pamphlet_json_file_open (const char        *path,
                         PamphletJsonLookup lookup,
                         PamphletReport    *report)
{
  g_autoptr (PamphletJsonFile) self = g_new0 (PamphletJsonFile, 1);
  g_autoptr (GError) error = NULL;

  self->path = g_strdup (path);
  self->value_path = g_string_new (NULL);
  self->report = report;
  self->bytes = pamphlet_file_bytes_read (path, PAMPHLET_FILE_MAX_BYTES, &error);

  if (self->bytes == NULL)
    {
      pamphlet_report_add (report, PAMPHLET_SEVERITY_ERROR, path, error->message);
      return NULL;
    }

  return parse (self, lookup) ? g_steal_pointer (&self) : NULL;
}

void
pamphlet_json_file_free (PamphletJsonFile *self)
{
  g_clear_pointer (&self->path, g_free);
  g_string_free (self->value_path, TRUE);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_object (&self->parser);
  g_clear_pointer (&self->tape, pamphlet_json_tape_free);
  g_free (self);
}

/* Returns: whether one of its values was found unusable so far. Flaws do not count. */
gboolean
pamphlet_json_file_has_errors (const PamphletJsonFile *self)
{
  return self->has_errors;
}

PamphletJsonValue
pamphlet_json_file_get_root (PamphletJsonFile *self)
{
  PamphletJsonNode root = { .tape = self->tape };

  if (self->tape != NULL)
    root.slot = pamphlet_json_tape_get_root (self->tape);
  else
    root.glib = json_parser_get_root (self->parser);

  return (PamphletJsonValue){ .file = self, .node = root };
}

/* @digest: (out): of the bytes that its values were read from */
void
pamphlet_json_file_get_digest (const PamphletJsonFile *self,
                               PamphletDigest         *digest)
{
  pamphlet_digest_of (digest, self->bytes);
}

static void
append_step (GString                 *path,
             const PamphletJsonValue *value)
{
  if (value->parent == NULL)
    g_string_append_c (path, '$');
  else if (value->member != NULL)
    pamphlet_json_path_append_member (path, value->member, strlen (value->member));
  else
    pamphlet_json_path_append_index (path, value->index);
}

/* Makes the path begin with that of the value. What it has in common with the path before stays: most values whose paths are
 * asked for are neighbours. Returns: how many steps there are */
static unsigned
put_path (PamphletJsonFile        *self,
          const PamphletJsonValue *value)
{
  unsigned      n_before = value->parent != NULL ? put_path (self, value->parent) : 0;
  gconstpointer identity = pamphlet_json_node_get_identity (&value->node);
  Step         *step = &self->steps[n_before];

  if (identity != NULL && n_before < self->n_steps && step->identity == identity)
    return n_before + 1;

  g_string_truncate (self->value_path, n_before > 0 ? step[-1].end : 0);
  append_step (self->value_path, value);
  *step = (Step){ identity, self->value_path->len };
  self->n_steps = n_before + 1;

  return self->n_steps;
}

/* Returns: (transfer none): the JSONPath (RFC 9535) of the value, such as “$.sections[0].title”; for now, until the path of
 * another value of the file is asked for. */
const char *
pamphlet_json_value_get_path (const PamphletJsonValue *self)
{
  PamphletJsonFile *file = self->file;

  file->n_steps = put_path (file, self);
  g_string_truncate (file->value_path, file->steps[file->n_steps - 1].end);

  return file->value_path->str;
}

static void
report_at (const PamphletJsonValue *self,
           gboolean                 at_name,
           PamphletSeverity         severity,
           const char              *message)
{
  PamphletJsonFile *file = self->file;
  const char       *path = pamphlet_json_value_get_path (self);
  g_autofree char  *place = at_name ? g_strconcat (path, "~", NULL) : g_strdup (path);
  gsize             length;
  const char       *bytes = g_bytes_get_data (file->bytes, &length);
  unsigned          line = 0;
  unsigned          column = 0;

  if (++file->n_problems > MAX_PROBLEMS)
    return;

  if (file->n_problems == MAX_PROBLEMS)
    message = _ ("There are more problems in this file: mend those above first.");

  pamphlet_json_locate (bytes, length, place, &line, &column);
  g_ptr_array_add (file->report->diagnostics, pamphlet_diagnostic_new (severity, file->path, line, column, path, message));
}

/* Reports what makes the file unusable. */
void
pamphlet_json_value_error (const PamphletJsonValue *self,
                           const char              *message)
{
  report_at (self, FALSE, PAMPHLET_SEVERITY_ERROR, message);
  self->file->has_errors = TRUE;
}

static PamphletJsonValue
member_value (const PamphletJsonValue *self,
              const char              *name,
              PamphletJsonNode         node)
{
  return (PamphletJsonValue){ .file = self->file, .parent = self, .member = name, .node = node };
}

/* What the members of an object are looked through with. */
typedef struct
{
  const PamphletJsonValue *object;
  const char *const       *known;
} Names;

static void
check_name (const char             *name,
            const PamphletJsonNode *node,
            gpointer                data)
{
  const Names      *names = data;
  PamphletJsonValue member = member_value (names->object, name, *node);
  g_autofree char  *message = NULL;

  for (unsigned i = 0; names->known[i] != NULL; i++)
    if (names->known[i][0] == name[0] && g_str_equal (names->known[i], name))
      return;

  /* Translators: %s is the name of a member of a JSON object that its author misspelt or made up. */
  message = g_strdup_printf (_ ("“%s” is not known here: check its spelling, or leave it out."), name);
  report_at (&member, TRUE, names->object->file->report->flaws, message);
}

/*
 * Checks that the value is an object and has no other members than @known (NULL-terminated). A member that is not
 * known is a flaw: a misspelt name would lose a text.
 *
 * Returns: whether it is an object; where not, that is reported.
 */
gboolean
pamphlet_json_value_check_members (const PamphletJsonValue *self,
                                   const char *const       *known)
{
  Names names = { self, known };

  if (!pamphlet_json_value_is_object (self))
    {
      pamphlet_json_value_error (self, _ ("An object in braces { } was expected here."));
      return FALSE;
    }

  pamphlet_json_node_foreach_member (&self->node, check_name, &names);

  return TRUE;
}

/* Returns: whether the object has that member, and then @member is set. @name must outlive it. */
gboolean
pamphlet_json_value_get (const PamphletJsonValue *self,
                         const char              *name,
                         PamphletJsonValue       *member)
{
  *member = member_value (self, name, pamphlet_json_node_get_member (&self->node, name));

  return pamphlet_json_node_get_kind (&member->node) != PAMPHLET_JSON_NOTHING;
}

/* As pamphlet_json_value_get(), and reports a member that is missing. */
gboolean
pamphlet_json_value_require (const PamphletJsonValue *self,
                             const char              *name,
                             PamphletJsonValue       *member)
{
  g_autofree char *message = NULL;

  if (pamphlet_json_value_get (self, name, member))
    return TRUE;

  /* Translators: %s is the name of a member of a JSON object. */
  message = g_strdup_printf (_ ("“%s” is missing."), name);
  pamphlet_json_value_error (self, message);

  return FALSE;
}

gboolean
pamphlet_json_value_is_object (const PamphletJsonValue *self)
{
  return pamphlet_json_node_get_kind (&self->node) == PAMPHLET_JSON_OBJECT;
}

gboolean
pamphlet_json_value_is_array (const PamphletJsonValue *self)
{
  return pamphlet_json_node_get_kind (&self->node) == PAMPHLET_JSON_ARRAY;
}

/* Returns: whether the value is an array with at least one element; where not, that is reported. */
gboolean
pamphlet_json_value_check_array (const PamphletJsonValue *self)
{
  if (!pamphlet_json_value_is_array (self))
    pamphlet_json_value_error (self, _ ("A list in brackets [ ] was expected here."));
  else if (pamphlet_json_value_get_length (self) == 0)
    pamphlet_json_value_error (self, _ ("The list is empty: put something in, or leave it out."));
  else
    return TRUE;

  return FALSE;
}

/* Returns: how many elements the array has. */
unsigned
pamphlet_json_value_get_length (const PamphletJsonValue *self)
{
  return pamphlet_json_node_get_length (&self->node);
}

PamphletJsonValue
pamphlet_json_value_get_element (const PamphletJsonValue *self,
                                 unsigned                 index)
{
  return (PamphletJsonValue){
    .file = self->file,
    .parent = self,
    .index = index,
    .node = pamphlet_json_node_get_element (&self->node, index),
  };
}

static gboolean
is_blank (const char *string)
{
  for (const char *at = string; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      return FALSE;

  return TRUE;
}

/* Returns: (transfer none) (nullable): the string, which lives as long as the file. NULL, and reported, where there is
 * none that could be shown on one line. */
const char *
pamphlet_json_value_get_string (const PamphletJsonValue *self)
{
  const char *string = NULL;

  if (pamphlet_json_node_get_kind (&self->node) == PAMPHLET_JSON_STRING)
    string = pamphlet_json_node_get_string (&self->node);

  if (string == NULL)
    pamphlet_json_value_error (self, _ ("A text in quotation marks was expected here."));
  else if (is_blank (string))
    pamphlet_json_value_error (self, _ ("The text is empty."));
  else if (pamphlet_has_control_character (string))
    pamphlet_json_value_error (self, _ ("Line breaks, tabs and other control characters do not belong in a text: make it two blocks."));
  else
    return string;

  return NULL;
}

/* Returns: whether the value is the whole number @wanted; where not, that is reported. */
gboolean
pamphlet_json_value_check_integer (const PamphletJsonValue *self,
                                   int                      wanted)
{
  g_autofree char *message = NULL;

  if (pamphlet_json_node_get_kind (&self->node) == PAMPHLET_JSON_INTEGER && pamphlet_json_node_get_integer (&self->node) == wanted)
    return TRUE;

  /* Translators: the number is the version of the file format, 1. */
  message = g_strdup_printf (_ ("This must be the number %d."), wanted);
  pamphlet_json_value_error (self, message);

  return FALSE;
}
