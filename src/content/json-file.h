/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "digest.h"
#include "json-node.h"
#include "report.h"

G_BEGIN_DECLS

/* A JSON file that passed every check on its bytes, and the place for what is wrong with its values. */
typedef struct _PamphletJsonFile PamphletJsonFile;

/* How the values of a file are looked up. Both ways find the same. */
typedef enum {
  PAMPHLET_JSON_WITH_TREE, /* in json-glib's tree */
  PAMPHLET_JSON_WITH_TAPE, /* where the scan of the bytes has put them: for files that are read by the thousand */
} PamphletJsonLookup;

/* One value of a file and where it stands. Lives on the stack of the function that looks at it, above its parents. */
typedef struct _PamphletJsonValue PamphletJsonValue;

struct _PamphletJsonValue
{
  PamphletJsonFile        *file;
  const PamphletJsonValue *parent;
  const char              *member; /* its name in an object, NULL in an array */
  unsigned                 index;  /* its place in an array */
  PamphletJsonNode         node;
};

PamphletJsonFile *pamphlet_json_file_open       (const char             *path,
                                                 PamphletJsonLookup      lookup,
                                                 PamphletReport         *report) G_GNUC_WARN_UNUSED_RESULT;
void              pamphlet_json_file_free       (PamphletJsonFile       *self);
gboolean          pamphlet_json_file_has_errors (const PamphletJsonFile *self);
PamphletJsonValue pamphlet_json_file_get_root   (PamphletJsonFile       *self);
void              pamphlet_json_file_get_digest (const PamphletJsonFile *self,
                                                 PamphletDigest         *digest);

const char       *pamphlet_json_value_get_path      (const PamphletJsonValue *self);
void              pamphlet_json_value_error         (const PamphletJsonValue *self,
                                                     const char              *message);

gboolean          pamphlet_json_value_check_members (const PamphletJsonValue *self,
                                                     const char *const       *known);
gboolean          pamphlet_json_value_get           (const PamphletJsonValue *self,
                                                     const char              *name,
                                                     PamphletJsonValue       *member);
gboolean          pamphlet_json_value_require       (const PamphletJsonValue *self,
                                                     const char              *name,
                                                     PamphletJsonValue       *member);
gboolean          pamphlet_json_value_is_object     (const PamphletJsonValue *self);
gboolean          pamphlet_json_value_is_array      (const PamphletJsonValue *self);
gboolean          pamphlet_json_value_check_array   (const PamphletJsonValue *self);
unsigned          pamphlet_json_value_get_length    (const PamphletJsonValue *self);
PamphletJsonValue pamphlet_json_value_get_element   (const PamphletJsonValue *self,
                                                     unsigned                 index);
const char       *pamphlet_json_value_get_string    (const PamphletJsonValue *self);
gboolean          pamphlet_json_value_check_integer (const PamphletJsonValue *self,
                                                     int                      wanted);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletJsonFile, pamphlet_json_file_free)

G_END_DECLS
