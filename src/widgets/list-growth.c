/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "list-growth.h"

#include "release.h"

/* GTK 4.8 makes that many rows before and after those that are seen. */
#define ROWS_AROUND 200

/* So many rows can be made and leave time for all else in a frame, or so many can show something else. */
#define NEW_ROWS_IN_FRAME 10
#define OLD_ROWS_IN_FRAME 100

/* So many entries without rows. GTK 4.8 looks through all that come at once for the one that it had its eye on. */
#define ENTRIES_IN_FRAME 4096

/* About a screen of them. */
#define FIRST_ROWS 32

struct _PamphletListGrowth
{
  GObject             parent_instance;
  GtkListView        *view; /* not owned: it owns whoever owns this */
  PamphletEntryModel *model;
  GPtrArray          *coming;    /* of PamphletEntry: what is to be shown; NULL when it is */
  unsigned            n_shown;   /* how many of them are shown */
  unsigned            n_careful; /* from how many on nobody sees them, so that they have no rows */
  unsigned            step;      /* how many more in a frame until then */
  unsigned            tick_id;
};

enum {
  GROWN,
  N_SIGNALS
};

static unsigned signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PamphletListGrowth, pamphlet_list_growth, G_TYPE_OBJECT)

static void
stop (PamphletListGrowth *self)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), self->tick_id);
  self->tick_id = 0;
}

static void
pamphlet_list_growth_dispose (GObject *object)
{
  PamphletListGrowth *self = PAMPHLET_LIST_GROWTH (object);

  stop (self);
  g_clear_pointer (&self->coming, pamphlet_release_array);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (pamphlet_list_growth_parent_class)->dispose (object);
}

static void
pamphlet_list_growth_class_init (PamphletListGrowthClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pamphlet_list_growth_dispose;

  signals[GROWN] = g_signal_new ("grown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pamphlet_list_growth_init (PamphletListGrowth *self)
{
}

PamphletListGrowth *
pamphlet_list_growth_new (GtkListView        *view,
                          PamphletEntryModel *model)
{
  PamphletListGrowth *self = g_object_new (PAMPHLET_TYPE_LIST_GROWTH, NULL);

  self->view = view;
  self->model = g_object_ref (model);

  return self;
}

/* Whether nobody has gone down the list yet. */
static gboolean
is_at_start (PamphletListGrowth *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (gtk_list_view_get_model (self->view));

  return gtk_adjustment_get_value (adjustment) <= gtk_adjustment_get_lower (adjustment) && gtk_bitset_is_empty (selected) &&
         gtk_widget_get_focus_child (GTK_WIDGET (self->view)) == NULL;
}

/* Returns: around which of the entries that are coming the rows are that the reader sees. */
static unsigned
find_seen (PamphletListGrowth *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
  unsigned       n_entries = pamphlet_entry_model_get_length (self->model);
  double         upper = gtk_adjustment_get_upper (adjustment);
  unsigned       position;

  if (is_at_start (self) || n_entries == 0 || upper <= 0)
    return 0;

  position = gtk_adjustment_get_value (adjustment) / upper * n_entries;

  return pamphlet_entry_model_find (self->coming, pamphlet_entry_model_get_entry (self->model, MIN (position, n_entries - 1)));
}

static void
show_first (PamphletListGrowth *self,
            unsigned            n)
{
  gboolean stays_at_start = is_at_start (self);

  if (n < self->coming->len)
    pamphlet_entry_model_set_first (self->model, self->coming, n);
  else
    pamphlet_entry_model_set_entries (self->model, self->coming);

  if (stays_at_start)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", 0);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  PamphletListGrowth *self = data;

  self->n_shown += self->n_shown < self->n_careful ? self->step : ENTRIES_IN_FRAME;
  if (self->n_shown >= self->coming->len)
    {
      pamphlet_list_growth_end (self);
      return G_SOURCE_REMOVE;
    }

  show_first (self, self->n_shown);
  g_signal_emit (self, signals[GROWN], 0);

  return G_SOURCE_CONTINUE;
}

/*
 * Begins to show other entries: those around what is seen a few at a time, then the others by the thousand. A list that is not
 * on the screen has them at once.
 *
 * Who has not touched the list goes on to see its start.
 *
 * @entries: (element-type PamphletEntry): in order, as those before are
 */
void
pamphlet_list_growth_begin (PamphletListGrowth *self,
                            GPtrArray          *entries)
{
  unsigned n_before = pamphlet_entry_model_get_length (self->model);
  unsigned seen;

  g_clear_pointer (&self->coming, pamphlet_release_array);
  self->coming = g_ptr_array_ref (entries);

  seen = find_seen (self);
  self->n_shown = seen > ROWS_AROUND ? seen - ROWS_AROUND : 0;
  /* An empty window has nothing that could stand still. */
  if (n_before == 0)
    self->n_shown = FIRST_ROWS;
  self->step = n_before < 2 * ROWS_AROUND ? NEW_ROWS_IN_FRAME : OLD_ROWS_IN_FRAME;
  self->n_careful = seen + ROWS_AROUND;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    pamphlet_list_growth_end (self);
  else if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), tick_cb, self, NULL);
}

/* Shows at once all that is coming. */
void
pamphlet_list_growth_end (PamphletListGrowth *self)
{
  if (self->coming == NULL)
    return;

  stop (self);
  show_first (self, G_MAXUINT);
  g_clear_pointer (&self->coming, pamphlet_release_array);
  g_signal_emit (self, signals[GROWN], 0);
}

/* Returns: whether there is more to come. */
gboolean
pamphlet_list_growth_is_growing (PamphletListGrowth *self)
{
  return self->coming != NULL;
}
