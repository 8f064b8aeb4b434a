/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "leaflet-marks.h"

#include "text-label.h"

struct _PamphletLeafletMarks
{
  GHashTable   *texts;   /* PamphletText to a GArray of PamphletRange, in order */
  PamphletText *current; /* where the current one is, or NULL */
  PamphletRange range;   /* the current one */
};

/* @occurrences: (element-type PamphletOccurrence): in reading order */
PamphletLeafletMarks *
pamphlet_leaflet_marks_new (GArray *occurrences)
{
  PamphletLeafletMarks *self = g_rc_box_new0 (PamphletLeafletMarks);

  /* A text is known by its address, which must not become another one's. */
  self->texts = g_hash_table_new_full (NULL, NULL, (GDestroyNotify)pamphlet_text_unref, (GDestroyNotify)g_array_unref);
  for (unsigned i = 0; i < occurrences->len; i++)
    {
      const PamphletOccurrence *occurrence = &g_array_index (occurrences, PamphletOccurrence, i);
      GArray                   *ranges = g_hash_table_lookup (self->texts, occurrence->text);

      if (ranges == NULL)
        {
          ranges = g_array_new (FALSE, FALSE, sizeof (PamphletRange));
          g_hash_table_insert (self->texts, pamphlet_text_ref ((PamphletText *)occurrence->text), ranges);
        }
      g_array_append_val (ranges, occurrence->range);
    }

  return self;
}

PamphletLeafletMarks *
pamphlet_leaflet_marks_ref (PamphletLeafletMarks *self)
{
  return g_rc_box_acquire (self);
}

static void
marks_clear (gpointer data)
{
  PamphletLeafletMarks *self = data;

  g_clear_pointer (&self->texts, g_hash_table_unref);
  g_clear_pointer (&self->current, pamphlet_text_unref);
}

void
pamphlet_leaflet_marks_unref (PamphletLeafletMarks *self)
{
  g_rc_box_release_full (self, marks_clear);
}

/* @occurrence: (nullable): one of those that this was made of, to be told from the others */
void
pamphlet_leaflet_marks_set_current (PamphletLeafletMarks     *self,
                                    const PamphletOccurrence *occurrence)
{
  g_clear_pointer (&self->current, pamphlet_text_unref);
  if (occurrence == NULL)
    return;

  self->current = pamphlet_text_ref ((PamphletText *)occurrence->text);
  self->range = occurrence->range;
}

/* Returns: the index of the current one among @ranges of @text, or -1. */
static int
find_current (PamphletLeafletMarks *self,
              const PamphletText   *text,
              GArray               *ranges)
{
  for (unsigned i = 0; text == self->current && i < ranges->len; i++)
    if (g_array_index (ranges, PamphletRange, i).start == self->range.start)
      return i;

  return -1;
}

/*
 * Marks what is to be marked in @widget, and all that is in it.
 *
 * @self: (nullable): NULL takes the marks away
 */
void
pamphlet_leaflet_marks_apply (PamphletLeafletMarks *self,
                              GtkWidget            *widget)
{
  if (PAMPHLET_IS_TEXT_LABEL (widget))
    {
      const PamphletText *text = pamphlet_text_label_get_text (PAMPHLET_TEXT_LABEL (widget));
      GArray             *ranges = self != NULL ? g_hash_table_lookup (self->texts, text) : NULL;

      pamphlet_text_label_set_marks (PAMPHLET_TEXT_LABEL (widget), ranges, ranges != NULL ? find_current (self, text, ranges) : -1);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    pamphlet_leaflet_marks_apply (self, child);
}
