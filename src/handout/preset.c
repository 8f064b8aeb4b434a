/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "preset.h"

#define KIND(name) (1u << PAMPHLET_KIND_##name)

static const unsigned kinds[] = {
  [PAMPHLET_PRESET_ALL] = ~0u,
  [PAMPHLET_PRESET_NONE] = 0,
  [PAMPHLET_PRESET_AT_DIAGNOSIS] = KIND (OVERVIEW) | KIND (SYMPTOMS) | KIND (CAUSES) | KIND (RISK_FACTORS) | KIND (DIAGNOSIS) | KIND (URGENT) | KIND (QUESTIONS) | KIND (SUPPORT),
  [PAMPHLET_PRESET_TREATMENT] = KIND (DIAGNOSIS) | KIND (TREATMENT) | KIND (LIVING_WITH) | KIND (URGENT) | KIND (QUESTIONS),
  [PAMPHLET_PRESET_GOING_HOME] = KIND (SYMPTOMS) | KIND (PREVENTION) | KIND (LIVING_WITH) | KIND (URGENT) | KIND (SUPPORT)
};

/* Returns: whether sections of this kind belong to what is handed out. When to call for help belongs to all of it. */
gboolean
pamphlet_preset_includes (PamphletPreset      self,
                          PamphletSectionKind kind)
{
  g_return_val_if_fail (self < G_N_ELEMENTS (kinds), FALSE);

  return (kinds[self] & (1u << kind)) != 0;
}
