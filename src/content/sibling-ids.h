/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PAMPHLET_FEW_SIBLINGS 16

/* The ids that stand beside each other in a file, each of which must stand there once. Lives on the stack, empty at first, and
 * no longer than the ids: a few of them need no memory of their own. */
typedef struct
{
  const char *few[PAMPHLET_FEW_SIBLINGS];
  unsigned    n_few;
  GHashTable *many; /* all of them where they are more, or NULL */
} PamphletSiblingIds;

gboolean pamphlet_sibling_ids_contain (const PamphletSiblingIds *self,
                                       const char               *id);
void     pamphlet_sibling_ids_add     (PamphletSiblingIds       *self,
                                       const char               *id);
void     pamphlet_sibling_ids_clear   (PamphletSiblingIds       *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PamphletSiblingIds, pamphlet_sibling_ids_clear)

G_END_DECLS
