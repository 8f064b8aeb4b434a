/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf-file.h"

G_BEGIN_DECLS

gboolean pamphlet_pdf_content_mark (PamphletPdfFile *file,
                                    unsigned         number,
                                    unsigned         n_tags,
                                    GError         **error);

G_END_DECLS
