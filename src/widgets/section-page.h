/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "section.h"
#include "translation.h"

G_BEGIN_DECLS

/* One section of a condition, to scroll through. Its blocks are made when it is first shown. */
#define PAMPHLET_TYPE_SECTION_PAGE (pamphlet_section_page_get_type ())
G_DECLARE_FINAL_TYPE (PamphletSectionPage, pamphlet_section_page, PAMPHLET, SECTION_PAGE, GtkWidget)

GtkWidget  *pamphlet_section_page_new            (const PamphletSection *section,
                                                  PamphletTranslation   *translation) G_GNUC_WARN_UNUSED_RESULT;
const char *pamphlet_section_page_get_section_id (PamphletSectionPage   *self);
void        pamphlet_section_page_set_preface    (PamphletSectionPage   *self,
                                                  const PamphletText    *title,
                                                  const PamphletText    *message);
double      pamphlet_section_page_get_position   (PamphletSectionPage   *self);
void        pamphlet_section_page_set_position   (PamphletSectionPage   *self,
                                                  double                 position);

G_END_DECLS
