/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "document.h"
#include "shaper.h"

G_BEGIN_DECLS

/* What the head and the foot of a part's pages tell. Lengths in points. */
typedef struct
{
  PamphletHandout       *handout;
  const PamphletLeaflet *leaflet; /* NULL for the list of contents */
  const PamphletNode    *part;
  const char            *language;
  const char            *day; /* of printing, as an ISO 8601 date */
  double                 width;
} PamphletFurniture;

typedef enum
{
  PAMPHLET_HEAD_CLINIC, /* at the very first page */
  PAMPHLET_HEAD_NONE,   /* where a part begins with its title */
  PAMPHLET_HEAD_RUNNING
} PamphletHeadKind;

double pamphlet_furniture_get_head_height (const PamphletFurniture *self,
                                           PamphletShaper          *shaper,
                                           PamphletHeadKind         kind);
double pamphlet_furniture_get_foot_height (const PamphletFurniture *self,
                                           PamphletShaper          *shaper);
void   pamphlet_furniture_draw_head       (const PamphletFurniture *self,
                                           PamphletShaper          *shaper,
                                           PamphletHeadKind         kind,
                                           cairo_t                 *cr);
void   pamphlet_furniture_draw_foot       (const PamphletFurniture *self,
                                           PamphletShaper          *shaper,
                                           cairo_t                 *cr,
                                           unsigned                 page,
                                           unsigned                 n_pages);

G_END_DECLS
