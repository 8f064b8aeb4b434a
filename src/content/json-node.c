/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-node.h"

#include <json-glib/json-glib.h>

#include <string.h>

static PamphletJsonKind
get_glib_kind (JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      return PAMPHLET_JSON_OBJECT;
    case JSON_NODE_ARRAY:
      return PAMPHLET_JSON_ARRAY;
    case JSON_NODE_VALUE:
      if (json_node_get_value_type (node) == G_TYPE_STRING)
        return PAMPHLET_JSON_STRING;
      return json_node_get_value_type (node) == G_TYPE_INT64 ? PAMPHLET_JSON_INTEGER : PAMPHLET_JSON_OTHER;
    case JSON_NODE_NULL:
    default:
      return PAMPHLET_JSON_OTHER;
    }
}

PamphletJsonKind
pamphlet_json_node_get_kind (const PamphletJsonNode *self)
{
  if (self->slot != NULL)
    return self->slot->kind;

  return self->glib != NULL ? get_glib_kind (self->glib) : PAMPHLET_JSON_NOTHING;
}

/* Returns: (nullable): what no other value of the file has; NULL where there is none */
gconstpointer
pamphlet_json_node_get_identity (const PamphletJsonNode *self)
{
  return self->slot != NULL ? (gconstpointer)self->slot : self->glib;
}

/* Returns: the member of an object; nothing where there is none of that name. */
PamphletJsonNode
pamphlet_json_node_get_member (const PamphletJsonNode *self,
                               const char             *name)
{
  if (self->slot == NULL)
    return (PamphletJsonNode){ .glib = json_object_get_member (json_node_get_object (self->glib), name) };

  for (unsigned i = 0; i < self->slot->n_children; i++)
    {
      const PamphletJsonSlot *child = pamphlet_json_tape_get_child (self->tape, self->slot, i);

      if (child->name[0] == name[0] && strcmp (child->name, name) == 0)
        return (PamphletJsonNode){ .tape = self->tape, .slot = child };
    }

  return (PamphletJsonNode){ 0 };
}

static void
foreach_slot (const PamphletJsonNode *self,
              PamphletJsonMemberFunc  func,
              gpointer                data)
{
  for (unsigned i = 0; i < self->slot->n_children; i++)
    {
      PamphletJsonNode member = { .tape = self->tape, .slot = pamphlet_json_tape_get_child (self->tape, self->slot, i) };

      func (member.slot->name, &member, data);
    }
}

/* Calls @func for every member of an object, in the order of the file. */
void
pamphlet_json_node_foreach_member (const PamphletJsonNode *self,
                                   PamphletJsonMemberFunc  func,
                                   gpointer                data)
{
  JsonObjectIter   members;
  const char      *name;
  PamphletJsonNode member = { 0 };

  if (self->slot != NULL)
    {
      foreach_slot (self, func, data);
      return;
    }

  json_object_iter_init_ordered (&members, json_node_get_object (self->glib));
  while (json_object_iter_next_ordered (&members, &name, &member.glib))
    func (name, &member, data);
}

/* Returns: how many elements an array has. */
unsigned
pamphlet_json_node_get_length (const PamphletJsonNode *self)
{
  return self->slot != NULL ? self->slot->n_children : json_array_get_length (json_node_get_array (self->glib));
}

PamphletJsonNode
pamphlet_json_node_get_element (const PamphletJsonNode *self,
                                unsigned                index)
{
  if (self->slot != NULL)
    return (PamphletJsonNode){ .tape = self->tape, .slot = pamphlet_json_tape_get_child (self->tape, self->slot, index) };

  return (PamphletJsonNode){ .glib = json_array_get_element (json_node_get_array (self->glib), index) };
}

/* Returns: (transfer none): the text of a string. */
const char *
pamphlet_json_node_get_string (const PamphletJsonNode *self)
{
  return self->slot != NULL ? self->slot->string : json_node_get_string (self->glib);
}

/* Returns: what an integer says; of one beyond 64 bits, some large or negative number. */
gint64
pamphlet_json_node_get_integer (const PamphletJsonNode *self)
{
  return self->slot != NULL ? g_ascii_strtoll (self->slot->string, NULL, 10) : json_node_get_int (self->glib);
}
