/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

gboolean pamphlet_medium_is_paper (cairo_t *cr);

G_END_DECLS
