/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "text-markup.h"

#include "span-shape.h"

typedef struct
{
  GString                *markup;
  const PamphletGlossary *glossary;
  const char             *string;
  const PamphletSpan     *spans;
  unsigned                n_spans;
} Writer;

static void
append_escaped (Writer  *writer,
                unsigned start,
                unsigned end)
{
  g_autofree char *escaped = g_markup_escape_text (writer->string + start, end - start);

  g_string_append (writer->markup, escaped);
}

static void append_tag (Writer     *writer,
                        const char *format,
                        ...) G_GNUC_PRINTF (2, 3);

/* Every argument of @format is escaped. */
static void
append_tag (Writer     *writer,
            const char *format,
            ...)
{
  g_autofree char *tag = NULL;
  va_list          arguments;

  va_start (arguments, format);
  tag = g_markup_vprintf_escaped (format, arguments);
  va_end (arguments);

  g_string_append (writer->markup, tag);
}

/* Returns: the closing tags, or NULL where the glossary does not know the term. */
static const char *
open_term (Writer  *writer,
           unsigned index)
{
  const PamphletTerm *term = NULL;
  g_autofree char    *title = NULL;

  if (writer->glossary != NULL)
    term = pamphlet_glossary_find (writer->glossary, writer->spans[index].target);
  if (term == NULL)
    return NULL;

  /* Escaped twice: the label undoes one for the attribute, and shows what remains as markup in a tooltip. */
  title = g_markup_escape_text (pamphlet_text_get_string (term->meaning), -1);
  append_tag (writer, "<a href=\"" PAMPHLET_TERM_ADDRESS "%u\" title=\"%s\">", index, title);

  return "</a>";
}

static const char *
open_span (Writer  *writer,
           unsigned index)
{
  switch (writer->spans[index].kind)
    {
    case PAMPHLET_SPAN_TERM:
      return open_term (writer, index);

    case PAMPHLET_SPAN_LINK:
      append_tag (writer, "<a href=\"%s\">", writer->spans[index].target);
      return "</a>";

    case PAMPHLET_SPAN_BOLD:
    default:
      g_string_append (writer->markup, "<b>");
      return "</b>";
    }
}

/* Writes the bytes from @start to @end with the spans in them, of which @index is the first. Returns: the next span. */
static unsigned
append_range (Writer  *writer,
              unsigned index,
              unsigned start,
              unsigned end)
{
  while (index < writer->n_spans && writer->spans[index].start < end)
    {
      const PamphletSpan *span = &writer->spans[index];
      const char         *closing;

      append_escaped (writer, start, span->start);
      closing = open_span (writer, index);
      index = append_range (writer, index + 1, span->start, span->end);
      if (closing != NULL)
        g_string_append (writer->markup, closing);
      start = span->end;
    }
  append_escaped (writer, start, end);

  return index;
}

/*
 * Returns: (transfer full): @text as markup for a GtkLabel, in its own language. A term of @glossary becomes a link to
 * PAMPHLET_TERM_ADDRESS, with its meaning as the title; without @glossary terms are plain words.
 */
char *
pamphlet_text_markup_new (const PamphletText     *text,
                          const PamphletGlossary *glossary)
{
  Writer writer = { .glossary = glossary, .string = pamphlet_text_get_string (text) };

  writer.markup = g_string_new (NULL);
  writer.spans = pamphlet_text_get_spans (text, &writer.n_spans);

  append_tag (&writer, "<span lang=\"%s\">", pamphlet_text_get_language (text));
  append_range (&writer, 0, 0, strlen (writer.string));
  g_string_append (writer.markup, "</span>");

  return g_string_free (writer.markup, FALSE);
}

static void
add_attribute (PangoAttrList       *attributes,
               PangoAttribute      *attribute,
               const PamphletRange *range)
{
  attribute->start_index = range->start;
  attribute->end_index = range->end;
  pango_attr_list_insert (attributes, attribute);
}

/* Returns: (transfer full): what makes @marks stand out: black letters on yellow. A GtkLabel lets it prevail over what it has
 * for links. */
PangoAttrList *
pamphlet_text_markup_new_marks (GArray *marks)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  for (unsigned i = 0; i < marks->len; i++)
    {
      PamphletRange mark = g_array_index (marks, PamphletRange, i);

      add_attribute (attributes, pango_attr_background_new (PAMPHLET_MARK_RED, PAMPHLET_MARK_GREEN, PAMPHLET_MARK_BLUE), &mark);
      add_attribute (attributes, pango_attr_foreground_new (0, 0, 0), &mark);
    }

  return attributes;
}
