/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "text.h"

G_BEGIN_DECLS

/* What is to be set in type, and how. */
typedef struct
{
  const PamphletText *text;     /* or NULL: then it is @string alone */
  const char         *string;   /* a list's mark, a page's foot; ignored where there is a text */
  const char         *label;    /* a line above the text: a callout's level, a cell's header; may be NULL */
  const char         *language; /* of the page */
  double              size;     /* of the type, in points */
  gboolean            is_bold;
  double              width; /* of the column, in points; 0 for as wide as it gets */
} PamphletShapeWish;

/* One line of a shape, in points. */
typedef struct
{
  double x;       /* where its words begin, from the left of the column */
  double width;   /* of its words */
  double ascent;  /* above the baseline, leading included */
  double descent; /* below it */
} PamphletLine;

/* A text broken into lines. Never changed once made, and used only by the thread that made it. */
typedef struct
{
  grefcount         references;
  PamphletText     *text; /* or NULL */
  char             *string;
  char             *label;
  PamphletShapeWish wish; /* of the three above */
  PangoLayout      *layout;
  unsigned          lead;  /* bytes that stand before the text: the label, the name of a foreign language */
  GArray           *lines; /* of PamphletLine */
  double            narrowest; /* the width of the longest word, where none was wished for */
} PamphletShape;

PamphletShape *pamphlet_shape_new           (PangoContext            *context,
                                             const PamphletShapeWish *wish) G_GNUC_WARN_UNUSED_RESULT;
PamphletShape *pamphlet_shape_ref           (PamphletShape           *self);
void           pamphlet_shape_unref         (PamphletShape           *self);
double         pamphlet_shape_get_width     (const PamphletShape     *self);
double         pamphlet_shape_get_height    (const PamphletShape     *self);
char          *pamphlet_shape_dup_text      (const PamphletShape     *self,
                                             unsigned                 first,
                                             unsigned                 end) G_GNUC_WARN_UNUSED_RESULT;

gboolean       pamphlet_shape_wish_is_rtl   (const PamphletShapeWish *wish);
unsigned       pamphlet_shape_wish_hash     (gconstpointer            wish);
gboolean       pamphlet_shape_wish_equal    (gconstpointer            a,
                                             gconstpointer            b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletShape, pamphlet_shape_unref)

G_END_DECLS
