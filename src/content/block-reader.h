/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "block.h"
#include "json-file.h"

G_BEGIN_DECLS

GPtrArray *pamphlet_blocks_read (const PamphletJsonValue *object,
                                 const char              *language,
                                 GString                 *context) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
