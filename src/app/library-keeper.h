/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "loader.h"

G_BEGIN_DECLS

/* Finds and reads the libraries of the program, and reads them again whenever something about them has changed. */
#define PAMPHLET_TYPE_LIBRARY_KEEPER (pamphlet_library_keeper_get_type ())
G_DECLARE_FINAL_TYPE (PamphletLibraryKeeper, pamphlet_library_keeper, PAMPHLET, LIBRARY_KEEPER, GObject)

PamphletLibraryKeeper *pamphlet_library_keeper_new        (const char *const     *given,
                                                           const char *const     *configured) G_GNUC_WARN_UNUSED_RESULT;
PamphletLoader        *pamphlet_library_keeper_get_loader (PamphletLibraryKeeper *self);

G_END_DECLS
