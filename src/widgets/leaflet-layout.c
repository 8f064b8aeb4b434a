/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "leaflet-layout.h"

#include "condition-header.h"

/* The part of the height, in percent, that the header may take from the text. */
#define HEADER_SHARE 42

/* The part that the review line may take to show all it has. */
#define REVIEW_SHARE 12

struct _PamphletLeafletLayout
{
  GtkLayoutManager parent_instance;
  GtkWidget       *below; /* weak: see pamphlet_leaflet_layout_set_below() */
};

G_DEFINE_FINAL_TYPE (PamphletLeafletLayout, pamphlet_leaflet_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
pamphlet_leaflet_layout_get_request_mode (GtkLayoutManager *manager,
                                          GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Measures a child. The header has many heights, and measuring them all takes longer than all the rest: its least is enough. */
static void
measure_child (GtkWidget     *child,
               GtkOrientation orientation,
               int            for_size,
               int           *minimum,
               int           *natural)
{
  if (orientation == GTK_ORIENTATION_VERTICAL && PAMPHLET_IS_CONDITION_HEADER (child))
    *minimum = *natural = pamphlet_condition_header_get_height (PAMPHLET_CONDITION_HEADER (child), for_size, 0);
  else
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
pamphlet_leaflet_layout_measure (GtkLayoutManager *manager,
                                 GtkWidget        *widget,
                                 GtkOrientation    orientation,
                                 int               for_size,
                                 int              *minimum,
                                 int              *natural,
                                 int              *minimum_baseline,
                                 int              *natural_baseline)
{
  gboolean is_height = orientation == GTK_ORIENTATION_VERTICAL;

  *minimum = *natural = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      /* Heights follow widths here, and never the other way round. */
      measure_child (child, orientation, is_height ? for_size : -1, &child_minimum, &child_natural);
      *minimum = is_height ? *minimum + child_minimum : MAX (*minimum, child_minimum);
      *natural = is_height ? *natural + child_natural : MAX (*natural, child_natural);
    }
}

/* Returns: the height for the review line: enough for all of it, unless that is more than its share. */
static int
choose_review_height (GtkWidget *review_line,
                      int        width,
                      int        height)
{
  int minimum, natural;

  gtk_widget_measure (review_line, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);

  return natural <= height * REVIEW_SHARE / 100 ? natural : minimum;
}

static void
place (GtkWidget *child,
       int       *y,
       int        width,
       int        height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation){ 0, *y, width, height }, -1);
  *y += height;
}

static int
measure_below (PamphletLeafletLayout *self,
               int                    width)
{
  int natural = 0;

  if (self->below != NULL && gtk_widget_get_visible (self->below))
    gtk_widget_measure (self->below, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
}

/* The header and the review line get what they can use of their shares, and the text all that remains. */
static void
pamphlet_leaflet_layout_allocate (GtkLayoutManager *manager,
                                  GtkWidget        *widget,
                                  int               width,
                                  int               height,
                                  int               baseline)
{
  GtkWidget *header = gtk_widget_get_first_child (widget);
  GtkWidget *sections = gtk_widget_get_next_sibling (header);
  GtkWidget *review_line = gtk_widget_get_next_sibling (sections);
  int        whole = height + measure_below (PAMPHLET_LEAFLET_LAYOUT (manager), width);
  int        header_height, sections_height, review_height;
  int        y = 0;

  if (!gtk_widget_should_layout (header))
    return;

  review_height = choose_review_height (review_line, width, whole);
  gtk_widget_measure (sections, GTK_ORIENTATION_VERTICAL, width, &sections_height, NULL, NULL, NULL);
  header_height = pamphlet_condition_header_get_height (PAMPHLET_CONDITION_HEADER (header), width,
                                                        MIN (whole * HEADER_SHARE / 100, height - review_height - sections_height));

  place (header, &y, width, header_height);
  place (sections, &y, width, MAX (height - header_height - review_height, sections_height));
  place (review_line, &y, width, review_height);
}

static void
pamphlet_leaflet_layout_dispose (GObject *object)
{
  g_clear_weak_pointer (&PAMPHLET_LEAFLET_LAYOUT (object)->below);

  G_OBJECT_CLASS (pamphlet_leaflet_layout_parent_class)->dispose (object);
}

static void
pamphlet_leaflet_layout_class_init (PamphletLeafletLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pamphlet_leaflet_layout_dispose;

  layout_class->get_request_mode = pamphlet_leaflet_layout_get_request_mode;
  layout_class->measure = pamphlet_leaflet_layout_measure;
  layout_class->allocate = pamphlet_leaflet_layout_allocate;
}

static void
pamphlet_leaflet_layout_init (PamphletLeafletLayout *self)
{
}

/* Lets what @below takes of the height be taken from the sections alone: when it comes and goes, the header stays as it is, and
 * the text where it is. */
void
pamphlet_leaflet_layout_set_below (PamphletLeafletLayout *self,
                                   GtkWidget             *below)
{
  g_return_if_fail (PAMPHLET_IS_LEAFLET_LAYOUT (self));

  g_set_weak_pointer (&self->below, below);
}
