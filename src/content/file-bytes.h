/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PAMPHLET_FILE_ERROR (pamphlet_file_error_quark ())
GQuark  pamphlet_file_error_quark (void);

/* The largest JSON file of a library that is read, in bytes: a long leaflet has less than a hundredth of it. */
#define PAMPHLET_FILE_MAX_BYTES (8 * 1024 * 1024)

GBytes *pamphlet_file_bytes_read  (const char *path,
                                   gsize       max_bytes,
                                   GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
