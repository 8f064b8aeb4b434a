/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"
#include "fixture.h"

G_BEGIN_DECLS

/* A library in a folder of its own, with the leaflets “cold” and “flu”. “es” translates all of it, by “ES ” in front. */
typedef struct
{
  char            *folder;
  PamphletLibrary *library;
} Shelf;

void                 shelf_set_up       (Shelf           *shelf,
                                         gconstpointer    data);
void                 shelf_tear_down    (Shelf           *shelf,
                                         gconstpointer    data);
PamphletLibrary     *shelf_read_starter (void) G_GNUC_WARN_UNUSED_RESULT;
PamphletTranslation *shelf_translate    (PamphletLibrary *library,
                                         const char      *condition,
                                         const char      *language) G_GNUC_WARN_UNUSED_RESULT;
void                 shelf_add          (PamphletHandout *handout,
                                         PamphletLibrary *library,
                                         const char      *condition,
                                         const char      *languages,
                                         const char      *sections);

G_END_DECLS
