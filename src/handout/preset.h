/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "section.h"

G_BEGIN_DECLS

/* What staff hand out again and again: sections by their kinds, whatever the leaflet. */
typedef enum
{
  PAMPHLET_PRESET_ALL,
  PAMPHLET_PRESET_NONE,
  PAMPHLET_PRESET_AT_DIAGNOSIS,
  PAMPHLET_PRESET_TREATMENT,
  PAMPHLET_PRESET_GOING_HOME
} PamphletPreset;

gboolean pamphlet_preset_includes (PamphletPreset      self,
                                   PamphletSectionKind kind);

G_END_DECLS
