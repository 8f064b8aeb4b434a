/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plain-text.h"

#include "language.h"
#include "link-address.h"
#include "standing.h"
#include "words.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GString    *out;
  const char *language; /* of the page: its texts may be in another one where they are not translated */
} Writer;

static void write_blocks (Writer     *self,
                          GPtrArray  *blocks,
                          const char *indent);

/* Returns: (transfer full): @words with the tag of their language in front where it is not the page's. */
static char *
mark_foreign (const PamphletText *text,
              const char         *words)
{
  if (!pamphlet_text_is_foreign (text))
    return g_strdup (words);

  /* The isolates keep a foreign sentence from being torn apart in a page of the other direction (UAX #9). */
  return g_strdup_printf ("[%s] \u2068%s\u2069", pamphlet_text_get_language (text), words);
}

/* Returns: (transfer full): the words of a text; with the tag of their language in front where it is not the page's. */
char *
pamphlet_plain_text_dup_words (const PamphletText *text)
{
  return mark_foreign (text, pamphlet_text_get_string (text));
}

/* Returns: (transfer full): the same, with the addresses of links behind their words where they cannot be read there. */
static char *
dup_words_and_addresses (const PamphletText *text)
{
  const char         *string = pamphlet_text_get_string (text);
  gboolean            is_rtl = pamphlet_language_is_rtl (pamphlet_text_get_language (text));
  unsigned            n_spans;
  const PamphletSpan *spans = pamphlet_text_get_spans (text, &n_spans);
  g_autoptr (GString) words = g_string_new (NULL);
  unsigned at = 0;

  for (unsigned i = 0; i < n_spans; i++)
    {
      g_autofree char *address = spans[i].kind == PAMPHLET_SPAN_LINK ? pamphlet_link_address_dup_hidden (text, &spans[i]) : NULL;

      if (address == NULL)
        continue;

      g_string_append_len (words, string + at, spans[i].end - at);
      g_string_append_printf (words, is_rtl ? " (\u2066%s\u2069)" : " (%s)", address);
      at = spans[i].end;
    }
  g_string_append (words, string + at);

  return mark_foreign (text, words->str);
}

/* Every paragraph is one line: whoever reads it, a terminal or a braille display, breaks lines as fits there. */
static void
write_line (Writer             *self,
            const char         *indent,
            const char         *mark,
            const PamphletText *text)
{
  g_autofree char *words = dup_words_and_addresses (text);

  g_string_append_printf (self->out, "%s%s%s\n", indent, mark, words);
}

static void
write_items (Writer              *self,
             const PamphletBlock *block,
             const char          *indent)
{
  for (unsigned i = 0; i < block->items->len; i++)
    {
      const PamphletItem *item = g_ptr_array_index (block->items, i);
      g_autofree char    *number = g_strdup_printf ("%u. ", i + 1);

      write_line (self, indent, block->type == PAMPHLET_BLOCK_STEPS ? number : "- ", item->text);
    }
}

static void
write_callout (Writer              *self,
               const PamphletBlock *block,
               const char          *indent)
{
  g_autofree char *deeper = g_strconcat (indent, "  ", NULL);
  g_autofree char *title = dup_words_and_addresses (block->title);

  g_string_append_printf (self->out, "%s*** %s: %s ***\n", indent, pamphlet_words_in (self->language, pamphlet_level_words[block->level]), title);
  write_blocks (self, block->blocks, deeper);
}

/* A row is read as a list of its cells, each after its column's header, since a voice or a braille line has no columns. */
static void
write_table (Writer              *self,
             const PamphletBlock *block,
             const char          *indent)
{
  if (block->caption != NULL)
    write_line (self, indent, "", block->caption);

  for (unsigned i = 0; i < block->rows->len; i++)
    {
      const PamphletRow *row = g_ptr_array_index (block->rows, i);

      for (unsigned j = 0; j < row->cells->len; j++)
        {
          g_autofree char *header = dup_words_and_addresses (g_ptr_array_index (block->header, j));
          g_autofree char *cell = dup_words_and_addresses (g_ptr_array_index (row->cells, j));

          g_string_append_printf (self->out, "%s%s%s: %s\n", indent, j == 0 ? "- " : "  ", header, cell);
        }
    }
}

static void
write_image (Writer              *self,
             const PamphletBlock *block,
             const char          *indent)
{
  g_autofree char *words = dup_words_and_addresses (block->alt);

  /* Translators: stands before the description of a picture in words. */
  g_string_append_printf (self->out, "%s[%s: %s]\n", indent, pamphlet_words_in (self->language, N_ ("Picture")), words);
  if (block->caption != NULL)
    write_line (self, indent, "", block->caption);
}

