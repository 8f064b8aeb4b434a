/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "translation.h"

G_BEGIN_DECLS

char *pamphlet_plain_text_write      (PamphletTranslation   *translation,
                                      const PamphletSection *section) G_GNUC_WARN_UNUSED_RESULT;
char *pamphlet_plain_text_dup_words  (const PamphletText    *text) G_GNUC_WARN_UNUSED_RESULT;
char *pamphlet_plain_text_dup_source (const PamphletSource  *source,
                                      gboolean               dated) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
