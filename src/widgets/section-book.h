/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "leaflet-marks.h"
#include "translation.h"

G_BEGIN_DECLS

/*
 * Shows the sections of a leaflet as the pages of a notebook. Whoever reads with the keyboard is kept in the section that is
 * shown. Sections count from 0.
 *
 * Signal: “changed”, when another section is shown.
 */
#define PAMPHLET_TYPE_SECTION_BOOK (pamphlet_section_book_get_type ())
G_DECLARE_FINAL_TYPE (PamphletSectionBook, pamphlet_section_book, PAMPHLET, SECTION_BOOK, GObject)

PamphletSectionBook *pamphlet_section_book_new             (GtkNotebook          *notebook) G_GNUC_WARN_UNUSED_RESULT;
void                 pamphlet_section_book_clear           (PamphletSectionBook  *self);
void                 pamphlet_section_book_set_translation (PamphletSectionBook  *self,
                                                            PamphletTranslation  *translation,
                                                            int                   landing,
                                                            double                position);
void                 pamphlet_section_book_set_preface     (PamphletSectionBook  *self,
                                                            const PamphletText   *title,
                                                            const PamphletText   *message);
void                 pamphlet_section_book_set_marks       (PamphletSectionBook  *self,
                                                            PamphletLeafletMarks *marks);
void                 pamphlet_section_book_set_narrow_tabs (PamphletSectionBook  *self,
                                                            gboolean              narrow);
int                  pamphlet_section_book_get_current     (PamphletSectionBook  *self);
void                 pamphlet_section_book_set_current     (PamphletSectionBook  *self,
                                                            int                   index);
void                 pamphlet_section_book_step            (PamphletSectionBook  *self,
                                                            int                   direction);
void                 pamphlet_section_book_grab_focus      (PamphletSectionBook  *self);
void                 pamphlet_section_book_show_text       (PamphletSectionBook  *self,
                                                            int                   index,
                                                            const PamphletText   *text,
                                                            const PamphletRange  *range);
double               pamphlet_section_book_get_position    (PamphletSectionBook  *self);

G_END_DECLS
