/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "translation.h"

G_BEGIN_DECLS

/* What a page says of itself, in its own language: how far its words can be relied on. */

const char *pamphlet_standing_get_state        (PamphletTranslation *translation);
const char *pamphlet_standing_get_short_state  (PamphletTranslation *translation);
char       *pamphlet_standing_dup_review       (PamphletTranslation *translation) G_GNUC_WARN_UNUSED_RESULT;
char       *pamphlet_standing_dup_overdue      (PamphletTranslation *translation) G_GNUC_WARN_UNUSED_RESULT;
char       *pamphlet_standing_dup_translation  (PamphletTranslation *translation) G_GNUC_WARN_UNUSED_RESULT;
char       *pamphlet_standing_dup_untranslated (PamphletTranslation *translation) G_GNUC_WARN_UNUSED_RESULT;
const char *pamphlet_standing_get_outdated     (PamphletTranslation *translation);

G_END_DECLS
