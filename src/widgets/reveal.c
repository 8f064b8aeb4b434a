/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reveal.h"

#include "sight.h"
#include "text-label.h"

struct _PamphletReveal
{
  GObject        parent_instance;
  GtkWidget     *page; /* which owns this */
  PamphletText  *text;
  PamphletRange  range;
  GdkFrameClock *clock; /* NULL while there is nothing to be done */
  gulong         layout_id;
};

G_DEFINE_FINAL_TYPE (PamphletReveal, pamphlet_reveal, G_TYPE_OBJECT)

/* Comes after all sizes have been given out. GTK gives them out once more in the same frame when this scrolls. */
static void
layout_cb (PamphletReveal *self)
{
  GtkWidget      *label = pamphlet_reveal_find_label (self->page, self->text);
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
}

/* @page: it must outlive this */
PamphletReveal *
pamphlet_reveal_new (GtkWidget *page)
{
  PamphletReveal *self = g_object_new (PAMPHLET_TYPE_REVEAL, NULL);

  self->page = page;

  return self;
}

/* Scrolls to @range of @text in the frame that comes, and again whenever something moves in it, until this is stopped. */
void
pamphlet_reveal_start (PamphletReveal      *self,
                       const PamphletText  *text,
                       const PamphletRange *range)
{
  PamphletText *kept = pamphlet_text_ref ((PamphletText *)text);

  g_return_if_fail (PAMPHLET_IS_REVEAL (self));

  pamphlet_reveal_stop (self);
  g_clear_pointer (&self->text, pamphlet_text_unref);
  self->text = kept;
  self->range = *range;
  self->clock = g_object_ref (gtk_widget_get_frame_clock (self->page));
  self->layout_id = g_signal_connect_data (self->clock, "layout", G_CALLBACK (layout_cb), self, NULL, G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  gdk_frame_clock_request_phase (self->clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
  gtk_widget_queue_draw (self->page);
}

void
pamphlet_reveal_stop (PamphletReveal *self)
{
  g_return_if_fail (PAMPHLET_IS_REVEAL (self));

  if (self->clock == NULL)
    return;

  g_clear_signal_handler (&self->layout_id, self->clock);
  g_clear_object (&self->clock);
}

/* Returns: (transfer none) (nullable): the label in @page that shows @text, those left out that have no room. */
GtkWidget *
pamphlet_reveal_find_label (GtkWidget          *page,
                            const PamphletText *text)
{
  if (!gtk_widget_get_visible (page) || !gtk_widget_get_child_visible (page))
    return NULL;
  if (PAMPHLET_IS_TEXT_LABEL (page))
    return pamphlet_text_label_get_text (PAMPHLET_TEXT_LABEL (page)) == text ? page : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (page); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = pamphlet_reveal_find_label (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}
