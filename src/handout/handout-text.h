/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "handout.h"

G_BEGIN_DECLS

char *pamphlet_handout_write_text (PamphletHandout *handout) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
