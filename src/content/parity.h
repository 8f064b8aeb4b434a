/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text.h"

G_BEGIN_DECLS

char *pamphlet_parity_explain (const PamphletText *source,
                               const PamphletText *translation) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
