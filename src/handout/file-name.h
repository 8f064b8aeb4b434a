/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "handout.h"

G_BEGIN_DECLS

char *pamphlet_file_name_clean (const char      *name,
                                const char      *extension) G_GNUC_WARN_UNUSED_RESULT;
char *pamphlet_file_name_new   (PamphletHandout *handout,
                                const char      *extension) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
