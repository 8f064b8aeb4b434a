/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "block.h"

G_BEGIN_DECLS

typedef enum
{
  PAMPHLET_KIND_OVERVIEW,
  PAMPHLET_KIND_SYMPTOMS,
  PAMPHLET_KIND_CAUSES,
  PAMPHLET_KIND_RISK_FACTORS,
  PAMPHLET_KIND_PREVENTION,
  PAMPHLET_KIND_DIAGNOSIS,
  PAMPHLET_KIND_TREATMENT,
  PAMPHLET_KIND_OUTLOOK,
  PAMPHLET_KIND_LIVING_WITH,
  PAMPHLET_KIND_URGENT,
  PAMPHLET_KIND_QUESTIONS,
  PAMPHLET_KIND_SUPPORT,
  PAMPHLET_KIND_OTHER
} PamphletSectionKind;

extern const char *const pamphlet_section_kind_names[];

/* One tab of a condition. Never changed once read. */
typedef struct
{
  char               *id;
  PamphletSectionKind kind;
  PamphletText       *title;
  PamphletText       *short_title; /* for a tab; NULL where the title itself is short */
  GPtrArray          *blocks;      /* of PamphletBlock */
} PamphletSection;

void                pamphlet_section_free           (PamphletSection       *self);
const PamphletText *pamphlet_section_get_tab_title  (const PamphletSection *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletSection, pamphlet_section_free)

G_END_DECLS
