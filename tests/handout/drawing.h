/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf-finish.h"

G_BEGIN_DECLS

/* What a PDF is made of, drawn as plainly as can be: line under line, over as many pages as it takes. */
typedef struct
{
  PamphletDocument *document;
  PamphletTags     *tags;
  GByteArray       *bytes;
} Drawing;

void drawing_draw  (Drawing         *drawing,
                    PamphletHandout *handout);
void drawing_clear (Drawing         *drawing);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Drawing, drawing_clear)

G_END_DECLS
