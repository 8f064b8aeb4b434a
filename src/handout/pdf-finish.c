/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pdf-finish.h"

#include "language.h"
#include "pdf-content.h"
#include "pdf-links.h"
#include "pdf-outline.h"
#include "pdf-structure.h"
#include "pdf-writer.h"

#include <cairo.h>

static void
write_entry (GString    *object,
             const char *key,
             const char *text)
{
  if (text == NULL)
    return;

  g_string_append_printf (object, " %s ", key);
  pamphlet_pdf_write_text (object, text);
}

/* cairo 1.16 would leave the “D:” out of a date. */
static void
write_info (PamphletPdfFile       *file,
            const PamphletPdfInfo *info)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (info->created);
  g_autofree char *created = g_date_time_format (date, "D:%Y%m%d%H%M%SZ");
  g_autofree char *producer = g_strconcat ("cairo ", cairo_version_string (), NULL);
  GString         *object = g_string_new ("<<");

  write_entry (object, "/Title", info->title);
  write_entry (object, "/Author", info->author);
  write_entry (object, "/Creator", "Pamphlet " PACKAGE_VERSION);
  write_entry (object, "/Producer", producer);
  write_entry (object, "/CreationDate", created);
  g_string_append (object, " >>\n");
  pamphlet_pdf_file_set (file, file->info, object);
}

/* What cairo knows of the structure must not stand beside what is known here. */
static void
remove_structure (PamphletPdfFile       *file,
                  const PamphletPdfTree *tree)
{
  for (unsigned i = 0; i < tree->objects->len; i++)
    pamphlet_pdf_file_remove (file, g_array_index (tree->objects, unsigned, i));
}

static gboolean
mark_pages (PamphletPdfFile       *file,
            const PamphletPdfTree *tree,
            GError               **error)
{
  for (unsigned i = 0; i < tree->pages->len; i++)
    {
      PamphletPdfPiece page;
      unsigned         content;

      if (!pamphlet_pdf_file_get (file, g_array_index (tree->pages, unsigned, i), &page) ||
          !pamphlet_pdf_look_up_ref (page, "/Contents", &content))
        return pamphlet_pdf_fail (error, "Page");

      if (!pamphlet_pdf_content_mark (file, content, g_array_index (tree->n_ids, unsigned, i), error))
        return FALSE;
    }

  return TRUE;
}

/* The title is shown instead of the name of the file, which may be anything (ISO 32000-1, 12.2). */
static gboolean
write_catalog (PamphletPdfFile       *file,
               const PamphletPdfInfo *info,
               unsigned               structure,
               unsigned               outline)
{
  const char *const without[] = { "/StructTreeRoot", "/MarkInfo", "/Lang", "/ViewerPreferences", "/Outlines", NULL };
  g_autoptr (GString) added = g_string_new (NULL);

  g_string_printf (added, "/StructTreeRoot %u 0 R /MarkInfo << /Marked true >> /Outlines %u 0 R "
                          "/ViewerPreferences << /DisplayDocTitle true /Direction /%s >>",
                   structure, outline, pamphlet_language_is_rtl (info->language) ? "R2L" : "L2R");
  write_entry (added, "/Lang", info->language);

  return pamphlet_pdf_file_edit (file, file->root, without, added->str);
}

/*
 * Gives a PDF file what cairo cannot: its language and those of its parts, what its pictures show, a structure that knows
 * nothing of pages, headers and footers that say that they are none of the text, links with words to them, an outline.
 *
 * @bytes: what cairo wrote while the pages were drawn with @tags
 * Returns: (transfer full): NULL on anything unexpected, since half a structure is worse than none
 */
GBytes *
pamphlet_pdf_finish (GBytes                 *bytes,
                     const PamphletDocument *document,
                     const PamphletTags     *tags,
                     const PamphletPdfInfo  *info,
                     GError                **error)
{
  g_autoptr (PamphletPdfFile) file = pamphlet_pdf_file_read (bytes, error);
  g_autoptr (PamphletPdfTree) tree = NULL;
  g_autoptr (GArray) links = NULL;
  unsigned structure;
  unsigned outline;

  if (file != NULL)
    tree = pamphlet_pdf_tree_read (file, tags->tags->len, error);
  if (tree == NULL || !mark_pages (file, tree, error))
    return NULL;

  links = pamphlet_pdf_links_write (file, tree, document, tags, error);
  if (links == NULL)
    return NULL;

  structure = pamphlet_pdf_structure_write (file, tree, document, tags, links, info->language, error);
  if (structure == 0)
    return NULL;

  remove_structure (file, tree);
  outline = pamphlet_pdf_outline_write (file, document);
  write_info (file, info);
  if (!write_catalog (file, info, structure, outline))
    {
      pamphlet_pdf_fail (error, "Catalog");
      return NULL;
    }

  return pamphlet_pdf_write (file);
}
