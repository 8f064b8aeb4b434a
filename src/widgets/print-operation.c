/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "print-operation.h"

#include "layout.h"

/* In points: where two papers differ by less, they are the same. */
#define TOLERANCE 1.0

struct _PamphletPrintOperation
{
  GtkPrintOperation parent_instance;
  PamphletHandout  *handout;
  PamphletPaper     paper;
  PamphletLayout   *layout;
};

G_DEFINE_FINAL_TYPE (PamphletPrintOperation, pamphlet_print_operation, GTK_TYPE_PRINT_OPERATION)

static gboolean
is_size (const PamphletPaper *paper,
         double               width,
         double               height)
{
  return ABS (paper->width - width) < TOLERANCE && ABS (paper->height - height) < TOLERANCE;
}

/* The paper may be another one by now than that of the preview. */
static void
pamphlet_print_operation_begin_print (GtkPrintOperation *operation,
                                      GtkPrintContext   *context)
{
  PamphletPrintOperation *self = PAMPHLET_PRINT_OPERATION (operation);
  double                  width = gtk_print_context_get_width (context);
  double                  height = gtk_print_context_get_height (context);

  if (!is_size (&self->paper, width, height))
    self->paper = (PamphletPaper){ .width = width, .height = height, .margin = self->paper.margin };

  g_clear_pointer (&self->layout, pamphlet_layout_free);
  self->layout = pamphlet_layout_new (self->handout, &self->paper, NULL);
}

/* A page at a time, so that a long handout can be cancelled. */
static gboolean
pamphlet_print_operation_paginate (GtkPrintOperation *operation,
                                   GtkPrintContext   *context)
{
  PamphletPrintOperation *self = PAMPHLET_PRINT_OPERATION (operation);

  if (pamphlet_layout_advance (self->layout))
    return FALSE;

  gtk_print_operation_set_n_pages (operation, MAX (pamphlet_layout_get_n_pages (self->layout), 1));

  return TRUE;
}

static void
pamphlet_print_operation_draw_page (GtkPrintOperation *operation,
                                    GtkPrintContext   *context,
                                    int                page)
{
  PamphletPrintOperation *self = PAMPHLET_PRINT_OPERATION (operation);

  if ((unsigned)page < pamphlet_layout_get_n_pages (self->layout))
    pamphlet_layout_draw_page (self->layout, page, gtk_print_context_get_cairo_context (context), NULL);
}

static gboolean
forget_file_cb (gpointer address)
{
  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), address, NULL);

  return G_SOURCE_REMOVE;
}

/* A printer that writes a file lists it right afterwards among the files used last. Which leaflet a patient got is nobody's
 * business. */
static void
pamphlet_print_operation_status_changed (GtkPrintOperation *operation)
{
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);
  const char       *address = settings != NULL ? gtk_print_settings_get (settings, GTK_PRINT_SETTINGS_OUTPUT_URI) : NULL;

  if (address != NULL && gtk_print_operation_is_finished (operation))
    g_idle_add_full (G_PRIORITY_DEFAULT, forget_file_cb, g_strdup (address), g_free);
}

static void
pamphlet_print_operation_finalize (GObject *object)
{
  PamphletPrintOperation *self = PAMPHLET_PRINT_OPERATION (object);

  g_clear_pointer (&self->layout, pamphlet_layout_free);
  g_clear_pointer (&self->handout, pamphlet_handout_unref);

  G_OBJECT_CLASS (pamphlet_print_operation_parent_class)->finalize (object);
}

static void
pamphlet_print_operation_class_init (PamphletPrintOperationClass *klass)
{
  GtkPrintOperationClass *operation_class = GTK_PRINT_OPERATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pamphlet_print_operation_finalize;

  operation_class->begin_print = pamphlet_print_operation_begin_print;
  operation_class->paginate = pamphlet_print_operation_paginate;
  operation_class->draw_page = pamphlet_print_operation_draw_page;
  operation_class->status_changed = pamphlet_print_operation_status_changed;
}

static void
pamphlet_print_operation_init (PamphletPrintOperation *self)
{
}

static GtkPaperSize *
find_paper_size (const PamphletPaper *paper)
{
  static const char *const names[] = { GTK_PAPER_NAME_A4, GTK_PAPER_NAME_LETTER };

  for (unsigned i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GtkPaperSize) size = gtk_paper_size_new (names[i]);

      if (is_size (paper, gtk_paper_size_get_width (size, GTK_UNIT_POINTS), gtk_paper_size_get_height (size, GTK_UNIT_POINTS)))
        return g_steal_pointer (&size);
    }

  return gtk_paper_size_new_custom ("handout", "handout", paper->width, paper->height, GTK_UNIT_POINTS);
}

/* The margins are the layout's own. */
static GtkPageSetup *
make_page_setup (const PamphletPaper *paper)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) size = find_paper_size (paper);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_top_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, 0, GTK_UNIT_POINTS);

  return setup;
}

/* Makes what prints @handout, which must have a leaflet, when it is run. */
GtkPrintOperation *
pamphlet_print_operation_new (PamphletHandout     *handout,
                              const PamphletPaper *paper)
{
  PamphletPrintOperation *self = g_object_new (PAMPHLET_TYPE_PRINT_OPERATION, NULL);
  GtkPrintOperation      *operation = GTK_PRINT_OPERATION (self);
  g_autoptr (GtkPageSetup) setup = make_page_setup (paper);
  g_autofree char *title = pamphlet_handout_dup_title (handout);

  self->handout = pamphlet_handout_ref (handout);
  self->paper = *paper;

  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_show_progress (operation, TRUE);
  gtk_print_operation_set_track_print_status (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);

  return operation;
}

/* Returns: (transfer full): what the next patient's handout may be printed with: which printer and how, and not which pages,
 * how many of them, or into which file. */
GtkPrintSettings *
pamphlet_print_settings_reuse (GtkPrintSettings *settings)
{
  static const char *const keys[] = {
    GTK_PRINT_SETTINGS_PRINTER,
    GTK_PRINT_SETTINGS_DUPLEX,
    GTK_PRINT_SETTINGS_USE_COLOR,
    GTK_PRINT_SETTINGS_QUALITY,
    GTK_PRINT_SETTINGS_RESOLUTION,
    GTK_PRINT_SETTINGS_MEDIA_TYPE,
    GTK_PRINT_SETTINGS_DEFAULT_SOURCE,
    GTK_PRINT_SETTINGS_OUTPUT_BIN,
  };
  GtkPrintSettings *reused = gtk_print_settings_new ();

  for (unsigned i = 0; i < G_N_ELEMENTS (keys); i++)
    if (gtk_print_settings_has_key (settings, keys[i]))
      gtk_print_settings_set (reused, keys[i], gtk_print_settings_get (settings, keys[i]));

  return reused;
}
