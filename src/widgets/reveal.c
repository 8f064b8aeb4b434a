/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reveal.h"

#include "sight.h"
#include "text-label.h"

struct _PamphletReveal
{
  GObject            parent_instance;
  PamphletText      *text;
  PamphletRange      range;    /* of the text */
  GtkScrolledWindow *scroller; /* weak; NULL until it is started */
  GdkFrameClock     *clock;    /* NULL while no frame is awaited */
  gulong             layout_id;
  gboolean           is_due;
  double             reached; /* how the page was scrolled when that was done */
};

G_DEFINE_FINAL_TYPE (PamphletReveal, pamphlet_reveal, G_TYPE_OBJECT)

/* Comes after all sizes have been given out. GTK gives them out once more in the same frame when this scrolls. */
static void
layout_cb (PamphletReveal *self)
{
  GtkWidget      *label = self->scroller != NULL ? pamphlet_reveal_find_label (self, GTK_WIDGET (self->scroller)) : NULL;
  graphene_rect_t place;

  if (label == NULL || gtk_widget_get_height (label) == 0)
    return;

  pamphlet_text_label_get_place (PAMPHLET_TEXT_LABEL (label), &self->range, &place);
  pamphlet_sight_show (label, &place);
}

static void
pamphlet_reveal_dispose (GObject *object)
{
  PamphletReveal *self = PAMPHLET_REVEAL (object);

  pamphlet_reveal_stop (self);
  g_clear_weak_pointer (&self->scroller);
  g_clear_pointer (&self->text, pamphlet_text_unref);

  G_OBJECT_CLASS (pamphlet_reveal_parent_class)->dispose (object);
}

static void
pamphlet_reveal_class_init (PamphletRevealClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pamphlet_reveal_dispose;
}

static void
pamphlet_reveal_init (PamphletReveal *self)
{
  self->is_due = TRUE;
}

/* @range: the part of @text that matters */
PamphletReveal *
pamphlet_reveal_new (const PamphletText  *text,
                     const PamphletRange *range)
{
  PamphletReveal *self = g_object_new (PAMPHLET_TYPE_REVEAL, NULL);

  self->text = pamphlet_text_ref ((PamphletText *)text);
  self->range = *range;

  return self;
}

/* Returns: (transfer none) */
const PamphletText *
pamphlet_reveal_get_text (PamphletReveal *self)
{
  g_return_val_if_fail (PAMPHLET_IS_REVEAL (self), NULL);

  return self->text;
}

gboolean
pamphlet_reveal_is_due (PamphletReveal *self)
{
  g_return_val_if_fail (PAMPHLET_IS_REVEAL (self), FALSE);

  return self->is_due;
}

static GtkAdjustment *
get_adjustment (PamphletReveal *self)
{
  return gtk_scrolled_window_get_vadjustment (self->scroller);
}

/* Scrolls @scroller, which has its window, in the frame that comes, and again whenever something moves in it, until this is
 * finished. */
void
pamphlet_reveal_start (PamphletReveal    *self,
                       GtkScrolledWindow *scroller)
{
  g_return_if_fail (PAMPHLET_IS_REVEAL (self));
  g_return_if_fail (gtk_widget_get_realized (GTK_WIDGET (scroller)));

  pamphlet_reveal_stop (self);
  g_set_weak_pointer (&self->scroller, scroller);
  self->is_due = TRUE;
  self->clock = g_object_ref (gtk_widget_get_frame_clock (GTK_WIDGET (scroller)));
  self->layout_id = g_signal_connect_data (self->clock, "layout", G_CALLBACK (layout_cb), self, NULL, G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  gdk_frame_clock_request_phase (self->clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
  gtk_widget_queue_draw (GTK_WIDGET (scroller));
}

/* Lets it be. Where it was still due, it remains so. */
void
pamphlet_reveal_stop (PamphletReveal *self)
{
  g_return_if_fail (PAMPHLET_IS_REVEAL (self));

  if (self->clock == NULL)
    return;

  g_clear_signal_handler (&self->layout_id, self->clock);
  g_clear_object (&self->clock);
}

/* To be called when the page is painted. */
void
pamphlet_reveal_finish (PamphletReveal *self)
{
  g_return_if_fail (PAMPHLET_IS_REVEAL (self));

  if (self->clock == NULL)
    return;

  pamphlet_reveal_stop (self);
  self->is_due = FALSE;
  self->reached = gtk_adjustment_get_value (get_adjustment (self));
}

/* To be called when the page has become higher or lower: a reader who has not scrolled since still wants to see the place. */
void
pamphlet_reveal_keep (PamphletReveal *self)
{
  g_return_if_fail (PAMPHLET_IS_REVEAL (self));

  if (!self->is_due && self->scroller != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->scroller)) &&
      gtk_adjustment_get_value (get_adjustment (self)) == self->reached)
    pamphlet_reveal_start (self, self->scroller);
}

/* Returns: (transfer none) (nullable): the label in @page that shows the text, those left out that have no room. */
GtkWidget *
pamphlet_reveal_find_label (PamphletReveal *self,
                            GtkWidget      *page)
{
  if (!gtk_widget_get_visible (page) || !gtk_widget_get_child_visible (page))
    return NULL;
  if (PAMPHLET_IS_TEXT_LABEL (page))
    return pamphlet_text_label_get_text (PAMPHLET_TEXT_LABEL (page)) == self->text ? page : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (page); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = pamphlet_reveal_find_label (self, child);

      if (found != NULL)
        return found;
    }

  return NULL;
}
