/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pdf-links.h"

#include "pdf-outline.h"

#include <stdlib.h>
#include <string.h>

/* Returns: whether the height of a page, which links are measured from, could be read. */
static gboolean
read_height (const PamphletPdfFile *file,
             unsigned               page,
             double                *height)
{
  PamphletPdfPiece dictionary;
  PamphletPdfPiece box;
  PamphletPdfToken token = { PAMPHLET_PDF_TOKEN_END };
  g_autofree char *digits = NULL;

  if (!pamphlet_pdf_file_get (file, page, &dictionary) || !pamphlet_pdf_look_up (dictionary, "/MediaBox", &box))
    return FALSE;

  for (unsigned i = 0; i < strlen ("[0123"); i++)
    token = pamphlet_pdf_read_token (&box);

  digits = g_strndup (token.piece.start, token.piece.end - token.piece.start);
  *height = g_ascii_strtod (digits, NULL);

  return token.type == PAMPHLET_PDF_TOKEN_NUMBER;
}

static void
write_coordinate (GString *out,
                  double   value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (out, "%s ", g_ascii_formatd (digits, sizeof digits, "%.2f", value));
}

/* An address may have any character in it; as hexadecimal digits, none can be mistaken for syntax. */
static void
write_bytes (GString    *out,
             const char *bytes)
{
  g_string_append_c (out, '<');
  for (; *bytes != '\0'; bytes++)
    g_string_append_printf (out, "%02X", (guchar)*bytes);
  g_string_append_c (out, '>');
}

static void
write_target (GString                *out,
              const PamphletDocument *document,
              const char             *target)
{
  g_autofree char *address = NULL;

  if (*target == '#')
    {
      address = pamphlet_tags_dup_address (target + 1);
      g_string_append_printf (out, "/Dest (%s) /Contents ", address);
      pamphlet_pdf_write_text (out, pamphlet_pdf_outline_get_title (g_hash_table_lookup (document->by_id, target + 1)));
      return;
    }

  address = g_uri_escape_string (target, G_URI_RESERVED_CHARS_GENERIC_DELIMITERS G_URI_RESERVED_CHARS_SUBCOMPONENT_DELIMITERS "%", FALSE);
  g_string_append (out, "/A << /S /URI /URI ");
  write_bytes (out, address);
  g_string_append (out, " >> /Contents ");
  pamphlet_pdf_write_text (out, target);
}

/* Writes a link: a rectangle of a page, its target, and the same in words for those who cannot see where it stands. */
static unsigned
write_link (PamphletPdfFile          *file,
            const PamphletDocument   *document,
            const PamphletTaggedLink *link,
            double                    height,
            unsigned                  key)
{
  GString *object = g_string_new ("<< /Type /Annot /Subtype /Link /F 4 /Border [ 0 0 0 ] /Rect [ ");

  write_coordinate (object, link->place.x);
  write_coordinate (object, height - link->place.y - link->place.height);
  write_coordinate (object, link->place.x + link->place.width);
  write_coordinate (object, height - link->place.y);
  g_string_append_printf (object, "] /StructParent %u ", key);
  write_target (object, document, link->target);
  g_string_append (object, " >>\n");

  return pamphlet_pdf_file_add (file, object);
}

/* Returns: whether a link leads somewhere, and it is known from which page. */
static gboolean
is_sound (const PamphletPdfTree    *tree,
          const PamphletTags       *tags,
          const PamphletDocument   *document,
          const PamphletTaggedLink *link)
{
  const char *id = *link->target == '#' ? link->target + 1 : NULL;

  return ((const GArray *)g_ptr_array_index (tree->stretches, link->tag))->len > 0 &&
         (id == NULL || (g_hash_table_contains (tags->ids, id) && g_hash_table_contains (document->by_id, id)));
}

static gboolean
write_page (PamphletPdfFile       *file,
            const PamphletPdfTree *tree,
            unsigned               page,
            GString               *links)
{
  const char *const without[] = { "/Annots", "/StructParents", "/Tabs", NULL };
  g_autofree char  *added = g_strdup_printf ("/StructParents %u /Tabs /S%s%s%s", page, links->len > 0 ? " /Annots [ " : "", links->str,
                                            links->len > 0 ? "]" : "");

  return pamphlet_pdf_file_edit (file, g_array_index (tree->pages, unsigned, page), without, added);
}

/* Writes the links of all tags, and puts them onto their pages. */
static gboolean
write_links (PamphletPdfFile        *file,
             const PamphletPdfTree  *tree,
             const PamphletDocument *document,
             const PamphletTags     *tags,
             GArray                 *numbers,
             GPtrArray              *of_pages)
{
  for (unsigned i = 0; i < tags->links->len; i++)
    {
      const PamphletTaggedLink *link = &g_array_index (tags->links, PamphletTaggedLink, i);
      double                    height;
      unsigned                  page;
      unsigned                  number;

      if (!is_sound (tree, tags, document, link))
        return FALSE;

      page = g_array_index ((GArray *)g_ptr_array_index (tree->stretches, link->tag), PamphletPdfStretch, 0).page;
      if (!read_height (file, g_array_index (tree->pages, unsigned, page), &height))
        return FALSE;

      number = write_link (file, document, link, height, tree->pages->len + i);
      g_array_append_val (numbers, number);
      g_string_append_printf (g_ptr_array_index (of_pages, page), "%u 0 R ", number);
    }

  for (unsigned i = 0; i < of_pages->len; i++)
    if (!write_page (file, tree, i, g_ptr_array_index (of_pages, i)))
      return FALSE;

  return TRUE;
}

static void
free_string (gpointer string)
{
  g_string_free (string, TRUE);
}

/*
 * Writes the links of a document.
 *
 * Returns: (transfer full) (element-type guint) (nullable): the numbers of their objects
 */
GArray *
pamphlet_pdf_links_write (PamphletPdfFile        *file,
                          const PamphletPdfTree  *tree,
                          const PamphletDocument *document,
                          const PamphletTags     *tags,
                          GError                **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (unsigned));
  g_autoptr (GPtrArray) of_pages = g_ptr_array_new_with_free_func (free_string);

  for (unsigned i = 0; i < tree->pages->len; i++)
    g_ptr_array_add (of_pages, g_string_new (NULL));

  if (write_links (file, tree, document, tags, numbers, of_pages))
    return g_steal_pointer (&numbers);

  pamphlet_pdf_fail (error, "Link");

  return NULL;
}
