/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf-tree.h"
#include "tags.h"

G_BEGIN_DECLS

unsigned pamphlet_pdf_structure_write (PamphletPdfFile        *file,
                                       const PamphletPdfTree  *tree,
                                       const PamphletDocument *document,
                                       const PamphletTags     *tags,
                                       GArray                 *annotations,
                                       const char             *language,
                                       GError                **error);

G_END_DECLS
