/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library.h"
#include "translator.h"

G_BEGIN_DECLS

/* What a list of conditions needs of one of them. Never changed once made. */
#define PAMPHLET_TYPE_ENTRY (pamphlet_entry_get_type ())
G_DECLARE_FINAL_TYPE (PamphletEntry, pamphlet_entry, PAMPHLET, ENTRY, GObject)

PamphletEntry      *pamphlet_entry_new           (PamphletCondition  *condition,
                                                  PamphletLibrary    *library,
                                                  PamphletTranslator *translator) G_GNUC_WARN_UNUSED_RESULT;
PamphletCondition  *pamphlet_entry_get_condition (PamphletEntry      *self);
const PamphletText *pamphlet_entry_get_title     (PamphletEntry      *self);
const char         *pamphlet_entry_get_category  (PamphletEntry      *self);
gboolean            pamphlet_entry_equals        (PamphletEntry      *self,
                                                  PamphletEntry      *other);
int                 pamphlet_entry_compare       (PamphletEntry      *self,
                                                  PamphletEntry      *other);
gboolean            pamphlet_entry_matches       (PamphletEntry      *self,
                                                  const char *const  *words,
                                                  const char        **other_name);

G_END_DECLS
