/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bidi.h"

#include "text.h"

#include <string.h>

/* The characters of the Unicode Bidirectional Algorithm (UAX #9) that set the direction of what follows, or set a run apart. */
#define RIGHT_TO_LEFT_MARK      "\u200f"
#define LEFT_TO_RIGHT_ISOLATE   "\u2066"
#define POP_DIRECTIONAL_ISOLATE "\u2069"

/* What may stand between the words and digits of a name, a telephone number or an address. */
static gboolean
is_joint (gunichar c)
{
  return c < 0x80 ? strchr (" .,-/+:&@_%'", c) != NULL : c == 0x2019 || c == 0x00b0;
}

static gboolean
is_digit (gunichar c)
{
  return c >= '0' && c <= '9';
}

static gboolean
is_latin (gunichar c)
{
  return g_unichar_get_script (c) == G_UNICODE_SCRIPT_LATIN;
}

/* Returns: the end of the run of Latin words and digits that starts at @start, without what follows its last word. */
static const char *
find_run_end (const char *start,
              gboolean   *needs_isolation)
{
  const char *end = start;

  *needs_isolation = FALSE;
  for (const char *at = start; *at != '\0';)
    {
      gunichar    c = g_utf8_get_char (at);
      const char *next = g_utf8_next_char (at);
      gboolean    is_word = is_latin (c) || is_digit (c);

      if (!is_word && !is_joint (c))
        break;

      if (is_word || c == '%')
        end = next;

      /* A number alone keeps its order; with hyphens or letters in it, it would be turned round behind Arabic letters. */
      if (is_latin (c) || (c != 0 && c < 0x80 && strchr ("-/+:", c) != NULL))
        *needs_isolation = TRUE;

      at = next;
    }

  return end;
}

/* Moves the ends of the spans by what is put in at @position, so that it stands outside of them where it can. */
static void
shift_spans (GArray  *spans,
             unsigned position,
             unsigned length)
{
  for (unsigned i = 0; spans != NULL && i < spans->len; i++)
    {
      PamphletSpan *span = &g_array_index (spans, PamphletSpan, i);

      if (span->end > position)
        span->end += length;
      if (span->start >= position)
        span->start += length;
    }
}

static void
insert (GString    *out,
        GArray     *spans,
        const char *character)
{
  shift_spans (spans, out->len, strlen (character));
  g_string_append (out, character);
}

/*
 * Prepares a text of a right-to-left language for the screen and the page: it reads from right to left even where it starts
 * with a Latin name, and the Latin names, telephone numbers and addresses in it keep their order.
 *
 * @spans: (nullable): of PamphletSpan: the runs of the string, which are moved along
 * Returns: (transfer full)
 */
char *
pamphlet_bidi_isolate (const char *string,
                       GArray     *spans)
{
  GString *out = g_string_new (NULL);

  insert (out, spans, RIGHT_TO_LEFT_MARK);

  for (const char *at = string; *at != '\0';)
    {
      gunichar    c = g_utf8_get_char (at);
      const char *end = g_utf8_next_char (at);
      gboolean    needs_isolation = FALSE;

      if (is_latin (c) || is_digit (c))
        end = find_run_end (at, &needs_isolation);

      if (needs_isolation)
        insert (out, spans, LEFT_TO_RIGHT_ISOLATE);
      g_string_append_len (out, at, end - at);
      if (needs_isolation)
        insert (out, spans, POP_DIRECTIONAL_ISOLATE);

      at = end;
    }

  return g_string_free (out, FALSE);
}
