/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What benchmarks of one process have in common. Their reports are what tests/bench/table.py makes a table of. */

/* One frame of a screen with 60 of them a second. */
#define MEASURE_FRAME_MS (1000.0 / 60.0)

double   measure_get_thread_ms  (void);
double   measure_get_percentile (GArray     *times,
                                 double      percent);
gboolean measure_report         (const char *what,
                                 double      measured,
                                 double      limit,
                                 const char *unit);
void     measure_note           (const char *what,
                                 double      measured,
                                 const char *unit);

G_END_DECLS
