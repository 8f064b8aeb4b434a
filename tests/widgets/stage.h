/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "waiting.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What tests of widgets and windows have in common: to show one, to wait until it is there, and to find what is in it. */

/* Returns: whether @widget is the one, of those of its type, that has to do with @text. */
typedef gboolean (*StageIsWanted) (gpointer    widget,
                                   const char *text);

void       stage_load_style       (void);
void       stage_settle           (GtkWindow    *window);
void       stage_present          (GtkWindow    *window,
                                   GtkWidget    *child,
                                   int           width,
                                   int           height);
void       stage_clear            (GtkWindow    *window);

void       stage_remove_tree      (const char   *path);

GtkWidget *stage_find_type        (GtkWidget    *root,
                                   GType         type);
GtkWidget *stage_find_label       (GtkWidget    *root,
                                   const char   *text);
gpointer   stage_find_part        (gpointer      root,
                                   GType         type);
gpointer   stage_find_wanted_part (gpointer      root,
                                   GType         type,
                                   StageIsWanted is_wanted,
                                   const char   *text);
void       stage_activate_link    (GtkWidget    *text_label,
                                   const char   *address);

G_END_DECLS
