/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "translation.h"

G_BEGIN_DECLS

/* How much of itself a header shows: as much as it has room for. */
typedef enum
{
  PAMPHLET_HEADER_FULL,    /* title, main message and the urgent callout */
  PAMPHLET_HEADER_MESSAGE, /* title, main message and one line for the callout */
  PAMPHLET_HEADER_COMPACT, /* a smaller title and that line */
  PAMPHLET_HEADER_LINE     /* only that line: large text in a small window */
} PamphletHeaderForm;

/* What comes before all sections of a condition: what it is called, what matters most, when to get help. */
#define PAMPHLET_TYPE_CONDITION_HEADER (pamphlet_condition_header_get_type ())
G_DECLARE_FINAL_TYPE (PamphletConditionHeader, pamphlet_condition_header, PAMPHLET, CONDITION_HEADER, GtkWidget)

GtkWidget         *pamphlet_condition_header_new           (void) G_GNUC_WARN_UNUSED_RESULT;
void               pamphlet_condition_header_set_translation (PamphletConditionHeader *self,
                                                              PamphletTranslation     *translation);
PamphletHeaderForm pamphlet_condition_header_get_form      (PamphletConditionHeader *self);
int                pamphlet_condition_header_get_height    (PamphletConditionHeader *self,
                                                            int                      width,
                                                            int                      available);

G_END_DECLS
