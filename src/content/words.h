/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void        pamphlet_words_init         (void);
const char *pamphlet_words_in           (const char *language,
                                         const char *message) G_GNUC_FORMAT (2);
const char *pamphlet_words_get_language (const char *language);

G_END_DECLS
