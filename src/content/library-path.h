/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char **pamphlet_library_path_get_parents (const char *const *configured) G_GNUC_WARN_UNUSED_RESULT;
char **pamphlet_library_path_find        (const char *const *parents) G_GNUC_WARN_UNUSED_RESULT;
char **pamphlet_library_path_get_folders (const char *const *configured) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
