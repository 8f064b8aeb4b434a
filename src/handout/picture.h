/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* A picture as it is printed, in points. */
typedef struct
{
  grefcount        references;
  char            *file;
  double           max_width; /* what it was made to fit into */
  double           max_height;
  double           width;
  double           height;
  double           finest;  /* dots to the point, beyond which more would show no more */
  double           dots;    /* to the point, of the surface */
  cairo_surface_t *surface; /* made anew where more dots are needed than it has */
} PamphletPicture;

PamphletPicture *pamphlet_picture_new   (const char      *file,
                                         double           max_width,
                                         double           max_height) G_GNUC_WARN_UNUSED_RESULT;
PamphletPicture *pamphlet_picture_ref   (PamphletPicture *self);
void             pamphlet_picture_unref (PamphletPicture *self);
void             pamphlet_picture_draw  (PamphletPicture *self,
                                         cairo_t         *cr,
                                         double           x,
                                         double           y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletPicture, pamphlet_picture_unref)

G_END_DECLS
