/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "search-hit.h"

G_BEGIN_DECLS

char *pamphlet_search_json_write (GPtrArray *hits) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
