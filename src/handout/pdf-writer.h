/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf-file.h"

G_BEGIN_DECLS

GBytes *pamphlet_pdf_write (const PamphletPdfFile *file) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
