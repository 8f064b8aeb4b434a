/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "handout-text.h"

#include "document.h"
#include "plain-text.h"
#include "words.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GString               *out;
  const PamphletLeaflet *leaflet; /* the one that is being written */
} Writer;

static void write_children (const Writer       *self,
                            const PamphletNode *node,
                            const char         *indent);

/*
 * Every paragraph is one line: whoever reads it, a relay service or a braille display, breaks lines as fits there. What the
 * second language makes of it is the next line.
 *
 * @mark: (nullable): before the second line; NULL for as much room as @first_mark takes
 */
static void
write_leaf (const Writer       *self,
            const PamphletNode *leaf,
            const char         *indent,
            const char         *first_mark,
            const char         *mark)
{
  g_autofree char *words = pamphlet_plain_text_dup_words (leaf->text);
  g_autofree char *second = leaf->second != NULL ? pamphlet_plain_text_dup_words (leaf->second) : NULL;

  g_string_append_printf (self->out, "%s%s%s\n", indent, first_mark, words);
  if (second != NULL && mark != NULL)
    g_string_append_printf (self->out, "%s%s%s\n", indent, mark, second);
  else if (second != NULL)
    g_string_append_printf (self->out, "%s%*s%s\n", indent, (int)g_utf8_strlen (first_mark, -1), "", second);
}

/* Returns: (transfer full): what stands before an item: its number, the usual sign of a list in plain text, or room. */
static char *
create_mark (const PamphletNode *item)
{
  if (*item->mark == '\0')
    return g_strdup ("  ");

  return g_ascii_isdigit (*item->mark) ? g_strconcat (item->mark, " ", NULL) : g_strdup ("- ");
}

static void
write_item (const Writer       *self,
            const PamphletNode *item,
            const char         *indent)
{
  g_autofree char *mark = create_mark (item);

  write_leaf (self, item, indent, mark, NULL);
}

/* @level: (nullable) */
static void
write_callout_title (const Writer       *self,
                     const PamphletText *level,
                     const PamphletText *title,
                     const char         *indent)
{
  g_autofree char *level_words = level != NULL ? pamphlet_plain_text_dup_words (level) : NULL;
  g_autofree char *title_words = pamphlet_plain_text_dup_words (title);

  g_string_append_printf (self->out, "%s*** %s%s%s ***\n", indent,
                          level != NULL ? level_words : "", level != NULL ? ": " : "", title_words);
}

static void
write_callout (const Writer       *self,
               const PamphletNode *callout,
               const char         *indent)
{
  g_autofree char    *deeper = g_strconcat (indent, "  ", NULL);
  const PamphletNode *first = g_ptr_array_index (callout->children, 0);
  const PamphletNode *level = first->type == PAMPHLET_NODE_CALLOUT_LEVEL ? first : NULL;
  const PamphletNode *title = level != NULL ? g_ptr_array_index (callout->children, 1) : first;

  write_callout_title (self, level != NULL ? level->text : NULL, title->text, indent);
  if (title->second != NULL)
    write_callout_title (self, level != NULL ? level->second : NULL, title->second, indent);
  write_children (self, callout, deeper);
}

static void
write_cell (const Writer       *self,
            const PamphletText *header,
            const PamphletText *cell,
            const char         *indent,
            const char         *mark)
{
  g_autofree char *header_words = pamphlet_plain_text_dup_words (header);
  g_autofree char *words = pamphlet_plain_text_dup_words (cell);

  g_string_append_printf (self->out, "%s%s%s: %s\n", indent, mark, header_words, words);
}

/* A row is read as a list of its cells, each after its column's header, since a voice or a braille line has no columns. */
static void
write_table (const Writer       *self,
             const PamphletNode *table,
             const char         *indent)
{
  const PamphletNode *headers = g_ptr_array_index (table->children, 0);

  for (unsigned i = 1; i < table->children->len; i++)
    {
      const PamphletNode *row = g_ptr_array_index (table->children, i);

      for (unsigned j = 0; j < row->children->len; j++)
        {
          const PamphletNode *header = g_ptr_array_index (headers->children, j);
          const PamphletNode *cell = g_ptr_array_index (row->children, j);

          write_cell (self, header->text, cell->text, indent, j == 0 ? "- " : "  ");
          if (cell->second != NULL)
            write_cell (self, header->second, cell->second, indent, "  ");
        }
    }
}

static void
write_alternative (const Writer       *self,
                   const char         *language,
                   const PamphletText *alt,
                   const char         *indent)
{
  g_autofree char *words = pamphlet_plain_text_dup_words (alt);

  g_string_append_printf (self->out, "%s[%s: %s]\n", indent, pamphlet_words_in (language, N_ ("Picture")), words);
}

