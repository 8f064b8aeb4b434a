/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library.h"

G_BEGIN_DECLS

typedef enum
{
  PAMPHLET_LEAFLET_ERROR_BROKEN, /* its file is there and cannot be used */
  PAMPHLET_LEAFLET_ERROR_REMOVED
} PamphletLeafletError;

#define PAMPHLET_LEAFLET_ERROR (pamphlet_leaflet_error_quark ())
GQuark             pamphlet_leaflet_error_quark (void);

PamphletCondition *pamphlet_library_open            (PamphletLibrary   *self,
                                                     PamphletCondition *condition,
                                                     GError           **error) G_GNUC_WARN_UNUSED_RESULT;
PamphletCondition *pamphlet_library_open_for_search (PamphletLibrary   *self,
                                                     PamphletCondition *condition) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
