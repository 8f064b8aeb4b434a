/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pdf-structure.h"

#include "pdf-leaves.h"

static unsigned
get_number (GArray  *numbers,
            unsigned i)
{
  return g_array_index (numbers, unsigned, i);
}

/* Writes the entries of the contents that begin with the child @first. Returns: the index of the child after them. */
static unsigned
write_contents (PamphletPdfLeaves  *self,
                const PamphletNode *node,
                unsigned            first,
                unsigned            parent,
                GString            *kids)
{
  g_autoptr (GString) entries = g_string_new (NULL);
  unsigned element = pamphlet_pdf_file_reserve (self->file);
  unsigned i;

  for (i = first; i < node->children->len; i++)
    {
      const PamphletNode *child = g_ptr_array_index (node->children, i);

      if (child->type != PAMPHLET_NODE_CONTENTS)
        break;
      pamphlet_pdf_leaves_write (self, child, element, entries);
    }

  pamphlet_pdf_leaves_write_element (self, element, "TOC", parent, entries->str, "");
  pamphlet_pdf_write_ref (kids, element);

  return i;
}

static const char *
get_list_attributes (const PamphletNode *list)
{
  const PamphletNode *first = g_ptr_array_index (list->children, 0);

  return first->mark != NULL && g_ascii_isdigit (*first->mark) ? " /A << /O /List /ListNumbering /Decimal >>"
                                                               : " /A << /O /List /ListNumbering /Disc >>";
}

/* Writes a node with all that is in it. Returns: the number of its element, or 0 where nothing in it was drawn. */
static unsigned
write_node (PamphletPdfLeaves  *self,
            const PamphletNode *node,
            unsigned            parent)
{
  g_autoptr (GString) kids = g_string_new (NULL);
  unsigned element = pamphlet_pdf_file_reserve (self->file);

  for (unsigned i = 0; i < node->children->len;)
    {
      const PamphletNode *child = g_ptr_array_index (node->children, i);

      if (child->type == PAMPHLET_NODE_CONTENTS)
        {
          i = write_contents (self, node, i, element, kids);
          continue;
        }
      if (child->children != NULL)
        pamphlet_pdf_write_ref (kids, write_node (self, child, element));
      else
        pamphlet_pdf_leaves_write (self, child, element, kids);
      i++;
    }

  if (kids->len == 0)
    return 0;

  pamphlet_pdf_leaves_write_element (self, element, pamphlet_tags_get_type (node), parent, kids->str,
                                     node->type == PAMPHLET_NODE_LIST ? get_list_attributes (node) : "");

  return element;
}

/* Collects the elements of a page's stretches, in their order. */
static void
write_page_parents (PamphletPdfLeaves *self,
                    unsigned           page,
                    GString           *parents)
{
  g_autoptr (GArray) elements = g_array_new (FALSE, TRUE, sizeof (unsigned));
  GString *array = g_string_new ("[ ");

  g_array_set_size (elements, get_number (self->tree->n_ids, page));
  for (unsigned i = 0; i < self->tree->stretches->len; i++)
    {
      const GArray *stretches = g_ptr_array_index (self->tree->stretches, i);

      for (unsigned j = 0; j < stretches->len; j++)
        if (g_array_index (stretches, PamphletPdfStretch, j).page == page)
          g_array_index (elements, unsigned, g_array_index (stretches, PamphletPdfStretch, j).id) = get_number (self->elements, i);
    }

  for (unsigned i = 0; i < elements->len; i++)
    pamphlet_pdf_write_ref (array, get_number (elements, i));
  g_string_append (array, "]\n");

  g_string_append_printf (parents, "%u ", page);
  pamphlet_pdf_write_ref (parents, pamphlet_pdf_file_add (self->file, array));
}

/* Writes which element each stretch of each page belongs to, and after them each link (ISO 32000-1, 14.7.4.4). */
static unsigned
write_parents (PamphletPdfLeaves *self)
{
  GString *parents = g_string_new ("<< /Nums [\n");

  for (unsigned i = 0; i < self->tree->pages->len; i++)
    write_page_parents (self, i, parents);

  for (unsigned i = 0; i < self->links->len; i++)
    g_string_append_printf (parents, "%u %u 0 R ", self->tree->pages->len + i, get_number (self->links, i));
  g_string_append (parents, "] >>\n");

  return pamphlet_pdf_file_add (self->file, parents);
}

static void
write_root (PamphletPdfLeaves      *self,
            const PamphletDocument *document,
            unsigned                root)
{
  g_autoptr (GString) kids = g_string_new (NULL);
  unsigned element = pamphlet_pdf_file_reserve (self->file);
  GString *object = g_string_new (NULL);

  for (unsigned i = 0; i < document->parts->len; i++)
    pamphlet_pdf_write_ref (kids, write_node (self, g_ptr_array_index (document->parts, i), element));
  pamphlet_pdf_leaves_write_element (self, element, "Document", root, kids->str, "");

  g_string_printf (object, "<< /Type /StructTreeRoot /K [ %u 0 R ] /ParentTree %u 0 R /ParentTreeNextKey %u >>\n",
                   element, write_parents (self), self->tree->pages->len + self->links->len);
  pamphlet_pdf_file_set (self->file, root, object);
}

static GHashTable *
sort_tags (const PamphletTags *tags)
{
  GHashTable *tags_of = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_array_unref);

  for (unsigned i = 0; i < tags->tags->len; i++)
    {
      const PamphletNode *leaf = g_array_index (tags->tags, PamphletTag, i).leaf;
      GArray             *indices = g_hash_table_lookup (tags_of, leaf);

      if (indices == NULL)
        g_hash_table_insert (tags_of, (gpointer)leaf, indices = g_array_new (FALSE, FALSE, sizeof (unsigned)));
      g_array_append_val (indices, i);
    }

  return tags_of;
}

static GArray *
create_numbers (unsigned n)
{
  return g_array_set_size (g_array_new (FALSE, TRUE, sizeof (unsigned)), n);
}

/*
 * Writes the structure of a document in reading order, wherever and in however many pieces its texts were drawn.
 *
 * @annotations: the numbers of the objects of the tags' links
 * @language: of the document, a BCP 47 tag; what is in another language says so
 * Returns: the number of the root's object; 0 on error
 */
unsigned
pamphlet_pdf_structure_write (PamphletPdfFile        *file,
                              const PamphletPdfTree  *tree,
                              const PamphletDocument *document,
                              const PamphletTags     *tags,
                              GArray                 *annotations,
                              const char             *language,
                              GError                **error)
{
  g_autoptr (GHashTable) tags_of = sort_tags (tags);
  g_autoptr (GArray) elements = create_numbers (tags->tags->len);
  g_autoptr (GArray) links = create_numbers (tags->links->len);
  PamphletPdfLeaves self = { file, tree, tags, annotations, language, tags_of, elements, links };
  unsigned          root = pamphlet_pdf_file_reserve (file);

  write_root (&self, document, root);
  for (unsigned i = 0; i < elements->len; i++)
    if (get_number (elements, i) == 0)
      {
        pamphlet_pdf_fail (error, "StructElem");
        return 0;
      }

  return root;
}
