/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf-file.h"

G_BEGIN_DECLS

/* A part of a page's content that belongs to one tag. */
typedef struct
{
  unsigned page; /* an index */
  unsigned id;   /* within the page */
} PamphletPdfStretch;

/* What cairo wrote of pages and tags. */
typedef struct
{
  GArray    *pages;     /* of the numbers of their objects */
  GArray    *n_ids;     /* of how many stretches each of them has, as unsigned */
  GPtrArray *stretches; /* of GArray of PamphletPdfStretch, for each tag in the order in which they were drawn */
  GArray    *objects;   /* of the numbers of those that cairo's own structure consists of */
} PamphletPdfTree;

PamphletPdfTree *pamphlet_pdf_tree_read (const PamphletPdfFile *file,
                                         unsigned               n_tags,
                                         GError               **error) G_GNUC_WARN_UNUSED_RESULT;
void             pamphlet_pdf_tree_free (PamphletPdfTree       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletPdfTree, pamphlet_pdf_tree_free)

G_END_DECLS
