/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text.h"

G_BEGIN_DECLS

typedef enum
{
  PAMPHLET_BLOCK_PARAGRAPH,
  PAMPHLET_BLOCK_HEADING,
  PAMPHLET_BLOCK_LIST,
  PAMPHLET_BLOCK_STEPS,
  PAMPHLET_BLOCK_CALLOUT,
  PAMPHLET_BLOCK_TABLE,
  PAMPHLET_BLOCK_IMAGE
} PamphletBlockType;

extern const char *const pamphlet_block_type_names[];

typedef enum
{
  PAMPHLET_LEVEL_URGENT,
  PAMPHLET_LEVEL_IMPORTANT,
  PAMPHLET_LEVEL_NOTE
} PamphletLevel;

extern const char *const pamphlet_level_names[];
extern const char *const pamphlet_level_words[];

/* One item of a list or of numbered steps. */
typedef struct
{
  char         *id;
  PamphletText *text;
} PamphletItem;

/* One row of a table, with as many cells as the table's header. */
typedef struct
{
  char      *id;
  GPtrArray *cells; /* of PamphletText */
} PamphletRow;

/* A piece of a section. What a type does not use is NULL. Never changed once read. */
typedef struct
{
  char             *id;
  PamphletBlockType type;
  PamphletText     *text;    /* paragraph, heading */
  GPtrArray        *items;   /* list, steps: of PamphletItem */
  PamphletLevel     level;   /* callout */
  PamphletText     *title;   /* callout */
  GPtrArray        *blocks;  /* callout: of PamphletBlock */
  PamphletText     *caption; /* table, image; may be NULL */
  GPtrArray        *header;  /* table: of PamphletText */
  GPtrArray        *rows;    /* table: of PamphletRow */
  char             *file;    /* image: relative to the library's folder */
  PamphletText     *alt;     /* image */
} PamphletBlock;

void pamphlet_item_free  (PamphletItem  *self);
void pamphlet_row_free   (PamphletRow   *self);
void pamphlet_block_free (PamphletBlock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletItem, pamphlet_item_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletRow, pamphlet_row_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletBlock, pamphlet_block_free)

G_END_DECLS
