/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window.h"

G_BEGIN_DECLS

/* What benchmarks of a window with a large library have in common. Each is started in this way: PROGRAM MAKE-LIBRARY
 * STARTER-LIBRARY N… */

typedef struct
{
  PamphletWindow *window;
  const char     *n;      /* how many leaflets, as it is written */
  char           *folder; /* of the library that has them */
  PamphletLoader *loader; /* NULL until bench_window_start_reading() */
} BenchWindow;

/* Returns: whether all that was measured is within its limits. */
typedef gboolean (*BenchWindowMeasure) (BenchWindow *self);

int  bench_window_run            (int                argc,
                                  char             **argv,
                                  BenchWindowMeasure measure);
void bench_window_start_reading  (BenchWindow       *self);
void bench_window_finish_reading (BenchWindow       *self);
void bench_window_go_on_for      (unsigned           ms);

G_END_DECLS
