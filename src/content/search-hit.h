/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "condition.h"
#include "search-snippet.h"

G_BEGIN_DECLS

/* What a leaflet was found by. */
typedef enum
{
  PAMPHLET_HIT_TITLE,
  PAMPHLET_HIT_OTHER_NAME,
  PAMPHLET_HIT_CODE,
  PAMPHLET_HIT_TEXT
} PamphletHitKind;

extern const char *const pamphlet_hit_kind_names[];

/* What a hit is made of. Only the search fills this in; everybody else asks the hit. */
typedef struct
{
  PamphletCondition *condition; /* as it was written */
  PamphletHitKind    kind;
  gboolean           is_approximate;
  PamphletSnippet   *title;
  PamphletSnippet   *snippet;       /* what was found; NULL for the title */
  char              *section;       /* its id, or NULL */
  PamphletText      *section_title; /* as its tab has it, or NULL */
  PamphletText      *text;          /* that the snippet is of; NULL for a code */
} PamphletHitParts;

/* A leaflet that a search found. Never changed once made. */
#define PAMPHLET_TYPE_HIT (pamphlet_hit_get_type ())
G_DECLARE_FINAL_TYPE (PamphletHit, pamphlet_hit, PAMPHLET, HIT, GObject)

PamphletHit           *pamphlet_hit_new               (PamphletHitParts *parts) G_GNUC_WARN_UNUSED_RESULT;
PamphletCondition     *pamphlet_hit_get_condition     (PamphletHit      *self);
PamphletHitKind        pamphlet_hit_get_kind          (PamphletHit      *self);
gboolean               pamphlet_hit_is_approximate    (PamphletHit      *self);
const PamphletSnippet *pamphlet_hit_get_title         (PamphletHit      *self);
const PamphletSnippet *pamphlet_hit_get_snippet       (PamphletHit      *self);
const char            *pamphlet_hit_get_section       (PamphletHit      *self);
const PamphletText    *pamphlet_hit_get_section_title (PamphletHit      *self);
const PamphletText    *pamphlet_hit_get_text          (PamphletHit      *self);

G_END_DECLS
