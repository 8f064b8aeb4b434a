/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json-file.h"
#include "sibling-ids.h"
#include "text.h"

G_BEGIN_DECLS

typedef enum
{
  PAMPHLET_TEXT_PLAIN,
  PAMPHLET_TEXT_MARKED
} PamphletTextStyle;

void          pamphlet_field_check_format (const PamphletJsonValue *object);
char         *pamphlet_field_read_string  (const PamphletJsonValue *object,
                                           const char              *name) G_GNUC_WARN_UNUSED_RESULT;
char         *pamphlet_field_read_id      (const PamphletJsonValue *object,
                                           PamphletSiblingIds      *taken,
                                           const char *const       *reserved) G_GNUC_WARN_UNUSED_RESULT;
char         *pamphlet_field_read_name    (const PamphletJsonValue *object,
                                           const char              *name) G_GNUC_WARN_UNUSED_RESULT;
char         *pamphlet_field_read_date    (const PamphletJsonValue *object,
                                           const char              *name) G_GNUC_WARN_UNUSED_RESULT;
int           pamphlet_field_read_choice  (const PamphletJsonValue *object,
                                           const char              *name,
                                           const char *const       *choices);
gsize         pamphlet_context_push       (GString                 *context,
                                           const char              *separator,
                                           const char              *name);
PamphletText *pamphlet_field_read_text    (const PamphletJsonValue *object,
                                           const char              *name,
                                           PamphletTextStyle        style,
                                           const char              *language,
                                           const char              *context) G_GNUC_WARN_UNUSED_RESULT;
PamphletText *pamphlet_field_read_part    (const PamphletJsonValue *object,
                                           const char              *name,
                                           PamphletTextStyle        style,
                                           const char              *language,
                                           GString                 *context,
                                           const char              *separator) G_GNUC_WARN_UNUSED_RESULT;
PamphletText *pamphlet_field_to_text      (const PamphletJsonValue *value,
                                           PamphletTextStyle        style,
                                           const char              *language,
                                           const char              *context) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
