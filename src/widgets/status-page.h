/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stands in place of a page that is not there: why, and what to do. */
#define PAMPHLET_TYPE_STATUS_PAGE (pamphlet_status_page_get_type ())
G_DECLARE_FINAL_TYPE (PamphletStatusPage, pamphlet_status_page, PAMPHLET, STATUS_PAGE, GtkWidget)

void pamphlet_status_page_show (PamphletStatusPage *self,
                                const char         *icon_name,
                                const char         *title,
                                const char         *advice);

G_END_DECLS
