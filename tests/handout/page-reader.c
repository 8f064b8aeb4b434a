/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page-reader.h"

#include "language.h"
#include "shelf.h"
#include "words.h"

/* In points: how far a letter may reach out of its place, such as the tail of a “j”. */
#define TOLERANCE 3

/* The lines that are read from the pages, without white space, since they end anywhere. */
typedef struct
{
  GPtrArray *lines;
  unsigned   at;
} Reader;

static char *
squeeze (const char *string)
{
  GString *out = g_string_new (NULL);

  for (const char *at = string; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      g_string_append_unichar (out, g_utf8_get_char (at));

  return g_string_free (out, FALSE);
}

/* Adds to @texts how a text is read out. */
static void
add_text (GPtrArray          *texts,
          const char         *mark,
          const char         *label,
          const PamphletText *text)
{
  g_autoptr (GString) all = g_string_new (mark);

  if (text == NULL)
    return;

  if (label != NULL)
    g_string_append (all, label);
  if (pamphlet_text_is_foreign (text))
    g_string_append (all, pamphlet_language_get_own_name (pamphlet_text_get_language (text)));
  g_string_append (all, pamphlet_text_get_string (text));
  g_ptr_array_add (texts, squeeze (all->str));
}

/* Takes a line off the start of the first text that goes on with it. */
static void
take_line (GPtrArray  *texts,
           const char *line)
{
  for (unsigned i = 0; i < texts->len; i++)
    {
      const char *text = g_ptr_array_index (texts, i);
      char       *rest;

      if (!g_str_has_prefix (text, line))
        continue;

      rest = g_strdup (text + strlen (line));
      g_ptr_array_remove_index (texts, i);
      if (*rest != '\0')
        g_ptr_array_insert (texts, i, rest);
      else
        g_free (rest);
      return;
    }

  g_error ("The pages say “%s”, and not “%s”.", line, (const char *)g_ptr_array_index (texts, 0));
}

/* Reads texts that stand beside each other: where a page ends within them, the rest of each comes after the next page's start. */
static void
expect (Reader    *self,
        GPtrArray *texts)
{
  while (texts->len > 0)
    {
      g_assert_cmpuint (self->at, <, self->lines->len);
      take_line (texts, g_ptr_array_index (self->lines, self->at++));
    }
}

static void
expect_cells (Reader             *self,
              const PamphletNode *row)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (unsigned i = 0; i < row->children->len; i++)
    add_text (texts, NULL, NULL, ((const PamphletNode *)g_ptr_array_index (row->children, i))->text);
  for (unsigned i = 0; i < row->children->len; i++)
    add_text (texts, NULL, NULL, ((const PamphletNode *)g_ptr_array_index (row->children, i))->second);

  expect (self, texts);
}

static void
expect_record (Reader             *self,
               const PamphletNode *headers,
               const PamphletNode *row)
{
  for (unsigned i = 0; i < row->children->len; i++)
    {
      const PamphletNode *header = g_ptr_array_index (headers->children, i);
      const PamphletNode *cell = g_ptr_array_index (row->children, i);
      g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

      add_text (texts, NULL, pamphlet_text_get_string (header->text), cell->text);
      if (cell->second != NULL)
        add_text (texts, NULL, pamphlet_text_get_string (header->second), cell->second);
      expect (self, texts);
    }
}

/* A table stands there in columns, or else each cell with the header of its column. */
static void
expect_table (Reader             *self,
              const PamphletNode *table)
{
  const PamphletNode *headers = g_ptr_array_index (table->children, 0);
  const PamphletNode *second_header = g_ptr_array_index (headers->children, 1);
  g_autofree char    *squeezed = squeeze (pamphlet_text_get_string (second_header->text));
  gboolean            has_columns = g_str_equal (g_ptr_array_index (self->lines, self->at + 1), squeezed);

  if (has_columns)
    expect_cells (self, headers);

  for (unsigned i = 1; i < table->children->len; i++)
    {
      const PamphletNode *row = g_ptr_array_index (table->children, i);

      if (has_columns)
        expect_cells (self, row);
      else
        expect_record (self, headers, row);
    }
}

static const char *
get_label (const PamphletText *alt)
{
  return alt != NULL ? pamphlet_words_in (pamphlet_text_get_language (alt), "Picture") : NULL;
}

/* A picture that cannot be shown has a label above its words. */
static void
expect_figure (Reader             *self,
               const PamphletNode *figure)
{
  g_autofree char *label = squeeze (get_label (figure->alt));
  gboolean         has_label = g_str_equal (g_ptr_array_index (self->lines, self->at), label);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  add_text (texts, NULL, has_label ? get_label (figure->alt) : NULL, figure->alt);
  add_text (texts, NULL, has_label ? get_label (figure->second_alt) : NULL, figure->second_alt);
  expect (self, texts);
}

static void
expect_leaf (Reader             *self,
             const PamphletNode *leaf)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  add_text (texts, leaf->mark, NULL, leaf->text);
  add_text (texts, leaf->mark, NULL, leaf->second);
  expect (self, texts);
}

static void
expect_node (Reader             *self,
             const PamphletNode *node)
{
  if (node->type == PAMPHLET_NODE_TABLE)
    expect_table (self, node);
  else if (node->type == PAMPHLET_NODE_FIGURE)
    expect_figure (self, node);
  else if (node->children == NULL)
    expect_leaf (self, node);
  else
    for (unsigned i = 0; i < node->children->len; i++)
      expect_node (self, g_ptr_array_index (node->children, i));
}

static void
read_page (Reader         *self,
           PamphletLayout *layout,
           unsigned        page)
{
  g_autofree char *text = pamphlet_layout_dup_text (layout, page);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (unsigned i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = squeeze (lines[i]);

      if (*line != '\0')
        g_ptr_array_add (self->lines, g_steal_pointer (&line));
    }
}

/* Asserts that the pages hold every text of the document once, in its order, and nothing else. */
void
page_reader_assert_all (PamphletLayout *layout)
{
  const PamphletDocument *document = pamphlet_layout_get_document (layout);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  Reader reader = { lines, 0 };

  for (unsigned page = 0; page < pamphlet_layout_get_n_pages (layout); page++)
    read_page (&reader, layout, page);

  for (unsigned i = 0; i < document->parts->len; i++)
    expect_node (&reader, g_ptr_array_index (document->parts, i));

  g_assert_cmpuint (reader.at, ==, lines->len);
}

/* Asserts that nothing is drawn in the margins of a page, and that something is drawn. */
void
page_reader_assert_inside (PamphletLayout      *layout,
                           const PamphletPaper *paper,
                           unsigned             page)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t         *cr = cairo_create (surface);
  double           x, y, width, height;

  pamphlet_layout_draw_page (layout, page, cr, NULL);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  g_assert_cmpfloat (width, >, 0);
  g_assert_cmpfloat (x, >=, paper->margin - TOLERANCE);
  g_assert_cmpfloat (y, >=, paper->margin - TOLERANCE);
  g_assert_cmpfloat (x + width, <=, paper->width - paper->margin + TOLERANCE);
  g_assert_cmpfloat (y + height, <=, paper->height - paper->margin + TOLERANCE);
}
