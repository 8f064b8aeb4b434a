/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "search-query.h"
#include "search-ranking.h"

G_BEGIN_DECLS

GArray *pamphlet_match_find (const PamphletIndex *index,
                             const PamphletQuery *query,
                             unsigned             limit,
                             gboolean             with_slips) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
