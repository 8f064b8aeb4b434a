/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collection.h"
#include "handout.h"

G_BEGIN_DECLS

/* Which languages a handout is to have, and whether letters are to be drawn. */
typedef struct
{
  const char *language; /* a BCP 47 tag; NULL for the one that each leaflet was written in */
  const char *second;   /* likewise; NULL for none */
  gboolean    is_drawn;
} PamphletHandoutWish;

gboolean pamphlet_handout_arguments_add (PamphletHandout           *handout,
                                         PamphletCollection        *collection,
                                         const char *const         *names,
                                         const PamphletHandoutWish *wish);

G_END_DECLS
