/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-scan.h"

#include "json-names.h"
#include "json-path.h"
#include "json-token.h"

#include <glib/gi18n-lib.h>

#include <string.h>

static void
append_step (GString                 *path,
             const PamphletJsonFrame *frame)
{
  if (frame->name.text != NULL)
    pamphlet_json_path_append_member (path, frame->name.text, frame->name.length);
  else
    pamphlet_json_path_append_index (path, frame->index);
}

static gboolean
stands_here (const PamphletJsonWalker *self,
             const char               *text)
{
  gsize length = strlen (text);

  return length <= (gsize)(self->end - self->at) && memcmp (self->at, text, length) == 0;
}

/* Fails where the file ends, or where people write what JSON does not know, or else with the sentence @expected. */
static gboolean
fail_here (PamphletJsonWalker *self,
           const char         *expected)
{
  if (self->at == self->end)
    expected = _ ("The file ends too early: the rest of it is missing.");
  else if (stands_here (self, "\ufeff"))
    expected = _ ("An invisible byte order mark (BOM) stands here: save the file as “UTF-8 without BOM”.");
  else if (stands_here (self, "\u00a0"))
    expected = _ ("A no-break space stands here: replace it with an ordinary space.");
  else if (stands_here (self, "/") || stands_here (self, "#"))
    expected = _ ("Comments are not allowed: delete this one.");
  else if (stands_here (self, "“") || stands_here (self, "”") || stands_here (self, "„"))
    expected = _ ("Curly quotation marks cannot stand here: write straight ones (\").");
  else if (stands_here (self, "'"))
    expected = _ ("Single quotation marks cannot stand here: write straight double ones (\").");
  else if (stands_here (self, ","))
    expected = _ ("Nothing stands before this comma: delete it, or write what is missing.");

  return pamphlet_json_walker_fail (self, self->at, "%s", expected);
}

static gboolean
fail_after_value (PamphletJsonWalker *self,
                  char                close)
{
  g_autofree char *expected = NULL;

  if (self->at == self->end)
    /* Translators: %c is the bracket ] or }. */
    return pamphlet_json_walker_fail (self, self->at, _ ("The file ends too early: the closing “%c” is missing."), close);

  if (self->at[-1] == '"' && strchr ("[]{}:/#", *self->at) == NULL)
    return pamphlet_json_walker_fail (self, self->at, _ ("The string ends before this: write \\\" for a quotation mark inside it, or a comma here."));

  /* Translators: %c is the bracket ] or }. */
  expected = g_strdup_printf (_ ("A comma or “%c” was expected here, after the previous value."), close);

  return fail_here (self, expected);
}

static void
skip_space (PamphletJsonWalker *self)
{
  while (self->at < self->end && (*self->at == ' ' || *self->at == '\n' || *self->at == '\r' || *self->at == '\t'))
    self->at++;
}

static gboolean walk_value (PamphletJsonWalker *self);

/* Walks the value that the newest frame leads to. */
static gboolean
walk_child (PamphletJsonWalker *self)
{
  const PamphletJsonFrame *frame = &self->frames[self->depth++];
  const char              *rest = self->rest;
  gboolean                 walked;

  if (rest != NULL)
    {
      g_string_truncate (self->scratch, 0);
      append_step (self->scratch, frame);
      self->rest = NULL;

      /* The step “.title” begins the path “.titles” too, but only the whole step leads on. */
      if (strncmp (rest, self->scratch->str, self->scratch->len) == 0 && strchr (".[~", rest[self->scratch->len]) != NULL)
        self->rest = rest + self->scratch->len;
    }

  if (frame->name.text != NULL && g_strcmp0 (self->rest, "~") == 0)
    {
      self->found = frame->name.quote;
      return FALSE;
    }

  walked = walk_value (self);
  if (walked)
    self->depth--;
  self->rest = rest;

  return walked;
}

