/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library.h"

G_BEGIN_DECLS

char *pamphlet_template_write (PamphletLibrary *library) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
