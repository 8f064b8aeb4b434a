/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"
#include "pdf-file.h"

G_BEGIN_DECLS

unsigned    pamphlet_pdf_outline_write     (PamphletPdfFile        *file,
                                            const PamphletDocument *document);
const char *pamphlet_pdf_outline_get_title (const PamphletNode     *node);

G_END_DECLS
