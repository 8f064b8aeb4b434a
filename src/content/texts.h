/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library.h"

G_BEGIN_DECLS

/* Where a text stands, for whoever has to find it there or to translate it. Lives for one call only. */
typedef struct
{
  const char         *file;      /* in the library's folder */
  const PamphletText *condition; /* the title of the leaflet, or NULL */
  const PamphletText *section;   /* the title of the section, or NULL */
} PamphletTextPlace;

typedef void (*PamphletTextFunc) (const PamphletText      *text,
                                  const PamphletTextPlace *place,
                                  gpointer                 data);

void pamphlet_condition_foreach_text (PamphletCondition *self,
                                      PamphletTextFunc   func,
                                      gpointer           data);
void pamphlet_library_foreach_text   (PamphletLibrary   *self,
                                      PamphletTextFunc   func,
                                      gpointer           data);

G_END_DECLS
