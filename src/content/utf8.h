/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *pamphlet_utf8_find_invalid (const char *at,
                                        const char *end);

G_END_DECLS
