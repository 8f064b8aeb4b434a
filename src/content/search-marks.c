/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "search-marks.h"

#include "fold-map.h"
#include "search-token.h"

#define MIN_PREFIX_LETTERS 3

static int
compare_ranges (gconstpointer a,
                gconstpointer b)
{
  const PamphletRange *first = a;
  const PamphletRange *second = b;

  return first->start < second->start ? -1 : first->start > second->start;
}

/* Leaves ranges that are in order and apart from each other. */
static void
tidy (GArray *marks)
{
  unsigned n_kept = 0;

  g_array_sort (marks, compare_ranges);
  for (unsigned i = 0; i < marks->len; i++)
    {
      PamphletRange  range = g_array_index (marks, PamphletRange, i);
      PamphletRange *last = n_kept > 0 ? &g_array_index (marks, PamphletRange, n_kept - 1) : NULL;

      if (last != NULL && range.start <= last->end)
        last->end = MAX (last->end, range.end);
      else
        g_array_index (marks, PamphletRange, n_kept++) = range;
    }
  g_array_set_size (marks, n_kept);
}

static void
add (GArray     *marks,
     const char *string,
     const char *start,
     const char *end)
{
  PamphletRange range = { start - string, end - string };

  g_array_append_val (marks, range);
}

static gboolean
is_part (const PamphletQueryWord *wanted,
         const PamphletToken     *token)
{
  g_autofree char *folded = pamphlet_token_fold (token->start, token->end);

  return g_strv_contains ((const char *const *)wanted->parts, folded);
}

static gboolean
fits (const PamphletQueryWord *wanted,
      const char              *start,
      const char              *end,
      PamphletFit              worst)
{
  g_autofree char *folded = pamphlet_token_fold (start, end);
  g_autofree char *variant = pamphlet_token_fold_variant (folded);
  gboolean         with_slips = worst == PAMPHLET_FIT_SLIP;

  return pamphlet_query_word_get_fit (wanted, folded, with_slips) <= worst ||
         (variant != NULL && pamphlet_query_word_get_fit (wanted, variant, with_slips) <= worst);
}

static gboolean
fits_whole (const PamphletQueryWord *wanted,
            const PamphletToken     *token,
            PamphletFit              worst)
{
  g_autofree char *folded = pamphlet_token_fold_whole (token->whole, token->end);

  return pamphlet_query_word_get_fit (wanted, folded, FALSE) <= worst;
}

/* Marks a run within another one, wherever it stands. */
static void
mark_run (GArray                  *marks,
          const char              *string,
          const PamphletToken     *token,
          const PamphletQueryWord *wanted)
{
  g_autoptr (PamphletFoldMap) map = pamphlet_fold_map_new (token->start, token->end, pamphlet_token_fold);
  const char *at = map->folded;
  const char *start, *end;

  while ((at = pamphlet_fold_map_find (map, at, wanted->spellings[0], &start, &end)) != NULL)
    {
      add (marks, string, start, end);
      at = g_utf8_next_char (at);
    }
}

static void
mark_fits (GArray                  *marks,
           const char              *string,
           const PamphletQueryWord *wanted,
           PamphletFit              worst)
{
  PamphletToken token = PAMPHLET_TOKEN_INIT (string);

  while (pamphlet_token_next (&token))
    {
      if (wanted->is_run != token.is_run)
        continue;

      if (token.is_run)
        mark_run (marks, string, &token, wanted);
      else if (fits (wanted, token.start, token.end, worst))
        add (marks, string, token.start, token.end);
      else if (token.whole != NULL && fits_whole (wanted, &token, worst))
        add (marks, string, token.whole, token.end);
      else if (wanted->parts != NULL && is_part (wanted, &token))
        add (marks, string, token.start, token.end);
    }
}

/* Marks a word, but longer ones that begin with one or two letters only where there is nothing better.
 * Returns: whether it was found */
static gboolean
mark_word (GArray                  *marks,
           const char              *string,
           const PamphletQueryWord *wanted,
           gboolean                 with_slips)
{
  unsigned n_marks = marks->len;

  if (wanted->slip.n_letters < MIN_PREFIX_LETTERS)
    mark_fits (marks, string, wanted, PAMPHLET_FIT_EXACT);
  if (marks->len == n_marks)
    mark_fits (marks, string, wanted, with_slips ? PAMPHLET_FIT_SLIP : PAMPHLET_FIT_PREFIX);

  return marks->len > n_marks;
}

/* Returns: (transfer full) (element-type PamphletRange): the words of a query in a string, in order, apart from each other. */
GArray *
pamphlet_marks_find (const char          *string,
                     const PamphletQuery *query,
                     gboolean             with_slips)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (PamphletRange));

  for (unsigned i = 0; i < query->words->len; i++)
    mark_word (marks, string, g_ptr_array_index (query->words, i), with_slips);
  tidy (marks);

  return marks;
}

/* A word that was found as the name of a term is marked where the text uses the term. */
static void
mark_terms (GArray                  *marks,
            const PamphletText      *text,
            const PamphletGlossary  *glossary,
            const PamphletQueryWord *wanted,
            gboolean                 with_slips)
{
  unsigned            n_spans;
  const PamphletSpan *spans = pamphlet_text_get_spans (text, &n_spans);

  for (unsigned i = 0; i < n_spans; i++)
    {
      const PamphletTerm *term = spans[i].kind == PAMPHLET_SPAN_TERM ? pamphlet_glossary_find (glossary, spans[i].target) : NULL;
      PamphletRange       range = { spans[i].start, spans[i].end };
      g_autoptr (GArray) in_name = g_array_new (FALSE, FALSE, sizeof (PamphletRange));

      if (term != NULL && mark_word (in_name, pamphlet_text_get_string (term->term), wanted, with_slips))
        g_array_append_val (marks, range);
    }
}

/*
 * Finds the words of a query in a text, and the terms whose names they are.
 *
 * @glossary: in the language of @text
 * Returns: (transfer full) (element-type PamphletRange): in order, apart from each other
 */
GArray *
pamphlet_marks_find_in_text (const PamphletText     *text,
                             const PamphletGlossary *glossary,
                             const PamphletQuery    *query,
                             gboolean                with_slips)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (PamphletRange));

  for (unsigned i = 0; i < query->words->len; i++)
    if (!mark_word (marks, pamphlet_text_get_string (text), g_ptr_array_index (query->words, i), with_slips))
      mark_terms (marks, text, glossary, g_ptr_array_index (query->words, i), with_slips);
  tidy (marks);

  return marks;
}

/* Tells whether a string holds a run, and not only all pairs of its characters. */
gboolean
pamphlet_marks_has_run (const char              *string,
                        const PamphletQueryWord *run)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (PamphletRange));

  return mark_word (marks, string, run, FALSE);
}
