/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hit-list.h"

#include "hit-row.h"
#include "status-label.h"

#include <glib/gi18n-lib.h>

/*
 * A place in the list, with the hit that is there now. Its row stays while other hits come: to make one takes several times as
 * long as to show something else in it, and this is done for every key that is typed.
 */
#define PAMPHLET_TYPE_HIT_SLOT (pamphlet_hit_slot_get_type ())
G_DECLARE_FINAL_TYPE (PamphletHitSlot, pamphlet_hit_slot, PAMPHLET, HIT_SLOT, GObject)

struct _PamphletHitSlot
{
  GObject      parent_instance;
  PamphletHit *hit;
};

G_DEFINE_FINAL_TYPE (PamphletHitSlot, pamphlet_hit_slot, G_TYPE_OBJECT)

struct _PamphletHitList
{
  GtkWidget           parent_instance;
  GtkWidget          *scroller;
  GtkListView        *view;
  GtkLabel           *count;
  GListStore         *slots;
  GPtrArray          *bound; /* of GtkListItem, not owned: those that show a hit */
  GtkSingleSelection *selection;
};

enum {
  PROP_SELECTED = 1,
  N_PROPS
};

enum {
  ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static unsigned    signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PamphletHitList, pamphlet_hit_list, GTK_TYPE_WIDGET)

/* Returns: (nullable): what tells leaflets such as this one from better ones. */
static const char *
get_heading (PamphletHit *hit)
{
  if (pamphlet_hit_is_approximate (hit))
    return _ ("With other words that are spelled nearly like this:");

  return pamphlet_hit_get_kind (hit) == PAMPHLET_HIT_TEXT ? _ ("In the text of leaflets") : NULL;
}

static void
pamphlet_hit_slot_dispose (GObject *object)
{
  g_clear_object (&PAMPHLET_HIT_SLOT (object)->hit);

  G_OBJECT_CLASS (pamphlet_hit_slot_parent_class)->dispose (object);
}

static void
pamphlet_hit_slot_class_init (PamphletHitSlotClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pamphlet_hit_slot_dispose;
}

static void
pamphlet_hit_slot_init (PamphletHitSlot *self)
{
}

static unsigned
count_hits (PamphletHitList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->slots));
}

/* Returns: (nullable): what stands above the row at @position. */
static const char *
find_heading (PamphletHitList *self,
              unsigned         position)
{
  const char  *heading = get_heading (pamphlet_hit_list_get_hit (self, position));
  PamphletHit *previous = position > 0 ? pamphlet_hit_list_get_hit (self, position - 1) : NULL;

  return previous == NULL || get_heading (previous) != heading ? heading : NULL;
}

static void
show_hit (PamphletHitList *self,
          GtkListItem     *item)
{
  unsigned position = gtk_list_item_get_position (item);

  pamphlet_hit_row_show (PAMPHLET_HIT_ROW (gtk_list_item_get_child (item)), pamphlet_hit_list_get_hit (self, position), find_heading (self, position));
}

static void
setup_cb (PamphletHitList *self,
          GtkListItem     *item)
{
  gtk_list_item_set_child (item, pamphlet_hit_row_new ());
}

static void
bind_cb (PamphletHitList *self,
         GtkListItem     *item)
{
  g_ptr_array_add (self->bound, item);
  show_hit (self, item);
}

static void
unbind_cb (PamphletHitList *self,
           GtkListItem     *item)
{
  g_ptr_array_remove_fast (self->bound, item);
}

