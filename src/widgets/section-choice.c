/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "section-choice.h"

static const PamphletSection *
get_section (PamphletCondition *condition,
             unsigned           index)
{
  return g_ptr_array_index (pamphlet_condition_get_sections (condition), index);
}

/* Returns: where the section with @id is among those of @condition, or -1. */
int
pamphlet_section_choice_find (PamphletCondition *condition,
                              const char        *id)
{
  for (unsigned i = 0; i < pamphlet_condition_get_sections (condition)->len; i++)
    if (g_str_equal (get_section (condition, i)->id, id))
      return i;

  return -1;
}

/*
 * Staff compare the same thing in several conditions, and stay with it when they go on to the next.
 *
 * @before: (nullable): the section that was shown last
 * Returns: where to land in @condition: on the same section or one of the same kind, and else on the first
 */
int
pamphlet_section_choice_land (PamphletCondition     *condition,
                              const PamphletSection *before)
{
  int same;

  if (before == NULL)
    return 0;

  same = pamphlet_section_choice_find (condition, before->id);
  if (same >= 0 && get_section (condition, same)->kind == before->kind)
    return same;

  /* Two sections of the kind “other” have nothing in common. */
  for (unsigned i = 0; before->kind != PAMPHLET_KIND_OTHER && i < pamphlet_condition_get_sections (condition)->len; i++)
    if (get_section (condition, i)->kind == before->kind)
      return i;

  return 0;
}
