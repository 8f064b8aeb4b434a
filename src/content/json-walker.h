/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json-tape.h"

G_BEGIN_DECLS

/* The deepest nesting of arrays and objects that is read. */
#define PAMPHLET_JSON_MAX_DEPTH 64

/* The name of a member. */
typedef struct
{
  const char *quote; /* the opening quotation mark, in the bytes */
  const char *text;  /* decoded: in the bytes, or in the walker's chunk when it has escapes */
  gsize       length;
} PamphletJsonName;

/* How an array or object leads to its child: by name when it has one, else by index. */
typedef struct
{
  PamphletJsonName name;
  gsize            index;
} PamphletJsonFrame;

/* A walk through bytes that should be JSON: where it stands, and what it has met with. */
typedef struct
{
  const char       *start;
  const char       *end; /* of the valid UTF-8 */
  const char       *at;
  PamphletJsonFrame frames[PAMPHLET_JSON_MAX_DEPTH];
  unsigned          depth;
  GArray           *names; /* of PamphletJsonName: the members so far of every open object, the innermost one's last */
  GStringChunk     *chunk;
  GString          *scratch;
  const char       *where; /* the problem */
  char             *sentence;
  const char       *rest; /* of the path looked for; NULL when there is none or it leads elsewhere */
  const char       *found;
  PamphletJsonTape *tape; /* that gets the values, or NULL */
} PamphletJsonWalker;

void     pamphlet_json_walker_init  (PamphletJsonWalker *self,
                                     const char         *bytes,
                                     gsize               length);
void     pamphlet_json_walker_clear (PamphletJsonWalker *self);
gboolean pamphlet_json_walker_fail  (PamphletJsonWalker *self,
                                     const char         *where,
                                     const char         *format,
                                     ...) G_GNUC_PRINTF (3, 4);

/* Returns: whether @c stands here; if so, it is passed. */
static inline gboolean
pamphlet_json_walker_take (PamphletJsonWalker *self,
                           char                c)
{
  if (self->at == self->end || *self->at != c)
    return FALSE;

  self->at++;
  return TRUE;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PamphletJsonWalker, pamphlet_json_walker_clear)

G_END_DECLS
