/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "inline-markup.h"

#include "control-character.h"
#include "identifier.h"
#include "utf8.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* clang-format off */
G_DEFINE_QUARK (pamphlet-markup-error-quark, pamphlet_markup_error)
/* clang-format on */

typedef struct
{
  GString *string;
  GArray  *spans; /* of PamphletSpan */
  GArray  *open;  /* of unsigned: indices of the spans that are not yet closed */
  gboolean wrapped;
} Parse;

static void
span_clear (PamphletSpan *span)
{
  g_clear_pointer (&span->target, g_free);
}

static void
fail (GError    **error,
      const char *message)
{
  g_set_error_literal (error, PAMPHLET_MARKUP_ERROR, 0, message);
}

static gboolean
check_condition_link (const char *name,
                      GError    **error)
{
  g_autofree char *library = NULL;
  g_autofree char *condition = NULL;
  g_autofree char *section = NULL;

  if (pamphlet_identifier_split (name, &library, &condition, &section))
    return TRUE;

  fail (error, _ ("A link to a leaflet is written “condition:ID” or “condition:ID#SECTION”."));
  return FALSE;
}

static gboolean
is_telephone_number (const char *number)
{
  number += *number == '+';

  return strpbrk (number, "0123456789") != NULL && number[strspn (number, "-.()0123456789")] == '\0';
}

/* Returns: (transfer full) */
static char *
explain_link (const char *href)
{
  if (g_str_has_prefix (href, "https:"))
    /* Translators: %s is the address that a link in a leaflet names. */
    return g_strdup_printf (_ ("The link “%s” is not a whole web address: write it as in “https://example.org/page”."), href);

  if (g_str_has_prefix (href, "mailto:"))
    /* Translators: %s is the address that a link in a leaflet names. */
    return g_strdup_printf (_ ("The link “%s” is not a whole mail address: write it as in “mailto:ward@example.org”."), href);

  if (g_str_has_prefix (href, "tel:"))
    /* Translators: %s is the address that a link in a leaflet names. */
    return g_strdup_printf (_ ("The link “%s” is not a telephone number: write it as in “tel:+1-800-555-0100”."), href);

  /* Translators: %s is the address that a link in a leaflet names. */
  return g_strdup_printf (_ ("The link “%s” cannot be used: a link starts with “https://”, “mailto:”, “tel:” or “condition:”."), href);
}

static gboolean
check_link (const char *href,
            GError    **error)
{
  g_autofree char *problem = NULL;

  if (g_str_has_prefix (href, "condition:"))
    return check_condition_link (href + strlen ("condition:"), error);

  if (pamphlet_identifier_is_web_address (href) || pamphlet_identifier_is_mail_address (href) ||
      (g_str_has_prefix (href, "tel:") && is_telephone_number (href + strlen ("tel:"))))
    return TRUE;

  problem = explain_link (href);
  fail (error, problem);
  return FALSE;
}

static gboolean
is_inside_target (const Parse *parse)
{
  for (unsigned i = 0; i < parse->open->len; i++)
    if (g_array_index (parse->spans, PamphletSpan, g_array_index (parse->open, unsigned, i)).target != NULL)
      return TRUE;

  return FALSE;
}

/* Returns: (transfer full) (nullable): the one attribute that a <term> or an <a> must have, and nothing besides. */
static char *
only_attribute (const char  *element,
                const char  *wanted,
                const char **names,
                const char **values,
                GError     **error)
{
  if (names[0] != NULL && names[1] == NULL && g_str_equal (names[0], wanted))
    return g_strdup (values[0]);

  /* Translators: the first and third %s are a tag's name, the second its attribute, as in <term ref="…">. */
  g_set_error (error, PAMPHLET_MARKUP_ERROR, 0, _ ("The tag <%s> needs its “%s”, and nothing besides: <%s %s=\"…\">."), element, wanted, element, wanted);
  return NULL;
}

static gboolean
read_target (PamphletSpan *span,
             const char   *element,
             const char  **names,
             const char  **values,
             GError      **error)
{
  if (span->kind == PAMPHLET_SPAN_BOLD)
    {
      if (names[0] != NULL)
        fail (error, _ ("The tag <b> takes no attributes."));
      return names[0] == NULL;
    }

  span->target = only_attribute (element, span->kind == PAMPHLET_SPAN_TERM ? "ref" : "href", names, values, error);
  if (span->target == NULL)
    return FALSE;

  if (span->kind == PAMPHLET_SPAN_LINK)
    return check_link (span->target, error);

  if (pamphlet_identifier_is_valid (span->target))
    return TRUE;

  /* Translators: %s is what stands in <term ref="…">. */
  g_set_error (error, PAMPHLET_MARKUP_ERROR, 0, _ ("“%s” is not a glossary term's id."), span->target);
  return FALSE;
}

static gboolean
read_kind (PamphletSpanKind *kind,
           const char       *element)
{
  if (g_str_equal (element, "b"))
    *kind = PAMPHLET_SPAN_BOLD;
  else if (g_str_equal (element, "term"))
    *kind = PAMPHLET_SPAN_TERM;
  else if (g_str_equal (element, "a"))
    *kind = PAMPHLET_SPAN_LINK;
  else
    return FALSE;

  return TRUE;
}

