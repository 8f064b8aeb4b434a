/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "section.h"

/* What files call the kinds, in the order of PamphletSectionKind, NULL-terminated. */
const char *const pamphlet_section_kind_names[] = {
  "overview", "symptoms", "causes", "risk-factors", "prevention", "diagnosis", "treatment",
  "outlook", "living-with", "urgent", "questions", "support", "other", NULL
};

void
pamphlet_section_free (PamphletSection *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, pamphlet_text_unref);
  g_clear_pointer (&self->short_title, pamphlet_text_unref);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_free (self);
}

/* Returns: (transfer none): the words for the section's tab, short where the author gave short ones. */
const PamphletText *
pamphlet_section_get_tab_title (const PamphletSection *self)
{
  return self->short_title != NULL ? self->short_title : self->title;
}
