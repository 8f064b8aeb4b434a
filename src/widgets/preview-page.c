/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "preview-page.h"

#include <glib/gi18n-lib.h>

struct _PamphletPreviewPage
{
  GtkWidget       parent_instance;
  PamphletLayout *layout; /* not owned; NULL for none */
  double          paper_width;
  unsigned        page;
};

G_DEFINE_FINAL_TYPE (PamphletPreviewPage, pamphlet_preview_page, GTK_TYPE_WIDGET)

static gboolean
is_laid_out (PamphletPreviewPage *self)
{
  return self->layout != NULL && self->page < pamphlet_layout_get_n_pages (self->layout);
}

static void
pamphlet_preview_page_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  PamphletPreviewPage *self = PAMPHLET_PREVIEW_PAGE (widget);
  int                  width = gtk_widget_get_width (widget);
  int                  height = gtk_widget_get_height (widget);
  double               scale;
  cairo_t             *cr;

  if (!is_laid_out (self))
    return;

  scale = width / self->paper_width;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_scale (cr, scale, scale);
  pamphlet_layout_draw_page (self->layout, self->page, cr, NULL);
  cairo_destroy (cr);
}

static void
pamphlet_preview_page_class_init (PamphletPreviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = pamphlet_preview_page_snapshot;

  gtk_widget_class_set_css_name (widget_class, "page");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pamphlet_preview_page_init (PamphletPreviewPage *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
pamphlet_preview_page_new (void)
{
  return g_object_new (PAMPHLET_TYPE_PREVIEW_PAGE, NULL);
}

static void
name_for_screen_reader (PamphletPreviewPage *self)
{
  g_autofree char *name = NULL;

  if (pamphlet_layout_is_finished (self->layout))
    /* Translators: spoken for a sheet of paper: its number, and how many there are. */
    name = g_strdup_printf (_ ("Page %u of %u"), self->page + 1, pamphlet_layout_get_n_pages (self->layout));
  else
    /* Translators: spoken for a sheet of paper: its number. */
    name = g_strdup_printf (_ ("Page %u"), self->page + 1);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/*
 * Shows a page, blank as long as it is not laid out.
 *
 * @layout: (nullable): not owned, so that whoever frees it must show another before, or NULL
 * @paper_width: in points
 * @page: counted from 0
 */
void
pamphlet_preview_page_show (PamphletPreviewPage *self,
                            PamphletLayout      *layout,
                            double               paper_width,
                            unsigned             page)
{
  self->layout = layout;
  self->paper_width = paper_width;
  self->page = page;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (layout != NULL)
    name_for_screen_reader (self);
}

/* Lets a screen reader know what stands on the page. To gather that takes its time, and a page is seen before it is read. */
void
pamphlet_preview_page_describe (PamphletPreviewPage *self)
{
  g_autofree char *text = is_laid_out (self) ? pamphlet_layout_dup_text (self->layout, self->page) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text != NULL ? text : "", -1);
}
