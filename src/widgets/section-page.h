/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "leaflet-marks.h"
#include "section.h"
#include "translation.h"

G_BEGIN_DECLS

/* A section of a condition, to scroll through. Its blocks are made when it comes into sight. */
#define PAMPHLET_TYPE_SECTION_PAGE (pamphlet_section_page_get_type ())
G_DECLARE_FINAL_TYPE (PamphletSectionPage, pamphlet_section_page, PAMPHLET, SECTION_PAGE, GtkWidget)

GtkWidget  *pamphlet_section_page_new            (void) G_GNUC_WARN_UNUSED_RESULT;
void        pamphlet_section_page_set_section    (PamphletSectionPage   *self,
                                                  const PamphletSection *section,
                                                  PamphletTranslation   *translation,
                                                  double                 position);
void        pamphlet_section_page_clear          (PamphletSectionPage   *self);
const char *pamphlet_section_page_get_section_id (PamphletSectionPage   *self);
void        pamphlet_section_page_set_preface    (PamphletSectionPage   *self,
                                                  const PamphletText    *title,
                                                  const PamphletText    *message);
void        pamphlet_section_page_set_marks      (PamphletSectionPage   *self,
                                                  PamphletLeafletMarks  *marks);
void        pamphlet_section_page_show_text      (PamphletSectionPage   *self,
                                                  const PamphletText    *text,
                                                  const PamphletRange   *range);
double      pamphlet_section_page_get_position   (PamphletSectionPage   *self);

G_END_DECLS
