/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "search-reading.h"

typedef struct
{
  const PamphletReading *reading;
  unsigned               wanted; /* the number of the unit that was found */
  unsigned               number; /* of the unit that is read */
  GPtrArray             *unseen; /* of PamphletQueryWord: runs that were found only by their pairs so far */
  char                  *code;
  PamphletText          *text;
  PamphletText          *section_title;
  char                  *section;
} Reader;

static void
reader_clear (Reader *self)
{
  g_clear_pointer (&self->unseen, g_ptr_array_unref);
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->text, pamphlet_text_unref);
  g_clear_pointer (&self->section_title, pamphlet_text_unref);
  g_clear_pointer (&self->section, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

/* Returns: (transfer full): the text in the language of the reading. */
static PamphletText *
translate (const PamphletReading *reading,
           const PamphletText    *text)
{
  return reading->translator != NULL ? pamphlet_translator_text (reading->translator, text) : pamphlet_text_ref ((PamphletText *)text);
}

static void
look_for_runs (Reader             *self,
               const PamphletText *text)
{
  for (unsigned i = self->unseen->len; i > 0; i--)
    if (pamphlet_marks_has_run (pamphlet_text_get_string (text), g_ptr_array_index (self->unseen, i - 1)))
      g_ptr_array_remove_index_fast (self->unseen, i - 1);
}

static void
read_unit (const PamphletUnit *unit,
           gpointer            data)
{
  Reader  *self = data;
  gboolean is_wanted = self->number++ == self->wanted;
  g_autoptr (PamphletText) text = NULL;

  if (unit->text == NULL || (!is_wanted && self->unseen->len == 0))
    {
      self->code = is_wanted ? g_strdup (unit->code) : self->code;
      return;
    }

  text = translate (self->reading, unit->text);
  look_for_runs (self, text);
  if (!is_wanted)
    return;

  self->text = g_steal_pointer (&text);
  if (unit->section != NULL)
    {
      self->section = g_strdup (unit->section->id);
      self->section_title = translate (self->reading, pamphlet_section_get_tab_title (unit->section));
    }
}

/* Returns: (transfer full): the runs of the query that are more than a pair, whose characters may stand apart. */
static GPtrArray *
list_long_runs (const PamphletQuery *query)
{
  GPtrArray *runs = g_ptr_array_new ();

  for (unsigned i = 0; i < query->words->len; i++)
    {
      PamphletQueryWord *word = g_ptr_array_index (query->words, i);

      if (word->is_run && g_utf8_strlen (word->spellings[0], -1) > 2)
        g_ptr_array_add (runs, word);
    }

  return runs;
}

static PamphletHitKind
get_kind (PamphletUnitKind kind)
{
  switch (kind)
    {
    case PAMPHLET_UNIT_START:
    case PAMPHLET_UNIT_TITLE:
      return PAMPHLET_HIT_TITLE;
    case PAMPHLET_UNIT_OTHER_NAME:
      return PAMPHLET_HIT_OTHER_NAME;
    case PAMPHLET_UNIT_CODE:
      return PAMPHLET_HIT_CODE;
    case PAMPHLET_UNIT_SECTION_TITLE:
    case PAMPHLET_UNIT_SHORT_TITLE:
    case PAMPHLET_UNIT_HEADING:
    case PAMPHLET_UNIT_BODY:
    default:
      return PAMPHLET_HIT_TEXT;
    }
}

/* Returns: (transfer full): the words that the title does not have, where they stand in the text: there they are news. */
static GArray *
find_news (const PamphletReading *self,
           const PamphletText    *text,
           gboolean               with_slips)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  PamphletQuery news = { words };

  for (unsigned i = 0; i < self->query->words->len; i++)
    {
      g_autoptr (GPtrArray) one = g_ptr_array_new ();
      PamphletQuery single = { one };
      g_autoptr (GArray) in_title = NULL;

      g_ptr_array_add (one, g_ptr_array_index (self->query->words, i));
      in_title = pamphlet_marks_find (pamphlet_text_get_string (self->title), &single, with_slips);
      if (in_title->len == 0)
        g_ptr_array_add (words, g_ptr_array_index (self->query->words, i));
    }

  return pamphlet_marks_find_in_text (text, self->glossary, &news, with_slips);
}

/* Returns: (transfer full) (nullable): what was found; NULL where that is the title as it is shown. */
static PamphletSnippet *
make_snippet (const PamphletReading *self,
              const Reader          *reader,
              gboolean               is_title,
              gboolean               with_slips)
{
  const char *title = pamphlet_text_get_string (self->title);
  g_autoptr (GArray) news = NULL;

  if (reader->code != NULL)
    return pamphlet_snippet_new (reader->code, pamphlet_marks_find (reader->code, self->query, FALSE));

  if (is_title && g_str_equal (title, pamphlet_text_get_string (reader->text)))
    return NULL;

  news = find_news (self, reader->text, with_slips);

  return pamphlet_snippet_cut (pamphlet_text_get_string (reader->text),
                               pamphlet_marks_find_in_text (reader->text, self->glossary, self->query, with_slips), news);
}

/* Reads what was found. Of a name, it is known without the leaflet's file. */
static void
read_match (Reader              *self,
            PamphletCondition   *condition,
            const PamphletMatch *match)
{
  g_autoptr (PamphletCondition) whole = NULL;

  if (match->kind <= PAMPHLET_UNIT_CODE && self->unseen->len == 0)
    {
      pamphlet_condition_foreach_name (condition, read_unit, self);
      return;
    }

  whole = pamphlet_leaflet_cache_open (self->reading->cache, self->reading->library, condition);
  if (whole != NULL)
    pamphlet_condition_foreach_unit (whole, read_unit, self);
}

/*
 * Reads what was found in a leaflet.
 *
 * @condition: as it was written, whole or only its head
 * Returns: (transfer full) (nullable): NULL where it was not there: since all pairs of characters that make up a word of a
 * script without spaces stood apart from each other, or since the leaflet's file has changed
 */
PamphletHit *
pamphlet_reading_make_hit (const PamphletReading *self,
                           PamphletCondition     *condition,
                           const PamphletMatch   *match)
{
  g_auto (Reader) reader = { .reading = self, .wanted = match->unit, .unseen = list_long_runs (self->query) };
  PamphletHitParts parts = { .kind = get_kind (match->kind), .is_approximate = match->is_approximate };
  const char      *title = pamphlet_text_get_string (self->title);

  read_match (&reader, condition, match);
  if (reader.unseen->len > 0 || (reader.text == NULL && reader.code == NULL))
    return NULL;

  parts.condition = g_object_ref (condition);
  parts.title = pamphlet_snippet_new (title, pamphlet_marks_find (title, self->query, match->is_approximate));
  parts.snippet = make_snippet (self, &reader, parts.kind == PAMPHLET_HIT_TITLE, match->is_approximate);
  parts.section = g_steal_pointer (&reader.section);
  parts.section_title = g_steal_pointer (&reader.section_title);
  parts.text = g_steal_pointer (&reader.text);

  return pamphlet_hit_new (&parts);
}
