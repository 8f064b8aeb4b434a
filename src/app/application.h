/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PAMPHLET_TYPE_APPLICATION (pamphlet_application_get_type ())
G_DECLARE_FINAL_TYPE (PamphletApplication, pamphlet_application, PAMPHLET, APPLICATION, GtkApplication)

PamphletApplication *pamphlet_application_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
