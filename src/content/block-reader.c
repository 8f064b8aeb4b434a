/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "block-reader.h"

#include "fields.h"

#include <glib/gi18n-lib.h>

/* What is the same for a block and all that stands in it. */
typedef struct
{
  const char *language;
  GString    *context; /* of what is read: of a block, such as “refractory-all|symptoms|signs” */
} Place;

static GPtrArray *read_blocks (const PamphletJsonValue *object,
                               const Place             *place,
                               gboolean                 in_callout);

static PamphletText *
read_part (const PamphletJsonValue *object,
           const char              *name,
           PamphletTextStyle        style,
           const Place             *place)
{
  return pamphlet_field_read_part (object, name, style, place->language, place->context, ".");
}

static PamphletText *
read_optional_part (const PamphletJsonValue *object,
                    const char              *name,
                    const Place             *place)
{
  PamphletJsonValue member;

  return pamphlet_json_value_get (object, name, &member) ? read_part (object, name, PAMPHLET_TEXT_MARKED, place) : NULL;
}

static void
read_text (PamphletBlock           *block,
           const PamphletJsonValue *object,
           const Place             *place)
{
  block->text = pamphlet_field_read_text (object, "text", PAMPHLET_TEXT_MARKED, place->language, place->context->str);
}

static PamphletItem *
read_item (const PamphletJsonValue *object,
           PamphletSiblingIds      *ids,
           const Place             *place)
{
  static const char *const members[] = { "id", "text", NULL };
  g_autoptr (PamphletItem) item = g_new0 (PamphletItem, 1);
  gsize length;

  if (!pamphlet_json_value_check_members (object, members))
    return NULL;

  item->id = pamphlet_field_read_id (object, ids, NULL);
  length = pamphlet_context_push (place->context, ".", item->id);
  item->text = pamphlet_field_read_text (object, "text", PAMPHLET_TEXT_MARKED, place->language, place->context->str);
  g_string_truncate (place->context, length);

  return g_steal_pointer (&item);
}

static void
read_items (PamphletBlock           *block,
            const PamphletJsonValue *object,
            const Place             *place)
{
  g_auto (PamphletSiblingIds) ids = { 0 };
  PamphletJsonValue items;

  block->items = g_ptr_array_new_with_free_func ((GDestroyNotify)pamphlet_item_free);
  if (!pamphlet_json_value_require (object, "items", &items) || !pamphlet_json_value_check_array (&items))
    return;

  for (unsigned i = 0; i < pamphlet_json_value_get_length (&items); i++)
    {
      PamphletJsonValue element = pamphlet_json_value_get_element (&items, i);
      PamphletItem     *item = read_item (&element, &ids, place);

      if (item != NULL)
        g_ptr_array_add (block->items, item);
    }
}

static void
read_callout (PamphletBlock           *block,
              const PamphletJsonValue *object,
              const Place             *place)
{
  block->level = MAX (pamphlet_field_read_choice (object, "level", pamphlet_level_names), 0);
  block->title = read_part (object, "title", PAMPHLET_TEXT_PLAIN, place);
  block->blocks = read_blocks (object, place, TRUE);
}

static GPtrArray *
read_cells (const PamphletJsonValue *object,
            const char              *name,
            const Place             *place)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func ((GDestroyNotify)pamphlet_text_unref);
  PamphletJsonValue array;

  if (!pamphlet_json_value_require (object, name, &array) || !pamphlet_json_value_check_array (&array))
    return NULL;

  for (unsigned i = 0; i < pamphlet_json_value_get_length (&array); i++)
    {
      PamphletJsonValue element = pamphlet_json_value_get_element (&array, i);
      PamphletText     *cell = pamphlet_field_to_text (&element, PAMPHLET_TEXT_MARKED, place->language, place->context->str);

      if (cell != NULL)
        g_ptr_array_add (cells, cell);
    }

  return g_steal_pointer (&cells);
}

/* Returns: how many cells the file has there, those that cannot be read among them; 0 where there is no list. */
static unsigned
count_cells (const PamphletJsonValue *object,
             const char              *name)
{
  PamphletJsonValue cells;

  return pamphlet_json_value_get (object, name, &cells) && pamphlet_json_value_is_array (&cells) ? pamphlet_json_value_get_length (&cells) : 0;
}

static void
check_cell_count (const PamphletJsonValue *object,
                  unsigned                 wanted)
{
  unsigned          n_cells = count_cells (object, "cells");
  PamphletJsonValue cells;
  g_autofree char  *message = NULL;

  /* A list that is missing or empty has a diagnostic of its own. */
  if (n_cells == wanted || n_cells == 0 || wanted == 0)
    return;

  /* Translators: both numbers count the cells of a table's row. */
  message = g_strdup_printf (_ ("This row does not have as many cells as the table's header: it has %u, and the header %u."), n_cells, wanted);
  pamphlet_json_value_get (object, "cells", &cells);
  pamphlet_json_value_error (&cells, message);
}

static PamphletRow *
read_row (const PamphletJsonValue *object,
          PamphletSiblingIds      *ids,
          unsigned                 n_columns,
          const Place             *place)
{
  static const char *const members[] = { "id", "cells", NULL };
  /* The contexts of the caption and of the header have these names. */
  static const char *const reserved[] = { "caption", "header", NULL };
  g_autoptr (PamphletRow) row = g_new0 (PamphletRow, 1);
  gsize length;

  if (!pamphlet_json_value_check_members (object, members))
    return NULL;

  row->id = pamphlet_field_read_id (object, ids, reserved);
  length = pamphlet_context_push (place->context, ".", row->id);
  row->cells = read_cells (object, "cells", place);
  g_string_truncate (place->context, length);
  check_cell_count (object, n_columns);

  return g_steal_pointer (&row);
}

