/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"
#include "fixture.h"

G_BEGIN_DECLS

/*
 * A library in a folder of its own, with the leaflets “cold” and “flu”. All of it is translated into “es”, “ar” and “sw”, by
 * “ES ”, “AR ” and “SW ” in front. The program does not speak “sw”.
 */
typedef struct
{
  char            *folder;
  PamphletLibrary *library;
} Shelf;

void                 shelf_set_up         (Shelf              *shelf,
                                           gconstpointer       data);
void                 shelf_read           (Shelf              *shelf);
void                 shelf_write_catalogs (Shelf              *shelf);
void                 shelf_change         (Shelf              *shelf,
                                           const char         *old,
                                           const char         *replacement);
void                 shelf_tear_down      (Shelf              *shelf,
                                           gconstpointer       data);
PamphletLibrary     *shelf_read_starter   (void) G_GNUC_WARN_UNUSED_RESULT;
PamphletTranslation *shelf_translate      (PamphletLibrary    *library,
                                           const char         *condition,
                                           const char         *language) G_GNUC_WARN_UNUSED_RESULT;
void                 shelf_add            (PamphletHandout    *handout,
                                           PamphletLibrary    *library,
                                           const char         *condition,
                                           const char         *languages,
                                           const char         *sections);
void                 shelf_collect_leaves (GPtrArray          *leaves,
                                           PamphletNode       *node);
void                 shelf_assert_leaf    (const PamphletNode *leaf,
                                           PamphletNodeType    type,
                                           const char         *text,
                                           const char         *second);
char                *shelf_list_sections  (const PamphletNode *part) G_GNUC_WARN_UNUSED_RESULT;
PamphletNode        *shelf_find_section   (PamphletDocument   *document,
                                           const char         *part,
                                           const char         *name);
void                 shelf_assert_lines   (PamphletNode       *section,
                                           const char         *expected);

G_END_DECLS
