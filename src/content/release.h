/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void pamphlet_release_array (GPtrArray *array);

G_END_DECLS
