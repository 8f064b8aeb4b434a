/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lists what was wrong with the libraries, for whoever looks after them. */
#define PAMPHLET_TYPE_PROBLEM_WINDOW (pamphlet_problem_window_get_type ())
G_DECLARE_FINAL_TYPE (PamphletProblemWindow, pamphlet_problem_window, PAMPHLET, PROBLEM_WINDOW, GtkWindow)

GtkWidget *pamphlet_problem_window_new (GtkWindow *parent,
                                        GPtrArray *diagnostics) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