static void
read_table (PamphletBlock           *block,
            const PamphletJsonValue *object,
            const Place             *place)
{
  g_auto (PamphletSiblingIds) ids = { 0 };
  PamphletJsonValue rows;
  gsize             length;

  block->caption = read_optional_part (object, "caption", place);
  length = pamphlet_context_push (place->context, ".", "header");
  block->header = read_cells (object, "header", place);
  g_string_truncate (place->context, length);
  block->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)pamphlet_row_free);

  if (!pamphlet_json_value_require (object, "rows", &rows) || !pamphlet_json_value_check_array (&rows))
    return;

  for (unsigned i = 0; i < pamphlet_json_value_get_length (&rows); i++)
    {
      PamphletJsonValue element = pamphlet_json_value_get_element (&rows, i);
      PamphletRow      *row = read_row (&element, &ids, count_cells (object, "header"), place);

      if (row != NULL)
        g_ptr_array_add (block->rows, row);
    }
}

static void
read_image (PamphletBlock           *block,
            const PamphletJsonValue *object,
            const Place             *place)
{
  PamphletJsonValue member;

  block->file = pamphlet_field_read_string (object, "file");
  block->alt = read_part (object, "alt", PAMPHLET_TEXT_PLAIN, place);
  block->caption = read_optional_part (object, "caption", place);

  /* A library must not make the program open what lies outside of its own folder. */
  if (block->file == NULL ||
      g_regex_match_simple ("^images/([A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*\\.(svg|png|jpe?g)$",
                            block->file, G_REGEX_DOLLAR_ENDONLY, 0))
    return;

  pamphlet_json_value_get (object, "file", &member);
  pamphlet_json_value_error (&member, _ ("An image is named by its path in the library's folder, such as “images/marrow.svg”; it is an SVG, PNG or JPEG file."));
}

/* What each type may hold, in the order of PamphletBlockType. */
static const struct
{
  const char *members[8];
  void (*read) (PamphletBlock           *block,
                const PamphletJsonValue *object,
                const Place             *place);
} forms[] = {
  [PAMPHLET_BLOCK_PARAGRAPH] = { { "id", "type", "text", NULL }, read_text },
  [PAMPHLET_BLOCK_HEADING] = { { "id", "type", "text", NULL }, read_text },
  [PAMPHLET_BLOCK_LIST] = { { "id", "type", "items", NULL }, read_items },
  [PAMPHLET_BLOCK_STEPS] = { { "id", "type", "items", NULL }, read_items },
  [PAMPHLET_BLOCK_CALLOUT] = { { "id", "type", "level", "title", "blocks", NULL }, read_callout },
  [PAMPHLET_BLOCK_TABLE] = { { "id", "type", "caption", "header", "rows", NULL }, read_table },
  [PAMPHLET_BLOCK_IMAGE] = { { "id", "type", "file", "alt", "caption", NULL }, read_image },
};

static PamphletBlock *
read_block (const PamphletJsonValue *object,
            PamphletSiblingIds      *ids,
            const Place             *place,
            gboolean                 in_callout)
{
  /* The contexts of a section's and a callout's own title have this name. */
  static const char *const reserved[] = { "title", NULL };
  g_autoptr (PamphletBlock) block = g_new0 (PamphletBlock, 1);
  gsize length;
  int   type;

  if (!pamphlet_json_value_is_object (object))
    {
      pamphlet_json_value_error (object, _ ("An object in braces { } was expected here."));
      return NULL;
    }

  type = pamphlet_field_read_choice (object, "type", pamphlet_block_type_names);
  block->id = pamphlet_field_read_id (object, ids, reserved);
  if (type < 0)
    return NULL;

  block->type = type;
  if (in_callout && block->type == PAMPHLET_BLOCK_CALLOUT)
    {
      pamphlet_json_value_error (object, _ ("A callout cannot stand inside a callout."));
      return NULL;
    }

  pamphlet_json_value_check_members (object, forms[type].members);
  length = pamphlet_context_push (place->context, in_callout ? "." : "|", block->id);
  forms[type].read (block, object, place);
  g_string_truncate (place->context, length);

  return g_steal_pointer (&block);
}

static GPtrArray *
read_blocks (const PamphletJsonValue *object,
             const Place             *place,
             gboolean                 in_callout)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)pamphlet_block_free);
  g_auto (PamphletSiblingIds) ids = { 0 };
  PamphletJsonValue array;

  if (!pamphlet_json_value_require (object, "blocks", &array) || !pamphlet_json_value_check_array (&array))
    return g_steal_pointer (&blocks);

  for (unsigned i = 0; i < pamphlet_json_value_get_length (&array); i++)
    {
      PamphletJsonValue element = pamphlet_json_value_get_element (&array, i);
      PamphletBlock    *block = read_block (&element, &ids, place, in_callout);

      if (block != NULL)
        g_ptr_array_add (blocks, block);
    }

  return g_steal_pointer (&blocks);
}

/*
 * Reads the member “blocks” of a section. What is wrong is reported to the file; a block may then lack parts, so the
 * blocks are for use only when the file has no errors in the end.
 *
 * @context: (inout): of the section, such as “refractory-all|symptoms”; it comes back as it was
 * Returns: (transfer full) (element-type PamphletBlock)
 */
GPtrArray *
pamphlet_blocks_read (const PamphletJsonValue *object,
                      const char              *language,
                      GString                 *context)
{
  return read_blocks (object, &(Place){ language, context }, FALSE);
}