static void
write_block (Writer              *self,
             const PamphletBlock *block,
             const char          *indent)
{
  switch (block->type)
    {
    case PAMPHLET_BLOCK_PARAGRAPH:
      write_line (self, indent, "", block->text);
      break;
    case PAMPHLET_BLOCK_HEADING:
      write_line (self, indent, "### ", block->text);
      break;
    case PAMPHLET_BLOCK_LIST:
    case PAMPHLET_BLOCK_STEPS:
      write_items (self, block, indent);
      break;
    case PAMPHLET_BLOCK_CALLOUT:
      write_callout (self, block, indent);
      break;
    case PAMPHLET_BLOCK_TABLE:
      write_table (self, block, indent);
      break;
    case PAMPHLET_BLOCK_IMAGE:
      write_image (self, block, indent);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
write_blocks (Writer     *self,
              GPtrArray  *blocks,
              const char *indent)
{
  for (unsigned i = 0; i < blocks->len; i++)
    {
      if (i > 0)
        g_string_append_c (self->out, '\n');
      write_block (self, g_ptr_array_index (blocks, i), indent);
    }
}

static void
write_section (Writer                *self,
               const PamphletSection *section)
{
  g_autofree char *title = dup_words_and_addresses (section->title);

  g_string_append_printf (self->out, "\n## %s\n\n", title);
  write_blocks (self, section->blocks, "");
}

/* Returns: (transfer full): what a source is, where it is and, if it is to be @dated, when it was read. */
char *
pamphlet_plain_text_dup_source (const PamphletSource *source,
                                gboolean              dated)
{
  g_autofree char *line = g_strdup_printf ("%s. %s. %s", source->title, source->publisher, source->url);

  return dated ? g_strdup_printf ("%s (%s)", line, source->accessed) : g_steal_pointer (&line);
}

static void
write_sources (Writer    *self,
               GPtrArray *sources)
{
  if (sources->len > 0)
    g_string_append_printf (self->out, "\n## %s\n\n", pamphlet_words_in (self->language, N_ ("Sources")));

  for (unsigned i = 0; i < sources->len; i++)
    {
      g_autofree char *source = pamphlet_plain_text_dup_source (g_ptr_array_index (sources, i), TRUE);

      g_string_append_printf (self->out, "- %s\n", source);
    }
}

static void
write_other_names (Writer    *self,
                   GPtrArray *names)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (unsigned i = 0; i < names->len; i++)
    {
      g_autofree char *words = dup_words_and_addresses (g_ptr_array_index (names, i));

      g_string_append_printf (list, "%s%s", i > 0 ? " · " : "", words);
    }

  /* Translators: stands before the other names of a disease. */
  if (names->len > 0)
    g_string_append_printf (self->out, "%s: %s\n", pamphlet_words_in (self->language, N_ ("Also called")), list->str);
}

static void
write_sentence (Writer     *self,
                const char *sentence)
{
  if (sentence != NULL)
    g_string_append_printf (self->out, "%s\n", sentence);
}

static void
write_standing (Writer              *self,
                PamphletTranslation *translation)
{
  g_autofree char *review = pamphlet_standing_dup_review (translation);
  g_autofree char *overdue = pamphlet_standing_dup_overdue (translation);
  g_autofree char *translated = pamphlet_standing_dup_translation (translation);
  g_autofree char *untranslated = pamphlet_standing_dup_untranslated (translation);

  g_string_append_c (self->out, '\n');
  write_sentence (self, review);
  write_sentence (self, overdue);
  write_sentence (self, translated);
  write_sentence (self, untranslated);
  write_sentence (self, pamphlet_standing_get_outdated (translation));
}

/*
 * Writes a leaflet as text without layout, for a terminal, a braille display or a screen reader.
 *
 * @section: (nullable): the only section to write, of the translated condition; NULL for all
 * Returns: (transfer full)
 */
char *
pamphlet_plain_text_write (PamphletTranslation   *translation,
                           const PamphletSection *section)
{
  PamphletCondition   *condition = pamphlet_translation_get_condition (translation);
  Writer               self = { g_string_new (NULL), pamphlet_translation_get_language (translation) };
  GPtrArray           *sections = pamphlet_condition_get_sections (condition);
  const PamphletBlock *urgent = pamphlet_condition_get_urgent (condition, NULL);

  write_line (&self, "", "# ", pamphlet_condition_get_title (condition));
  write_other_names (&self, pamphlet_condition_get_also_called (condition));
  g_string_append_c (self.out, '\n');
  write_line (&self, "", "", pamphlet_condition_get_main_message (condition));

  if (urgent != NULL)
    {
      g_string_append_c (self.out, '\n');
      write_callout (&self, urgent, "");
    }

  for (unsigned i = 0; i < sections->len; i++)
    if (section == NULL || section == g_ptr_array_index (sections, i))
      write_section (&self, g_ptr_array_index (sections, i));

  write_sources (&self, pamphlet_condition_get_sources (condition));
  write_standing (&self, translation);
  g_string_append_c (self.out, '\n');
  write_line (&self, "", "", pamphlet_translation_get_disclaimer (translation));

  return g_string_free (self.out, FALSE);
}
