/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "flow-walk.h"

#include "columns.h"
#include "language.h"

/* As multiples of the type's size. A column narrower than this is a ladder of single words, and the rows are better read
 * one by one. */
#define COMFORTABLE_COLUMN 7.5
#define BETWEEN_COLUMNS    1.0
#define CELL_PADDING       0.35
#define AROUND_TABLE       0.9
#define BETWEEN_RECORDS    0.7

/* In points. */
#define HEADER_LINE 1.25
#define ROW_LINE    0.5

static const PamphletNode *
get_row (const PamphletNode *table,
         unsigned            row)
{
  return g_ptr_array_index (table->children, row);
}

static const PamphletNode *
get_cell (const PamphletNode *table,
          unsigned            row,
          unsigned            column)
{
  return g_ptr_array_index (get_row (table, row)->children, column);
}

static unsigned
get_n_columns (const PamphletNode *table)
{
  return get_row (table, 0)->children->len;
}

static gboolean
has_second (const PamphletNode *table)
{
  return get_cell (table, 0, 0)->second != NULL;
}

static void
measure_cell (PamphletFlowWalk   *walk,
              const PamphletSlot *place,
              gboolean            is_header,
              PamphletColumn     *column)
{
  PamphletShapeWish wish = { .text = place->text, .language = place->language, .size = place->size, .is_bold = is_header };
  g_autoptr (PamphletShape) shape = pamphlet_shaper_get (walk->shaper, &wish);
  double natural = pamphlet_shape_get_width (shape);

  column->natural = MAX (column->natural, natural);
  column->narrowest = MAX (column->narrowest, MIN (natural, COMFORTABLE_COLUMN * place->size));
  column->narrowest = MAX (column->narrowest, shape->narrowest);
}

/* Returns: (transfer full) (nullable): the columns of a table in one of its languages; NULL where there is no room for them. */
static PamphletColumn *
create_columns (PamphletFlowWalk   *walk,
                const PamphletNode *table,
                gboolean            is_second)
{
  unsigned                   n_columns = get_n_columns (table);
  g_autofree PamphletColumn *columns = g_new0 (PamphletColumn, n_columns);
  double                     between = BETWEEN_COLUMNS * pamphlet_flow_walk_get_em (walk);
  PamphletSlot               place;

  for (unsigned row = 0; row < table->children->len; row++)
    for (unsigned i = 0; i < n_columns; i++)
      {
        pamphlet_flow_walk_get_column (walk, get_cell (table, row, i), is_second, &place);
        measure_cell (walk, &place, row == 0, &columns[i]);
      }

  if (!pamphlet_columns_share (columns, n_columns, place.width - (n_columns - 1) * between))
    return NULL;

  return g_steal_pointer (&columns);
}

static void
append_cells (PamphletFlowWalk     *walk,
              PamphletBand         *band,
              const PamphletNode   *row,
              const PamphletColumn *columns,
              gboolean              is_second,
              gboolean              is_header)
{
  double between = BETWEEN_COLUMNS * pamphlet_flow_walk_get_em (walk);
  double start = 0;

  for (unsigned i = 0; i < row->children->len; i++)
    {
      PamphletSlot slot;

      pamphlet_flow_walk_get_column (walk, g_ptr_array_index (row->children, i), is_second, &slot);
      slot.is_bold = is_header;
      slot.x += pamphlet_language_is_rtl (slot.language) ? slot.width - start - columns[i].width : start;
      slot.width = columns[i].width;
      g_array_append_val (band->slots, slot);

      start += columns[i].width + between;
    }
}

static void
append_row (PamphletFlowWalk     *walk,
            const PamphletNode   *row,
            const PamphletColumn *columns,
            const PamphletColumn *second,
            gboolean              is_header)
{
  double        padding = CELL_PADDING * pamphlet_flow_walk_get_em (walk);
  PamphletBand *band = pamphlet_flow_walk_append (walk, PAMPHLET_BAND_TEXT, g_ptr_array_index (row->children, 0));

  band->inside = MAX (band->inside, PAMPHLET_BREAK_BAD);
  band->above += padding;
  band->below += padding;
  band->line = is_header ? HEADER_LINE : ROW_LINE;

  append_cells (walk, band, row, columns, FALSE, is_header);
  if (second != NULL)
    append_cells (walk, band, row, second, TRUE, is_header);
}

static void
append_grid (PamphletFlowWalk     *walk,
             const PamphletNode   *table,
             const PamphletColumn *columns,
             const PamphletColumn *second)
{
  unsigned head = walk->flow->bands->len;

  append_row (walk, get_row (table, 0), columns, second, TRUE);
  walk->before = PAMPHLET_BREAK_NEVER;

  for (unsigned i = 1; i < table->children->len; i++)
    {
      append_row (walk, get_row (table, i), columns, second, FALSE);
      ((PamphletBand *)g_ptr_array_index (walk->flow->bands, head + i))->head = head;
    }
}

/* Where the columns would be too narrow to read, each row is a list: the header of a column, and the cell below it. */
static void
append_record (PamphletFlowWalk   *walk,
               const PamphletNode *table,
               unsigned            row)
{
  double        em = pamphlet_flow_walk_get_em (walk);
  PamphletBand *last;

  for (unsigned i = 0; i < get_n_columns (table); i++)
    {
      const PamphletNode *header = get_cell (table, 0, i);
      PamphletFlowLeaf    leaf = { .leaf = get_cell (table, row, i), .is_bold = i == 0, .inside = PAMPHLET_BREAK_BAD };

      if (row > 0)
        {
          leaf.label = pamphlet_text_get_string (header->text);
          leaf.second_label = header->second != NULL ? pamphlet_text_get_string (header->second) : NULL;
        }

      walk->before = i > 0 ? PAMPHLET_BREAK_BAD : walk->before;
      walk->space = MAX (walk->space, i > 0 ? CELL_PADDING * em : BETWEEN_RECORDS * em);
      pamphlet_flow_walk_append_leaf (walk, &leaf);
    }

  last = g_ptr_array_index (walk->flow->bands, walk->flow->bands->len - 1);
  last->below += CELL_PADDING * em;
  last->line = ROW_LINE;
}

static void
append_records (PamphletFlowWalk   *walk,
                const PamphletNode *table)
{
  /* A table of headers alone has nothing else to say. */
  if (table->children->len == 1)
    append_record (walk, table, 0);

  for (unsigned i = 1; i < table->children->len; i++)
    append_record (walk, table, i);
}

/* Appends a table: in columns where there is room for them, and its rows one below the other where there is not. */
void
pamphlet_flow_walk_append_table (PamphletFlowWalk   *self,
                                 const PamphletNode *table)
{
  double                     around = AROUND_TABLE * pamphlet_flow_walk_get_em (self);
  gboolean                   is_stacked = has_second (table) && pamphlet_flow_walk_is_stacked (self);
  g_autofree PamphletColumn *columns = is_stacked ? NULL : create_columns (self, table, FALSE);
  g_autofree PamphletColumn *second = is_stacked || !has_second (table) ? NULL : create_columns (self, table, TRUE);

  if (self->previous == NULL || self->previous->type != PAMPHLET_NODE_TABLE_CAPTION)
    self->space = MAX (self->space, around);

  if (columns != NULL && (second != NULL || !has_second (table)))
    append_grid (self, table, columns, second);
  else
    append_records (self, table);

  self->space = around;
}
