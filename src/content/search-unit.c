/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "search-unit.h"

#include "texts.h"

typedef struct
{
  PamphletUnitFunc func;
  gpointer         data;
} Visitor;

static void
visit_name (const PamphletText *text,
            PamphletUnitKind    kind,
            PamphletUnitFunc    func,
            gpointer            data)
{
  PamphletUnit unit = { .kind = kind, .text = text };

  func (&unit, data);
}

/* Calls @func for every unit that is a name: of a condition that is whole or only a head, its title, its other names and its
 * codes. Their numbers are those that they have among all units. */
void
pamphlet_condition_foreach_name (PamphletCondition *self,
                                 PamphletUnitFunc   func,
                                 gpointer           data)
{
  GPtrArray *also_called = pamphlet_condition_get_also_called (self);
  GPtrArray *codes = pamphlet_condition_get_codes (self);

  visit_name (pamphlet_condition_get_title (self), PAMPHLET_UNIT_START, func, data);
  visit_name (pamphlet_condition_get_title (self), PAMPHLET_UNIT_TITLE, func, data);
  for (unsigned i = 0; i < also_called->len; i++)
    visit_name (g_ptr_array_index (also_called, i), PAMPHLET_UNIT_OTHER_NAME, func, data);

  for (unsigned i = 0; i < codes->len; i++)
    {
      PamphletUnit unit = { .kind = PAMPHLET_UNIT_CODE, .code = ((const PamphletCode *)g_ptr_array_index (codes, i))->code };

      func (&unit, data);
    }
}

static void
visit_text (const PamphletText      *text,
            const PamphletTextPlace *place,
            gpointer                 data)
{
  static const PamphletUnitKind kinds[] = {
    [PAMPHLET_TEXT_SECTION_TITLE] = PAMPHLET_UNIT_SECTION_TITLE,
    [PAMPHLET_TEXT_SHORT_TITLE] = PAMPHLET_UNIT_SHORT_TITLE,
    [PAMPHLET_TEXT_HEADING] = PAMPHLET_UNIT_HEADING,
    [PAMPHLET_TEXT_ALTERNATIVE] = PAMPHLET_UNIT_BODY,
    [PAMPHLET_TEXT_BODY] = PAMPHLET_UNIT_BODY,
  };
  const Visitor *visitor = data;
  PamphletUnit   unit = { .kind = kinds[place->role], .text = text, .section = place->section };

  if (place->role != PAMPHLET_TEXT_TITLE && place->role != PAMPHLET_TEXT_OTHER_NAME)
    visitor->func (&unit, visitor->data);
}

/* Calls @func for every unit of a whole condition: its names, then its texts in reading order. A unit's number is its place in
 * this order, from 0. */
void
pamphlet_condition_foreach_unit (PamphletCondition *self,
                                 PamphletUnitFunc   func,
                                 gpointer           data)
{
  Visitor visitor = { func, data };

  pamphlet_condition_foreach_name (self, func, data);
  pamphlet_condition_foreach_text (self, visit_text, &visitor);
}
