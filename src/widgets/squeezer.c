/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "squeezer.h"

struct _PamphletSqueezer
{
  GtkWidget      parent_instance;
  GtkOrientation orientation; /* the one in which space may run out */
  GtkWidget     *shown;       /* one of the children */
};

enum {
  PROP_0,
  PROP_SHOWN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PamphletSqueezer, pamphlet_squeezer, GTK_TYPE_WIDGET)

static int
get_minimum (GtkWidget     *form,
             GtkOrientation orientation,
             int            for_size)
{
  int minimum;

  gtk_widget_measure (form, orientation, for_size, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* Returns: (nullable): the first form that fits, or the last one where none does; NULL only without any form. */
static GtkWidget *
choose_form (PamphletSqueezer *self,
             int               available,
             int               for_size)
{
  GtkWidget *form = gtk_widget_get_first_child (GTK_WIDGET (self));

  if (available <= 0)
    return gtk_widget_get_last_child (GTK_WIDGET (self));

  while (form != NULL && gtk_widget_get_next_sibling (form) != NULL &&
         get_minimum (form, self->orientation, for_size) > available)
    form = gtk_widget_get_next_sibling (form);

  return form;
}

/* A form that is not shown must not be read out either. */
static void
show_form (PamphletSqueezer *self,
           GtkWidget        *shown)
{
  if (self->shown == shown)
    return;

  for (GtkWidget *form = gtk_widget_get_first_child (GTK_WIDGET (self)); form != NULL; form = gtk_widget_get_next_sibling (form))
    {
      gtk_widget_set_child_visible (form, form == shown);
      gtk_accessible_update_state (GTK_ACCESSIBLE (form), GTK_ACCESSIBLE_STATE_HIDDEN, form != shown, -1);
    }
  self->shown = shown;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

/* Across the squeezed direction every form must have room. */
static void
measure_across (PamphletSqueezer *self,
                GtkOrientation    orientation,
                int               for_size,
                int              *minimum,
                int              *natural)
{
  for (GtkWidget *form = gtk_widget_get_first_child (GTK_WIDGET (self)); form != NULL; form = gtk_widget_get_next_sibling (form))
    {
      int form_minimum, form_natural;

      gtk_widget_measure (form, orientation, for_size, &form_minimum, &form_natural, NULL, NULL);
      *minimum = MAX (*minimum, form_minimum);
      *natural = MAX (*natural, form_natural);
    }
}

/* Along it, the last form, which is the smallest, is enough, and the first one is welcome. */
static void
measure_along (PamphletSqueezer *self,
               int               for_size,
               int              *minimum,
               int              *natural)
{
  GtkWidget *form = gtk_widget_get_first_child (GTK_WIDGET (self));

  if (form == NULL)
    return;

  gtk_widget_measure (form, self->orientation, for_size, NULL, natural, NULL, NULL);
  *minimum = MIN (*natural, get_minimum (gtk_widget_get_last_child (GTK_WIDGET (self)), self->orientation, for_size));
}

static GtkSizeRequestMode
pamphlet_squeezer_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pamphlet_squeezer_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  PamphletSqueezer *self = PAMPHLET_SQUEEZER (widget);
  GtkWidget        *form;

  *minimum = *natural = 0;

  /* Heights follow widths here, and never the other way round. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    for_size = -1;

  if (orientation == self->orientation)
    {
      measure_along (self, for_size, minimum, natural);
      return;
    }

  if (orientation == GTK_ORIENTATION_HORIZONTAL || for_size < 0)
    {
      measure_across (self, orientation, for_size, minimum, natural);
      return;
    }

  form = choose_form (self, for_size, -1);
  if (form != NULL)
    gtk_widget_measure (form, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
pamphlet_squeezer_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  PamphletSqueezer *self = PAMPHLET_SQUEEZER (widget);

  if (self->orientation == GTK_ORIENTATION_HORIZONTAL)
    show_form (self, choose_form (self, width, -1));
  else
    show_form (self, choose_form (self, height, width));

  if (self->shown != NULL)
    gtk_widget_size_allocate (self->shown, &(GtkAllocation){ 0, 0, width, height }, -1);
}

static void
pamphlet_squeezer_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (property_id == PROP_SHOWN)
    g_value_set_object (value, PAMPHLET_SQUEEZER (object)->shown);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
pamphlet_squeezer_dispose (GObject *object)
{
  pamphlet_squeezer_remove_all (PAMPHLET_SQUEEZER (object));

  G_OBJECT_CLASS (pamphlet_squeezer_parent_class)->dispose (object);
}

static void
pamphlet_squeezer_class_init (PamphletSqueezerClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pamphlet_squeezer_get_property;
  object_class->dispose = pamphlet_squeezer_dispose;

  widget_class->get_request_mode = pamphlet_squeezer_get_request_mode;
  widget_class->measure = pamphlet_squeezer_measure;
  widget_class->size_allocate = pamphlet_squeezer_size_allocate;

  properties[PROP_SHOWN] =
    g_param_spec_object ("shown", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pamphlet_squeezer_init (PamphletSqueezer *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/* @orientation: horizontal where the width decides which form is shown, vertical where the height does */
GtkWidget *
pamphlet_squeezer_new (GtkOrientation orientation)
{
  PamphletSqueezer *self = g_object_new (PAMPHLET_TYPE_SQUEEZER, NULL);

  self->orientation = orientation;

  return GTK_WIDGET (self);
}

/* Adds a form that needs less room than those before it. */
void
pamphlet_squeezer_append (PamphletSqueezer *self,
                          GtkWidget        *form)
{
  g_return_if_fail (PAMPHLET_IS_SQUEEZER (self));
  g_return_if_fail (GTK_IS_WIDGET (form));

  gtk_widget_insert_before (form, GTK_WIDGET (self), NULL);
  gtk_widget_set_child_visible (form, FALSE);
}

void
pamphlet_squeezer_remove_all (PamphletSqueezer *self)
{
  GtkWidget *form;

  g_return_if_fail (PAMPHLET_IS_SQUEEZER (self));

  self->shown = NULL;
  while ((form = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (form);
}

/* Returns: (transfer none) (nullable): the form that is shown, once there has been a size to choose it by. */
GtkWidget *
pamphlet_squeezer_get_shown (PamphletSqueezer *self)
{
  g_return_val_if_fail (PAMPHLET_IS_SQUEEZER (self), NULL);

  return self->shown;
}

/* Returns: the height of the form that would be shown in @width pixels by @available. */
int
pamphlet_squeezer_get_height (PamphletSqueezer *self,
                              int               width,
                              int               available)
{
  GtkWidget *form;

  g_return_val_if_fail (PAMPHLET_IS_SQUEEZER (self), 0);

  if (self->orientation == GTK_ORIENTATION_HORIZONTAL)
    form = choose_form (self, width, -1);
  else
    form = choose_form (self, available, width);

  return form != NULL ? get_minimum (form, GTK_ORIENTATION_VERTICAL, width) : 0;
}
