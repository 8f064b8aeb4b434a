/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "search-hit.h"

struct _PamphletHit
{
  GObject          parent_instance;
  PamphletHitParts parts;
};

G_DEFINE_FINAL_TYPE (PamphletHit, pamphlet_hit, G_TYPE_OBJECT)

const char *const pamphlet_hit_kind_names[] = { "title", "other-name", "code", "text", NULL };

static void
pamphlet_hit_finalize (GObject *object)
{
  PamphletHit *self = PAMPHLET_HIT (object);

  g_clear_object (&self->parts.condition);
  g_clear_pointer (&self->parts.title, pamphlet_snippet_free);
  g_clear_pointer (&self->parts.snippet, pamphlet_snippet_free);
  g_clear_pointer (&self->parts.section, g_free);
  g_clear_pointer (&self->parts.section_title, pamphlet_text_unref);
  g_clear_pointer (&self->parts.text, pamphlet_text_unref);

  G_OBJECT_CLASS (pamphlet_hit_parent_class)->finalize (object);
}

static void
pamphlet_hit_class_init (PamphletHitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pamphlet_hit_finalize;
}

static void
pamphlet_hit_init (PamphletHit *self)
{
}

/* @parts: (inout): all of it is taken, and @parts is left empty. */
PamphletHit *
pamphlet_hit_new (PamphletHitParts *parts)
{
  PamphletHit *self = g_object_new (PAMPHLET_TYPE_HIT, NULL);

  self->parts = *parts;
  *parts = (PamphletHitParts){ 0 };

  return self;
}

/* Returns: (transfer none): the leaflet, as it was written. */
PamphletCondition *
pamphlet_hit_get_condition (PamphletHit *self)
{
  return self->parts.condition;
}

PamphletHitKind
pamphlet_hit_get_kind (PamphletHit *self)
{
  return self->parts.kind;
}

/* Returns: whether a slip had to be forgiven to find it. */
gboolean
pamphlet_hit_is_approximate (PamphletHit *self)
{
  return self->parts.is_approximate;
}

/* Returns: (transfer none): the title in the language of the search or, where it is not translated, in its own. */
const PamphletSnippet *
pamphlet_hit_get_title (PamphletHit *self)
{
  return self->parts.title;
}

/* Returns: (transfer none) (nullable): what was found, in the language it was found in; NULL for the title. */
const PamphletSnippet *
pamphlet_hit_get_snippet (PamphletHit *self)
{
  return self->parts.snippet;
}

/* Returns: (transfer none) (nullable): the id of the section that it was found in. */
const char *
pamphlet_hit_get_section (PamphletHit *self)
{
  return self->parts.section;
}

/* Returns: (transfer none) (nullable): the title of that section as its tab has it, in the language of the snippet. */
const PamphletText *
pamphlet_hit_get_section_title (PamphletHit *self)
{
  return self->parts.section_title;
}

/* Returns: (transfer none) (nullable): the text that was found, whose context and path tell where it stands; NULL for a code. */
const PamphletText *
pamphlet_hit_get_text (PamphletHit *self)
{
  return self->parts.text;
}
