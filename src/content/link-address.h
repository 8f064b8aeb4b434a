/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text.h"

G_BEGIN_DECLS

char *pamphlet_link_address_dup_hidden (const PamphletText *text,
                                        const PamphletSpan *link) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
