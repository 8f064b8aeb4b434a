/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "handout.h"
#include "paper.h"
#include "tags.h"

G_BEGIN_DECLS

/* The pages of a handout on one kind of paper. Made a page at a time, so that the first can be seen at once. */
typedef struct _PamphletLayout PamphletLayout;

PamphletLayout *pamphlet_layout_new         (PamphletHandout     *handout,
                                             const PamphletPaper *paper,
                                             PamphletLayout      *earlier) G_GNUC_WARN_UNUSED_RESULT;
void            pamphlet_layout_free        (PamphletLayout      *self);
const PamphletDocument *pamphlet_layout_get_document (PamphletLayout *self);
gboolean        pamphlet_layout_advance     (PamphletLayout      *self);
void            pamphlet_layout_finish      (PamphletLayout      *self);
gboolean        pamphlet_layout_is_finished (PamphletLayout      *self);
unsigned        pamphlet_layout_get_n_pages (PamphletLayout      *self);
void            pamphlet_layout_draw_page   (PamphletLayout      *self,
                                             unsigned             page,
                                             cairo_t             *cr,
                                             PamphletTags        *tags);
char           *pamphlet_layout_dup_text    (PamphletLayout      *self,
                                             unsigned             page) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletLayout, pamphlet_layout_free)

G_END_DECLS
