/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "document.h"

G_BEGIN_DECLS

/* One stretch of content that was tagged. */
typedef struct
{
  const PamphletNode *leaf;
  gboolean            is_second; /* of the second language */
  gboolean            is_mark;   /* an item's mark and not its text */
} PamphletTag;

/* Where a link was drawn, in points from the page's top left corner. */
typedef struct
{
  unsigned          tag;    /* the one that it stands in */
  char             *target; /* an address, or “#” and the id of a node */
  cairo_rectangle_t place;
} PamphletTaggedLink;

/* The structure of a tagged PDF, noted down while its pages are drawn one after another. */
typedef struct
{
  GArray     *tags;  /* of PamphletTag, in the order of drawing */
  GArray     *links; /* of PamphletTaggedLink */
  GHashTable *ids;   /* of the nodes that have a destination */
  const char *open;  /* the name of the open tag, or NULL */
  unsigned    n_open_destinations;
} PamphletTags;

PamphletTags *pamphlet_tags_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void          pamphlet_tags_free        (PamphletTags            *self);
void          pamphlet_tags_enter       (PamphletTags            *self,
                                         cairo_t                 *cr,
                                         const PamphletNode      *leaf,
                                         gboolean                 is_second);
void          pamphlet_tags_enter_mark  (PamphletTags            *self,
                                         cairo_t                 *cr,
                                         const PamphletNode      *item,
                                         gboolean                 is_second);
void          pamphlet_tags_leave       (PamphletTags            *self,
                                         cairo_t                 *cr);
void          pamphlet_tags_add_link    (PamphletTags            *self,
                                         cairo_t                 *cr,
                                         const char              *target,
                                         const cairo_rectangle_t *place);
const char   *pamphlet_tags_get_type    (const PamphletNode      *node);
char         *pamphlet_tags_dup_address (const char              *id) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletTags, pamphlet_tags_free)

G_END_DECLS
