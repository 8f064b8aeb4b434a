/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a value is, as far as leaflets tell values apart. */
typedef enum {
  PAMPHLET_JSON_NOTHING,
  PAMPHLET_JSON_OBJECT,
  PAMPHLET_JSON_ARRAY,
  PAMPHLET_JSON_STRING,
  PAMPHLET_JSON_INTEGER,
  PAMPHLET_JSON_OTHER /* true, false, null, and numbers that are not whole */
} PamphletJsonKind;

/* One value of a tape. */
typedef struct
{
  PamphletJsonKind kind;
  guint32          first; /* of an object or array: where on the tape its children begin */
  guint32          n_children;
  const char      *name;   /* that it has in its object; NULL in an array */
  const char      *string; /* of a string, decoded; of an integer, as it is written */
} PamphletJsonSlot;

/*
 * All values of a file, as the scan of its bytes met them: those of one array or object stand side by side, and the root comes
 * last. It takes a handful of allocations a file, where a tree of json-glib takes ten for every value.
 */
typedef struct
{
  GArray *slots; /* of PamphletJsonSlot: those whose array or object is closed */
  GArray *open;  /* of PamphletJsonSlot: those of arrays and objects that are still open, the innermost one's last */
  char   *strings;
  gsize   n_string_bytes;
} PamphletJsonTape;

PamphletJsonTape       *pamphlet_json_tape_new           (gsize                   length) G_GNUC_WARN_UNUSED_RESULT;
void                    pamphlet_json_tape_free          (PamphletJsonTape       *self);
unsigned                pamphlet_json_tape_get_n_open    (const PamphletJsonTape *self);
void                    pamphlet_json_tape_add           (PamphletJsonTape       *self,
                                                          PamphletJsonKind        kind,
                                                          const char             *string,
                                                          gsize                   length);
void                    pamphlet_json_tape_add_container (PamphletJsonTape       *self,
                                                          PamphletJsonKind        kind,
                                                          unsigned                first);
void                    pamphlet_json_tape_name          (PamphletJsonTape       *self,
                                                          const char             *name,
                                                          gsize                   length);
const PamphletJsonSlot *pamphlet_json_tape_get_root      (const PamphletJsonTape *self);
const PamphletJsonSlot *pamphlet_json_tape_get_child     (const PamphletJsonTape *self,
                                                          const PamphletJsonSlot *parent,
                                                          unsigned                index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletJsonTape, pamphlet_json_tape_free)

G_END_DECLS
