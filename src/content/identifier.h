/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean pamphlet_identifier_is_valid        (const char *id);
gboolean pamphlet_identifier_split           (const char *name,
                                              char      **library,
                                              char      **condition,
                                              char      **section);
gboolean pamphlet_identifier_is_web_address  (const char *address);
gboolean pamphlet_identifier_is_mail_address (const char *address);

G_END_DECLS
