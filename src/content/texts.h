/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library.h"

G_BEGIN_DECLS

typedef enum
{
  PAMPHLET_TEXT_TITLE, /* of a leaflet */
  PAMPHLET_TEXT_OTHER_NAME,
  PAMPHLET_TEXT_SECTION_TITLE,
  PAMPHLET_TEXT_SHORT_TITLE,
  PAMPHLET_TEXT_HEADING, /* of a part of a section: a callout's title as well */
  PAMPHLET_TEXT_ALTERNATIVE, /* of an image */
  PAMPHLET_TEXT_BODY
} PamphletTextRole;

/* Where a text stands, for whoever has to find it there or to translate it. Lives for one call only. */
typedef struct
{
  const char            *file;      /* in the library's folder */
  const PamphletText    *condition; /* the title of the leaflet, or NULL */
  const PamphletSection *section;   /* or NULL */
  PamphletTextRole       role;
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
