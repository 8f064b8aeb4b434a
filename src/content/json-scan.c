/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-scan.h"

#include "json-path.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* A longer name is cut off in a sentence, though not in a path. */
#define SHOWN_CHARACTERS 60

typedef struct
{
  const char *quote; /* the opening quotation mark, in the bytes */
  const char *text;  /* decoded: in the bytes, or in the walker's chunk when it has escapes */
  gsize       length;
} Name;

/* How an array or object leads to its child: by name when it has one, else by index. */
typedef struct
{
  Name  name;
  gsize index;
} Frame;

typedef struct
{
  const char   *start;
  const char   *end; /* of the valid UTF-8 */
  const char   *at;
  Frame         frames[PAMPHLET_JSON_MAX_DEPTH];
  unsigned      depth;
  GArray       *names; /* of Name: the members so far of every open object, the innermost one's last */
  GStringChunk *chunk;
  GString      *scratch;
  const char   *where; /* the problem */
  char         *sentence;
  const char   *rest; /* of the path looked for; NULL when there is none or it leads elsewhere */
  const char   *found;
} Walker;

static void
walker_init (Walker     *self,
             const char *bytes,
             gsize       length)
{
  self->start = length > 0 ? bytes : "";
  self->at = self->start;
  g_utf8_validate_len (self->start, length, &self->end);
  self->names = g_array_new (FALSE, FALSE, sizeof (Name));
  self->chunk = g_string_chunk_new (256);
  self->scratch = g_string_new (NULL);
}

static void
walker_clear (Walker *self)
{
  if (self->start == NULL)
    return;

  g_array_unref (self->names);
  g_string_chunk_free (self->chunk);
  g_string_free (self->scratch, TRUE);
  g_clear_pointer (&self->sentence, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Walker, walker_clear)

static void
append_step (GString     *path,
             const Frame *frame)
{
  if (frame->name.text != NULL)
    pamphlet_json_path_append_member (path, frame->name.text, frame->name.length);
  else
    pamphlet_json_path_append_index (path, frame->index);
}

/* Keeps the problem, and leaves the frames as they are, since they are its path. Returns: FALSE, which ends the walk. */
G_GNUC_PRINTF (3, 4)
static gboolean
fail (Walker     *self,
      const char *where,
      const char *format,
      ...)
{
  va_list args;

  g_clear_pointer (&self->sentence, g_free);
  self->where = where;

  va_start (args, format);
  self->sentence = g_strdup_vprintf (format, args);
  va_end (args);

  return FALSE;
}

static gboolean
stands_here (const Walker *self,
             const char   *text)
{
  gsize length = strlen (text);

  return length <= (gsize)(self->end - self->at) && memcmp (self->at, text, length) == 0;
}

/* Fails where the file ends, or where people write what JSON does not know, or else with the sentence @expected. */
static gboolean
fail_here (Walker     *self,
           const char *expected)
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

  return fail (self, self->at, "%s", expected);
}

static gboolean
fail_after_value (Walker *self,
                  char    close)
{
  g_autofree char *expected = NULL;

  if (self->at == self->end)
    /* Translators: %c is the bracket ] or }. */
    return fail (self, self->at, _ ("The file ends too early: the closing “%c” is missing."), close);

  if (self->at[-1] == '"' && strchr ("[]{}:/#", *self->at) == NULL)
    return fail (self, self->at, _ ("The string ends before this: write \\\" for a quotation mark inside it, or a comma here."));

  /* Translators: %c is the bracket ] or }. */
  expected = g_strdup_printf (_ ("A comma or “%c” was expected here, after the previous value."), close);

  return fail_here (self, expected);
}

