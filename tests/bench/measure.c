/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "measure.h"

#include <time.h>

static double
get_ms (clockid_t clock)
{
  struct timespec work;

  clock_gettime (clock, &work);

  return work.tv_sec * 1e3 + work.tv_nsec / 1e6;
}

/* Returns: how long this thread has worked, in milliseconds. What other programs do meanwhile does not count. */
double
measure_get_thread_ms (void)
{
  return get_ms (CLOCK_THREAD_CPUTIME_ID);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double difference = *(const double *)a - *(const double *)b;

  return difference < 0 ? -1 : difference > 0;
}

/*
 * @times: (element-type double): at least one, which are sorted
 * @percent: 50 for the median
 */
double
measure_get_percentile (GArray *times,
                        double  percent)
{
  g_array_sort (times, compare_doubles);

  return g_array_index (times, double, MIN ((unsigned)(times->len * percent / 100), times->len - 1));
}

/* Prints a figure and whether it is within its limit, and returns that. */
gboolean
measure_report (const char *what,
                double      measured,
                double      limit,
                const char *unit)
{
  gboolean passed = measured <= limit;

  g_print ("%s: %s: %.2f %s (limit %g %s)\n", passed ? "PASS" : "FAIL", what, measured, unit, limit, unit);

  return passed;
}

/* Prints a figure that has no limit. */
void
measure_note (const char *what,
              double      measured,
              const char *unit)
{
  g_print ("NOTE: %s: %.2f %s\n", what, measured, unit);
}
