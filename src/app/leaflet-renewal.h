/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collection-leaflets.h"

G_BEGIN_DECLS

PamphletTranslation *pamphlet_leaflet_renew            (PamphletCollection  *collection,
                                                        PamphletTranslation *shown,
                                                        const char          *language,
                                                        GError             **error) G_GNUC_WARN_UNUSED_RESULT;
char                *pamphlet_leaflet_explain_obstacle (const GError        *error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