static void
activate_cb (PamphletHitList *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
selected_cb (PamphletHitList *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
pamphlet_hit_list_get_property (GObject    *object,
                                unsigned    id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (id == PROP_SELECTED)
    g_value_set_object (value, pamphlet_hit_list_get_selected (PAMPHLET_HIT_LIST (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pamphlet_hit_list_dispose (GObject *object)
{
  PamphletHitList *self = PAMPHLET_HIT_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PAMPHLET_TYPE_HIT_LIST);
  g_clear_object (&self->selection);
  g_clear_object (&self->slots);

  G_OBJECT_CLASS (pamphlet_hit_list_parent_class)->dispose (object);
}

static void
pamphlet_hit_list_finalize (GObject *object)
{
  g_clear_pointer (&PAMPHLET_HIT_LIST (object)->bound, g_ptr_array_unref);

  G_OBJECT_CLASS (pamphlet_hit_list_parent_class)->finalize (object);
}

static void
pamphlet_hit_list_class_init (PamphletHitListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pamphlet_hit_list_get_property;
  object_class->dispose = pamphlet_hit_list_dispose;
  object_class->finalize = pamphlet_hit_list_finalize;

  properties[PROP_SELECTED] =
    g_param_spec_object ("selected", NULL, NULL, PAMPHLET_TYPE_HIT, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* The reader has chosen the selected leaflet for good, rather than just passed over it. */
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pamphlet/Pamphlet/hit-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PamphletHitList, scroller);
  gtk_widget_class_bind_template_child (widget_class, PamphletHitList, view);
  gtk_widget_class_bind_template_child (widget_class, PamphletHitList, count);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
pamphlet_hit_list_init (PamphletHitList *self)
{
  self->bound = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  self->slots = g_list_store_new (PAMPHLET_TYPE_HIT_SLOT);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->slots)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);

  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Leaflets that were found"), -1);
}

/* Tells how many leaflets are shown, and whether there are still more. */
static void
show_count (PamphletHitList *self,
            gboolean         are_all)
{
  unsigned         n_hits = count_hits (self);
  g_autofree char *message = NULL;

  /* Translators: %u counts the leaflets that a search found. */
  message = are_all ? g_strdup_printf (ngettext ("%u leaflet found", "%u leaflets found", n_hits), n_hits)
                    /* Translators: %u counts the leaflets that are shown of those that a search found. */
                    : g_strdup_printf (ngettext ("The best %u leaflet is shown. Add a word to find fewer.", "The best %u leaflets are shown. Add a word to find fewer.", n_hits), n_hits);
  pamphlet_status_label_show (self->count, message);
}

/* Puts the hits from the one at @first on into their places, makes new places where there are too few, and takes away those that
 * are too many. */
static void
fill_slots (PamphletHitList *self,
            GPtrArray       *hits,
            unsigned         first)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);
  unsigned n_slots = count_hits (self);

  for (unsigned i = first; i < hits->len; i++)
    {
      g_autoptr (PamphletHitSlot) slot = i < n_slots ? g_list_model_get_item (G_LIST_MODEL (self->slots), i) : g_object_new (PAMPHLET_TYPE_HIT_SLOT, NULL);

      g_set_object (&slot->hit, g_ptr_array_index (hits, i));
      if (i >= n_slots)
        g_ptr_array_add (added, g_steal_pointer (&slot));
    }

  g_list_store_splice (self->slots, MIN (n_slots, hits->len), n_slots - MIN (n_slots, hits->len), added->pdata, added->len);
}

/* Shows @hits (element-type PamphletHit) in place of those before, from the first one on. How many there are is told with
 * pamphlet_hit_list_add_hits(). */
void
pamphlet_hit_list_set_hits (PamphletHitList *self,
                            GPtrArray       *hits)
{
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  fill_slots (self, hits, 0);
  for (unsigned i = 0; i < self->bound->len; i++)
    show_hit (self, g_ptr_array_index (self->bound, i));

  if (hits->len > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", 0);
}

/*
 * Adds the rest to what is shown.
 *
 * @hits: (element-type PamphletHit): those that are shown already are its first ones
 * @are_all: whether no more leaflets can be found
 */
void
pamphlet_hit_list_add_hits (PamphletHitList *self,
                            GPtrArray       *hits,
                            gboolean         are_all)
{
  if (hits->len > count_hits (self))
    fill_slots (self, hits, count_hits (self));
  show_count (self, are_all);
}

/* Returns: whether nothing is shown. */
gboolean
pamphlet_hit_list_is_empty (PamphletHitList *self)
{
  return count_hits (self) == 0;
}

/* Returns: (transfer none) (nullable): the hit at @position, from 0. */
PamphletHit *
pamphlet_hit_list_get_hit (PamphletHitList *self,
                           unsigned         position)
{
  g_autoptr (PamphletHitSlot) slot = g_list_model_get_item (G_LIST_MODEL (self->slots), position);

  return slot != NULL ? slot->hit : NULL;
}

/* Returns: (transfer none) (nullable) */
PamphletHit *
pamphlet_hit_list_get_selected (PamphletHitList *self)
{
  PamphletHitSlot *slot = gtk_single_selection_get_selected_item (self->selection);

  return slot != NULL ? slot->hit : NULL;
}

/* Selects the hit in a leaflet; none where there is none. @condition: (nullable) */
void
pamphlet_hit_list_select (PamphletHitList   *self,
                          PamphletCondition *condition)
{
  unsigned position = 0;

  while (position < count_hits (self) && (condition == NULL || !pamphlet_condition_is_same (pamphlet_hit_get_condition (pamphlet_hit_list_get_hit (self, position)), condition)))
    position++;
  gtk_single_selection_set_selected (self->selection, position < count_hits (self) ? position : GTK_INVALID_LIST_POSITION);
}

/* Selects the best hit, if there is any, as if the reader had chosen it. */
void
pamphlet_hit_list_activate_first (PamphletHitList *self)
{
  if (pamphlet_hit_list_is_empty (self))
    return;

  gtk_single_selection_set_selected (self->selection, 0);
  g_signal_emit (self, signals[ACTIVATED], 0);
}

/* Gives the keyboard to the list. Returns: FALSE where it is empty. */
gboolean
pamphlet_hit_list_grab_focus (PamphletHitList *self)
{
  return !pamphlet_hit_list_is_empty (self) && gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* Sets whether one click chooses a leaflet for good. Without it, a click selects, as where the page stands beside. */
void
pamphlet_hit_list_set_one_click (PamphletHitList *self,
                                 gboolean         one_click)
{
  gtk_list_view_set_single_click_activate (self->view, one_click);
}