static gboolean
fail_duplicate (Walker     *self,
                const Name *name)
{
  g_string_truncate (self->scratch, 0);
  pamphlet_json_path_append_printable (self->scratch, name->text, name->length, "");

  if (g_utf8_strlen (self->scratch->str, -1) > SHOWN_CHARACTERS)
    {
      g_string_truncate (self->scratch, g_utf8_offset_to_pointer (self->scratch->str, SHOWN_CHARACTERS) - self->scratch->str);
      g_string_append (self->scratch, "…");
    }

  /* Translators: %s is the name of a member of a JSON object, as in "name": "value". */
  return fail (self, name->quote, _ ("The member “%s” stands twice in this object: keep one of them."), self->scratch->str);
}

static void
skip_space (Walker *self)
{
  while (self->at < self->end && (*self->at == ' ' || *self->at == '\n' || *self->at == '\r' || *self->at == '\t'))
    self->at++;
}

static gboolean
take (Walker *self,
      char    c)
{
  if (self->at == self->end || *self->at != c)
    return FALSE;

  self->at++;
  return TRUE;
}

static gboolean
take_digits (Walker *self)
{
  const char *start = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;

  return self->at > start;
}

static gboolean
walk_number (Walker *self)
{
  gboolean    complete;
  const char *start;

  if (take (self, '+'))
    return fail (self, self->at - 1, _ ("A number cannot begin with “+”: delete it."));

  take (self, '-');
  start = self->at;
  complete = take_digits (self);

  if (complete && *start == '0' && self->at > start + 1)
    return fail (self, start, _ ("A number cannot begin with a needless 0: delete it, or put quotation marks around the number."));

  if (complete && take (self, '.'))
    complete = take_digits (self);

  if (complete && (take (self, 'e') || take (self, 'E')))
    {
      if (!take (self, '+'))
        take (self, '-');
      complete = take_digits (self);
    }

  return complete || fail (self, self->at, _ ("A digit is missing here: the number is not complete."));
}

static gboolean
walk_word (Walker *self)
{
  const char *start = self->at;
  gsize       length;

  while (self->at < self->end && (g_ascii_isalnum (*self->at) || *self->at == '_' || *self->at == '$'))
    self->at++;

  length = self->at - start;
  if ((length == 4 && (memcmp (start, "true", 4) == 0 || memcmp (start, "null", 4) == 0)) ||
      (length == 5 && memcmp (start, "false", 5) == 0))
    return TRUE;

  return fail (self, start, _ ("This must stand in double quotation marks: only true, false, null and numbers stand without."));
}

static gboolean
walk_hex_digits (Walker     *self,
                 const char *backslash,
                 gunichar   *unit)
{
  *unit = 0;

  for (unsigned i = 0; i < 4; i++, self->at++)
    {
      if (self->at == self->end || !g_ascii_isxdigit (*self->at))
        return fail (self, backslash, _ ("Four hexadecimal digits must follow \\u: write \\\\ for a backslash itself."));
      *unit = *unit * 16 + g_ascii_xdigit_value (*self->at);
    }

  return TRUE;
}

/* Reads a \u escape, and the one after it when the two make one character. */
static gboolean
walk_unicode_escape (Walker     *self,
                     const char *backslash,
                     gunichar   *c)
{
  const char *second;
  gunichar    low;

  if (!walk_hex_digits (self, backslash, c))
    return FALSE;

  if (*c == 0)
    return fail (self, backslash, _ ("\\u0000 is not a character: delete it."));

  if (*c < 0xd800 || *c > 0xdfff)
    return TRUE;

  second = self->at;
  if (*c < 0xdc00 && take (self, '\\') && take (self, 'u'))
    {
      if (!walk_hex_digits (self, second, &low))
        return FALSE;

      *c = 0x10000 + ((*c - 0xd800) << 10) + (low - 0xdc00);
      if (low >= 0xdc00 && low <= 0xdfff)
        return TRUE;
    }

  return fail (self, backslash, _ ("This \\u escape is half of a character: write the character itself."));
}

