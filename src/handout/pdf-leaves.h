/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf-tree.h"
#include "tags.h"

G_BEGIN_DECLS

/* The elements of a structure that have content of their own. */
typedef struct
{
  PamphletPdfFile       *file;
  const PamphletPdfTree *tree;
  const PamphletTags    *tags;
  GArray                *annotations; /* the number of each link's object */
  const char            *language;    /* of the document, a BCP 47 tag; what is in another language says so */
  GHashTable            *tags_of;     /* PamphletNode to a GArray of the indices of its tags */
  GArray                *elements;    /* the number of the element that each tag belongs to, 0 where there is none */
  GArray                *links;       /* the number of the element of each link */
} PamphletPdfLeaves;

void pamphlet_pdf_write_ref            (GString            *kids,
                                        unsigned            number);
void pamphlet_pdf_leaves_write_element (PamphletPdfLeaves  *self,
                                        unsigned            number,
                                        const char         *type,
                                        unsigned            parent,
                                        const char         *kids,
                                        const char         *attributes);
void pamphlet_pdf_leaves_write         (PamphletPdfLeaves  *self,
                                        const PamphletNode *leaf,
                                        unsigned            parent,
                                        GString            *kids);

G_END_DECLS
