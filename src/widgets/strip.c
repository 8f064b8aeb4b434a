/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "strip.h"

/*
 * A GtkBox, too, puts widgets in a line. But to share its width fairly among texts that wrap, it looks for the height at which
 * all of them fit; and asked for its width at some height, for the width at which they do. Each time it has every text broken
 * into lines for a dozen widths that it never gets. Here heights follow widths, and never the other way round; and only one
 * widget expands, whose size is known once the others have theirs.
 */
struct _PamphletStrip
{
  GtkWidget      parent_instance;
  GtkOrientation orientation;
  GtkAlign       align;   /* of widgets side by side, across the strip */
  int            spacing; /* in pixels, between two of them */
};

enum {
  PROP_0,
  PROP_ORIENTATION,
  PROP_SPACING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PamphletStrip, pamphlet_strip, GTK_TYPE_WIDGET)

/* Returns: (nullable): the first child from @child on that needs room. */
static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static GtkWidget *
get_first (PamphletStrip *self)
{
  return skip_hidden (gtk_widget_get_first_child (GTK_WIDGET (self)));
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

static gboolean
is_expanding (PamphletStrip *self,
              GtkWidget     *child)
{
  return self->orientation == GTK_ORIENTATION_HORIZONTAL ? gtk_widget_get_hexpand (child) : gtk_widget_get_vexpand (child);
}

/* Returns: the size that @child wants along the strip, where @for_size is the width of a vertical one. */
static int
get_natural (PamphletStrip *self,
             GtkWidget     *child,
             int            for_size)
{
  int natural;

  gtk_widget_measure (child, self->orientation, for_size, NULL, &natural, NULL, NULL);

  return natural;
}

/* Returns: what of @size remains for the child that expands; -1 where @size is not known. */
static int
get_remainder (PamphletStrip *self,
               int            size,
               int            for_size)
{
  int remainder = size + self->spacing;

  if (size < 0)
    return -1;

  for (GtkWidget *child = get_first (self); child != NULL; child = get_next (child))
    remainder -= self->spacing + (is_expanding (self, child) ? 0 : get_natural (self, child, for_size));

  return MAX (remainder, 0);
}

static void
measure_along (PamphletStrip *self,
               int            for_size,
               int           *minimum,
               int           *natural)
{
  int spacing = 0;

  for (GtkWidget *child = get_first (self); child != NULL; child = get_next (child))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, self->orientation, for_size, &child_minimum, &child_natural, NULL, NULL);
      *minimum += spacing + (is_expanding (self, child) ? child_minimum : child_natural);
      *natural += spacing + child_natural;
      spacing = self->spacing;
    }
}

/* @for_size: the width of a horizontal strip, or -1 */
static void
measure_across (PamphletStrip *self,
                GtkOrientation orientation,
                int            for_size,
                int           *minimum,
                int           *natural)
{
  int remainder = get_remainder (self, for_size, -1);

  for (GtkWidget *child = get_first (self); child != NULL; child = get_next (child))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, orientation, is_expanding (self, child) ? remainder : -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static GtkSizeRequestMode
pamphlet_strip_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pamphlet_strip_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  PamphletStrip *self = PAMPHLET_STRIP (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    for_size = -1;

  if (orientation == self->orientation)
    measure_along (self, for_size, minimum, natural);
  else
    measure_across (self, orientation, for_size, minimum, natural);
}

/*
 * Gives @child its place. One that is to stand in the middle gets no more than the height it wants: by its property “valign”,
 * GTK would first ask it for its width at that height.
 */
static void
place (PamphletStrip *self,
       GtkWidget     *child,
       int            x,
       int            width,
       int            height)
{
  int natural = height;

  if (self->align == GTK_ALIGN_CENTER)
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  natural = MIN (natural, height);

  gtk_widget_size_allocate (child, &(GtkAllocation){ x, (height - natural) / 2, width, natural }, -1);
}

static void
allocate_row (PamphletStrip *self,
              int            width,
              int            height)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int      remainder = get_remainder (self, width, -1);
  int      x = 0;

  for (GtkWidget *child = get_first (self); child != NULL; child = get_next (child))
    {
      int child_width = is_expanding (self, child) ? remainder : get_natural (self, child, -1);

      place (self, child, is_rtl ? width - x - child_width : x, child_width, height);
      x += child_width + self->spacing;
    }
}

static void
allocate_column (PamphletStrip *self,
                 int            width,
                 int            height)
{
  int remainder = get_remainder (self, height, width);
  int y = 0;

  for (GtkWidget *child = get_first (self); child != NULL; child = get_next (child))
    {
      int child_height = is_expanding (self, child) ? remainder : get_natural (self, child, width);

      gtk_widget_size_allocate (child, &(GtkAllocation){ 0, y, width, child_height }, -1);
      y += child_height + self->spacing;
    }
}

static void
pamphlet_strip_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  PamphletStrip *self = PAMPHLET_STRIP (widget);

  if (self->orientation == GTK_ORIENTATION_HORIZONTAL)
    allocate_row (self, width, height);
  else
    allocate_column (self, width, height);
}

static void
pamphlet_strip_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  PamphletStrip *self = PAMPHLET_STRIP (object);

  switch (property_id)
    {
    case PROP_ORIENTATION:
      self->orientation = g_value_get_enum (value);
      break;

    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
pamphlet_strip_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (pamphlet_strip_parent_class)->dispose (object);
}

static void
pamphlet_strip_class_init (PamphletStripClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = pamphlet_strip_set_property;
  object_class->dispose = pamphlet_strip_dispose;

  widget_class->get_request_mode = pamphlet_strip_get_request_mode;
  widget_class->measure = pamphlet_strip_measure;
  widget_class->size_allocate = pamphlet_strip_size_allocate;

  properties[PROP_ORIENTATION] =
    g_param_spec_enum ("orientation", NULL, NULL, GTK_TYPE_ORIENTATION, GTK_ORIENTATION_HORIZONTAL,
                       G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SPACING] =
    g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0,
                      G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pamphlet_strip_init (PamphletStrip *self)
{
}

/*
 * Makes a strip of widgets side by side.
 *
 * @align: GTK_ALIGN_FILL for widgets as high as the strip, GTK_ALIGN_CENTER for those in the middle of it
 * @spacing: in pixels, between two of them
 */
GtkWidget *
pamphlet_strip_new (GtkAccessibleRole role,
                    GtkAlign          align,
                    int               spacing)
{
  PamphletStrip *self = g_object_new (PAMPHLET_TYPE_STRIP, "accessible-role", role, "spacing", spacing, NULL);

  self->align = align;

  return GTK_WIDGET (self);
}

/* Puts @child after those before it. One of all should have “hexpand” set, or “vexpand” where they stand one below the other. */
void
pamphlet_strip_append (PamphletStrip *self,
                       GtkWidget     *child)
{
  g_return_if_fail (PAMPHLET_IS_STRIP (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}
