/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sight.h"

/* Returns: (transfer none) (nullable): the next viewport around @widget */
static GtkWidget *
get_viewport (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return parent != NULL ? gtk_widget_get_ancestor (parent, GTK_TYPE_VIEWPORT) : NULL;
}

static GtkAdjustment *
get_adjustment (GtkWidget *viewport)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
}

/*
 * Finds the part of @widget that no viewport hides.
 *
 * @top: (out): in the coordinates of @widget
 * @bottom: (out): likewise; above @top where nothing is in sight
 */
void
pamphlet_sight_get (GtkWidget *widget,
                    double    *top,
                    double    *bottom)
{
  *top = 0;
  *bottom = gtk_widget_get_height (widget);

  for (GtkWidget *viewport = get_viewport (widget); viewport != NULL; viewport = get_viewport (viewport))
    {
      graphene_rect_t bounds;

      if (!gtk_widget_compute_bounds (viewport, widget, &bounds))
        continue;

      *top = MAX (*top, bounds.origin.y);
      *bottom = MIN (*bottom, bounds.origin.y + bounds.size.height);
    }
}

/* Returns: whether a child is in sight, at least in part, where this much of its parent is. */
gboolean
pamphlet_sight_has (GtkWidget *child,
                    double     top,
                    double     bottom)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (child, gtk_widget_get_parent (child), &bounds) &&
         bounds.origin.y < bottom && bounds.origin.y + bounds.size.height > top;
}

/* Scrolls by some steps, such as those of a wheel; up with negative @n_steps. */
void
pamphlet_sight_move (GtkWidget *widget,
                     int        n_steps)
{
  for (GtkWidget *viewport = get_viewport (widget); viewport != NULL; viewport = get_viewport (viewport))
    {
      GtkAdjustment *adjustment = get_adjustment (viewport);

      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + n_steps * gtk_adjustment_get_step_increment (adjustment));
    }
}

/* Scrolls until the top of @widget is at the top, with @margin above it, as far as that goes. */
void
pamphlet_sight_move_to (GtkWidget *widget,
                        int        margin)
{
  for (GtkWidget *viewport = get_viewport (widget); viewport != NULL; viewport = get_viewport (viewport))
    {
      GtkAdjustment  *adjustment = get_adjustment (viewport);
      graphene_rect_t bounds;

      if (gtk_widget_compute_bounds (widget, viewport, &bounds))
        gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + bounds.origin.y - margin);
    }
}

/* Returns: where to scroll to for this to be well in sight, and not at the edge; no further than now where it is already. */
static double
choose_value (GtkAdjustment *adjustment,
              double         top,
              double         bottom)
{
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);
  double margin = MIN (page / 6, bottom - top);

  if (top - margin >= value && bottom + margin <= value + page)
    return value;

  return bottom - top > page / 2 ? top - margin : top - page / 3;
}

/* Scrolls until a part of @widget, in its own coordinates, is well in sight. */
void
pamphlet_sight_show (GtkWidget             *widget,
                     const graphene_rect_t *place)
{
  for (GtkWidget *viewport = get_viewport (widget); viewport != NULL; viewport = get_viewport (viewport))
    {
      GtkAdjustment   *adjustment = get_adjustment (viewport);
      graphene_point_t origin;
      double           top;

      if (!gtk_widget_compute_point (widget, viewport, &place->origin, &origin))
        continue;

      top = gtk_adjustment_get_value (adjustment) + origin.y;
      gtk_adjustment_set_value (adjustment, choose_value (adjustment, top, top + place->size.height));
    }
}

/* Returns: (transfer full) (element-type GtkAdjustment): those on which it depends what is in sight. */
GPtrArray *
pamphlet_sight_get_adjustments (GtkWidget *widget)
{
  GPtrArray *adjustments = g_ptr_array_new_with_free_func (g_object_unref);

  for (GtkWidget *viewport = get_viewport (widget); viewport != NULL; viewport = get_viewport (viewport))
    g_ptr_array_add (adjustments, g_object_ref (get_adjustment (viewport)));

  return adjustments;
}
