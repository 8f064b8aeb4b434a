/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "glossary.h"
#include "search-marks.h"
#include "text.h"

G_BEGIN_DECLS

/* What a text is on its page: it decides the size, the weight, and what a screen reader takes it for. */
typedef enum
{
  PAMPHLET_TEXT_ROLE_BODY,
  PAMPHLET_TEXT_ROLE_LEAD,     /* the main message */
  PAMPHLET_TEXT_ROLE_TITLE,    /* a heading of level 1: a condition */
  PAMPHLET_TEXT_ROLE_SUBTITLE, /* a heading of level 1, where there is no room for a title */
  PAMPHLET_TEXT_ROLE_SECTION,  /* a heading of level 2 */
  PAMPHLET_TEXT_ROLE_HEADING,  /* a heading of level 3 */
  PAMPHLET_TEXT_ROLE_STRONG,   /* the title of a callout, the header of a table */
  PAMPHLET_TEXT_ROLE_CAPTION
} PamphletTextRole;

/* One text of a leaflet, wrapped, with its terms to look up and its links to follow. */
#define PAMPHLET_TYPE_TEXT_LABEL (pamphlet_text_label_get_type ())
G_DECLARE_FINAL_TYPE (PamphletTextLabel, pamphlet_text_label, PAMPHLET, TEXT_LABEL, GtkWidget)

GtkWidget *pamphlet_text_label_new       (const PamphletText     *text,
                                          const PamphletGlossary *glossary,
                                          PamphletTextRole        role) G_GNUC_WARN_UNUSED_RESULT;
GtkLabel  *pamphlet_text_label_get_label (PamphletTextLabel      *self);

const PamphletText *pamphlet_text_label_get_text  (PamphletTextLabel   *self);
void                pamphlet_text_label_set_marks (PamphletTextLabel   *self,
                                                   GArray              *marks,
                                                   int                  current);
void                pamphlet_text_label_get_place (PamphletTextLabel   *self,
                                                   const PamphletRange *range,
                                                   graphene_rect_t     *place);

void             pamphlet_text_label_fit_words        (PamphletTextLabel *self,
                                                       int                minimum,
                                                       int                natural);
GtkTextDirection pamphlet_text_label_get_own_direction (PamphletTextLabel *self,
                                                       GtkTextDirection   page);

G_END_DECLS
