/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "condition.h"

G_BEGIN_DECLS

char *pamphlet_json_write (PamphletCondition     *condition,
                           const PamphletSection *section) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
