/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json-walker.h"

G_BEGIN_DECLS

gboolean pamphlet_json_token_walk_number (PamphletJsonWalker *self);
gboolean pamphlet_json_token_walk_word   (PamphletJsonWalker *self);
gboolean pamphlet_json_token_walk_string (PamphletJsonWalker *self);
gboolean pamphlet_json_token_walk_name   (PamphletJsonWalker *self,
                                          PamphletJsonName   *name);

G_END_DECLS
