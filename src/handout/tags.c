/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tags.h"

/* What a node is in a tagged PDF (ISO 32000-1, 14.8.4). Headings are numbered by their depth. */
static const char *const types[] = {
  [PAMPHLET_NODE_PART] = "Part",
  [PAMPHLET_NODE_SECTION] = "Sect",
  [PAMPHLET_NODE_LEAD] = "P",
  [PAMPHLET_NODE_PARAGRAPH] = "P",
  [PAMPHLET_NODE_LIST] = "L",
  [PAMPHLET_NODE_ITEM] = "LBody",
  [PAMPHLET_NODE_CALLOUT] = "Sect",
  [PAMPHLET_NODE_CALLOUT_LEVEL] = "P",
  [PAMPHLET_NODE_TABLE_CAPTION] = "Caption",
  [PAMPHLET_NODE_TABLE] = "Table",
  [PAMPHLET_NODE_ROW] = "TR",
  [PAMPHLET_NODE_FIGURE] = "Figure",
  [PAMPHLET_NODE_CAPTION] = "Caption",
  [PAMPHLET_NODE_FINE_PRINT] = "P",
  [PAMPHLET_NODE_CONTENTS] = "Reference",
  [PAMPHLET_NODE_RULES] = NULL,
};

static const char *const headings[] = { "H1", "H2", "H3", "H4", "H5", "H6" };

static void
clear_link (gpointer data)
{
  PamphletTaggedLink *link = data;

  g_clear_pointer (&link->target, g_free);
}

PamphletTags *
pamphlet_tags_new (void)
{
  PamphletTags *self = g_new0 (PamphletTags, 1);

  self->tags = g_array_new (FALSE, TRUE, sizeof (PamphletTag));
  self->links = g_array_new (FALSE, TRUE, sizeof (PamphletTaggedLink));
  g_array_set_clear_func (self->links, clear_link);
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

void
pamphlet_tags_free (PamphletTags *self)
{
  g_clear_pointer (&self->tags, g_array_unref);
  g_clear_pointer (&self->links, g_array_unref);
  g_clear_pointer (&self->ids, g_hash_table_unref);
  g_clear_pointer (&self, g_free);
}

/* A heading is one deeper than what it stands in, so that no level is left out on the way. */
static const char *
get_heading (const PamphletNode *node)
{
  unsigned depth = node->type == PAMPHLET_NODE_SUBHEADING ? 1 : 0;

  for (const PamphletNode *parent = node->parent; parent != NULL; parent = parent->parent)
    if (parent->type == PAMPHLET_NODE_SECTION || parent->type == PAMPHLET_NODE_CALLOUT)
      depth++;

  return headings[MIN (depth, G_N_ELEMENTS (headings) - 1)];
}

/* Returns: (transfer none) (nullable): the structure type of a node; NULL where there is nothing to read. */
const char *
pamphlet_tags_get_type (const PamphletNode *node)
{
  switch (node->type)
    {
    case PAMPHLET_NODE_TITLE:
    case PAMPHLET_NODE_HEADING:
    case PAMPHLET_NODE_SUBHEADING:
    case PAMPHLET_NODE_CALLOUT_TITLE:
      return get_heading (node);
    case PAMPHLET_NODE_CELL:
      return g_ptr_array_index (node->parent->parent->children, 0) == node->parent ? "TH" : "TD";
    default:
      return types[node->type];
    }
}

/* Returns: (transfer full): what the destination of a node is called, in letters that need no escaping anywhere. */
char *
pamphlet_tags_dup_address (const char *id)
{
  return g_uri_escape_string (id, NULL, FALSE);
}

/* Where the first text of a part or section is drawn is where links to it lead. */
static void
begin_destinations (PamphletTags       *self,
                    cairo_t            *cr,
                    const PamphletNode *leaf)
{
  for (const PamphletNode *node = leaf; node != NULL; node = node->parent)
    {
      g_autofree char *address = NULL;
      g_autofree char *attributes = NULL;

      if (node->id == NULL || !g_hash_table_add (self->ids, node->id))
        continue;

      address = pamphlet_tags_dup_address (node->id);
      attributes = g_strdup_printf ("name='%s'", address);
      cairo_tag_begin (cr, CAIRO_TAG_DEST, attributes);
      self->n_open_destinations++;
    }
}

/*
 * cairo is told only where each text begins and ends; what belongs to what is for pamphlet_pdf_structure_write(). cairo 1.16
 * would take the header of a page into a paragraph that goes on below it.
 */
static void
begin (PamphletTags       *self,
       cairo_t            *cr,
       const PamphletNode *leaf,
       gboolean            is_second,
       gboolean            is_mark)
{
  const PamphletTag tag = { leaf, is_second, is_mark };

  pamphlet_tags_leave (self, cr);

  if (pamphlet_tags_get_type (leaf) == NULL)
    return;

  begin_destinations (self, cr, leaf);
  self->open = is_mark ? "Lbl" : pamphlet_tags_get_type (leaf);
  cairo_tag_begin (cr, self->open, NULL);
  g_array_append_val (self->tags, tag);
}

/*
 * Begins to tag what is drawn as the text or picture of a leaf. One that goes on on the next page is entered again there. What
 * is repeated, such as a table's header, is not for those who listen: leave before it.
 */
void
pamphlet_tags_enter (PamphletTags       *self,
                     cairo_t            *cr,
                     const PamphletNode *leaf,
                     gboolean            is_second)
{
  g_return_if_fail (leaf->children == NULL);

  begin (self, cr, leaf, is_second, FALSE);
}

/* Begins to tag what is drawn as the bullet or number of an item. */
void
pamphlet_tags_enter_mark (PamphletTags       *self,
                          cairo_t            *cr,
                          const PamphletNode *item,
                          gboolean            is_second)
{
  g_return_if_fail (item->type == PAMPHLET_NODE_ITEM);

  begin (self, cr, item, is_second, TRUE);
}

/* What is drawn from here on is no part of the text: headers and footers, frames, rules, and what is repeated. */
void
pamphlet_tags_leave (PamphletTags *self,
                     cairo_t      *cr)
{
  if (self->open == NULL)
    return;

  cairo_tag_end (cr, self->open);
  self->open = NULL;

  for (; self->n_open_destinations > 0; self->n_open_destinations--)
    cairo_tag_end (cr, CAIRO_TAG_DEST);
}

/*
 * Makes a link of a place in the leaf that was entered last.
 *
 * @target: an address, or “#” and the id of a node
 * @place: in the coordinates of @cr
 */
void
pamphlet_tags_add_link (PamphletTags            *self,
                        cairo_t                 *cr,
                        const char              *target,
                        const cairo_rectangle_t *place)
{
  PamphletTaggedLink link = { .place = *place };

  g_return_if_fail (self->tags->len > 0);

  link.tag = self->tags->len - 1;
  link.target = g_strdup (target);
  cairo_user_to_device (cr, &link.place.x, &link.place.y);
  cairo_user_to_device_distance (cr, &link.place.width, &link.place.height);
  g_array_append_val (self->links, link);
}
