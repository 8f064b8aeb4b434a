/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "search-marks.h"

G_BEGIN_DECLS

/* A string, or a piece of one, with the words that were searched for marked. Never changed once made. */
typedef struct
{
  char   *string;
  GArray *marks; /* of PamphletRange: in order, apart from each other */
} PamphletSnippet;

PamphletSnippet *pamphlet_snippet_new  (const char      *string,
                                        GArray          *marks) G_GNUC_WARN_UNUSED_RESULT;
PamphletSnippet *pamphlet_snippet_cut  (const char      *string,
                                        GArray          *marks,
                                        GArray          *focus) G_GNUC_WARN_UNUSED_RESULT;
void             pamphlet_snippet_free (PamphletSnippet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletSnippet, pamphlet_snippet_free)

G_END_DECLS
