/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf-tree.h"
#include "tags.h"

G_BEGIN_DECLS

GArray *pamphlet_pdf_links_write (PamphletPdfFile        *file,
                                  const PamphletPdfTree  *tree,
                                  const PamphletDocument *document,
                                  const PamphletTags     *tags,
                                  GError                **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
