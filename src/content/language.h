/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char       *pamphlet_language_normalize      (const char *name) G_GNUC_WARN_UNUSED_RESULT;
char      **pamphlet_language_get_catalogs   (const char *tag) G_GNUC_WARN_UNUSED_RESULT;
char       *pamphlet_language_get_interface  (void) G_GNUC_WARN_UNUSED_RESULT;
const char *pamphlet_language_get_own_name   (const char *tag);
const char *pamphlet_language_get_name       (const char *tag);
gboolean    pamphlet_language_is_rtl         (const char *tag);

G_END_DECLS
