/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PAMPHLET_SPAN_BOLD,
  PAMPHLET_SPAN_TERM,
  PAMPHLET_SPAN_LINK
} PamphletSpanKind;

/* A run of a text that carries a meaning of its own. Spans nest properly and stand in the order of their starts. */
typedef struct
{
  PamphletSpanKind kind;
  unsigned         start; /* bytes into the text's string */
  unsigned         end;
  char            *target; /* a term's id, a link's address, NULL for bold */
} PamphletSpan;

/* One text that a reader sees. Never changed once made, so that threads can share it. */
typedef struct _PamphletText PamphletText;

PamphletText       *pamphlet_text_new_plain    (const char         *context,
                                                const char         *path,
                                                const char         *language,
                                                const char         *string) G_GNUC_WARN_UNUSED_RESULT;
PamphletText       *pamphlet_text_new_marked   (const char         *context,
                                                const char         *path,
                                                const char         *language,
                                                const char         *markup,
                                                GError            **error) G_GNUC_WARN_UNUSED_RESULT;
PamphletText       *pamphlet_text_translate    (const PamphletText *self,
                                                const char         *language,
                                                const char         *translation,
                                                GError            **error) G_GNUC_WARN_UNUSED_RESULT;
PamphletText       *pamphlet_text_keep         (const PamphletText *self) G_GNUC_WARN_UNUSED_RESULT;
PamphletText       *pamphlet_text_ref          (PamphletText       *self);
void                pamphlet_text_unref        (PamphletText       *self);

const char         *pamphlet_text_get_context  (const PamphletText *self);
const char         *pamphlet_text_get_path     (const PamphletText *self);
const char         *pamphlet_text_get_language (const PamphletText *self);
gboolean            pamphlet_text_is_foreign   (const PamphletText *self);
const char         *pamphlet_text_get_source   (const PamphletText *self);
const char         *pamphlet_text_get_string   (const PamphletText *self);
const PamphletSpan *pamphlet_text_get_spans    (const PamphletText *self,
                                                unsigned           *n_spans);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletText, pamphlet_text_unref)

G_END_DECLS
