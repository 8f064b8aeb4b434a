/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collection.h"
#include "library-leaflets.h"
#include "translation.h"

G_BEGIN_DECLS

PamphletCondition *pamphlet_collection_open       (PamphletCollection  *self,
                                                   PamphletCondition   *condition,
                                                   PamphletLibrary    **library,
                                                   GError             **error) G_GNUC_WARN_UNUSED_RESULT;
char              *pamphlet_translation_dup_stamp (PamphletTranslation *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
