/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "search-snippet.h"

#include <string.h>

/* In characters. */
#define MAX_LENGTH   140
#define BEFORE_MARKS 40
#define MAX_WORD     20

#define ELLIPSIS "…"

/* The marks of direction that open and close what is kept in an order of its own. */
#define FIRST_ISOLATE 0x2066
#define LAST_ISOLATE  0x2068
#define POP_ISOLATE   0x2069

/*
 * Makes a snippet of a whole string.
 *
 * @marks: (transfer full) (element-type PamphletRange)
 */
PamphletSnippet *
pamphlet_snippet_new (const char *string,
                      GArray     *marks)
{
  PamphletSnippet *self = g_new0 (PamphletSnippet, 1);

  self->string = g_strdup (string);
  self->marks = marks;

  return self;
}

void
pamphlet_snippet_free (PamphletSnippet *self)
{
  g_clear_pointer (&self->string, g_free);
  g_clear_pointer (&self->marks, g_array_unref);
  g_free (self);
}

/* Returns: @n characters on or, where it is negative, back, but not beyond the string. */
static const char *
move (const char *string,
      const char *at,
      int         n)
{
  for (; n > 0 && *at != '\0'; n--)
    at = g_utf8_next_char (at);
  for (; n < 0 && at > string; n++)
    at = g_utf8_prev_char (at);

  return at;
}

static unsigned
count_marks (GArray  *marks,
             unsigned first,
             unsigned end)
{
  unsigned n = 0;

  for (unsigned i = first; i < marks->len && g_array_index (marks, PamphletRange, i).end <= end; i++)
    n++;

  return n;
}

/* Returns: the mark from which on the most marks stand in one piece. */
static const char *
find_densest (const char *string,
              GArray     *marks)
{
  unsigned best = 0;
  unsigned n_best = 0;

  for (unsigned i = 0; i < marks->len; i++)
    {
      const char *start = string + g_array_index (marks, PamphletRange, i).start;
      unsigned    n = count_marks (marks, i, move (string, start, MAX_LENGTH - BEFORE_MARKS) - string);

      if (n > n_best)
        {
          best = i;
          n_best = n;
        }
    }

  return marks->len > 0 ? string + g_array_index (marks, PamphletRange, best).start : string;
}

/* Returns: where a word begins, at @at or soon after; @at where none does, as in a script without spaces. */
static const char *
find_word (const char *at)
{
  const char *word = at;

  for (unsigned i = 0; i < MAX_WORD && *word != '\0'; i++, word = g_utf8_next_char (word))
    if (g_unichar_isspace (g_utf8_get_char (word)))
      return g_utf8_next_char (word);

  return at;
}

/* Returns: where a word ends, at @at or soon before; @at where none does. */
static const char *
find_word_end (const char *start,
               const char *at)
{
  const char *end = at;

  for (unsigned i = 0; i < MAX_WORD && end > start; i++)
    {
      if (*end == '\0' || g_unichar_isspace (g_utf8_get_char (end)))
        return end;
      end = g_utf8_prev_char (end);
    }

  return at;
}

/* Adds a character so that no line is broken, and no mark of direction closes what was not opened in the piece.
 * @depth: how much is open */
static void
append (GString  *piece,
        gunichar  character,
        unsigned *depth)
{
  if (character == POP_ISOLATE && *depth == 0)
    return;

  if (character == POP_ISOLATE)
    --*depth;
  else if (character >= FIRST_ISOLATE && character <= LAST_ISOLATE)
    ++*depth;

  g_string_append_unichar (piece, g_unichar_isspace (character) || g_unichar_iscntrl (character) ? ' ' : character);
}

/* Adds a mark, or makes the last one longer. */
static void
add_mark (GArray  *marks,
          unsigned start,
          unsigned end,
          gboolean is_new)
{
  PamphletRange range = { start, end };

  if (is_new || marks->len == 0)
    g_array_append_val (marks, range);
  else
    g_array_index (marks, PamphletRange, marks->len - 1).end = end;
}

/* Returns: where a piece begins that has @mark a little behind its beginning. */
static const char *
find_start (const char *string,
            const char *mark)
{
  const char *start = move (string, mark, -BEFORE_MARKS);
  const char *word = start > string ? find_word (start) : string;

  return word <= mark ? word : start;
}

/* Copies from @start to @end. Returns: (transfer full): the @marks there, where they are in @piece. */
static GArray *
copy (const char *string,
      const char *start,
      const char *end,
      GArray     *marks,
      GString    *piece)
{
  GArray  *moved = g_array_new (FALSE, FALSE, sizeof (PamphletRange));
  unsigned depth = 0;
  unsigned next = 0;

  for (const char *at = start; at < end; at = g_utf8_next_char (at))
    {
      unsigned             place = at - string;
      unsigned             before = piece->len;
      const PamphletRange *mark;

      append (piece, g_utf8_get_char (at), &depth);
      while (next < marks->len && g_array_index (marks, PamphletRange, next).end <= place)
        next++;
      mark = next < marks->len ? &g_array_index (marks, PamphletRange, next) : NULL;
      if (mark != NULL && mark->start <= place)
        add_mark (moved, before, piece->len, mark->start == place);
    }

  for (; depth > 0; depth--)
    g_string_append_unichar (piece, POP_ISOLATE);

  return moved;
}

/*
 * Makes a snippet of the part of a string where what matters is the densest, or of all of it where it is short.
 *
 * @marks: (transfer full) (element-type PamphletRange)
 * @focus: (element-type PamphletRange): what matters most; where it is empty, the marks do
 */
PamphletSnippet *
pamphlet_snippet_cut (const char *string,
                      GArray     *marks,
                      GArray     *focus)
{
  g_autoptr (GArray) marked = marks;
  PamphletSnippet *self = g_new0 (PamphletSnippet, 1);
  gboolean         is_short = g_utf8_strlen (string, -1) <= MAX_LENGTH;
  const char      *start = is_short ? string : find_start (string, find_densest (string, focus->len > 0 ? focus : marks));
  const char      *end = is_short ? string + strlen (string) : find_word_end (start, move (string, start, MAX_LENGTH));
  GString         *piece = g_string_new (start > string ? ELLIPSIS : NULL);

  self->marks = copy (string, start, end, marked, piece);
  if (*end != '\0')
    g_string_append (piece, ELLIPSIS);
  self->string = g_string_free (piece, FALSE);

  return self;
}
