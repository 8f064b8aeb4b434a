/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A folded string that knows where each part of it stood before. The string itself must outlive it. */
typedef struct
{
  const char *end;    /* of the string */
  char       *folded;
  GArray     *places; /* of const char *: for each byte of what is folded, and for its end, where in the string that came from */
} PamphletFoldMap;

/* Returns: (transfer full): what is between the two, folded. */
typedef char *(*PamphletFoldFunc) (const char *start,
                                   const char *end);

PamphletFoldMap *pamphlet_fold_map_new  (const char            *start,
                                         const char            *end,
                                         PamphletFoldFunc       fold) G_GNUC_WARN_UNUSED_RESULT;
void             pamphlet_fold_map_free (PamphletFoldMap       *self);
const char      *pamphlet_fold_map_find (const PamphletFoldMap *self,
                                         const char            *at,
                                         const char            *wanted,
                                         const char           **start,
                                         const char           **end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletFoldMap, pamphlet_fold_map_free)

G_END_DECLS
