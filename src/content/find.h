/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "search-marks.h"
#include "translation.h"

G_BEGIN_DECLS

/* A place in a leaflet where something stands that somebody looks for. It lives no longer than its translation. */
typedef struct
{
  const PamphletText    *text;
  const PamphletSection *section; /* NULL for the title and the main message */
  PamphletRange          range;   /* of the text's string */
} PamphletOccurrence;

GArray  *pamphlet_find_phrase (PamphletTranslation *translation,
                               const char          *typed) G_GNUC_WARN_UNUSED_RESULT;
GArray  *pamphlet_find_words  (PamphletTranslation *translation,
                               const char          *typed,
                               gboolean             with_slips) G_GNUC_WARN_UNUSED_RESULT;
gboolean pamphlet_find_text   (PamphletTranslation *translation,
                               const PamphletText  *text,
                               PamphletOccurrence  *place);

G_END_DECLS
