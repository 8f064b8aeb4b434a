/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text.h"

G_BEGIN_DECLS

#define PAMPHLET_MARKUP_ERROR (pamphlet_markup_error_quark ())
GQuark   pamphlet_markup_error_quark  (void);

gboolean pamphlet_inline_markup_parse (const char *markup,
                                       char      **string,
                                       GArray    **spans,
                                       GError    **error);

G_END_DECLS
