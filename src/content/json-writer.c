/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-writer.h"

#include <json-glib/json-glib.h>

static void write_blocks (JsonBuilder *builder,
                          GPtrArray   *blocks);

static void
write_string (JsonBuilder *builder,
              const char  *name,
              const char  *string)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, string);
}

static void
write_text (JsonBuilder        *builder,
            const char         *name,
            const PamphletText *text)
{
  if (text != NULL)
    write_string (builder, name, pamphlet_text_get_source (text));
}

static void
write_texts (JsonBuilder *builder,
             const char  *name,
             GPtrArray   *texts)
{
  if (texts == NULL || texts->len == 0)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (unsigned i = 0; i < texts->len; i++)
    json_builder_add_string_value (builder, pamphlet_text_get_source (g_ptr_array_index (texts, i)));
  json_builder_end_array (builder);
}

static void
write_items (JsonBuilder *builder,
             GPtrArray   *items)
{
  if (items == NULL)
    return;

  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (unsigned i = 0; i < items->len; i++)
    {
      const PamphletItem *item = g_ptr_array_index (items, i);

      json_builder_begin_object (builder);
      write_string (builder, "id", item->id);
      write_text (builder, "text", item->text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
write_rows (JsonBuilder *builder,
            GPtrArray   *rows)
{
  if (rows == NULL)
    return;

  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  for (unsigned i = 0; i < rows->len; i++)
    {
      const PamphletRow *row = g_ptr_array_index (rows, i);

      json_builder_begin_object (builder);
      write_string (builder, "id", row->id);
      write_texts (builder, "cells", row->cells);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
write_block (JsonBuilder         *builder,
             const PamphletBlock *block)
{
  json_builder_begin_object (builder);
  write_string (builder, "id", block->id);
  write_string (builder, "type", pamphlet_block_type_names[block->type]);
  if (block->type == PAMPHLET_BLOCK_CALLOUT)
    write_string (builder, "level", pamphlet_level_names[block->level]);
  if (block->file != NULL)
    write_string (builder, "file", block->file);
  write_text (builder, "title", block->title);
  write_text (builder, "text", block->text);
  write_text (builder, "alt", block->alt);
  write_text (builder, "caption", block->caption);
  write_items (builder, block->items);
  write_texts (builder, "header", block->header);
  write_rows (builder, block->rows);
  if (block->blocks != NULL)
    write_blocks (builder, block->blocks);
  json_builder_end_object (builder);
}

static void
write_blocks (JsonBuilder *builder,
              GPtrArray   *blocks)
{
  json_builder_set_member_name (builder, "blocks");
  json_builder_begin_array (builder);
  for (unsigned i = 0; i < blocks->len; i++)
    write_block (builder, g_ptr_array_index (blocks, i));
  json_builder_end_array (builder);
}

static void
write_section (JsonBuilder           *builder,
               const PamphletSection *section)
{
  json_builder_begin_object (builder);
  write_string (builder, "id", section->id);
  write_string (builder, "kind", pamphlet_section_kind_names[section->kind]);
  write_text (builder, "title", section->title);
  write_text (builder, "short_title", section->short_title);
  write_blocks (builder, section->blocks);
  json_builder_end_object (builder);
}

static void
write_codes (JsonBuilder *builder,
             GPtrArray   *codes)
{
  if (codes->len == 0)
    return;

  json_builder_set_member_name (builder, "codes");
  json_builder_begin_array (builder);
  for (unsigned i = 0; i < codes->len; i++)
    {
      const PamphletCode *code = g_ptr_array_index (codes, i);

      json_builder_begin_object (builder);
      write_string (builder, "system", code->system);
      write_string (builder, "code", code->code);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
write_review (JsonBuilder          *builder,
              const PamphletReview *review)
{
  json_builder_set_member_name (builder, "review");
  json_builder_begin_object (builder);
  write_string (builder, "state", pamphlet_review_state_names[review->state]);
  write_string (builder, "version", review->version);
  write_string (builder, "reviewed", review->reviewed);
  write_string (builder, "due", review->due);
  write_string (builder, "by", review->by);
  json_builder_end_object (builder);
}

static void
write_sources (JsonBuilder *builder,
               GPtrArray   *sources)
{
  if (sources->len == 0)
    return;

  json_builder_set_member_name (builder, "sources");
  json_builder_begin_array (builder);
  for (unsigned i = 0; i < sources->len; i++)
    {
      const PamphletSource *source = g_ptr_array_index (sources, i);

      json_builder_begin_object (builder);
      write_string (builder, "title", source->title);
      write_string (builder, "publisher", source->publisher);
      write_string (builder, "url", source->url);
      write_string (builder, "accessed", source->accessed);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
write_condition (JsonBuilder           *builder,
                 PamphletCondition     *condition,
                 const PamphletSection *section)
{
  GPtrArray *sections = pamphlet_condition_get_sections (condition);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "format");
  json_builder_add_int_value (builder, 1);
  write_string (builder, "id", pamphlet_condition_get_id (condition));
  write_text (builder, "title", pamphlet_condition_get_title (condition));
  write_texts (builder, "also_called", pamphlet_condition_get_also_called (condition));
  write_string (builder, "category", pamphlet_condition_get_category (condition));
  write_text (builder, "main_message", pamphlet_condition_get_main_message (condition));
  write_codes (builder, pamphlet_condition_get_codes (condition));
  write_review (builder, pamphlet_condition_get_review (condition));
  write_sources (builder, pamphlet_condition_get_sources (condition));

  json_builder_set_member_name (builder, "sections");
  json_builder_begin_array (builder);
  for (unsigned i = 0; i < sections->len; i++)
    if (section == NULL || section == g_ptr_array_index (sections, i))
      write_section (builder, g_ptr_array_index (sections, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/*
 * Writes a leaflet as JSON of the content format 1.
 *
 * @section: (nullable): the only section to write; NULL for all
 * Returns: (transfer full)
 */
char *
pamphlet_json_write (PamphletCondition     *condition,
                     const PamphletSection *section)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;

  write_condition (builder, condition, section);
  root = json_builder_get_root (builder);

  return json_to_string (root, TRUE);
}
