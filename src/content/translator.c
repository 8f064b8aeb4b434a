/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "translator.h"

#include "parity.h"

/*
 * Translates a text. Where the catalog has no translation, or one that breaks the inline markup or changes a number, the
 * result is the same text, in its own language and marked as foreign: a reader is better served by a foreign sentence than by a wrong one.
 *
 * Returns: (transfer full) (nullable): NULL only for NULL
 */
PamphletText *
pamphlet_translator_text (PamphletTranslator *self,
                          const PamphletText *text)
{
  g_autoptr (PamphletText) translated = NULL;
  g_autofree char *problem = NULL;
  const char      *translation;

  if (text == NULL)
    return NULL;

  self->n_texts++;
  translation = pamphlet_catalog_lookup (self->catalog, pamphlet_text_get_context (text), pamphlet_text_get_source (text));
  if (self->checksum != NULL)
    pamphlet_digest_feed_string (translation, self->checksum);
  if (translation != NULL)
    translated = pamphlet_text_translate (text, self->language, translation, NULL);
  if (translated != NULL)
    problem = pamphlet_parity_explain (text, translated);

  if (translated == NULL || problem != NULL)
    return pamphlet_text_keep (text);

  self->n_translated++;

  return g_steal_pointer (&translated);
}

static GPtrArray *
translate_texts (PamphletTranslator *self,
                 GPtrArray          *texts)
{
  GPtrArray *translated;

  if (texts == NULL)
    return NULL;

  translated = g_ptr_array_new_full (texts->len, (GDestroyNotify)pamphlet_text_unref);
  for (unsigned i = 0; i < texts->len; i++)
    g_ptr_array_add (translated, pamphlet_translator_text (self, g_ptr_array_index (texts, i)));

  return translated;
}

static gpointer
translate_item (PamphletTranslator *self,
                gconstpointer       source)
{
  const PamphletItem *item = source;
  PamphletItem       *translated = g_new0 (PamphletItem, 1);

  translated->id = g_strdup (item->id);
  translated->text = pamphlet_translator_text (self, item->text);

  return translated;
}

static gpointer
translate_row (PamphletTranslator *self,
               gconstpointer       source)
{
  const PamphletRow *row = source;
  PamphletRow       *translated = g_new0 (PamphletRow, 1);

  translated->id = g_strdup (row->id);
  translated->cells = translate_texts (self, row->cells);

  return translated;
}

/* Returns: (transfer full) (nullable): what @translate makes of each element; NULL for NULL. */
static GPtrArray *
translate_all (PamphletTranslator *self,
               GPtrArray          *sources,
               gpointer (*translate) (PamphletTranslator *self,
                                      gconstpointer       source),
               GDestroyNotify free)
{
  GPtrArray *translated;

  if (sources == NULL)
    return NULL;

  translated = g_ptr_array_new_full (sources->len, free);
  for (unsigned i = 0; i < sources->len; i++)
    g_ptr_array_add (translated, translate (self, g_ptr_array_index (sources, i)));

  return translated;
}

static gpointer
translate_block (PamphletTranslator *self,
                 gconstpointer       source)
{
  const PamphletBlock *block = source;
  PamphletBlock       *translated = g_new0 (PamphletBlock, 1);

  translated->id = g_strdup (block->id);
  translated->type = block->type;
  translated->level = block->level;
  translated->file = g_strdup (block->file);
  translated->text = pamphlet_translator_text (self, block->text);
  translated->title = pamphlet_translator_text (self, block->title);
  translated->alt = pamphlet_translator_text (self, block->alt);
  translated->caption = pamphlet_translator_text (self, block->caption);
  translated->header = translate_texts (self, block->header);
  translated->items = translate_all (self, block->items, translate_item, (GDestroyNotify)pamphlet_item_free);
  translated->rows = translate_all (self, block->rows, translate_row, (GDestroyNotify)pamphlet_row_free);
  translated->blocks = translate_all (self, block->blocks, translate_block, (GDestroyNotify)pamphlet_block_free);

  return translated;
}

static gpointer
translate_section (PamphletTranslator *self,
                   gconstpointer       source)
{
  const PamphletSection *section = source;
  PamphletSection       *translated = g_new0 (PamphletSection, 1);

  translated->id = g_strdup (section->id);
  translated->kind = section->kind;
  translated->title = pamphlet_translator_text (self, section->title);
  translated->short_title = pamphlet_translator_text (self, section->short_title);
  translated->blocks = translate_all (self, section->blocks, translate_block, (GDestroyNotify)pamphlet_block_free);

  return translated;
}

/* Returns: (transfer full): the same condition, with each text in the translator's language or, failing that, in its own. */
PamphletCondition *
pamphlet_translator_condition (PamphletTranslator *self,
                               PamphletCondition  *condition)
{
  PamphletConditionParts parts = {
    .library = g_strdup (pamphlet_condition_get_library (condition)),
    .id = g_strdup (pamphlet_condition_get_id (condition)),
    .file = g_strdup (pamphlet_condition_get_file (condition)),
    .language = g_strdup (self->language),
    .category = g_strdup (pamphlet_condition_get_category (condition)),
    .codes = g_ptr_array_ref (pamphlet_condition_get_codes (condition)),
    .sources = g_ptr_array_ref (pamphlet_condition_get_sources (condition)),
    .review = pamphlet_review_copy (pamphlet_condition_get_review (condition)),
  };

  parts.title = pamphlet_translator_text (self, pamphlet_condition_get_title (condition));
  parts.also_called = translate_texts (self, pamphlet_condition_get_also_called (condition));
  parts.main_message = pamphlet_translator_text (self, pamphlet_condition_get_main_message (condition));
  parts.sections = translate_all (self, pamphlet_condition_get_sections (condition), translate_section, (GDestroyNotify)pamphlet_section_free);

  return pamphlet_condition_new (&parts);
}

static gpointer
translate_term (PamphletTranslator *self,
                gconstpointer       source)
{
  const PamphletTerm *term = source;
  PamphletTerm       *translated = g_new0 (PamphletTerm, 1);

  translated->id = g_strdup (term->id);
  translated->term = pamphlet_translator_text (self, term->term);
  translated->meaning = pamphlet_translator_text (self, term->meaning);
  translated->see = g_strdupv (term->see);

  return translated;
}

/* Returns: (transfer full): the same glossary in the translator's language. */
PamphletGlossary *
pamphlet_translator_glossary (PamphletTranslator     *self,
                              const PamphletGlossary *glossary)
{
  return pamphlet_glossary_new (translate_all (self, pamphlet_glossary_get_terms (glossary), translate_term, (GDestroyNotify)pamphlet_term_free),
                                pamphlet_glossary_get_digest (glossary));
}
