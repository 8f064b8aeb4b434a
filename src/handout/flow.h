/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "band.h"

G_BEGIN_DECLS

/* What a part flows into. Lengths in points. */
typedef struct
{
  double      width;          /* of the page's column */
  double      picture_height; /* that no picture exceeds */
  int         text_size;
  const char *language;
  const char *second; /* the other language; NULL for none */
} PamphletFlowSetting;

typedef enum
{
  PAMPHLET_FRAME_CALLOUT,
  PAMPHLET_FRAME_SECOND /* a rule at the side of what stands below its own text in the first language */
} PamphletFrameKind;

/* What is drawn around some bands, on as many pages as they take. */
typedef struct
{
  PamphletFrameKind kind;
  PamphletLevel     level; /* of a callout */
  unsigned          first; /* band */
  unsigned          last;
  double            x;
  double            width;
  gboolean          is_rtl;
} PamphletFrame;

/* A part as a single column of bands, as if on a page without end. */
typedef struct
{
  GPtrArray *bands;  /* of PamphletBand */
  GArray    *frames; /* of PamphletFrame */
} PamphletFlow;

PamphletFlow *pamphlet_flow_new  (const PamphletNode        *part,
                                  const PamphletFlowSetting *setting,
                                  PamphletShaper            *shaper) G_GNUC_WARN_UNUSED_RESULT;
void          pamphlet_flow_free (PamphletFlow              *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletFlow, pamphlet_flow_free)

G_END_DECLS
