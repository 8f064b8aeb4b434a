/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "document.h"

G_BEGIN_DECLS

/* The structure of a tagged PDF, written while its pages are drawn one after another. */
typedef struct _PamphletTags PamphletTags;

PamphletTags *pamphlet_tags_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void          pamphlet_tags_free      (PamphletTags            *self);
void          pamphlet_tags_enter     (PamphletTags            *self,
                                       cairo_t                 *cr,
                                       const PamphletNode      *leaf,
                                       gboolean                 is_second);
void          pamphlet_tags_leave     (PamphletTags            *self,
                                       cairo_t                 *cr);
void          pamphlet_tags_add_link  (PamphletTags            *self,
                                       cairo_t                 *cr,
                                       const char              *target,
                                       const cairo_rectangle_t *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletTags, pamphlet_tags_free)

G_END_DECLS
