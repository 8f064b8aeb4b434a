/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "picture.h"
#include "shape.h"

G_BEGIN_DECLS

/* Makes shapes and loads pictures, and remembers them, so that what did not change is not made again. */
typedef struct _PamphletShaper PamphletShaper;

PangoContext    *pamphlet_shaper_create_context (PangoDirection           direction) G_GNUC_WARN_UNUSED_RESULT;

PamphletShaper  *pamphlet_shaper_new            (PamphletShaper          *earlier) G_GNUC_WARN_UNUSED_RESULT;
void             pamphlet_shaper_free           (PamphletShaper          *self);
PamphletShape   *pamphlet_shaper_get            (PamphletShaper          *self,
                                                 const PamphletShapeWish *wish) G_GNUC_WARN_UNUSED_RESULT;
PamphletPicture *pamphlet_shaper_get_picture    (PamphletShaper          *self,
                                                 const char              *file,
                                                 double                   max_width,
                                                 double                   max_height) G_GNUC_WARN_UNUSED_RESULT;
void             pamphlet_shaper_sweep          (PamphletShaper          *self);
void             pamphlet_shaper_drop_earlier   (PamphletShaper          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletShaper, pamphlet_shaper_free)

G_END_DECLS
