/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pdf-leaves.h"

static unsigned
get_number (GArray  *numbers,
            unsigned i)
{
  return g_array_index (numbers, unsigned, i);
}

/* Writes a reference to an element, where it has a number. */
void
pamphlet_pdf_write_ref (GString *kids,
                        unsigned number)
{
  if (number != 0)
    g_string_append_printf (kids, "%u 0 R ", number);
}

/*
 * Writes an element of the structure.
 *
 * @attributes: what it has besides its kids
 */
void
pamphlet_pdf_leaves_write_element (PamphletPdfLeaves *self,
                                   unsigned           number,
                                   const char        *type,
                                   unsigned           parent,
                                   const char        *kids,
                                   const char        *attributes)
{
  GString *element = g_string_new (NULL);

  g_string_printf (element, "<< /Type /StructElem /S /%s /P %u 0 R /K [ %s]%s >>\n", type, parent, kids, attributes);
  pamphlet_pdf_file_set (self->file, number, element);
}

/* Writes where the content of a tag is. */
static void
write_content (PamphletPdfLeaves *self,
               unsigned           tag,
               GString           *kids)
{
  const GArray *stretches = g_ptr_array_index (self->tree->stretches, tag);

  for (unsigned i = 0; i < stretches->len; i++)
    {
      const PamphletPdfStretch *stretch = &g_array_index (stretches, PamphletPdfStretch, i);

      g_string_append_printf (kids, "<< /Type /MCR /Pg %u 0 R /MCID %u >> ", get_number (self->tree->pages, stretch->page), stretch->id);
    }
}

/* Writes the links of a tag: elements of their own, after the text that they stand in. cairo would have to draw that text apart. */
static void
write_tag_links (PamphletPdfLeaves *self,
                 unsigned           tag,
                 unsigned           parent,
                 GString           *kids)
{
  for (unsigned i = 0; i < self->tags->links->len; i++)
    {
      g_autofree char *object = NULL;
      unsigned         element;

      if (g_array_index (self->tags->links, PamphletTaggedLink, i).tag != tag)
        continue;

      element = pamphlet_pdf_file_reserve (self->file);
      object = g_strdup_printf ("<< /Type /OBJR /Obj %u 0 R >> ", get_number (self->annotations, i));
      pamphlet_pdf_leaves_write_element (self, element, "Link", parent, object, "");
      g_array_index (self->links, unsigned, i) = element;
      pamphlet_pdf_write_ref (kids, element);
    }
}

static gboolean
has_tag (PamphletPdfLeaves *self,
         unsigned           index,
         gboolean           is_second,
         gboolean           is_mark)
{
  const PamphletTag *tag = &g_array_index (self->tags->tags, PamphletTag, index);

  return tag->is_second == is_second && tag->is_mark == is_mark;
}

/* Writes what was drawn as the leaf, in the second language or not, as its mark or not, into an element. */
static void
write_drawn (PamphletPdfLeaves  *self,
             const PamphletNode *leaf,
             gboolean            is_second,
             gboolean            is_mark,
             unsigned            element,
             GString            *kids)
{
  const GArray *tags = g_hash_table_lookup (self->tags_of, leaf);

  for (unsigned i = 0; tags != NULL && i < tags->len; i++)
    {
      unsigned index = g_array_index (tags, unsigned, i);

      if (!has_tag (self, index, is_second, is_mark))
        continue;

      write_content (self, index, kids);
      g_array_index (self->elements, unsigned, index) = element;
    }
}

static void
write_links (PamphletPdfLeaves  *self,
             const PamphletNode *leaf,
             gboolean            is_second,
             unsigned            element,
             GString            *kids)
{
  const GArray *tags = g_hash_table_lookup (self->tags_of, leaf);

  for (unsigned i = 0; tags != NULL && i < tags->len; i++)
    if (has_tag (self, g_array_index (tags, unsigned, i), is_second, FALSE))
      write_tag_links (self, g_array_index (tags, unsigned, i), element, kids);
}

static void
write_language (PamphletPdfLeaves  *self,
                GString            *attributes,
                const PamphletText *text)
{
  if (text == NULL || g_str_equal (pamphlet_text_get_language (text), self->language))
    return;

  g_string_append (attributes, " /Lang ");
  pamphlet_pdf_write_text (attributes, pamphlet_text_get_language (text));
}

/* Returns: (nullable): the header that stands above each cell where a table is too narrow for a row of headers. */
static const PamphletText *
get_header (PamphletPdfLeaves  *self,
            const PamphletNode *leaf,
            gboolean            is_second)
{
  const PamphletNode *row = leaf->parent;
  const PamphletNode *header;
  unsigned            column;

  if (leaf->type != PAMPHLET_NODE_CELL || !g_ptr_array_find (row->children, leaf, &column))
    return NULL;

  header = g_ptr_array_index (((const PamphletNode *)g_ptr_array_index (row->parent->children, 0))->children, column);
  if (g_hash_table_contains (self->tags_of, header))
    return NULL;

  return is_second ? header->second : header->text;
}

