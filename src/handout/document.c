/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document.h"

#include "identifier.h"
#include "leaflet-part.h"
#include "node.h"
#include "personal-lines.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* Stands between the full name of a condition and how often it has come, in the id of a part. No name has one in it. */
#define REPETITION '~'

/* The same condition may come again: in another language, or with other sections. */
static char *
create_part_id (PamphletDocument      *self,
                const PamphletLeaflet *leaflet)
{
  g_autofree char *name = pamphlet_condition_dup_name (pamphlet_translation_get_source (leaflet->translation));
  g_autofree char *id = g_strdup (name);

  for (unsigned i = 2; g_hash_table_contains (self->by_id, id); i++)
    {
      g_autofree char *before = g_steal_pointer (&id);

      id = g_strdup_printf ("%s%c%u", name, REPETITION, i);
    }

  return g_steal_pointer (&id);
}

static void
add_part (PamphletDocument *self,
          PamphletNode     *part)
{
  g_ptr_array_add (self->parts, part);
  g_hash_table_insert (self->by_id, part->id, part);

  for (unsigned i = 0; i < part->children->len; i++)
    {
      PamphletNode *section = g_ptr_array_index (part->children, i);

      if (section->id != NULL)
        g_hash_table_insert (self->by_id, section->id, section);
    }
}

/* Makes the list of contents, to which each part that follows adds its entry. */
static PamphletNode *
create_contents (PamphletHandout *handout)
{
  const PamphletLeaflet *first = g_ptr_array_index (handout->leaflets, 0);
  PamphletNode          *part = pamphlet_node_new (PAMPHLET_NODE_PART);

  part->id = g_strdup ("contents");
  /* Translators: above the list of the leaflets that are printed together. */
  pamphlet_node_append_words (part, PAMPHLET_NODE_TITLE, first, N_ ("In this handout"));
  pamphlet_personal_lines_append (part, handout);

  return part;
}

static void
append_entry (PamphletNode       *contents,
              const PamphletNode *part)
{
  const PamphletNode *title = g_ptr_array_index (part->children, 0);
  PamphletNode       *entry = pamphlet_node_append_text (contents, PAMPHLET_NODE_CONTENTS, title->text, title->second);

  entry->target = g_strdup (part->id);
}

/* Appends the room to write down what to ask, once for all leaflets. */
static void
append_notes (PamphletNode          *part,
              const PamphletLeaflet *leaflet)
{
  /* Translators: above empty lines at the end of a printed leaflet. */
  PamphletNode *section = pamphlet_node_new_section (leaflet, N_ ("Your questions and notes"));

  section->id = g_strconcat (part->id, "/notes", NULL);
  pamphlet_node_append (section, PAMPHLET_NODE_RULES);
  pamphlet_node_insert (part, -1, section);
}

/*
 * Writes down all that a handout has to say, in reading order.
 *
 * @handout: with at least one leaflet
 */
PamphletDocument *
pamphlet_document_new (PamphletHandout *handout)
{
  PamphletDocument *self;
  PamphletNode     *contents = NULL;

  g_return_val_if_fail (handout != NULL && handout->leaflets->len > 0, NULL);

  self = g_new0 (PamphletDocument, 1);
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify)pamphlet_node_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);

  if (handout->leaflets->len > 1)
    add_part (self, contents = create_contents (handout));

  for (unsigned i = 0; i < handout->leaflets->len; i++)
    {
      const PamphletLeaflet *leaflet = g_ptr_array_index (handout->leaflets, i);
      g_autofree char       *id = create_part_id (self, leaflet);
      PamphletNode          *part = pamphlet_leaflet_part_new (leaflet, contents == NULL ? handout : NULL, id);

      if (i == handout->leaflets->len - 1)
        append_notes (part, leaflet);
      if (contents != NULL)
        append_entry (contents, part);
      add_part (self, part);
    }

  return self;
}

void
pamphlet_document_free (PamphletDocument *self)
{
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_free (self);
}

/* Returns: whether the part is one of the leaflet with the full name @name. */
static gboolean
is_of (const PamphletNode *part,
       const char         *name)
{
  gsize length = strlen (name);

  return g_str_has_prefix (part->id, name) && (part->id[length] == '\0' || part->id[length] == REPETITION);
}

static const char *
find_leaflet (const PamphletDocument *self,
              const PamphletNode     *part,
              const char             *name)
{
  g_autofree char    *library = NULL;
  g_autofree char    *condition = NULL;
  g_autofree char    *section = NULL;
  g_autofree char    *own_library = g_strndup (part->id, strcspn (part->id, "/"));
  g_autofree char    *full_name = NULL;
  g_autofree char    *id = NULL;
  const PamphletNode *found;

  if (!pamphlet_identifier_split (name, &library, &condition, &section))
    return NULL;

  full_name = g_strconcat (library != NULL ? library : own_library, "/", condition, NULL);
  found = is_of (part, full_name) ? part : g_hash_table_lookup (self->by_id, full_name);
  if (found == NULL)
    return NULL;

  id = section != NULL ? g_strconcat (found->id, "#", section, NULL) : g_strdup (found->id);
  if (g_hash_table_contains (self->by_id, id))
    found = g_hash_table_lookup (self->by_id, id);

  return found->id;
}

/*
 * Finds where in the document a link or a hard word of a leaf leads.
 *
 * Returns: (transfer none) (nullable): the id of a part or a section; that of the whole leaflet where the section is not
 *          printed; NULL where the span leads out of the document or nowhere
 */
const char *
pamphlet_document_find_target (const PamphletDocument *self,
                               const PamphletNode     *leaf,
                               const PamphletSpan     *span)
{
  const PamphletNode *part = leaf;

  g_return_val_if_fail (self != NULL && leaf != NULL && span != NULL, NULL);

  while (part->parent != NULL)
    part = part->parent;

  if (span->kind == PAMPHLET_SPAN_LINK && g_str_has_prefix (span->target, "condition:"))
    return find_leaflet (self, part, span->target + strlen ("condition:"));

  if (span->kind == PAMPHLET_SPAN_TERM)
    {
      g_autofree char    *id = g_strconcat (part->id, "/words", NULL);
      const PamphletNode *words = g_hash_table_lookup (self->by_id, id);

      return words != NULL ? words->id : NULL;
    }

  return NULL;
}
