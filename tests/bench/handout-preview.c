/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collection.h"
#include "handout-dialog.h"
#include "page-preview.h"
#include "stage.h"

#include <gtk/gtk.h>
#include <stdlib.h>
#include <time.h>

/* What a change of the handout may cost until its pages are painted: one frame of a screen with 60 of them a second. */
#define FRAME_MS (1000.0 / 60.0)

#define N_ROUNDS 30

/* The work of the main loop: for the change, with the pages in sight laid out anew; and for the frame that paints them. */
typedef struct
{
  PamphletBasket         *basket;
  PamphletHandoutOptions *options;
  GtkWidget              *preview;
  double                  start;
  double                  change_ms;
  double                  frame_ms;
  gboolean                is_paginated;
  gboolean                is_painted;
} Bench;

typedef void (*ChangeFunc) (Bench   *bench,
                            unsigned round);

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double difference = *(const double *)a - *(const double *)b;

  return difference < 0 ? -1 : difference > 0;
}

/* Returns: how long this thread has worked, in milliseconds. Neither what waits for the frame nor other programs count. */
static double
get_work_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static void
paginated_cb (Bench *bench)
{
  if (!bench->is_paginated)
    bench->change_ms = get_work_ms () - bench->start;
  bench->is_paginated = TRUE;
}

static void
before_paint_cb (Bench *bench)
{
  bench->start = get_work_ms ();
}

static void
after_paint_cb (Bench *bench)
{
  bench->frame_ms = get_work_ms () - bench->start;
  bench->is_painted = bench->is_paginated;
}

/* Lets the pages that are not in sight be laid out, and be described to screen readers. */
static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + 150 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

/* In and out goes a section that stands on the first page. */
static void
tick_section (Bench   *bench,
              unsigned round)
{
  g_autoptr (PamphletPick) pick = g_list_model_get_item (G_LIST_MODEL (bench->basket), 0);
  const PamphletSection *first = g_ptr_array_index (pamphlet_pick_get_sections (pick), 0);

  pamphlet_pick_set_chosen (pick, first, !pamphlet_pick_is_chosen (pick, first));
}

static void
change_text_size (Bench   *bench,
                  unsigned round)
{
  static const int sizes[] = { 16, 18, 24, 12, 14 };

  g_object_set (bench->options, "text-size", sizes[round % G_N_ELEMENTS (sizes)], NULL);
}

static void
redraw (Bench   *bench,
        unsigned round)
{
  bench->is_paginated = TRUE;
  bench->change_ms = 0;
  gtk_widget_queue_draw (bench->preview);
  for (GtkWidget *page = gtk_widget_get_first_child (bench->preview); page != NULL; page = gtk_widget_get_next_sibling (page))
    gtk_widget_queue_draw (page);
}

/* Returns: the median of the work of all rounds, in milliseconds. */
static double
measure (Bench     *bench,
         ChangeFunc change)
{
  double rounds[N_ROUNDS];

  for (unsigned i = 0; i < N_ROUNDS; i++)
    {
      bench->is_paginated = FALSE;
      bench->is_painted = FALSE;
      bench->start = get_work_ms ();
      change (bench, i);
      while (!bench->is_painted)
        g_main_context_iteration (NULL, TRUE);
      rounds[i] = bench->change_ms + bench->frame_ms;
      settle ();
    }
  qsort (rounds, N_ROUNDS, sizeof (double), compare_doubles);

  return rounds[N_ROUNDS / 2];
}

static gboolean
report (const char *what,
        double      measured)
{
  gboolean passed = measured < FRAME_MS;

  g_print ("%s: %.2f ms (limit %.2f ms): %s\n", what, measured, FRAME_MS, passed ? "PASS" : "FAIL");

  return passed;
}

static gboolean
run (GtkWindow       *parent,
     PamphletLibrary *library)
{
  g_autoptr (PamphletBasket) basket = pamphlet_basket_new ();
  GtkWidget     *dialog;
  GdkFrameClock *clock;
  Bench          bench = { .basket = basket };
  gboolean       passed = TRUE;

  pamphlet_basket_add_leaflet (basket, library, pamphlet_library_get_condition (library, "relapsed-b-all"));
  dialog = pamphlet_handout_dialog_new (parent, basket, NULL);
  bench.options = pamphlet_handout_dialog_get_options (PAMPHLET_HANDOUT_DIALOG (dialog));
  bench.preview = stage_find_part (dialog, PAMPHLET_TYPE_PAGE_PREVIEW);
  gtk_window_present (GTK_WINDOW (dialog));
  settle ();
  settle ();

  clock = gtk_widget_get_frame_clock (dialog);
  g_signal_connect_swapped (bench.preview, "paginated", G_CALLBACK (paginated_cb), &bench);
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), &bench);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), &bench);

  passed = report ("Choosing a section, to its painted pages", measure (&bench, tick_section)) && passed;
  passed = report ("Changing the text size, to its painted pages", measure (&bench, change_text_size)) && passed;
  g_print ("Painting the same pages again: %.2f ms\n", measure (&bench, redraw));

  g_signal_handlers_disconnect_by_data (clock, &bench);
  g_signal_handlers_disconnect_by_data (bench.preview, &bench);
  gtk_window_destroy (GTK_WINDOW (dialog));

  return passed;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (PamphletCollection) collection = NULL;
  GtkWindow *parent;
  gboolean   passed;

  gtk_init ();
  stage_load_style ();

  collection = pamphlet_collection_read ((const char *const[]){ argv[1], NULL }, PAMPHLET_SEVERITY_WARNING, NULL);
  parent = GTK_WINDOW (gtk_window_new ());
  passed = run (parent, g_ptr_array_index (pamphlet_collection_get_libraries (collection), 0));
  gtk_window_destroy (parent);

  return passed ? EXIT_SUCCESS : EXIT_FAILURE;
}
