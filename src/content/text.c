/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "text.h"

#include "bidi.h"
#include "inline-markup.h"
#include "language.h"

struct _PamphletText
{
  gatomicrefcount references;
  char           *context;
  char           *path;
  const char     *language; /* interned */
  char           *source;
  char           *string; /* the source itself where they are the same */
  GArray         *spans;  /* of PamphletSpan, or NULL */
  gboolean        is_foreign;
};

static PamphletText *
text_new (const char *context,
          const char *path,
          const char *language,
          const char *source)
{
  PamphletText *self = g_new0 (PamphletText, 1);

  g_atomic_ref_count_init (&self->references);
  self->context = g_strdup (context);
  self->path = g_strdup (path);
  self->language = g_intern_string (language);
  self->source = g_strdup (source);

  return self;
}

/* Keeps @string (transfer full), as what a reader sees, once. */
static void
keep_string (PamphletText *self,
             char         *string)
{
  g_autofree char *owned = string;

  self->string = g_str_equal (owned, self->source) ? self->source : g_steal_pointer (&owned);
}

/* Returns: (transfer full): @string as it is shown. */
static char *
prepare (const char *language,
         const char *string,
         GArray     *spans)
{
  return language != NULL && pamphlet_language_is_rtl (language) ? pamphlet_bidi_isolate (string, spans) : g_strdup (string);
}

/*
 * Makes a text without inline markup: a title, another name, a glossary term.
 *
 * @context: the place that a translation hangs on, such as “refractory-all|symptoms|signs.tired”
 * @path: where in its file it stands, as a JSONPath
 * @language: the BCP 47 tag of the language it is in
 */
PamphletText *
pamphlet_text_new_plain (const char *context,
                         const char *path,
                         const char *language,
                         const char *string)
{
  PamphletText *self = text_new (context, path, language, string);

  keep_string (self, prepare (language, string, NULL));

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
  keep_string (self, prepare (language, string, spans));
  self->spans = g_steal_pointer (&spans);

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
  if (self->spans == NULL)
    return pamphlet_text_new_plain (self->context, self->path, language, translation);

  return pamphlet_text_new_marked (self->context, self->path, language, translation, error);
}

/* Makes the same text for a page in another language, into which it is not translated. */
PamphletText *
pamphlet_text_keep (const PamphletText *self)
{
  PamphletText *kept = text_new (self->context, self->path, self->language, self->source);

  keep_string (kept, g_strdup (self->string));
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

  g_clear_pointer (&self->context, g_free);
  g_clear_pointer (&self->path, g_free);
  if (self->string != self->source)
    g_clear_pointer (&self->string, g_free);
  g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->spans, g_array_unref);
  g_free (self);
}

/* Returns: (transfer none): the gettext context of the text's message. */
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
