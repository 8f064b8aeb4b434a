/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "texts.h"

typedef struct
{
  PamphletTextFunc  func;
  gpointer          data;
  PamphletTextPlace place;
} Visitor;

static void
visit (const PamphletText *text,
       PamphletTextRole    role,
       Visitor            *visitor)
{
  visitor->place.role = role;

  if (text != NULL)
    visitor->func (text, &visitor->place, visitor->data);
}

static void
visit_texts (GPtrArray       *texts,
             PamphletTextRole role,
             Visitor         *visitor)
{
  for (unsigned i = 0; texts != NULL && i < texts->len; i++)
    visit (g_ptr_array_index (texts, i), role, visitor);
}

static void
visit_block (const PamphletBlock *block,
             Visitor             *visitor)
{
  visit (block->title, PAMPHLET_TEXT_HEADING, visitor);
  visit (block->text, block->type == PAMPHLET_BLOCK_HEADING ? PAMPHLET_TEXT_HEADING : PAMPHLET_TEXT_BODY, visitor);
  visit (block->alt, PAMPHLET_TEXT_ALTERNATIVE, visitor);
  visit (block->caption, PAMPHLET_TEXT_BODY, visitor);
  visit_texts (block->header, PAMPHLET_TEXT_BODY, visitor);

  for (unsigned i = 0; block->items != NULL && i < block->items->len; i++)
    visit (((const PamphletItem *)g_ptr_array_index (block->items, i))->text, PAMPHLET_TEXT_BODY, visitor);

  for (unsigned i = 0; block->rows != NULL && i < block->rows->len; i++)
    visit_texts (((const PamphletRow *)g_ptr_array_index (block->rows, i))->cells, PAMPHLET_TEXT_BODY, visitor);

  for (unsigned i = 0; block->blocks != NULL && i < block->blocks->len; i++)
    visit_block (g_ptr_array_index (block->blocks, i), visitor);
}

static void
visit_section (const PamphletSection *section,
               Visitor               *visitor)
{
  visitor->place.section = section;

  visit (section->title, PAMPHLET_TEXT_SECTION_TITLE, visitor);
  visit (section->short_title, PAMPHLET_TEXT_SHORT_TITLE, visitor);
  for (unsigned i = 0; i < section->blocks->len; i++)
    visit_block (g_ptr_array_index (section->blocks, i), visitor);
}

/* Calls @func for every text of a condition that a reader sees, in reading order. */
void
pamphlet_condition_foreach_text (PamphletCondition *self,
                                 PamphletTextFunc   func,
                                 gpointer           data)
{
  g_autofree char *file = g_strconcat ("conditions/", pamphlet_condition_get_id (self), ".json", NULL);
  Visitor          visitor = { func, data, { .file = file, .condition = pamphlet_condition_get_title (self) } };
  GPtrArray       *sections = pamphlet_condition_get_sections (self);

  visit (pamphlet_condition_get_title (self), PAMPHLET_TEXT_TITLE, &visitor);
  visit_texts (pamphlet_condition_get_also_called (self), PAMPHLET_TEXT_OTHER_NAME, &visitor);
  visit (pamphlet_condition_get_main_message (self), PAMPHLET_TEXT_BODY, &visitor);

  for (unsigned i = 0; i < sections->len; i++)
    visit_section (g_ptr_array_index (sections, i), &visitor);
}

/* Calls @func for every text of a library that a reader sees: its own, those of its glossary, those of its conditions. */
void
pamphlet_library_foreach_text (PamphletLibrary *self,
                               PamphletTextFunc func,
                               gpointer         data)
{
  GPtrArray *categories = pamphlet_library_get_categories (self);
  GPtrArray *terms = pamphlet_glossary_get_terms (pamphlet_library_get_glossary (self));
  GPtrArray *conditions = pamphlet_library_get_conditions (self);
  Visitor    visitor = { func, data, { .file = "library.json" } };

  visit (pamphlet_library_get_disclaimer (self), PAMPHLET_TEXT_BODY, &visitor);
  for (unsigned i = 0; i < categories->len; i++)
    visit (((const PamphletCategory *)g_ptr_array_index (categories, i))->title, PAMPHLET_TEXT_BODY, &visitor);

  visitor.place.file = "glossary.json";
  for (unsigned i = 0; i < terms->len; i++)
    {
      const PamphletTerm *term = g_ptr_array_index (terms, i);

      visit (term->term, PAMPHLET_TEXT_BODY, &visitor);
      visit (term->meaning, PAMPHLET_TEXT_BODY, &visitor);
    }

  for (unsigned i = 0; i < conditions->len; i++)
    pamphlet_condition_foreach_text (g_ptr_array_index (conditions, i), func, data);
}
