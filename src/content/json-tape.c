/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-tape.h"

#include <string.h>

/* What a value takes in the files of libraries, most of them in few bytes: a guess, so that the tape seldom grows. */
#define BYTES_PER_VALUE 24

/* @length: of the file, in bytes: all strings together take no more */
PamphletJsonTape *
pamphlet_json_tape_new (gsize length)
{
  PamphletJsonTape *self = g_new0 (PamphletJsonTape, 1);

  self->slots = g_array_sized_new (FALSE, FALSE, sizeof (PamphletJsonSlot), length / BYTES_PER_VALUE);
  self->open = g_array_sized_new (FALSE, FALSE, sizeof (PamphletJsonSlot), 64);
  self->strings = g_malloc (length + 1);

  return self;
}

void
pamphlet_json_tape_free (PamphletJsonTape *self)
{
  g_clear_pointer (&self->slots, g_array_unref);
  g_clear_pointer (&self->open, g_array_unref);
  g_clear_pointer (&self->strings, g_free);
  g_free (self);
}

/* Each string stood in the file with something before or after it that is not kept, which leaves room for its NUL. */
static const char *
keep_string (PamphletJsonTape *self,
             const char       *string,
             gsize             length)
{
  char *kept = self->strings + self->n_string_bytes;

  memcpy (kept, string, length);
  kept[length] = '\0';
  self->n_string_bytes += length + 1;

  return kept;
}

/* Returns: how many values wait for the end of their array or object. */
unsigned
pamphlet_json_tape_get_n_open (const PamphletJsonTape *self)
{
  return self->open->len;
}

/* Adds a value that has no children. @string: (nullable): decoded, need not end with NUL */
void
pamphlet_json_tape_add (PamphletJsonTape *self,
                        PamphletJsonKind  kind,
                        const char       *string,
                        gsize             length)
{
  PamphletJsonSlot slot = { .kind = kind, .string = string != NULL ? keep_string (self, string, length) : NULL };

  g_array_append_val (self->open, slot);
}

/* Adds an array or object. @first: what pamphlet_json_tape_get_n_open() was before its children were added */
void
pamphlet_json_tape_add_container (PamphletJsonTape *self,
                                  PamphletJsonKind  kind,
                                  unsigned          first)
{
  PamphletJsonSlot slot = { .kind = kind, .first = self->slots->len, .n_children = self->open->len - first };

  if (slot.n_children > 0)
    g_array_append_vals (self->slots, &g_array_index (self->open, PamphletJsonSlot, first), slot.n_children);
  g_array_set_size (self->open, first);
  g_array_append_val (self->open, slot);
}

/* Names the value that was added last, as a member of its object. */
void
pamphlet_json_tape_name (PamphletJsonTape *self,
                         const char       *name,
                         gsize             length)
{
  g_array_index (self->open, PamphletJsonSlot, self->open->len - 1).name = keep_string (self, name, length);
}

/* Returns: (transfer none): the value that all others are in, once everything is added. */
const PamphletJsonSlot *
pamphlet_json_tape_get_root (const PamphletJsonTape *self)
{
  return &g_array_index (self->open, PamphletJsonSlot, 0);
}

const PamphletJsonSlot *
pamphlet_json_tape_get_child (const PamphletJsonTape *self,
                              const PamphletJsonSlot *parent,
                              unsigned                index)
{
  return &g_array_index (self->slots, PamphletJsonSlot, parent->first + index);
}
