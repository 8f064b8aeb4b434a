/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "entry.h"

G_BEGIN_DECLS

/* The entries of a list. Takes over a whole array at once, whatever its length, and tells only what is not as before. */
#define PAMPHLET_TYPE_ENTRY_MODEL (pamphlet_entry_model_get_type ())
G_DECLARE_FINAL_TYPE (PamphletEntryModel, pamphlet_entry_model, PAMPHLET, ENTRY_MODEL, GObject)

PamphletEntryModel *pamphlet_entry_model_new           (void) G_GNUC_WARN_UNUSED_RESULT;
void                pamphlet_entry_model_set_entries   (PamphletEntryModel *self,
                                                        GPtrArray          *entries);
void                pamphlet_entry_model_set_first     (PamphletEntryModel *self,
                                                        GPtrArray          *entries,
                                                        unsigned            n);
unsigned            pamphlet_entry_model_find          (GPtrArray          *entries,
                                                        PamphletEntry      *entry);
unsigned            pamphlet_entry_model_find_position (PamphletEntryModel *self,
                                                        PamphletEntry      *entry);
unsigned            pamphlet_entry_model_get_length    (PamphletEntryModel *self);
PamphletEntry      *pamphlet_entry_model_get_entry     (PamphletEntryModel *self,
                                                        unsigned            position);

G_END_DECLS