static gboolean
walk_escape (Walker   *self,
             gunichar *c)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char       *backslash = self->at++;

  if (take (self, 'u'))
    return walk_unicode_escape (self, backslash, c);

  for (gsize i = 0; i < strlen (letters); i++)
    if (take (self, letters[i]))
      {
        *c = meanings[i];
        return TRUE;
      }

  return fail (self, backslash, _ ("A backslash cannot stand before this character: write \\\\ for a backslash itself."));
}

/* Reads what ends a run of plain characters in a string; @c is the character when it is an escape. */
static gboolean
walk_special (Walker   *self,
              gunichar *c)
{
  if (self->at < self->end && *self->at != '\\')
    {
      if (*self->at == '\n' || *self->at == '\r')
        return fail (self, self->at, _ ("The line ends inside a string: close the quotation mark, or write \\n for a line break."));

      if (*self->at == '\t')
        return fail (self, self->at, _ ("A tab stands inside a string: replace it with a space."));

      /* Translators: %04X is the number of a character in Unicode, as in U+001B. */
      return fail (self, self->at, _ ("The invisible character U+%04X stands inside a string: delete it."), (unsigned)*self->at);
    }

  if (self->at < self->end && walk_escape (self, c))
    return TRUE;

  if (self->at == self->end)
    fail (self, self->at, _ ("The file ends inside a string: the closing quotation mark is missing."));

  return FALSE;
}

/* Walks a string from its opening quotation mark. Only names are decoded; for others @name is NULL. */
static gboolean
walk_string (Walker *self,
             Name   *name)
{
  const char *quote = self->at++;
  const char *run = self->at;
  const char *at;
  gunichar    c;

  for (g_string_truncate (self->scratch, 0);; run = self->at)
    {
      for (at = run; at < self->end && (guchar)*at >= ' ' && *at != '"' && *at != '\\';)
        at++;

      self->at = at;
      if (take (self, '"'))
        break;
      if (!walk_special (self, &c))
        return FALSE;

      if (name != NULL)
        {
          g_string_append_len (self->scratch, run, at - run);
          g_string_append_unichar (self->scratch, c);
        }
    }

  if (name == NULL)
    return TRUE;

  *name = (Name){ quote, run, at - run };
  if (run > quote + 1)
    {
      g_string_append_len (self->scratch, run, at - run);
      name->text = g_string_chunk_insert_len (self->chunk, self->scratch->str, self->scratch->len);
      name->length = self->scratch->len;
    }

  return TRUE;
}

static gboolean walk_value (Walker *self);

/* Walks the value that the newest frame leads to. */
static gboolean
walk_child (Walker *self)
{
  const Frame *frame = &self->frames[self->depth++];
  const char  *rest = self->rest;
  gboolean     walked;

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

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const Name *one = a;
  const Name *other = b;

  if (one->length != other->length)
    return one->length < other->length ? -1 : 1;

  return memcmp (one->text, other->text, one->length);
}

/* Fails when a name stands twice among those from @first on, and forgets them otherwise. They are sorted (the sort is
 * stable) and not hashed, since a hostile file can flood the hash functions of GLib. */
static gboolean
check_names (Walker *self,
             guint   first)
{
  Name       *names = (Name *)(gpointer)self->names->data + first;
  guint       n_names = self->names->len - first;
  const Name *twice = NULL;

  g_qsort_with_data (names, n_names, sizeof (Name), compare_names, NULL);
  for (guint i = 1; i < n_names; i++)
    if (compare_names (&names[i - 1], &names[i], NULL) == 0 && (twice == NULL || names[i].quote < twice->quote))
      twice = &names[i];

  if (twice != NULL)
    return fail_duplicate (self, twice);

  g_array_set_size (self->names, first);
  return TRUE;
}

static gboolean
walk_name (Walker *self,
           Name   *name)
{
  if (self->at == self->end || *self->at != '"')
    return fail_here (self, _ ("The name of a member was expected here, in double quotation marks."));

  if (!walk_string (self, name))
    return FALSE;

  g_array_append_vals (self->names, name, 1);
  skip_space (self);

  return take (self, ':') || fail_here (self, _ ("A colon (:) was expected here, after the name of the member."));
}

