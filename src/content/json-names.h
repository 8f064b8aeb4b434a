/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json-walker.h"

G_BEGIN_DECLS

gboolean pamphlet_json_names_check (PamphletJsonWalker *self,
                                    guint               first);

G_END_DECLS
