/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "block.h"
#include "handout.h"

G_BEGIN_DECLS

typedef enum
{
  PAMPHLET_NODE_PART,       /* a leaflet or the list of contents; begins on a page of its own */
  PAMPHLET_NODE_SECTION,    /* a heading and what belongs to it */
  PAMPHLET_NODE_TITLE,      /* of a part */
  PAMPHLET_NODE_HEADING,    /* of a section */
  PAMPHLET_NODE_SUBHEADING, /* inside a section */
  PAMPHLET_NODE_LEAD,       /* the main message, larger than a paragraph */
  PAMPHLET_NODE_PARAGRAPH,
  PAMPHLET_NODE_LIST, /* of items */
  PAMPHLET_NODE_ITEM,
  PAMPHLET_NODE_CALLOUT,       /* a frame: its level or none, its title, and what it says */
  PAMPHLET_NODE_CALLOUT_LEVEL, /* the word that says how much it weighs, such as “Urgent” */
  PAMPHLET_NODE_CALLOUT_TITLE,
  PAMPHLET_NODE_TABLE_CAPTION, /* of the table that follows it */
  PAMPHLET_NODE_TABLE,         /* of rows; the first holds the headers */
  PAMPHLET_NODE_ROW,           /* of cells */
  PAMPHLET_NODE_CELL,
  PAMPHLET_NODE_FIGURE,  /* a picture; its caption, if any, follows it */
  PAMPHLET_NODE_CAPTION, /* of the figure before it */
  PAMPHLET_NODE_FINE_PRINT, /* sources, review, disclaimer: small, never below 10 points */
  PAMPHLET_NODE_CONTENTS,   /* an entry of the list of contents */
  PAMPHLET_NODE_RULES       /* lines to write on */
} PamphletNodeType;

typedef struct _PamphletNode PamphletNode;

/*
 * What stands on the pages, in reading order and without sizes. A node has either children or texts. With two languages,
 * one tree holds the two, block against block: a leaf has its words in both. Words that are nobody's translation, such as a
 * source or the note for the patient, have no second, stand once over the whole width, and may be in either language or in
 * a third: each text knows its own.
 */
struct _PamphletNode
{
  PamphletNodeType type;
  PamphletNode    *parent;   /* NULL for a part */
  GPtrArray       *children; /* of PamphletNode; NULL for a leaf */
  PamphletText    *text;     /* of a leaf; NULL for a figure and for rules */
  PamphletText    *second;   /* the same in the second language, or NULL */
  char            *mark;     /* item: “•”, “1.” */
  PamphletLevel    level;    /* callout */
  char            *id;       /* part, section: where a link or the outline leads, unique in the document */
  char            *target;   /* contents: the id that the entry stands for */
  char            *file;     /* figure: where the picture is */
  PamphletText    *alt;      /* figure: what it shows, in words; never drawn */
  PamphletText    *second_alt;
};

/* All parts of a handout. Never changed once made. */
typedef struct
{
  GPtrArray  *parts; /* of PamphletNode */
  GHashTable *by_id; /* the parts and sections that have an id */
} PamphletDocument;

PamphletDocument *pamphlet_document_new         (PamphletHandout        *handout) G_GNUC_WARN_UNUSED_RESULT;
void              pamphlet_document_free        (PamphletDocument       *self);
const char       *pamphlet_document_find_target (const PamphletDocument *self,
                                                 const PamphletNode     *leaf,
                                                 const PamphletSpan     *span);
void              pamphlet_node_free            (PamphletNode           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletDocument, pamphlet_document_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletNode, pamphlet_node_free)

G_END_DECLS
