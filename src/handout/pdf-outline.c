/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pdf-outline.h"

#include "tags.h"

/* Returns: what a part or a section is called, which is the first thing that stands in it. */
const char *
pamphlet_pdf_outline_get_title (const PamphletNode *node)
{
  const PamphletNode *title = g_ptr_array_index (node->children, 0);

  return pamphlet_text_get_string (title->text);
}

/* Returns: (transfer container): those of some nodes that have an entry in the outline. */
static GPtrArray *
find_entries (GPtrArray *nodes)
{
  GPtrArray *entries = g_ptr_array_new ();

  for (unsigned i = 0; i < nodes->len; i++)
    if (((const PamphletNode *)g_ptr_array_index (nodes, i))->id != NULL)
      g_ptr_array_add (entries, g_ptr_array_index (nodes, i));

  return entries;
}

/*
 * Writes the entries of some nodes, one after another, and theirs below them.
 *
 * @object: (inout): of the entry above, to which they are added
 * @are_open: whether what is below them is seen at once
 * Returns: how many entries are seen at once
 */
static unsigned
write_entries (PamphletPdfFile *file,
               GPtrArray       *nodes,
               unsigned         parent,
               GString         *object,
               gboolean         are_open)
{
  g_autoptr (GPtrArray) entries = find_entries (nodes);
  unsigned first = file->objects->len;
  unsigned n_seen = entries->len;

  for (unsigned i = 0; i < entries->len; i++)
    pamphlet_pdf_file_reserve (file);

  for (unsigned i = 0; i < entries->len; i++)
    {
      const PamphletNode *node = g_ptr_array_index (entries, i);
      g_autofree char    *address = pamphlet_tags_dup_address (node->id);
      GString            *entry = g_string_new ("<< /Title ");
      unsigned            n_below;

      pamphlet_pdf_write_text (entry, pamphlet_pdf_outline_get_title (node));
      g_string_append_printf (entry, " /Parent %u 0 R /Dest (%s)", parent, address);
      if (i > 0)
        g_string_append_printf (entry, " /Prev %u 0 R", first + i - 1);
      if (i + 1 < entries->len)
        g_string_append_printf (entry, " /Next %u 0 R", first + i + 1);

      n_below = write_entries (file, node->children, first + i, entry, FALSE);
      if (n_below > 0)
        g_string_append_printf (entry, " /Count %s%u", are_open ? "" : "-", n_below);
      n_seen += are_open ? n_below : 0;
      g_string_append (entry, " >>\n");
      pamphlet_pdf_file_set (file, first + i, entry);
    }

  if (entries->len > 0)
    g_string_append_printf (object, " /First %u 0 R /Last %u 0 R", first, first + entries->len - 1);

  return n_seen;
}

/*
 * Writes what a viewer lists beside the pages: the leaflets, and their sections.
 *
 * Returns: the number of its object
 */
unsigned
pamphlet_pdf_outline_write (PamphletPdfFile        *file,
                            const PamphletDocument *document)
{
  GString *object = g_string_new ("<< /Type /Outlines");
  unsigned number = pamphlet_pdf_file_reserve (file);
  unsigned n_seen = write_entries (file, document->parts, number, object, document->parts->len == 1);

  g_string_append_printf (object, " /Count %u >>\n", n_seen);
  pamphlet_pdf_file_set (file, number, object);

  return number;
}
