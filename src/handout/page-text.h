/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "page.h"

G_BEGIN_DECLS

char *pamphlet_page_text_new (GArray *placed) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
