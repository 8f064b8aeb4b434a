/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

G_BEGIN_DECLS

char *pamphlet_remarks_new (const char *const      *obstacles,
                            const PamphletDocument *document,
                            gboolean                can_print,
                            gboolean                can_save) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