static gboolean
walk_name (PamphletJsonWalker *self,
           PamphletJsonName   *name)
{
  if (self->at == self->end || *self->at != '"')
    return fail_here (self, _ ("The name of a member was expected here, in double quotation marks."));

  if (!pamphlet_json_token_walk_name (self, name))
    return FALSE;

  g_array_append_vals (self->names, name, 1);
  skip_space (self);

  return pamphlet_json_walker_take (self, ':') || fail_here (self, _ ("A colon (:) was expected here, after the name of the member."));
}

/* Walks all of an array or object from its opening bracket. */
static gboolean
walk_children (PamphletJsonWalker *self,
               char                close)
{
  PamphletJsonFrame *frame = &self->frames[self->depth];
  guint              first = self->names->len;
  const char        *comma = NULL;

  if (self->depth == PAMPHLET_JSON_MAX_DEPTH)
    /* Translators: %d is 64. */
    return pamphlet_json_walker_fail (self, self->at, _ ("Arrays and objects are nested more than %d deep: use fewer levels."), PAMPHLET_JSON_MAX_DEPTH);

  self->at++;
  for (*frame = (PamphletJsonFrame){ 0 };; frame->index++)
    {
      skip_space (self);
      if (pamphlet_json_walker_take (self, close))
        return comma == NULL || pamphlet_json_walker_fail (self, comma, _ ("There is no next value after this comma: delete the comma."));

      if ((close == '}' && !walk_name (self, &frame->name)) || !walk_child (self))
        return FALSE;

      if (self->tape != NULL && close == '}')
        pamphlet_json_tape_name (self->tape, frame->name.text, frame->name.length);

      skip_space (self);
      comma = self->at;
      if (!pamphlet_json_walker_take (self, ','))
        break;
    }

  if (!pamphlet_json_walker_take (self, close))
    return fail_after_value (self, close);

  return close == ']' || pamphlet_json_names_check (self, first);
}

static gboolean
walk_container (PamphletJsonWalker *self,
                char                close)
{
  unsigned first = self->tape != NULL ? pamphlet_json_tape_get_n_open (self->tape) : 0;

  if (!walk_children (self, close))
    return FALSE;

  if (self->tape != NULL)
    pamphlet_json_tape_add_container (self->tape, close == '}' ? PAMPHLET_JSON_OBJECT : PAMPHLET_JSON_ARRAY, first);

  return TRUE;
}

static gboolean
walk_value (PamphletJsonWalker *self)
{
  skip_space (self);

  if (self->rest != NULL && *self->rest == '\0')
    {
      self->found = self->at;
      return FALSE;
    }

  switch (self->at < self->end ? *self->at : '\0')
    {
    case '{':
      return walk_container (self, '}');
    case '[':
      return walk_container (self, ']');
    case '"':
      return pamphlet_json_token_walk_string (self);
    case '-':
    case '+':
    case '.':
    case '0' ... '9':
      return pamphlet_json_token_walk_number (self);
    case 'a' ... 'z':
    case 'A' ... 'Z':
    case '_':
    case '$':
      return pamphlet_json_token_walk_word (self);
    default:
      return fail_here (self, _ ("A value was expected here: a string, a number, true, false, null, “[” or “{”."));
    }
}

static gboolean
walk_file (PamphletJsonWalker *self)
{
  skip_space (self);
  if (self->at == self->end)
    return pamphlet_json_walker_fail (self, self->at, _ ("The file is empty: it needs at least { }."));

  if (!walk_value (self))
    return FALSE;

  skip_space (self);
  return self->at == self->end || pamphlet_json_walker_fail (self, self->at, _ ("The file should end here: delete what follows."));
}

static const char *
get_encoding_sentence (const char *bytes,
                       gsize       length,
                       const char *bad)
{
  if (length >= 2 && (memcmp (bytes, "\xff\xfe", 2) == 0 || memcmp (bytes, "\xfe\xff", 2) == 0 || bytes[0] == 0 || bytes[1] == 0))
    return _ ("The file is stored as UTF-16: save it as UTF-8.");

  if (*bad == 0)
    return _ ("The character U+0000 stands here: delete it.");

  return _ ("What stands here is not UTF-8: save the file as UTF-8.");
}

