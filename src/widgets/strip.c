/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "strip.h"

/*
 * A GtkBox, too, puts widgets side by side. But to share its width fairly among texts that wrap, it looks for the height at
 * which all of them fit, and has each text broken into lines for a dozen widths that it never gets. Here only one child
 * wraps, and its width is known once the others have theirs.
 */
struct _PamphletStrip
{
  GtkWidget parent_instance;
  GtkAlign  align;   /* of the children, across the strip */
  int       spacing; /* in pixels, between two of them */
};

enum {
  PROP_0,
  PROP_SPACING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PamphletStrip, pamphlet_strip, GTK_TYPE_WIDGET)

static int
get_natural_width (GtkWidget *child)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

/* Returns: what of @width remains for the child that expands; -1 where @width is not known. */
static int
get_remainder (PamphletStrip *self,
               int            width)
{
  int remainder = width + self->spacing;

  if (width < 0)
    return -1;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      remainder -= self->spacing + (gtk_widget_get_hexpand (child) ? 0 : get_natural_width (child));

  return MAX (remainder, 0);
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
  gboolean       is_height = orientation == GTK_ORIENTATION_VERTICAL;
  int            remainder = is_height ? get_remainder (self, for_size) : -1;
  int            spacing = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, orientation, gtk_widget_get_hexpand (child) ? remainder : -1,
                          &child_minimum, &child_natural, NULL, NULL);
      if (is_height)
        {
          *minimum = MAX (*minimum, child_minimum);
          *natural = MAX (*natural, child_natural);
          continue;
        }
      *minimum += spacing + (gtk_widget_get_hexpand (child) ? child_minimum : child_natural);
      *natural += spacing + child_natural;
      spacing = self->spacing;
    }
}

/*
 * Gives @child its place. One that is to stand in the middle gets no more than the height it wants: by its property “valign”,
 * GTK would first ask it for its width at that height, which is as dear as what a strip is there to save.
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
pamphlet_strip_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  PamphletStrip *self = PAMPHLET_STRIP (widget);
  gboolean       is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int            remainder = get_remainder (self, width);
  int            x = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_width;

      if (!gtk_widget_should_layout (child))
        continue;

      child_width = gtk_widget_get_hexpand (child) ? remainder : get_natural_width (child);
      place (self, child, is_rtl ? width - x - child_width : x, child_width, height);
      x += child_width + self->spacing;
    }
}

static void
pamphlet_strip_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (property_id == PROP_SPACING)
    PAMPHLET_STRIP (object)->spacing = g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
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

  properties[PROP_SPACING] =
    g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pamphlet_strip_init (PamphletStrip *self)
{
}

/*
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

/* Puts @child after those before it. One of all should have “hexpand” set. */
void
pamphlet_strip_append (PamphletStrip *self,
                       GtkWidget     *child)
{
  g_return_if_fail (PAMPHLET_IS_STRIP (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}
