/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean pamphlet_identifier_is_valid (const char  *id);
gboolean pamphlet_identifier_split    (const char  *name,
                                       char       **library,
                                       char       **condition,
                                       char       **section);

G_END_DECLS
