/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pdf-tree.h"

static PamphletPdfTree *
create_tree (unsigned n_tags)
{
  PamphletPdfTree *self = g_new0 (PamphletPdfTree, 1);

  self->pages = g_array_new (FALSE, FALSE, sizeof (unsigned));
  self->n_ids = g_array_new (FALSE, FALSE, sizeof (unsigned));
  self->objects = g_array_new (FALSE, FALSE, sizeof (unsigned));
  self->stretches = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  for (unsigned i = 0; i < n_tags; i++)
    g_ptr_array_add (self->stretches, g_array_new (FALSE, FALSE, sizeof (PamphletPdfStretch)));

  return self;
}

void
pamphlet_pdf_tree_free (PamphletPdfTree *self)
{
  g_clear_pointer (&self->pages, g_array_unref);
  g_clear_pointer (&self->n_ids, g_array_unref);
  g_clear_pointer (&self->stretches, g_ptr_array_unref);
  g_clear_pointer (&self->objects, g_array_unref);
  g_clear_pointer (&self, g_free);
}

/* Reads an array of nothing but references. */
static gboolean
read_refs (PamphletPdfPiece piece,
           GArray          *refs)
{
  PamphletPdfToken token = pamphlet_pdf_read_token (&piece);
  unsigned         number;

  if (token.type != PAMPHLET_PDF_TOKEN_ARRAY)
    return FALSE;

  while (pamphlet_pdf_read_ref (&piece, &number))
    g_array_append_val (refs, number);
  token = pamphlet_pdf_read_token (&piece);

  return token.type == PAMPHLET_PDF_TOKEN_ARRAY_END;
}

static gboolean
read_pages (PamphletPdfTree       *self,
            const PamphletPdfFile *file,
            PamphletPdfPiece       catalog)
{
  PamphletPdfPiece pages;
  PamphletPdfPiece kids;

  return pamphlet_pdf_file_resolve (file, catalog, "/Pages", &pages) && pamphlet_pdf_look_up (pages, "/Kids", &kids) &&
         read_refs (kids, self->pages) && self->pages->len > 0;
}

static gboolean
is_element (const PamphletPdfFile *file,
            unsigned               number)
{
  PamphletPdfPiece object;
  PamphletPdfPiece type;
  PamphletPdfToken token;

  if (!pamphlet_pdf_file_get (file, number, &object) || !pamphlet_pdf_look_up (object, "/Type", &type))
    return FALSE;

  token = pamphlet_pdf_read_token (&type);

  return pamphlet_pdf_token_is (&token, "/StructElem");
}

/*
 * Reads which elements cairo's structure has: as it is never told of any within another, they all are at the top, and stand in
 * the order in which the tags were drawn.
 *
 * Returns: (transfer full) (nullable): the number of each element's object, with the tag's index and 1
 */
static GHashTable *
read_elements (PamphletPdfTree       *self,
               const PamphletPdfFile *file,
               PamphletPdfPiece       root)
{
  g_autoptr (GHashTable) elements = g_hash_table_new (NULL, NULL);
  PamphletPdfPiece kids;

  if (!pamphlet_pdf_look_up (root, "/K", &kids) || !read_refs (kids, self->objects) || self->objects->len != self->stretches->len)
    return NULL;

  for (unsigned i = 0; i < self->objects->len; i++)
    {
      unsigned number = g_array_index (self->objects, unsigned, i);

      if (!is_element (file, number) || !g_hash_table_insert (elements, GUINT_TO_POINTER (number), GUINT_TO_POINTER (i + 1)))
        return NULL;
    }

  return g_steal_pointer (&elements);
}

/* Looks up which elements the stretches of a page belong to. */
static gboolean
read_parents (PamphletPdfTree       *self,
              const PamphletPdfFile *file,
              PamphletPdfPiece       numbers,
              unsigned               key,
              GArray                *refs)
{
  PamphletPdfToken token = pamphlet_pdf_read_token (&numbers);
  PamphletPdfPiece parents;
  unsigned         found;
  unsigned         object;

  if (token.type != PAMPHLET_PDF_TOKEN_ARRAY)
    return FALSE;

  while (pamphlet_pdf_read_number (&numbers, &found) && pamphlet_pdf_read_ref (&numbers, &object))
    if (found == key)
      {
        g_array_append_val (self->objects, object);
        return pamphlet_pdf_file_get (file, object, &parents) && read_refs (parents, refs);
      }

  return FALSE;
}

static gboolean
read_stretches (PamphletPdfTree       *self,
                const PamphletPdfFile *file,
                unsigned               page,
                PamphletPdfPiece       numbers,
                GHashTable            *elements)
{
  g_autoptr (GArray) refs = g_array_new (FALSE, FALSE, sizeof (unsigned));
  PamphletPdfPiece dictionary;
  PamphletPdfPiece value;
  unsigned         key;

  if (!pamphlet_pdf_file_get (file, g_array_index (self->pages, unsigned, page), &dictionary))
    return FALSE;

  /* A page may have nothing to read on it, such as the rest of the lines to write on. */
  if (pamphlet_pdf_look_up (dictionary, "/StructParents", &value) &&
      (!pamphlet_pdf_read_number (&value, &key) || !read_parents (self, file, numbers, key, refs)))
    return FALSE;

  g_array_append_val (self->n_ids, refs->len);
  for (unsigned i = 0; i < refs->len; i++)
    {
      const PamphletPdfStretch stretch = { page, i };
      gpointer                 tag = g_hash_table_lookup (elements, GUINT_TO_POINTER (g_array_index (refs, unsigned, i)));

      if (tag == NULL)
        return FALSE;
      g_array_append_val ((GArray *)g_ptr_array_index (self->stretches, GPOINTER_TO_UINT (tag) - 1), stretch);
    }

  return TRUE;
}

static gboolean
read_tree (PamphletPdfTree       *self,
           const PamphletPdfFile *file)
{
  g_autoptr (GHashTable) elements = NULL;
  PamphletPdfPiece catalog;
  PamphletPdfPiece root;
  PamphletPdfPiece parents;
  PamphletPdfPiece numbers;
  unsigned         root_number;
  unsigned         parents_number;

  if (!pamphlet_pdf_file_get (file, file->root, &catalog) || !read_pages (self, file, catalog) ||
      !pamphlet_pdf_look_up_ref (catalog, "/StructTreeRoot", &root_number) || !pamphlet_pdf_file_get (file, root_number, &root) ||
      !pamphlet_pdf_look_up_ref (root, "/ParentTree", &parents_number) || !pamphlet_pdf_file_get (file, parents_number, &parents) ||
      !pamphlet_pdf_look_up (parents, "/Nums", &numbers))
    return FALSE;

  elements = read_elements (self, file, root);
  for (unsigned i = 0; elements != NULL && i < self->pages->len; i++)
    if (!read_stretches (self, file, i, numbers, elements))
      return FALSE;

  g_array_append_val (self->objects, root_number);
  g_array_append_val (self->objects, parents_number);

  return elements != NULL;
}

/*
 * Reads which parts of which pages belong to which tag, and which objects say so.
 *
 * @n_tags: how many were drawn
 * Returns: (transfer full)
 */
PamphletPdfTree *
pamphlet_pdf_tree_read (const PamphletPdfFile *file,
                        unsigned               n_tags,
                        GError               **error)
{
  g_autoptr (PamphletPdfTree) self = create_tree (n_tags);

  if (read_tree (self, file))
    return g_steal_pointer (&self);

  pamphlet_pdf_fail (error, "StructTreeRoot");

  return NULL;
}
