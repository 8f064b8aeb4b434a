/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "translation.h"

G_BEGIN_DECLS

GtkWidget *pamphlet_leaflet_about_new (PamphletTranslation *translation) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
