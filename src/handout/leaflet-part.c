/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "leaflet-part.h"

#include "address-section.h"
#include "block-nodes.h"
#include "imprint.h"
#include "node.h"
#include "personal-lines.h"
#include "word-section.h"

/* Returns: (nullable): the condition as the second language shows it. */
static PamphletCondition *
get_second (const PamphletLeaflet *leaflet)
{
  return leaflet->second != NULL ? pamphlet_translation_get_condition (leaflet->second) : NULL;
}

static void
append_head (PamphletNode          *part,
             const PamphletLeaflet *leaflet,
             PamphletHandout       *personal)
{
  PamphletCondition *condition = pamphlet_translation_get_condition (leaflet->translation);
  PamphletCondition *second = get_second (leaflet);

  pamphlet_node_append_text (part, PAMPHLET_NODE_TITLE, pamphlet_condition_get_title (condition),
                             second != NULL ? pamphlet_condition_get_title (second) : NULL);
  if (personal != NULL)
    pamphlet_personal_lines_append (part, personal);
  pamphlet_node_append_text (part, PAMPHLET_NODE_LEAD, pamphlet_condition_get_main_message (condition),
                             second != NULL ? pamphlet_condition_get_main_message (second) : NULL);
}

/* Returns: (transfer none) (nullable): the block that stands before all sections and in none. */
static const PamphletBlock *
append_urgent (PamphletNode          *part,
               const PamphletLeaflet *leaflet)
{
  const PamphletBlock *urgent = pamphlet_condition_get_urgent (pamphlet_translation_get_condition (leaflet->translation), NULL);
  PamphletCondition   *second = get_second (leaflet);

  if (urgent != NULL)
    pamphlet_block_nodes_append (part, leaflet, urgent, second != NULL ? pamphlet_condition_get_urgent (second, NULL) : NULL);

  return urgent;
}

/* Returns: whether the section has nothing but @block. */
static gboolean
is_only (const PamphletSection *section,
         const PamphletBlock   *block)
{
  return section->blocks->len == 1 && g_ptr_array_index (section->blocks, 0) == block;
}

static void
append_section (PamphletNode          *part,
                const PamphletLeaflet *leaflet,
                const char            *id,
                const PamphletBlock   *urgent)
{
  PamphletCondition     *second_condition = get_second (leaflet);
  const PamphletSection *section = pamphlet_condition_get_section (pamphlet_translation_get_condition (leaflet->translation), id);
  const PamphletSection *second = second_condition != NULL ? pamphlet_condition_get_section (second_condition, id) : NULL;
  PamphletNode          *node;

  if (is_only (section, urgent))
    return;

  node = pamphlet_node_append (part, PAMPHLET_NODE_SECTION);
  node->id = g_strconcat (part->id, "#", id, NULL);
  pamphlet_node_append_text (node, PAMPHLET_NODE_HEADING, section->title, second != NULL ? second->title : NULL);
  pamphlet_block_nodes_append_all (node, leaflet, section->blocks, second != NULL ? second->blocks : NULL, urgent);
}

/*
 * A section's id never has a slash in it, so these ids are no section's.
 *
 * @section: (transfer full) (nullable)
 * Returns: the position behind it
 */
static unsigned
insert_section (PamphletNode *part,
                unsigned      position,
                PamphletNode *section,
                const char   *name)
{
  if (section == NULL)
    return position;

  section->id = g_strconcat (part->id, "/", name, NULL);
  pamphlet_node_insert (part, position, section);

  return position + 1;
}

/* What comes last is made first: it has texts of the library, too, with hard words and addresses in them. */
static void
append_appendix (PamphletNode          *part,
                 const PamphletLeaflet *leaflet)
{
  unsigned end = part->children->len;
  unsigned about = insert_section (part, end, pamphlet_imprint_new (leaflet), "about");
  unsigned words;

  insert_section (part, about, pamphlet_imprint_new_sources (leaflet), "sources");
  words = insert_section (part, end, pamphlet_word_section_new (part, leaflet), "words");
  insert_section (part, words, pamphlet_address_section_new (part, leaflet), "addresses");
}

/*
 * Makes the part of a handout that one leaflet is.
 *
 * @personal: (nullable): the handout, where this is the part that says for whom it is
 * @id: of the part; it begins those of its sections
 */
PamphletNode *
pamphlet_leaflet_part_new (const PamphletLeaflet *leaflet,
                           PamphletHandout       *personal,
                           const char            *id)
{
  PamphletNode        *part = pamphlet_node_new (PAMPHLET_NODE_PART);
  const PamphletBlock *urgent;

  part->id = g_strdup (id);
  append_head (part, leaflet, personal);
  urgent = append_urgent (part, leaflet);
  for (unsigned i = 0; leaflet->sections[i] != NULL; i++)
    append_section (part, leaflet, leaflet->sections[i], urgent);
  append_appendix (part, leaflet);

  return part;
}