/*
 * Writes the very words of a text. What stands on the pages has no blanks where lines end, and right-to-left letters in the
 * order in which they are seen: readers would have to guess.
 *
 * @header: (nullable): what stands above it
 */
static void
write_words (GString            *meaning,
             const PamphletText *header,
             const PamphletText *text)
{
  g_autofree char *words = g_strjoin (header != NULL ? "\n" : "", header != NULL ? pamphlet_text_get_string (header) : "",
                                      pamphlet_text_get_string (text), NULL);

  g_string_append (meaning, " /ActualText ");
  pamphlet_pdf_write_text (meaning, words);
}

/* A picture stands once, so that its description in the second language comes after the one in the first. */
static void
write_description (GString            *attributes,
                   const PamphletNode *figure)
{
  const char      *second = figure->second_alt != NULL ? pamphlet_text_get_string (figure->second_alt) : NULL;
  g_autofree char *both = g_strjoin ("\n", pamphlet_text_get_string (figure->alt), second, NULL);

  g_string_append (attributes, " /Alt ");
  pamphlet_pdf_write_text (attributes, both);
}

/* Writes what a leaf says other than by what was drawn. */
static void
write_meaning (PamphletPdfLeaves  *self,
               GString            *meaning,
               const PamphletNode *leaf,
               gboolean            is_second)
{
  const PamphletText *text = is_second ? leaf->second : leaf->text;

  if (leaf->type == PAMPHLET_NODE_FIGURE)
    {
      write_language (self, meaning, leaf->alt);
      write_description (meaning, leaf);
      return;
    }

  write_language (self, meaning, text);
  write_words (meaning, get_header (self, leaf, is_second), text);
}

/* Writes the element of a leaf. Returns: its number, or 0 where it was not drawn. */
static unsigned
write_leaf (PamphletPdfLeaves  *self,
            const PamphletNode *leaf,
            gboolean            is_second,
            unsigned            parent)
{
  const char *type = pamphlet_tags_get_type (leaf);
  g_autoptr (GString) drawn = g_string_new (NULL);
  g_autoptr (GString) links = g_string_new (NULL);
  g_autoptr (GString) meaning = g_string_new (NULL);
  unsigned element = pamphlet_pdf_file_reserve (self->file);
  unsigned words = element;

  write_links (self, leaf, is_second, element, links);
  if (links->len > 0)
    words = pamphlet_pdf_file_reserve (self->file);

  write_drawn (self, leaf, is_second, FALSE, words, drawn);
  if (drawn->len == 0)
    return 0;

  write_meaning (self, meaning, leaf, is_second);

  /* The words would hide the links that stand in the same element. */
  if (words != element)
    {
      pamphlet_pdf_leaves_write_element (self, words, "Span", element, drawn->str, meaning->str);
      g_string_truncate (meaning, 0);
      g_string_printf (drawn, "%u 0 R %s", words, links->str);
    }

  if (g_str_equal (type, "TH"))
    g_string_append (meaning, " /A << /O /Table /Scope /Column >>");
  pamphlet_pdf_leaves_write_element (self, element, type, parent, drawn->str, meaning->str);

  return element;
}

/*
 * Writes what consists of a mark and a text: an item, or an entry of the contents, whose mark is never drawn.
 *
 * @type: of the element that holds both
 */
static unsigned
write_entry (PamphletPdfLeaves  *self,
             const PamphletNode *leaf,
             gboolean            is_second,
             const char         *type,
             unsigned            parent)
{
  g_autoptr (GString) kids = g_string_new (NULL);
  g_autoptr (GString) mark_kids = g_string_new (NULL);
  unsigned element = pamphlet_pdf_file_reserve (self->file);
  unsigned mark = pamphlet_pdf_file_reserve (self->file);

  write_drawn (self, leaf, is_second, TRUE, mark, mark_kids);
  if (mark_kids->len > 0)
    {
      pamphlet_pdf_leaves_write_element (self, mark, "Lbl", element, mark_kids->str, "");
      pamphlet_pdf_write_ref (kids, mark);
    }

  pamphlet_pdf_write_ref (kids, write_leaf (self, leaf, is_second, element));
  if (kids->len == 0)
    return 0;

  pamphlet_pdf_leaves_write_element (self, element, type, parent, kids->str, "");

  return element;
}

/* Writes a node without children, in both languages. */
void
pamphlet_pdf_leaves_write (PamphletPdfLeaves  *self,
                           const PamphletNode *leaf,
                           unsigned            parent,
                           GString            *kids)
{
  for (gboolean is_second = FALSE; is_second <= TRUE; is_second++)
    {
      if (leaf->type == PAMPHLET_NODE_ITEM)
        pamphlet_pdf_write_ref (kids, write_entry (self, leaf, is_second, "LI", parent));
      else if (leaf->type == PAMPHLET_NODE_CONTENTS)
        pamphlet_pdf_write_ref (kids, write_entry (self, leaf, is_second, "TOCI", parent));
      else
        pamphlet_pdf_write_ref (kids, write_leaf (self, leaf, is_second, parent));
    }
}
