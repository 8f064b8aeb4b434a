/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"
#include "picture.h"
#include "shaper.h"
#include "strips.h"

G_BEGIN_DECLS

typedef enum
{
  PAMPHLET_BAND_TEXT,
  PAMPHLET_BAND_PICTURE,
  PAMPHLET_BAND_RULES /* lines to write on */
} PamphletBandKind;

/* Where one leaf stands in a band. In points, from the left of the page's column. */
typedef struct
{
  const PamphletNode *leaf;
  gboolean            is_second;
  const PamphletText *text;     /* NULL for a picture and for rules */
  const char         *label;    /* above the text; may be NULL */
  const char         *language; /* of the page here */
  double              size;
  gboolean            is_bold;
  double              x;
  double              width;
  double              end;    /* left free at its end */
  double              mark_x; /* where the item's mark stands, as wide as mark_width */
  double              mark_width;
  PamphletShape      *shape; /* NULL before the band is set, as are the next */
  PamphletShape      *mark;
} PamphletSlot;

/* Leaves that stand beside each other: one, or the same in two languages, or the cells of a row. */
typedef struct
{
  PamphletBandKind kind;
  GArray          *slots; /* of PamphletSlot, in reading order */
  double           x;     /* of the area that it may fill */
  double           width;
  double           space;      /* above it, unless at the top of a page */
  double           above;      /* the same that stays there: a frame's padding */
  double           below;      /* likewise below */
  double           line;       /* drawn below it; 0 for none */
  double           max_height; /* of a picture */
  PamphletBreak    before;     /* if a page ended before it */
  PamphletBreak    inside;     /* or between its lines, where no line is left alone */
  int              head;       /* index of the band that is repeated above it at the top of a page; -1 for none */
  gboolean         is_framed;  /* by itself: the words for a picture that cannot be shown */
  PamphletPicture *picture;    /* NULL before the band is set, or where it cannot be shown */
  GArray          *lines;      /* of PamphletLine: the highest of all slots; NULL before the band is set */
} PamphletBand;

PamphletBand *pamphlet_band_new         (PamphletBandKind     kind) G_GNUC_WARN_UNUSED_RESULT;
void          pamphlet_band_free        (PamphletBand        *self);
void          pamphlet_band_set         (PamphletBand        *self,
                                         PamphletShaper      *shaper);
void          pamphlet_band_forget      (PamphletBand        *self);
double        pamphlet_band_get_height  (const PamphletBand  *self);
void          pamphlet_band_get_strip   (const PamphletBand  *self,
                                         unsigned             line,
                                         PamphletStrip       *strip);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletBand, pamphlet_band_free)

G_END_DECLS
