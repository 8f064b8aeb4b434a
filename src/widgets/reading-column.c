/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reading-column.h"

#include "line-width.h"

/* Lines of 60 to 75 characters are read with the least effort. */
#define MEASURE_IN_CHARACTERS 68

/* At either side of the child; a window narrower than NARROW_WIDTH has no room to give away. */
#define NARROW_WIDTH  480
#define NARROW_MARGIN 12
#define WIDE_MARGIN   24

struct _PamphletReadingColumn
{
  GtkWidget  parent_instance;
  GtkWidget *child;
};

enum {
  PROP_0,
  PROP_CHILD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PamphletReadingColumn, pamphlet_reading_column, GTK_TYPE_WIDGET)

static int
get_child_minimum (PamphletReadingColumn *self)
{
  int minimum;

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* Shares @width between the child and the margin at either side of it. Returns: the child's part. */
static int
divide_width (PamphletReadingColumn *self,
              int                    width,
              int                   *margin)
{
  int minimum = get_child_minimum (self);
  int wanted = width < NARROW_WIDTH ? NARROW_MARGIN : WIDE_MARGIN;

  *margin = CLAMP ((width - minimum) / 2, 0, wanted);

  return MAX (minimum, MIN (width - 2 * *margin, pamphlet_line_width (GTK_WIDGET (self), MEASURE_IN_CHARACTERS)));
}

static GtkSizeRequestMode
pamphlet_reading_column_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pamphlet_reading_column_measure (GtkWidget     *widget,
                                 GtkOrientation orientation,
                                 int            for_size,
                                 int           *minimum,
                                 int           *natural,
                                 int           *minimum_baseline,
                                 int           *natural_baseline)
{
  PamphletReadingColumn *self = PAMPHLET_READING_COLUMN (widget);
  int                    margin;

  if (self->child == NULL)
    return;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      if (for_size >= 0)
        for_size = divide_width (self, for_size, &margin);
      gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
      return;
    }

  gtk_widget_measure (self->child, orientation, -1, minimum, natural, NULL, NULL);
  *natural = MAX (*minimum, MIN (*natural, pamphlet_line_width (GTK_WIDGET (self), MEASURE_IN_CHARACTERS))) + 2 * WIDE_MARGIN;
  *minimum += 2 * NARROW_MARGIN;
}

static void
pamphlet_reading_column_size_allocate (GtkWidget *widget,
                                       int        width,
                                       int        height,
                                       int        baseline)
{
  PamphletReadingColumn *self = PAMPHLET_READING_COLUMN (widget);
  GtkAllocation          place = { .height = height };

  if (self->child == NULL)
    return;

  place.width = divide_width (self, width, &place.x);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    place.x = width - place.x - place.width;

  gtk_widget_size_allocate (self->child, &place, -1);
}

static void
pamphlet_reading_column_get_property (GObject    *object,
                                      guint       property_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  PamphletReadingColumn *self = PAMPHLET_READING_COLUMN (object);

  if (property_id == PROP_CHILD)
    g_value_set_object (value, self->child);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
pamphlet_reading_column_set_property (GObject      *object,
                                      guint         property_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  if (property_id == PROP_CHILD)
    pamphlet_reading_column_set_child (PAMPHLET_READING_COLUMN (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
pamphlet_reading_column_dispose (GObject *object)
{
  PamphletReadingColumn *self = PAMPHLET_READING_COLUMN (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (pamphlet_reading_column_parent_class)->dispose (object);
}

static void
pamphlet_reading_column_class_init (PamphletReadingColumnClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pamphlet_reading_column_get_property;
  object_class->set_property = pamphlet_reading_column_set_property;
  object_class->dispose = pamphlet_reading_column_dispose;

  widget_class->get_request_mode = pamphlet_reading_column_get_request_mode;
  widget_class->measure = pamphlet_reading_column_measure;
  widget_class->size_allocate = pamphlet_reading_column_size_allocate;

  properties[PROP_CHILD] =
    g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pamphlet_reading_column_init (PamphletReadingColumn *self)
{
}

GtkWidget *
pamphlet_reading_column_new (void)
{
  return g_object_new (PAMPHLET_TYPE_READING_COLUMN, NULL);
}

/* Returns: (transfer none) (nullable) */
GtkWidget *
pamphlet_reading_column_get_child (PamphletReadingColumn *self)
{
  g_return_val_if_fail (PAMPHLET_IS_READING_COLUMN (self), NULL);

  return self->child;
}

/* @child: (nullable): takes the place of the child before it. */
void
pamphlet_reading_column_set_child (PamphletReadingColumn *self,
                                   GtkWidget             *child)
{
  g_return_if_fail (PAMPHLET_IS_READING_COLUMN (self));
  g_return_if_fail (child == NULL || GTK_IS_WIDGET (child));

  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
  self->child = child;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}
