/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "word-section.h"

#include "fold.h"
#include "node.h"
#include "words.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* The hard words that stand in a part, and those that their meanings use. */
typedef struct
{
  const PamphletGlossary *glossary;
  GHashTable             *seen;  /* of PamphletTerm */
  GPtrArray              *terms; /* the same, in the order in which they were met */
} Words;

static void
collect_from_text (Words              *self,
                   const PamphletText *text)
{
  unsigned            n_spans;
  const PamphletSpan *spans = pamphlet_text_get_spans (text, &n_spans);

  for (unsigned i = 0; i < n_spans; i++)
    {
      const PamphletTerm *term = NULL;

      if (spans[i].kind == PAMPHLET_SPAN_TERM)
        term = pamphlet_glossary_find (self->glossary, spans[i].target);

      if (term != NULL && g_hash_table_add (self->seen, (gpointer)term))
        g_ptr_array_add (self->terms, (gpointer)term);
    }
}

static void
collect_from_leaf (PamphletNode *leaf,
                   gpointer      data)
{
  if (leaf->text != NULL)
    collect_from_text (data, leaf->text);
  if (leaf->second != NULL)
    collect_from_text (data, leaf->second);
}

/* The order must not change with the locale of whoever prints, and must be the one that a reader looks a word up in. */
static int
compare_terms (gconstpointer a,
               gconstpointer b)
{
  const PamphletTerm *term = *(const PamphletTerm *const *)a;
  const PamphletTerm *other = *(const PamphletTerm *const *)b;
  g_autofree char    *folded = pamphlet_fold (pamphlet_text_get_string (term->term));
  g_autofree char    *other_folded = pamphlet_fold (pamphlet_text_get_string (other->term));

  return strcmp (folded, other_folded);
}

/*
 * Returns: (transfer full) (nullable): the word and its meaning in one; NULL where they are not in the same language, since
 * only one of the two is translated
 */
static PamphletText *
join (const PamphletTerm *term)
{
  const char      *language = pamphlet_text_get_language (term->meaning);
  g_autofree char *word = g_markup_printf_escaped ("<b>%s</b>", pamphlet_text_get_source (term->term));
  g_autofree char *markup = NULL;
  g_autoptr (PamphletText) text = NULL;

  if (pamphlet_text_get_language (term->term) != language)
    return NULL;

  /* Translators: in a printed list of hard words: the word, and what it means. */
  markup = g_strdup_printf (pamphlet_words_in (language, N_ ("%s: %s")), word, pamphlet_text_get_source (term->meaning));
  text = pamphlet_text_new_marked (NULL, NULL, language, markup, NULL);

  return text != NULL && pamphlet_text_is_foreign (term->meaning) ? pamphlet_text_keep (text) : g_steal_pointer (&text);
}

/* @second: (nullable): the same term in the second language */
static void
append_term (PamphletNode       *list,
             const PamphletTerm *term,
             const PamphletTerm *second)
{
  g_autoptr (PamphletText) text = join (term);
  g_autoptr (PamphletText) second_text = second != NULL ? join (second) : NULL;
  PamphletNode *item;

  if (text != NULL && (second == NULL || second_text != NULL))
    {
      item = pamphlet_node_append_text (list, PAMPHLET_NODE_ITEM, text, second_text);
      item->mark = g_strdup ("•");
      return;
    }

  item = pamphlet_node_append_text (list, PAMPHLET_NODE_ITEM, term->term, second != NULL ? second->term : NULL);
  item->mark = g_strdup ("•");
  item = pamphlet_node_append_text (list, PAMPHLET_NODE_ITEM, term->meaning, second != NULL ? second->meaning : NULL);
  item->mark = g_strdup ("");
}

/*
 * Makes the section that explains the hard words of a part, in alphabetical order of the first language.
 *
 * @part: what is printed of the leaflet
 * Returns: (transfer full) (nullable): NULL where there is no hard word
 */
PamphletNode *
pamphlet_word_section_new (PamphletNode          *part,
                           const PamphletLeaflet *leaflet)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) terms = g_ptr_array_new ();
  const PamphletGlossary *second = leaflet->second != NULL ? pamphlet_translation_get_glossary (leaflet->second) : NULL;
  Words                   words = { pamphlet_translation_get_glossary (leaflet->translation), seen, terms };
  PamphletNode           *section;
  PamphletNode           *list;

  pamphlet_node_foreach_leaf (part, collect_from_leaf, &words);
  for (unsigned i = 0; i < terms->len; i++)
    collect_from_text (&words, ((const PamphletTerm *)g_ptr_array_index (terms, i))->meaning);

  if (terms->len == 0)
    return NULL;

  g_ptr_array_sort (terms, compare_terms);
  /* Translators: above the hard words of a printed leaflet and what they mean. */
  section = pamphlet_node_new_section (leaflet, N_ ("Words explained"));
  list = pamphlet_node_append (section, PAMPHLET_NODE_LIST);
  for (unsigned i = 0; i < terms->len; i++)
    {
      const PamphletTerm *term = g_ptr_array_index (terms, i);

      append_term (list, term, second != NULL ? pamphlet_glossary_find (second, term->id) : NULL);
    }

  return section;
}
