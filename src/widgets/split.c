/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "split.h"

/* Below this width, in pixels, a page beside a sidebar would have too little room to be read. */
#define NARROW_WIDTH 720

#define SIDEBAR_WIDTH 280

struct _PamphletSplit
{
  GtkWidget  parent_instance;
  GtkWidget *sidebar;
  GtkWidget *content;
  gboolean   narrow;
  gboolean   show_sidebar;
  unsigned   notify_id;
};

enum {
  PROP_NARROW = 1,
  PROP_SHOW_SIDEBAR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void pamphlet_split_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PamphletSplit, pamphlet_split, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, pamphlet_split_buildable_init))

static gboolean
notify_narrow (gpointer data)
{
  PamphletSplit *self = data;

  self->notify_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);

  return G_SOURCE_REMOVE;
}

/* Others change widgets when they hear of it, which must not happen while sizes are being handed out. */
static void
set_narrow (PamphletSplit *self,
            gboolean       narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  if (self->notify_id == 0)
    self->notify_id = g_idle_add (notify_narrow, self);
}

static int
get_sidebar_width (PamphletSplit *self)
{
  int minimum;

  gtk_widget_measure (self->sidebar, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return MAX (minimum, SIDEBAR_WIDTH);
}

static void
measure_width (PamphletSplit *self,
               int           *minimum,
               int           *natural)
{
  int sidebar_minimum;
  int content_minimum;
  int content_natural;

  gtk_widget_measure (self->sidebar, GTK_ORIENTATION_HORIZONTAL, -1, &sidebar_minimum, NULL, NULL, NULL);
  gtk_widget_measure (self->content, GTK_ORIENTATION_HORIZONTAL, -1, &content_minimum, &content_natural, NULL, NULL);

  *minimum = MAX (sidebar_minimum, content_minimum);
  *natural = get_sidebar_width (self) + content_natural;
}

static void
measure_height (PamphletSplit *self,
                int            width,
                int           *minimum,
                int           *natural)
{
  gboolean beside = width < 0 || width >= NARROW_WIDTH;
  int      sidebar_width = get_sidebar_width (self);
  int      content_width = width;
  int      sidebar_minimum;
  int      content_minimum;
  int      sidebar_natural;
  int      content_natural;

  if (beside && width >= 0 && self->show_sidebar)
    content_width = width - sidebar_width;

  gtk_widget_measure (self->sidebar, GTK_ORIENTATION_VERTICAL, beside ? sidebar_width : width, &sidebar_minimum, &sidebar_natural, NULL, NULL);
  gtk_widget_measure (self->content, GTK_ORIENTATION_VERTICAL, content_width, &content_minimum, &content_natural, NULL, NULL);

  *minimum = MAX (sidebar_minimum, content_minimum);
  *natural = MAX (sidebar_natural, content_natural);
}

static void
pamphlet_split_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  PamphletSplit *self = PAMPHLET_SPLIT (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else
    measure_height (self, for_size, minimum, natural);
}

static void
allocate (GtkWidget *child,
          int        x,
          int        width,
          int        height)
{
  gtk_widget_set_child_visible (child, TRUE);
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, 0, width, height }, -1);
}

static void
pamphlet_split_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  PamphletSplit *self = PAMPHLET_SPLIT (widget);
  gboolean       rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int            sidebar_width = get_sidebar_width (self);

  set_narrow (self, width < NARROW_WIDTH);

  if (self->narrow && self->show_sidebar)
    {
      gtk_widget_set_child_visible (self->content, FALSE);
      allocate (self->sidebar, 0, width, height);
    }
  else if (self->show_sidebar)
    {
      allocate (self->sidebar, rtl ? width - sidebar_width : 0, sidebar_width, height);
      allocate (self->content, rtl ? 0 : sidebar_width, width - sidebar_width, height);
    }
  else
    {
      gtk_widget_set_child_visible (self->sidebar, FALSE);
      allocate (self->content, 0, width, height);
    }
}

static GtkSizeRequestMode
pamphlet_split_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pamphlet_split_get_property (GObject    *object,
                             unsigned    id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  PamphletSplit *self = PAMPHLET_SPLIT (object);

  switch (id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_SHOW_SIDEBAR:
      g_value_set_boolean (value, self->show_sidebar);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pamphlet_split_set_property (GObject      *object,
                             unsigned      id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (id)
    {
    case PROP_SHOW_SIDEBAR:
      pamphlet_split_set_show_sidebar (PAMPHLET_SPLIT (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pamphlet_split_dispose (GObject *object)
{
  PamphletSplit *self = PAMPHLET_SPLIT (object);

  g_clear_handle_id (&self->notify_id, g_source_remove);
  g_clear_pointer (&self->sidebar, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (pamphlet_split_parent_class)->dispose (object);
}

static void
pamphlet_split_class_init (PamphletSplitClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pamphlet_split_get_property;
  object_class->set_property = pamphlet_split_set_property;
  object_class->dispose = pamphlet_split_dispose;

  widget_class->measure = pamphlet_split_measure;
  widget_class->size_allocate = pamphlet_split_size_allocate;
  widget_class->get_request_mode = pamphlet_split_get_request_mode;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_SIDEBAR] = g_param_spec_boolean ("show-sidebar", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "split");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pamphlet_split_init (PamphletSplit *self)
{
  self->show_sidebar = TRUE;
}

static void
pamphlet_split_add_child (GtkBuildable *buildable,
                          GtkBuilder   *builder,
                          GObject      *child,
                          const char   *type)
{
  PamphletSplit *self = PAMPHLET_SPLIT (buildable);

  if (g_strcmp0 (type, "sidebar") == 0)
    self->sidebar = GTK_WIDGET (child);
  else
    self->content = GTK_WIDGET (child);

  /* In this order, so that the Tab key goes from the sidebar to the page. */
  gtk_widget_insert_before (GTK_WIDGET (child), GTK_WIDGET (self), child == G_OBJECT (self->sidebar) ? self->content : NULL);
}

static void
pamphlet_split_buildable_init (GtkBuildableIface *iface)
{
  iface->add_child = pamphlet_split_add_child;
}

/* Returns: whether there is room for only one of the two at a time. */
gboolean
pamphlet_split_get_narrow (PamphletSplit *self)
{
  return self->narrow;
}

gboolean
pamphlet_split_get_show_sidebar (PamphletSplit *self)
{
  return self->show_sidebar;
}

/* Sets whether the sidebar is there; where it is narrow, in place of the page. */
void
pamphlet_split_set_show_sidebar (PamphletSplit *self,
                                 gboolean       show_sidebar)
{
  if (self->show_sidebar == show_sidebar)
    return;

  self->show_sidebar = show_sidebar;

  /* At once, and not only when sizes are handed out next, so that what comes can take the keyboard. */
  gtk_widget_set_child_visible (self->sidebar, show_sidebar);
  gtk_widget_set_child_visible (self->content, !self->narrow || !show_sidebar);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SIDEBAR]);
}
