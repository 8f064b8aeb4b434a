/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean pamphlet_whole_file_check (const char *name,
                                    GError    **error);
gboolean pamphlet_whole_file_write (const char *name,
                                    GBytes     *bytes,
                                    GError    **error);

G_END_DECLS
