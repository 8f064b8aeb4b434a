/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "digest.h"
#include "section.h"

G_BEGIN_DECLS

/* A condition's code in a coding system, such as C91.00 in icd-10-cm. */
typedef struct
{
  char *system;
  char *code;
} PamphletCode;

typedef struct
{
  char *title;
  char *publisher;
  char *url;
  char *accessed; /* an ISO 8601 date */
} PamphletSource;

typedef enum
{
  PAMPHLET_REVIEW_DRAFT,
  PAMPHLET_REVIEW_REVIEWED
} PamphletReviewState;

extern const char *const pamphlet_review_state_names[];

typedef struct
{
  PamphletReviewState state;
  char               *version;
  char               *reviewed; /* ISO 8601 dates */
  char               *due;
  char               *by; /* a role, not a person's name */
} PamphletReview;

/* What a condition is made of. Only the reader of a file fills this in; everybody else asks the condition. Of a head, there are
 * neither the main message nor the review, the sources and the sections. */
typedef struct
{
  char           *library;
  char           *id;
  char           *file;
  PamphletDigest  digest;   /* of the file, where pamphlet_condition_read_with_digest() has read it */
  char           *language; /* BCP 47 */
  PamphletText   *title;
  GPtrArray      *also_called; /* of PamphletText */
  char           *category;
  PamphletText   *main_message;
  GPtrArray      *codes; /* of PamphletCode */
  PamphletReview *review;
  GPtrArray      *sources;  /* of PamphletSource */
  GPtrArray      *sections; /* of PamphletSection */
} PamphletConditionParts;

/*
 * A condition as its file has it: whole, or only its head, which is what a list and a search by names need. A head takes a
 * small part of the memory; pamphlet_library_open() makes it whole. Never changed once read.
 */
#define PAMPHLET_TYPE_CONDITION (pamphlet_condition_get_type ())
G_DECLARE_FINAL_TYPE (PamphletCondition, pamphlet_condition, PAMPHLET, CONDITION, GObject)

PamphletCondition     *pamphlet_condition_new              (PamphletConditionParts *parts) G_GNUC_WARN_UNUSED_RESULT;
PamphletCondition     *pamphlet_condition_new_head         (PamphletCondition      *whole) G_GNUC_WARN_UNUSED_RESULT;
gboolean               pamphlet_condition_is_whole         (PamphletCondition      *self);
gboolean               pamphlet_condition_is_same          (PamphletCondition      *self,
                                                            PamphletCondition      *other);
gboolean               pamphlet_condition_has_head         (PamphletCondition      *self,
                                                            PamphletCondition      *head);
gboolean               pamphlet_condition_has_section      (PamphletCondition      *self,
                                                            const char             *id);
const char            *pamphlet_condition_get_library      (PamphletCondition      *self);
const char            *pamphlet_condition_get_id           (PamphletCondition      *self);
const char            *pamphlet_condition_get_file         (PamphletCondition      *self);
const PamphletDigest  *pamphlet_condition_get_digest       (PamphletCondition      *self);
const char            *pamphlet_condition_get_language     (PamphletCondition      *self);
const PamphletText    *pamphlet_condition_get_title        (PamphletCondition      *self);
GPtrArray             *pamphlet_condition_get_also_called  (PamphletCondition      *self);
const char            *pamphlet_condition_get_category     (PamphletCondition      *self);
const PamphletText    *pamphlet_condition_get_main_message (PamphletCondition      *self);
GPtrArray             *pamphlet_condition_get_codes        (PamphletCondition      *self);
const PamphletReview  *pamphlet_condition_get_review       (PamphletCondition      *self);
GPtrArray             *pamphlet_condition_get_sources      (PamphletCondition      *self);
GPtrArray             *pamphlet_condition_get_sections     (PamphletCondition      *self);
const PamphletSection *pamphlet_condition_get_section      (PamphletCondition      *self,
                                                            const char             *id);
const PamphletBlock   *pamphlet_condition_get_urgent       (PamphletCondition      *self,
                                                            const PamphletSection **section);
char                  *pamphlet_condition_dup_name         (PamphletCondition      *self) G_GNUC_WARN_UNUSED_RESULT;

void                   pamphlet_condition_parts_clear      (PamphletConditionParts *parts);
void                   pamphlet_code_free                  (PamphletCode           *self);
void                   pamphlet_source_free                (PamphletSource         *self);
void                   pamphlet_review_free                (PamphletReview         *self);
PamphletReview        *pamphlet_review_copy                (const PamphletReview   *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean               pamphlet_review_is_overdue          (const PamphletReview   *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PamphletConditionParts, pamphlet_condition_parts_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletCode, pamphlet_code_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletSource, pamphlet_source_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletReview, pamphlet_review_free)

G_END_DECLS
