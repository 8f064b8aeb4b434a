/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "text-layout.h"

/* The narrowest that a label gets, in characters. */
#define NARROWEST_IN_CHARACTERS 5

/* A line of any script is at most this many times as high as its font is large. */
#define HIGHEST_LINE 3

/* How wide a character is taken to be, in percent of the size of its font. */
#define CHARACTER_SHARE 60

/*
 * To know how narrow a text could get at all, a GtkLabel breaks it after every character and shapes the rest anew each time;
 * to know how wide it would like to be, or how low it could be, it shapes it once more each. That takes longer than all else
 * that a page needs. Here this is answered from the size of the font alone, so that a text is shaped only for a width that it
 * may really get.
 */
struct _PamphletTextLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (PamphletTextLayout, pamphlet_text_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
pamphlet_text_layout_get_request_mode (GtkLayoutManager *manager,
                                       GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Returns: the size of the font of @label, in Pango's units. */
static int
get_font_size (GtkWidget *label)
{
  return pango_font_description_get_size (pango_context_get_font_description (gtk_widget_get_pango_context (label)));
}

/* Returns: how many pixels @n_characters take side by side, about. */
static int
estimate_width (GtkWidget *label,
                int        n_characters)
{
  return PANGO_PIXELS_CEIL ((gint64)get_font_size (label) * n_characters * CHARACTER_SHARE / 100);
}

static void
pamphlet_text_layout_measure (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              GtkOrientation    orientation,
                              int               for_size,
                              int              *minimum,
                              int              *natural,
                              int              *minimum_baseline,
                              int              *natural_baseline)
{
  int length;

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    {
      GTK_WIDGET_GET_CLASS (widget)->measure (widget, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
      return;
    }

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = PANGO_PIXELS_CEIL (get_font_size (widget) * HIGHEST_LINE);
      return;
    }

  length = g_utf8_strlen (gtk_label_get_text (GTK_LABEL (widget)), -1);
  *minimum = estimate_width (widget, MIN (length, NARROWEST_IN_CHARACTERS));
  *natural = estimate_width (widget, length);
}

static void
pamphlet_text_layout_allocate (GtkLayoutManager *manager,
                               GtkWidget        *widget,
                               int               width,
                               int               height,
                               int               baseline)
{
  GTK_WIDGET_GET_CLASS (widget)->size_allocate (widget, width, height, baseline);
}

static void
pamphlet_text_layout_class_init (PamphletTextLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = pamphlet_text_layout_get_request_mode;
  layout_class->measure = pamphlet_text_layout_measure;
  layout_class->allocate = pamphlet_text_layout_allocate;
}

static void
pamphlet_text_layout_init (PamphletTextLayout *self)
{
}

GtkLayoutManager *
pamphlet_text_layout_new (void)
{
  return g_object_new (PAMPHLET_TYPE_TEXT_LAYOUT, NULL);
}
