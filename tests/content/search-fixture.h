/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "search.h"

G_BEGIN_DECLS

/* What the tests of the search share: the libraries “english” and “foreign”. */

/* More than there are leaflets. */
#define SEARCH_FIXTURE_LIMIT 50

PamphletCollection *search_fixture_read   (const char     *id) G_GNUC_WARN_UNUSED_RESULT;
char               *search_fixture_find   (PamphletSearch *search,
                                           const char     *typed,
                                           unsigned        limit) G_GNUC_WARN_UNUSED_RESULT;
char               *search_fixture_repeat (const char     *string,
                                           unsigned        n) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
