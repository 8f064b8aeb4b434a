/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "glossary.h"
#include "text.h"

G_BEGIN_DECLS

/* What the address of a term's link starts with; the rest is the index of the term's span. */
#define PAMPHLET_TERM_ADDRESS "term:"

char *pamphlet_text_markup_new (const PamphletText     *text,
                                const PamphletGlossary *glossary) G_GNUC_WARN_UNUSED_RESULT;

PangoAttrList *pamphlet_text_markup_new_marks (GArray *marks) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
