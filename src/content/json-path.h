/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void pamphlet_json_path_append_member    (GString    *path,
                                          const char *name,
                                          gsize       length);
void pamphlet_json_path_append_index     (GString    *path,
                                          gsize       index);
void pamphlet_json_path_append_printable (GString    *string,
                                          const char *text,
                                          gsize       length,
                                          const char *special);

G_END_DECLS