static void
write_figure (const Writer       *self,
              const PamphletNode *figure,
              const char         *indent)
{
  write_alternative (self, pamphlet_translation_get_language (self->leaflet->translation), figure->alt, indent);
  if (figure->second_alt != NULL)
    write_alternative (self, pamphlet_translation_get_language (self->leaflet->second), figure->second_alt, indent);
}

static void
write_node (const Writer       *self,
            const PamphletNode *node,
            const char         *indent)
{
  switch (node->type)
    {
    case PAMPHLET_NODE_TITLE:
      write_leaf (self, node, indent, "# ", "# ");
      break;
    case PAMPHLET_NODE_HEADING:
      write_leaf (self, node, indent, "## ", "## ");
      break;
    case PAMPHLET_NODE_SUBHEADING:
      write_leaf (self, node, indent, "### ", "### ");
      break;
    case PAMPHLET_NODE_LEAD:
    case PAMPHLET_NODE_PARAGRAPH:
    case PAMPHLET_NODE_TABLE_CAPTION:
    case PAMPHLET_NODE_CAPTION:
    case PAMPHLET_NODE_FINE_PRINT:
      write_leaf (self, node, indent, "", "");
      break;
    case PAMPHLET_NODE_CONTENTS:
      write_leaf (self, node, indent, "- ", NULL);
      break;
    case PAMPHLET_NODE_ITEM:
      write_item (self, node, indent);
      break;
    case PAMPHLET_NODE_CALLOUT:
      write_callout (self, node, indent);
      break;
    case PAMPHLET_NODE_TABLE:
      write_table (self, node, indent);
      break;
    case PAMPHLET_NODE_FIGURE:
      write_figure (self, node, indent);
      break;
    default:
      write_children (self, node, indent);
    }
}

/* Returns: whether there is nothing to read: the callout has written its heading itself, and nobody writes on a screen. */
static gboolean
is_silent (const PamphletNode *node)
{
  const PamphletNode *last = node->children != NULL ? g_ptr_array_index (node->children, node->children->len - 1) : node;

  return node->type == PAMPHLET_NODE_CALLOUT_LEVEL || node->type == PAMPHLET_NODE_CALLOUT_TITLE ||
         last->type == PAMPHLET_NODE_RULES;
}

/* Returns: whether @node stands right under the node before it, without an empty line between them. */
static gboolean
is_close (const PamphletNode *node,
          const PamphletNode *before)
{
  switch (node->type)
    {
    case PAMPHLET_NODE_ITEM:
    case PAMPHLET_NODE_FINE_PRINT:
    case PAMPHLET_NODE_CONTENTS:
      return before->type == node->type;
    case PAMPHLET_NODE_CAPTION:
      return TRUE;
    case PAMPHLET_NODE_TABLE:
      return before->type == PAMPHLET_NODE_TABLE_CAPTION;
    default:
      return FALSE;
    }
}

static void
write_children (const Writer       *self,
                const PamphletNode *node,
                const char         *indent)
{
  const PamphletNode *before = NULL;

  for (unsigned i = 0; i < node->children->len; i++)
    {
      const PamphletNode *child = g_ptr_array_index (node->children, i);

      if (is_silent (child))
        continue;

      if (before != NULL && !is_close (child, before))
        g_string_append_c (self->out, '\n');
      write_node (self, child, indent);
      before = child;
    }
}

static void
write_line (const Writer *self,
            const char   *line)
{
  if (line != NULL)
    g_string_append_printf (self->out, "%s\n", line);
}

static void
write_clinic (const Writer         *self,
              const PamphletClinic *clinic)
{
  write_line (self, clinic->name);
  write_line (self, clinic->address);
  write_line (self, clinic->telephone);
}

/*
 * Writes all of a handout as text without layout, for a relay service, a braille printer or a screen reader.
 *
 * @handout: with at least one leaflet
 * Returns: (transfer full)
 */
char *
pamphlet_handout_write_text (PamphletHandout *handout)
{
  g_autoptr (PamphletDocument) document = NULL;
  Writer   self = { g_string_new (NULL) };
  unsigned n_before;

  g_return_val_if_fail (handout != NULL && handout->leaflets->len > 0, NULL);

  document = pamphlet_document_new (handout);
  n_before = document->parts->len - handout->leaflets->len;
  if (handout->clinic != NULL)
    write_clinic (&self, handout->clinic);

  for (unsigned i = 0; i < document->parts->len; i++)
    {
      if (self.out->len > 0)
        g_string_append_c (self.out, '\n');
      self.leaflet = g_ptr_array_index (handout->leaflets, i < n_before ? 0 : i - n_before);
      write_children (&self, g_ptr_array_index (document->parts, i), "");
    }

  return g_string_free (self.out, FALSE);
}
