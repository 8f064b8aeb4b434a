/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "glossary.h"
#include "search-query.h"

G_BEGIN_DECLS

/* Bytes of a string. */
typedef struct
{
  unsigned start;
  unsigned end;
} PamphletRange;

GArray  *pamphlet_marks_find         (const char              *string,
                                      const PamphletQuery     *query,
                                      gboolean                 with_slips) G_GNUC_WARN_UNUSED_RESULT;
GArray  *pamphlet_marks_find_in_text (const PamphletText      *text,
                                      const PamphletGlossary  *glossary,
                                      const PamphletQuery     *query,
                                      gboolean                 with_slips) G_GNUC_WARN_UNUSED_RESULT;
gboolean pamphlet_marks_has_run      (const char              *string,
                                      const PamphletQueryWord *run);

G_END_DECLS
