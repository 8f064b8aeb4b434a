/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A sheet, in points of 1/72 inch. */
typedef struct
{
  double width;
  double height;
  double margin; /* at each edge */
} PamphletPaper;

gboolean    pamphlet_paper_parse       (const char    *name,
                                        PamphletPaper *paper);
const char *pamphlet_paper_get_default (void);

G_END_DECLS
