/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalog.h"
#include "library.h"
#include "translation.h"

G_BEGIN_DECLS

char               **pamphlet_library_list_languages (PamphletLibrary   *self) G_GNUC_WARN_UNUSED_RESULT;
char                *pamphlet_library_find_catalog   (PamphletLibrary   *self,
                                                      const char        *tag) G_GNUC_WARN_UNUSED_RESULT;
PamphletCatalog     *pamphlet_library_open_catalog   (PamphletLibrary   *self,
                                                      const char        *tag,
                                                      char             **found,
                                                      GError           **error) G_GNUC_WARN_UNUSED_RESULT;
PamphletTranslation *pamphlet_library_translate      (PamphletLibrary   *self,
                                                      PamphletCondition *condition,
                                                      const char        *tag,
                                                      GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
