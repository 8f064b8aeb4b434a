/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pair.h"

/* In pixels: the first of the two where there is room enough, and what has to be left for the second beside it. */
#define FIRST_WIDTH      380
#define MIN_SECOND_WIDTH 320

struct _PamphletPair
{
  GtkWidget          parent_instance;
  GtkScrolledWindow *first;
  GtkScrolledWindow *second;
  gboolean           is_narrow;
};

static void pamphlet_pair_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PamphletPair, pamphlet_pair, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, pamphlet_pair_buildable_init))

static int
get_min_width (GtkScrolledWindow *part)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (part), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* Returns: the width of the first part beside the second. */
static int
get_first_width (PamphletPair *self)
{
  return MAX (FIRST_WIDTH, get_min_width (self->first));
}

static gboolean
is_too_narrow (PamphletPair *self,
               int           width)
{
  return width < get_first_width (self) + MAX (MIN_SECOND_WIDTH, get_min_width (self->second));
}

/* Returns: how high a part is without scrolling. */
static int
get_full_height (GtkScrolledWindow *part,
                 int                width)
{
  int minimum;

  gtk_widget_measure (gtk_scrolled_window_get_child (part), GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);

  return minimum;
}

static void
measure_width (PamphletPair *self,
               int          *minimum,
               int          *natural)
{
  int second_natural;

  gtk_widget_measure (GTK_WIDGET (self->second), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &second_natural, NULL, NULL);

  *minimum = MAX (get_min_width (self->first), get_min_width (self->second));
  *natural = get_first_width (self) + second_natural;
}

static void
measure_height (PamphletPair *self,
                int           width,
                int          *minimum,
                int          *natural)
{
  int first_minimum;
  int second_minimum;

  if (width >= 0 && is_too_narrow (self, width))
    {
      *minimum = *natural = get_full_height (self->first, width) + get_full_height (self->second, width);
      return;
    }

  gtk_widget_measure (GTK_WIDGET (self->first), GTK_ORIENTATION_VERTICAL, -1, &first_minimum, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->second), GTK_ORIENTATION_VERTICAL, -1, &second_minimum, NULL, NULL, NULL);
  *minimum = *natural = MAX (first_minimum, second_minimum);
}

static void
pamphlet_pair_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  PamphletPair *self = PAMPHLET_PAIR (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else
    measure_height (self, for_size, minimum, natural);
}

static void
allocate_beside (PamphletPair *self,
                 int           width,
                 int           height)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int      first_width = get_first_width (self);
  int      second_width = width - first_width;

  gtk_widget_size_allocate (GTK_WIDGET (self->first), &(GtkAllocation){ rtl ? second_width : 0, 0, first_width, height }, -1);
  gtk_widget_size_allocate (GTK_WIDGET (self->second), &(GtkAllocation){ rtl ? 0 : first_width, 0, second_width, height }, -1);
}

static void
allocate_below (PamphletPair *self,
                int           width)
{
  int first_height = get_full_height (self->first, width);
  int second_height = get_full_height (self->second, width);

  gtk_widget_size_allocate (GTK_WIDGET (self->first), &(GtkAllocation){ 0, 0, width, first_height }, -1);
  gtk_widget_size_allocate (GTK_WIDGET (self->second), &(GtkAllocation){ 0, first_height, width, second_height }, -1);
}

static void
pamphlet_pair_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  PamphletPair *self = PAMPHLET_PAIR (widget);

  self->is_narrow = is_too_narrow (self, width);
  if (self->is_narrow)
    allocate_below (self, width);
  else
    allocate_beside (self, width, height);
}

static GtkSizeRequestMode
pamphlet_pair_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pamphlet_pair_dispose (GObject *object)
{
  PamphletPair *self = PAMPHLET_PAIR (object);
  GtkWidget    *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (pamphlet_pair_parent_class)->dispose (object);
}

static void
pamphlet_pair_class_init (PamphletPairClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pamphlet_pair_dispose;

  widget_class->measure = pamphlet_pair_measure;
  widget_class->size_allocate = pamphlet_pair_size_allocate;
  widget_class->get_request_mode = pamphlet_pair_get_request_mode;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pamphlet_pair_init (PamphletPair *self)
{
}

static void
pamphlet_pair_add_child (GtkBuildable *buildable,
                         GtkBuilder   *builder,
                         GObject      *child,
                         const char   *type)
{
  PamphletPair *self = PAMPHLET_PAIR (buildable);

  if (self->first == NULL)
    self->first = GTK_SCROLLED_WINDOW (child);
  else
    self->second = GTK_SCROLLED_WINDOW (child);
  gtk_widget_set_parent (GTK_WIDGET (child), GTK_WIDGET (self));
}

static void
pamphlet_pair_buildable_init (GtkBuildableIface *iface)
{
  iface->add_child = pamphlet_pair_add_child;
}

/* Returns: whether one part stands below the other. */
gboolean
pamphlet_pair_is_narrow (PamphletPair *self)
{
  return self->is_narrow;
}