/* Walks an array or object from its opening bracket. */
static gboolean
walk_container (Walker *self,
                char    close)
{
  Frame      *frame = &self->frames[self->depth];
  guint       first = self->names->len;
  const char *comma = NULL;

  if (self->depth == PAMPHLET_JSON_MAX_DEPTH)
    /* Translators: %d is 64. */
    return fail (self, self->at, _ ("Arrays and objects are nested more than %d deep: use fewer levels."), PAMPHLET_JSON_MAX_DEPTH);

  self->at++;
  for (*frame = (Frame){ 0 };; frame->index++)
    {
      skip_space (self);
      if (take (self, close))
        return comma == NULL || fail (self, comma, _ ("There is no next value after this comma: delete the comma."));

      if ((close == '}' && !walk_name (self, &frame->name)) || !walk_child (self))
        return FALSE;

      skip_space (self);
      comma = self->at;
      if (!take (self, ','))
        break;
    }

  if (!take (self, close))
    return fail_after_value (self, close);

  return close == ']' || check_names (self, first);
}

static gboolean
walk_value (Walker *self)
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
      return walk_string (self, NULL);
    case '-':
    case '+':
    case '.':
    case '0' ... '9':
      return walk_number (self);
    case 'a' ... 'z':
    case 'A' ... 'Z':
    case '_':
    case '$':
      return walk_word (self);
    default:
      return fail_here (self, _ ("A value was expected here: a string, a number, true, false, null, “[” or “{”."));
    }
}

static gboolean
walk_file (Walker *self)
{
  skip_space (self);
  if (self->at == self->end)
    return fail (self, self->at, _ ("The file is empty: it needs at least { }."));

  if (!walk_value (self))
    return FALSE;

  skip_space (self);
  return self->at == self->end || fail (self, self->at, _ ("The file should end here: delete what follows."));
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

/* Returns: (transfer full) (nullable): the first problem of @bytes, or NULL when they are one value in strict JSON
 * (RFC 8259), in UTF-8 and without duplicate names. @bytes may hold anything, and need no NUL at their end. */
PamphletDiagnostic *
pamphlet_json_scan (const char *file,
                    const char *bytes,
                    gsize       length)
{
  g_auto (Walker) walker = { 0 };
  g_autoptr (GString) path = NULL;
  gboolean walked;
  unsigned line, column;

  g_return_val_if_fail (file != NULL && (bytes != NULL || length == 0), NULL);

  walker_init (&walker, bytes, length);
  walked = walk_file (&walker);

  if ((gsize)(walker.end - walker.start) < length)
    {
      /* A mistake in the JSON before the bad byte waits: it may come from the encoding too. */
      if (walked || walker.at != walker.end)
        walker.depth = 0;
      walked = fail (&walker, walker.end, "%s", get_encoding_sentence (bytes, length, walker.end));
    }

  if (walked)
    return NULL;

  path = g_string_new ("$");
  for (unsigned i = 0; i < walker.depth; i++)
    append_step (path, &walker.frames[i]);
  count_position (walker.start, walker.where, &line, &column);

  return pamphlet_diagnostic_new (PAMPHLET_SEVERITY_ERROR, file, line, column, path->str, walker.sentence);
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
  g_auto (Walker) walker = { 0 };
  g_autoptr (GString) wanted = NULL;

  g_return_val_if_fail (bytes != NULL || length == 0, FALSE);
  g_return_val_if_fail (path != NULL && line != NULL && column != NULL, FALSE);

  if (*path != '$' || !g_utf8_validate (path, -1, NULL))
    return FALSE;

  wanted = g_string_new (NULL);
  pamphlet_json_path_append_printable (wanted, path, strlen (path), "");

  walker_init (&walker, bytes, length);
  walker.rest = wanted->str + 1;
  walk_file (&walker);

  if (walker.found == NULL)
    return FALSE;

  count_position (walker.start, walker.found, line, column);
  return TRUE;
}
