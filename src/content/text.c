/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "text.h"

#include "bidi.h"
#include "inline-markup.h"
#include "language.h"

#include <string.h>

/* A library has a hundred thousand of them, so that one is a single piece of memory. */
struct _PamphletText
{
  gatomicrefcount references;
  gboolean        is_marked; /* whether its source may have inline markup */
  gboolean        is_foreign;
  const char     *language; /* interned */
  const char     *context;  /* as the next two, one of the strings below, or NULL */
  const char     *path;
  const char     *source;
  const char     *string; /* the source itself where they are the same, or else memory of its own */
  GArray         *spans;  /* of PamphletSpan, or NULL */
  char            strings[];
};

/* What is known of the language of a text. */
typedef struct
{
  const char *language; /* interned */
  gboolean    is_rtl;
} Known;

/* Most texts are in the language of the one before them, and all threads wait for each other at the table of interned strings. */
static const Known *
learn_language (const char *language)
{
  static _Thread_local Known last;

  if (g_strcmp0 (language, last.language) != 0)
    last = (Known){ g_intern_string (language), language != NULL && pamphlet_language_is_rtl (language) };

  return &last;
}

/* Copies @string (nullable) to @place, and moves that on. Returns: the copy */
static const char *
put_string (char      **place,
            const char *string,
            gsize       size)
{
  const char *copy = string != NULL ? memcpy (*place, string, size) : NULL;

  *place += size;

  return copy;
}

static gsize
get_size (const char *string)
{
  return string != NULL ? strlen (string) + 1 : 0;
}

static PamphletText *
text_new (const char *context,
          const char *path,
          const char *language,
          const char *source)
{
  gsize         context_size = get_size (context);
  gsize         path_size = get_size (path);
  gsize         source_size = get_size (source);
  PamphletText *self = g_malloc (sizeof *self + context_size + path_size + source_size);
  char         *place = self->strings;

  self->context = put_string (&place, context, context_size);
  self->path = put_string (&place, path, path_size);
  self->source = put_string (&place, source, source_size);
  self->string = self->source;
  self->spans = NULL;
  self->language = learn_language (language)->language;
  self->is_marked = FALSE;
  self->is_foreign = FALSE;
  g_atomic_ref_count_init (&self->references);

  return self;
}

/* Keeps @string, as what a reader sees, once. */
static void
keep_string (PamphletText *self,
             const char   *string)
{
  self->string = g_str_equal (string, self->source) ? self->source : g_strdup (string);
}

static void
keep_shown_string (PamphletText *self,
                   const char   *string)
{
  g_autofree char *isolated = NULL;

  if (learn_language (self->language)->is_rtl)
    string = isolated = pamphlet_bidi_isolate (string, self->spans);

  keep_string (self, string);
}

/*
 * Makes a text without inline markup: a title, another name, a glossary term.
 *
 * @context: (nullable): the place that a translation hangs on, such as “refractory-all|symptoms|signs.tired”
 * @path: (nullable): where in its file it stands, as a JSONPath
 * @language: the BCP 47 tag of the language it is in
 */
PamphletText *
pamphlet_text_new_plain (const char *context,
                         const char *path,
                         const char *language,
                         const char *string)
{
  PamphletText *self = text_new (context, path, language, string);

  keep_shown_string (self, string);

  return self;
}

/*
 * Makes a text from inline markup. Arguments as for pamphlet_text_new_plain().
 *
 * Returns: (nullable): NULL with an error of PAMPHLET_MARKUP_ERROR when the markup cannot be used.
 */
PamphletText *
pamphlet_text_new_marked (const char *context,
                          const char *path,
                          const char *language,
                          const char *markup,
                          GError    **error)
{
  g_autofree char *string = NULL;
  g_autoptr (GArray) spans = NULL;
  PamphletText *self;

  if (!pamphlet_inline_markup_parse (markup, &string, &spans, error))
    return NULL;

  self = text_new (context, path, language, markup);
  self->is_marked = TRUE;
  self->spans = g_steal_pointer (&spans);
  keep_shown_string (self, string != NULL ? string : markup);

  return self;
}

/*
 * Makes the same text in another language, with inline markup where the original may have it.
 *
 * @language: the BCP 47 tag of the language of @translation
 * Returns: (nullable): NULL with an error of PAMPHLET_MARKUP_ERROR when the markup cannot be used
 */
PamphletText *
pamphlet_text_translate (const PamphletText *self,
                         const char         *language,
                         const char         *translation,
                         GError            **error)
{
  if (!self->is_marked)
    return pamphlet_text_new_plain (self->context, self->path, language, translation);

  return pamphlet_text_new_marked (self->context, self->path, language, translation, error);
}

/* Makes the same text for a page in another language, into which it is not translated. */
PamphletText *
pamphlet_text_keep (const PamphletText *self)
{
  PamphletText *kept = text_new (self->context, self->path, self->language, self->source);

  keep_string (kept, self->string);
  kept->is_marked = self->is_marked;
  kept->spans = self->spans != NULL ? g_array_ref (self->spans) : NULL;
  kept->is_foreign = TRUE;

  return kept;
}

PamphletText *
pamphlet_text_ref (PamphletText *self)
{
  g_atomic_ref_count_inc (&self->references);

  return self;
}

void
pamphlet_text_unref (PamphletText *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  if (self->string != self->source)
    g_free ((char *)self->string);
  g_clear_pointer (&self->spans, g_array_unref);
  g_free (self);
}

/* Returns: (transfer none) (nullable): the gettext context of the text's message. */
const char *
pamphlet_text_get_context (const PamphletText *self)
{
  return self->context;
}

const char *
pamphlet_text_get_path (const PamphletText *self)
{
  return self->path;
}

/* Returns: (transfer none): the BCP 47 tag of the language that the string is in, interned. */
const char *
pamphlet_text_get_language (const PamphletText *self)
{
  return self->language;
}

/* Returns: whether it is not in the language of its page, and must be marked there. */
gboolean
pamphlet_text_is_foreign (const PamphletText *self)
{
  return self->is_foreign;
}

/* Returns: (transfer none): the text as its file writes it, inline markup included: the msgid of its message. */
const char *
pamphlet_text_get_source (const PamphletText *self)
{
  return self->source;
}

/* Returns: (transfer none): what a reader sees, without any markup. */
const char *
pamphlet_text_get_string (const PamphletText *self)
{
  return self->string;
}

/* Returns: (transfer none) (nullable) (array length=n_spans): the runs of the string that are more than words. */
const PamphletSpan *
pamphlet_text_get_spans (const PamphletText *self,
                         unsigned           *n_spans)
{
  *n_spans = self->spans != NULL ? self->spans->len : 0;

  return self->spans != NULL ? (const PamphletSpan *)(gpointer)self->spans->data : NULL;
}
