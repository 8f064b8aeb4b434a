/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "translation.h"

G_BEGIN_DECLS

char *pamphlet_fonts_explain_missing (PamphletTranslation *translation) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
