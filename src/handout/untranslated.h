/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

G_BEGIN_DECLS

unsigned pamphlet_document_count_untranslated (const PamphletDocument *self);

G_END_DECLS
