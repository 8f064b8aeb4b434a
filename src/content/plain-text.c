/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plain-text.h"

#include <glib/gi18n-lib.h>

static void write_blocks (GString    *out,
                          GPtrArray  *blocks,
                          const char *indent);

/* Every paragraph is one line: whoever reads it, a terminal or a braille display, breaks lines as fits there. */
static void
write_line (GString            *out,
            const char         *indent,
            const char         *mark,
            const PamphletText *text)
{
  g_string_append_printf (out, "%s%s%s\n", indent, mark, pamphlet_text_get_string (text));
}

static void
write_items (GString             *out,
             const PamphletBlock *block,
             const char          *indent)
{
  for (unsigned i = 0; i < block->items->len; i++)
    {
      const PamphletItem *item = g_ptr_array_index (block->items, i);
      g_autofree char    *number = g_strdup_printf ("%u. ", i + 1);

      write_line (out, indent, block->type == PAMPHLET_BLOCK_STEPS ? number : "- ", item->text);
    }
}

static const char *
level_word (PamphletLevel level)
{
  switch (level)
    {
    case PAMPHLET_LEVEL_URGENT:
      return _ ("Urgent");
    case PAMPHLET_LEVEL_IMPORTANT:
      return _ ("Important");
    case PAMPHLET_LEVEL_NOTE:
      return _ ("Note");
    default:
      g_assert_not_reached ();
    }
}

static void
write_callout (GString             *out,
               const PamphletBlock *block,
               const char          *indent)
{
  g_autofree char *deeper = g_strconcat (indent, "  ", NULL);

  g_string_append_printf (out, "%s*** %s: %s ***\n", indent, level_word (block->level), pamphlet_text_get_string (block->title));
  write_blocks (out, block->blocks, deeper);
}

/* A row is read as a list of its cells, each after its column's header, since a voice or a braille line has no columns. */
static void
write_table (GString             *out,
             const PamphletBlock *block,
             const char          *indent)
{
  if (block->caption != NULL)
    write_line (out, indent, "", block->caption);

  for (unsigned i = 0; i < block->rows->len; i++)
    {
      const PamphletRow *row = g_ptr_array_index (block->rows, i);

      for (unsigned j = 0; j < row->cells->len; j++)
        g_string_append_printf (out, "%s%s%s: %s\n", indent, j == 0 ? "- " : "  ",
                                pamphlet_text_get_string (g_ptr_array_index (block->header, j)),
                                pamphlet_text_get_string (g_ptr_array_index (row->cells, j)));
    }
}

static void
write_image (GString             *out,
             const PamphletBlock *block,
             const char          *indent)
{
  /* Translators: %s describes a picture in words. */
  g_autofree char *line = g_strdup_printf (_ ("[Picture: %s]"), pamphlet_text_get_string (block->alt));

  g_string_append_printf (out, "%s%s\n", indent, line);
  if (block->caption != NULL)
    write_line (out, indent, "", block->caption);
}

static void
write_block (GString             *out,
             const PamphletBlock *block,
             const char          *indent)
{
  switch (block->type)
    {
    case PAMPHLET_BLOCK_PARAGRAPH:
      write_line (out, indent, "", block->text);
      break;
    case PAMPHLET_BLOCK_HEADING:
      write_line (out, indent, "### ", block->text);
      break;
    case PAMPHLET_BLOCK_LIST:
    case PAMPHLET_BLOCK_STEPS:
      write_items (out, block, indent);
      break;
    case PAMPHLET_BLOCK_CALLOUT:
      write_callout (out, block, indent);
      break;
    case PAMPHLET_BLOCK_TABLE:
      write_table (out, block, indent);
      break;
    case PAMPHLET_BLOCK_IMAGE:
      write_image (out, block, indent);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
write_blocks (GString    *out,
              GPtrArray  *blocks,
              const char *indent)
{
  for (unsigned i = 0; i < blocks->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, '\n');
      write_block (out, g_ptr_array_index (blocks, i), indent);
    }
}

static void
write_section (GString               *out,
               const PamphletSection *section)
{
  g_string_append_printf (out, "\n## %s\n\n", pamphlet_text_get_string (section->title));
  write_blocks (out, section->blocks, "");
}

static void
write_sources (GString   *out,
               GPtrArray *sources)
{
  if (sources->len > 0)
    g_string_append_printf (out, "\n## %s\n\n", _ ("Sources"));

  for (unsigned i = 0; i < sources->len; i++)
    {
      const PamphletSource *source = g_ptr_array_index (sources, i);

      /* Translators: a source of a leaflet: title, publisher, address, and the day when it was read. */
      g_string_append_printf (out, _ ("- %s. %s. %s (read %s)"), source->title, source->publisher, source->url, source->accessed);
      g_string_append_c (out, '\n');
    }
}

static void
write_review (GString              *out,
              const PamphletReview *review)
{
  g_string_append_c (out, '\n');

  if (review->state == PAMPHLET_REVIEW_DRAFT)
    /* Translators: the first %s is a version, the second and third are dates. */
    g_string_append_printf (out, _ ("Draft, not yet reviewed. Version %s, %s. Next review due %s."),
                                    review->version, review->reviewed, review->due);
  else
    /* Translators: the first %s is a version, the second and third are dates. */
    g_string_append_printf (out, _ ("Reviewed. Version %s, %s. Next review due %s."),
                                    review->version, review->reviewed, review->due);

  g_string_append_c (out, '\n');
}

/*
 * Writes a leaflet as text without layout, for a terminal, a braille display or a screen reader.
 *
 * @section: (nullable): the only section to write; NULL for all
 * Returns: (transfer full)
 */
char *
pamphlet_plain_text_write (PamphletCondition     *condition,
                           PamphletLibrary       *library,
                           const PamphletSection *section)
{
  GString             *out = g_string_new (NULL);
  GPtrArray           *sections = pamphlet_condition_get_sections (condition);
  const PamphletBlock *urgent = pamphlet_condition_get_urgent (condition, NULL);

  g_string_append_printf (out, "# %s\n\n", pamphlet_text_get_string (pamphlet_condition_get_title (condition)));
  write_line (out, "", "", pamphlet_condition_get_main_message (condition));

  if (urgent != NULL)
    {
      g_string_append_c (out, '\n');
      write_callout (out, urgent, "");
    }

  for (unsigned i = 0; i < sections->len; i++)
    if (section == NULL || section == g_ptr_array_index (sections, i))
      write_section (out, g_ptr_array_index (sections, i));

  write_sources (out, pamphlet_condition_get_sources (condition));
  write_review (out, pamphlet_condition_get_review (condition));
  g_string_append_c (out, '\n');
  write_line (out, "", "", pamphlet_library_get_disclaimer (library));

  return g_string_free (out, FALSE);
}