static void
start_element (GMarkupParseContext *context,
               const char          *element,
               const char         **names,
               const char         **values,
               gpointer             data,
               GError             **error)
{
  Parse       *parse = data;
  PamphletSpan span = { .start = parse->string->len };

  /* The first element is the wrapper that makes a text a document. A text may close it, but not open another. */
  if (!parse->wrapped)
    {
      parse->wrapped = TRUE;
      return;
    }

  if (!read_kind (&span.kind, element))
    {
      /* Translators: %s is the name of a tag that is not allowed. */
      g_set_error (error, PAMPHLET_MARKUP_ERROR, 0,
                   _ ("The tag <%s> is not allowed: a text may hold <b>, <term ref=\"…\"> and <a href=\"…\">."), element);
      return;
    }

  if (span.kind != PAMPHLET_SPAN_BOLD && is_inside_target (parse))
    {
      fail (error, _ ("A link or a term cannot stand inside another one."));
      return;
    }

  if (!read_target (&span, element, names, values, error))
    {
      span_clear (&span);
      return;
    }

  g_array_append_val (parse->open, parse->spans->len);
  g_array_append_val (parse->spans, span);
}

static gboolean
is_control (gunichar character)
{
  return character < 0x80 ? character < ' ' || character == 0x7f : g_unichar_iscntrl (character);
}

/* Returns: whether nothing of a text could be seen. Control characters count as something, since they are told of by name. */
static gboolean
is_blank (const char *string)
{
  for (const char *at = string; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (is_control (character) || (!g_unichar_isspace (character) && g_unichar_type (character) != G_UNICODE_FORMAT))
        return FALSE;
    }

  return TRUE;
}

static void
end_element (GMarkupParseContext *context,
             const char          *element,
             gpointer             data,
             GError             **error)
{
  Parse        *parse = data;
  PamphletSpan *span;

  if (parse->open->len == 0)
    return;

  span = &g_array_index (parse->spans, PamphletSpan, g_array_index (parse->open, unsigned, parse->open->len - 1));
  span->end = parse->string->len;
  g_array_set_size (parse->open, parse->open->len - 1);

  if (is_blank (parse->string->str + span->start))
    /* Translators: %s is a tag's name. */
    g_set_error (error, PAMPHLET_MARKUP_ERROR, 0, _ ("There is no text between <%s> and </%s>."), element, element);
}

static void
add_text (GMarkupParseContext *context,
          const char          *text,
          gsize                length,
          gpointer             data,
          GError             **error)
{
  Parse *parse = data;

  g_string_append_len (parse->string, text, length);
}

static void
refuse_passthrough (GMarkupParseContext *context,
                    const char          *text,
                    gsize                length,
                    gpointer             data,
                    GError             **error)
{
  fail (error, _ ("Comments, CDATA and processing instructions do not belong in a text."));
}

/* Character references can stand for what the file itself could not hold. */
static gboolean
check_words (const char *string,
             GError    **error)
{
  if (pamphlet_has_control_character (string))
    fail (error, _ ("Line breaks, tabs and other control characters do not belong in a text: make it two blocks."));
  else if (is_blank (string))
    fail (error, _ ("The text is empty."));
  else
    return TRUE;

  return FALSE;
}

/* Most texts are just words, and a library may have a million of them. */
static gboolean
is_just_words (const char *markup)
{
  const char *end = markup + strlen (markup);

  return strpbrk (markup, "<&") == NULL && pamphlet_utf8_find_invalid (markup, end) == end;
}

static gboolean
read_markup (const char *markup,
             GString    *string,
             GArray     *spans,
             GError    **error)
{
  static const GMarkupParser parser = { start_element, end_element, add_text, refuse_passthrough, NULL };
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (unsigned));
  Parse parse = { string, spans, open, FALSE };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &parse, NULL);
  g_autoptr (GError) local_error = NULL;

  if (g_markup_parse_context_parse (context, "<text>", -1, &local_error) &&
      g_markup_parse_context_parse (context, markup, -1, &local_error) &&
      g_markup_parse_context_parse (context, "</text>", -1, &local_error) &&
      g_markup_parse_context_end_parse (context, &local_error))
    return TRUE;

  if (local_error->domain == PAMPHLET_MARKUP_ERROR)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    fail (error, _ ("The tags of this text do not fit together: close every tag, and write “&lt;” for a “<” and “&amp;” for an “&” that belong to the text."));

  return FALSE;
}

/*
 * Reads the inline markup of the content format: <b>, <term ref="…"> and <a href="…">, a closed subset of XML.
 * GMarkup does the parsing.
 *
 * @string: (out) (transfer full) (nullable): what a reader sees, without tags; NULL where that is @markup itself
 * @spans: (out) (transfer full) (nullable): a GArray of PamphletSpan, which frees the targets; NULL along with @string
 * Returns: FALSE with an error of PAMPHLET_MARKUP_ERROR, a sentence for the author of the text, when it cannot be used.
 */
gboolean
pamphlet_inline_markup_parse (const char *markup,
                              char      **string,
                              GArray    **spans,
                              GError    **error)
{
  g_autoptr (GString) buffer = NULL;
  g_autoptr (GArray) found = NULL;

  *string = NULL;
  *spans = NULL;
  if (is_just_words (markup))
    return check_words (markup, error);

  buffer = g_string_new (NULL);
  found = g_array_new (FALSE, FALSE, sizeof (PamphletSpan));
  g_array_set_clear_func (found, (GDestroyNotify)span_clear);

  if (!read_markup (markup, buffer, found, error) || !check_words (buffer->str, error))
    return FALSE;

  *string = g_strdup (buffer->str);
  *spans = g_steal_pointer (&found);

  return TRUE;
}
