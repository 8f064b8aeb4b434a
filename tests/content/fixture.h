/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library.h"
#include "report.h"

G_BEGIN_DECLS

/* A small library with one leaflet, “cold”, that has every type of block. In these three and wherever a function below
 * takes JSON, single quotation marks stand for double ones, to be read with more ease. */
extern const char fixture_leaflet[];
extern const char fixture_glossary[];
extern const char fixture_library[];

char              *fixture_new_leaflet       (const char         *id,
                                              const char         *title) G_GNUC_WARN_UNUSED_RESULT;
char              *fixture_replace           (const char         *text,
                                              const char         *old,
                                              const char         *replacement) G_GNUC_WARN_UNUSED_RESULT;
char              *fixture_replace_all       (const char         *text,
                                              const char *const  *changes) G_GNUC_WARN_UNUSED_RESULT;

void               fixture_write             (const char         *folder,
                                              const char         *name,
                                              const char         *json);
void               fixture_write_bytes       (const char         *folder,
                                              const char         *name,
                                              const char         *bytes,
                                              gssize              length);
void               fixture_write_replaced    (const char         *folder,
                                              const char         *name,
                                              const char         *text,
                                              const char         *old,
                                              const char         *replacement);
char              *fixture_make_library      (const char         *parent,
                                              const char         *id) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray         *fixture_new_list          (void) G_GNUC_WARN_UNUSED_RESULT;
PamphletCondition *fixture_read_leaflet      (const char         *folder,
                                              const char         *name,
                                              PamphletSeverity    flaws,
                                              const char         *expected) G_GNUC_WARN_UNUSED_RESULT;
PamphletLibrary   *fixture_read_library      (const char         *folder,
                                              PamphletSeverity    flaws,
                                              const char         *expected) G_GNUC_WARN_UNUSED_RESULT;

void               fixture_assert_lines      (GPtrArray          *diagnostics,
                                              const char         *folder,
                                              const char         *expected);
void               fixture_assert_conditions (PamphletLibrary    *library,
                                              const char         *expected);

G_END_DECLS
