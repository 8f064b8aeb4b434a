/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void pamphlet_opengl_do_without (void);
void pamphlet_opengl_clean_up   (void);

G_END_DECLS
