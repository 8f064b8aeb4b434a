/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "condition.h"

G_BEGIN_DECLS

/* Of what kind a piece of a leaflet is to a search. */
typedef enum
{
  PAMPHLET_UNIT_START, /* the title again, of which only the first word counts */
  PAMPHLET_UNIT_TITLE,
  PAMPHLET_UNIT_OTHER_NAME,
  PAMPHLET_UNIT_CODE,
  PAMPHLET_UNIT_SECTION_TITLE, /* begins a section */
  PAMPHLET_UNIT_SHORT_TITLE,
  PAMPHLET_UNIT_HEADING,
  PAMPHLET_UNIT_BODY
} PamphletUnitKind;

/* A piece of a leaflet that is found as one: a title, a code, a paragraph, an item of a list. Lives for one call only. */
typedef struct
{
  PamphletUnitKind       kind;
  const PamphletText    *text;    /* NULL for a code */
  const char            *code;    /* NULL for a text */
  const PamphletSection *section; /* NULL before the first */
} PamphletUnit;

typedef void (*PamphletUnitFunc) (const PamphletUnit *unit,
                                  gpointer            data);

void pamphlet_condition_foreach_name (PamphletCondition *self,
                                      PamphletUnitFunc   func,
                                      gpointer           data);
void pamphlet_condition_foreach_unit (PamphletCondition *self,
                                      PamphletUnitFunc   func,
                                      gpointer           data);

G_END_DECLS
