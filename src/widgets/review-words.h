/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "condition.h"

G_BEGIN_DECLS

const char *pamphlet_review_words_state   (const PamphletReview *review);
const char *pamphlet_review_words_short   (const PamphletReview *review);
char       *pamphlet_review_words_line    (const PamphletReview *review) G_GNUC_WARN_UNUSED_RESULT;
char       *pamphlet_review_words_overdue (const PamphletReview *review) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