/* Finds the line and column of @where, for people: both from 1, the column in characters. */
static void
count_position (const char *bytes,
                const char *where,
                unsigned   *line,
                unsigned   *column)
{
  *line = 1;
  *column = 1;

  for (const char *p = bytes; p < where; p++)
    {
      if (*p == '\n')
        {
          ++*line;
          *column = 1;
        }
      else if ((*p & 0xc0) != 0x80)
        ++*column;
    }
}

/* @tape: (nullable): new */
static PamphletDiagnostic *
scan (const char       *file,
      const char       *bytes,
      gsize             length,
      PamphletJsonTape *tape)
{
  g_auto (PamphletJsonWalker) walker = { 0 };
  g_autoptr (GString) path = NULL;
  gboolean walked;
  unsigned line, column;

  g_return_val_if_fail (file != NULL && (bytes != NULL || length == 0), NULL);

  pamphlet_json_walker_init (&walker, bytes, length);
  walker.tape = tape;
  walked = walk_file (&walker);

  if ((gsize)(walker.end - walker.start) < length)
    {
      /* A mistake in the JSON before the bad byte waits: it may come from the encoding too. */
      if (walked || walker.at != walker.end)
        walker.depth = 0;
      walked = pamphlet_json_walker_fail (&walker, walker.end, "%s", get_encoding_sentence (bytes, length, walker.end));
    }

  if (walked)
    return NULL;

  path = g_string_new ("$");
  for (unsigned i = 0; i < walker.depth; i++)
    append_step (path, &walker.frames[i]);
  count_position (walker.start, walker.where, &line, &column);

  return pamphlet_diagnostic_new (PAMPHLET_SEVERITY_ERROR, file, line, column, path->str, walker.sentence);
}

/* Returns: (transfer full) (nullable): the first problem of @bytes, or NULL when they are one value in strict JSON
 * (RFC 8259), in UTF-8 and without duplicate names. @bytes may hold anything, and need no NUL at their end. */
PamphletDiagnostic *
pamphlet_json_scan (const char *file,
                    const char *bytes,
                    gsize       length)
{
  return scan (file, bytes, length, NULL);
}

/*
 * Keeps what the scan finds. Otherwise like pamphlet_json_scan().
 *
 * @tape: (out) (transfer full): all values of @bytes, or NULL where there is a problem
 */
PamphletDiagnostic *
pamphlet_json_scan_values (const char        *file,
                           const char        *bytes,
                           gsize              length,
                           PamphletJsonTape **tape)
{
  g_autoptr (PamphletJsonTape) own = pamphlet_json_tape_new (length);
  PamphletDiagnostic *problem = scan (file, bytes, length, own);

  *tape = problem == NULL ? g_steal_pointer (&own) : NULL;

  return problem;
}

/* Finds where the value with this @path begins, in @bytes that pamphlet_json_scan() has passed. The path is written as
 * it writes them (control characters may stand in it unescaped too), with “~” after a member's name for the place of the
 * name itself. Every call walks the bytes anew.
 *
 * Returns: whether there is such a value; @line and @column, in characters and from 1, are only set when there is. */
gboolean
pamphlet_json_locate (const char *bytes,
                      gsize       length,
                      const char *path,
                      unsigned   *line,
                      unsigned   *column)
{
  g_auto (PamphletJsonWalker) walker = { 0 };
  g_autoptr (GString) wanted = NULL;

  g_return_val_if_fail (bytes != NULL || length == 0, FALSE);
  g_return_val_if_fail (path != NULL && line != NULL && column != NULL, FALSE);

  if (*path != '$' || !g_utf8_validate (path, -1, NULL))
    return FALSE;

  wanted = g_string_new (NULL);
  pamphlet_json_path_append_printable (wanted, path, strlen (path), "");

  pamphlet_json_walker_init (&walker, bytes, length);
  walker.rest = wanted->str + 1;
  walk_file (&walker);

  if (walker.found == NULL)
    return FALSE;

  count_position (walker.start, walker.found, line, column);
  return TRUE;
}
