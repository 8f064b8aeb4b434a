/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json-tape.h"

G_BEGIN_DECLS

/* json-glib's own, whose header is for those alone who look into it. */
typedef struct _JsonNode JsonNode;

/* A value of a file, where json-glib or a tape has it. Neither is set where there is none. */
typedef struct
{
  JsonNode               *glib;
  const PamphletJsonTape *tape;
  const PamphletJsonSlot *slot;
} PamphletJsonNode;

typedef void (*PamphletJsonMemberFunc) (const char             *name,
                                        const PamphletJsonNode *member,
                                        gpointer                data);

PamphletJsonKind pamphlet_json_node_get_kind       (const PamphletJsonNode *self);
gconstpointer    pamphlet_json_node_get_identity   (const PamphletJsonNode *self);
PamphletJsonNode pamphlet_json_node_get_member     (const PamphletJsonNode *self,
                                                    const char             *name);
void             pamphlet_json_node_foreach_member (const PamphletJsonNode *self,
                                                    PamphletJsonMemberFunc  func,
                                                    gpointer                data);
unsigned         pamphlet_json_node_get_length     (const PamphletJsonNode *self);
PamphletJsonNode pamphlet_json_node_get_element    (const PamphletJsonNode *self,
                                                    unsigned                index);
const char      *pamphlet_json_node_get_string     (const PamphletJsonNode *self);
gint64           pamphlet_json_node_get_integer    (const PamphletJsonNode *self);

G_END_DECLS
