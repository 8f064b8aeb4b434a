/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hit-list.h"

#include "hit-row.h"
#include "status-label.h"

#include <glib/gi18n-lib.h>

struct _PamphletHitList
{
  GtkWidget           parent_instance;
  GtkWidget          *scroller;
  GtkListView        *view;
  GtkLabel           *count;
  GListStore         *hits;
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

/* Returns: (nullable): what stands above the row at @position. */
static const char *
find_heading (PamphletHitList *self,
              PamphletHit     *hit,
              unsigned         position)
{
  g_autoptr (PamphletHit) previous = position > 0 ? g_list_model_get_item (G_LIST_MODEL (self->hits), position - 1) : NULL;
  const char *heading = get_heading (hit);

  return previous == NULL || get_heading (previous) != heading ? heading : NULL;
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
  PamphletHit *hit = gtk_list_item_get_item (item);

  pamphlet_hit_row_show (PAMPHLET_HIT_ROW (gtk_list_item_get_child (item)), hit,
                         find_heading (self, hit, gtk_list_item_get_position (item)));
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
  g_clear_object (&self->hits);

  G_OBJECT_CLASS (pamphlet_hit_list_parent_class)->dispose (object);
}

static void
pamphlet_hit_list_class_init (PamphletHitListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pamphlet_hit_list_get_property;
  object_class->dispose = pamphlet_hit_list_dispose;

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
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
pamphlet_hit_list_init (PamphletHitList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->hits = g_list_store_new (PAMPHLET_TYPE_HIT);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->hits)));
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
  unsigned         n_hits = g_list_model_get_n_items (G_LIST_MODEL (self->hits));
  g_autofree char *message = NULL;

  /* Translators: %u counts the leaflets that a search found. */
  message = are_all ? g_strdup_printf (ngettext ("%u leaflet found", "%u leaflets found", n_hits), n_hits)
                    /* Translators: %u counts the leaflets that are shown of those that a search found. */
                    : g_strdup_printf (ngettext ("The best %u leaflet is shown. Add a word to find fewer.", "The best %u leaflets are shown. Add a word to find fewer.", n_hits), n_hits);
  pamphlet_status_label_show (self->count, message);
}

/* Shows @hits (element-type PamphletHit) in place of those before, from the first one on. How many there are is told with
 * pamphlet_hit_list_add_hits(). */
void
pamphlet_hit_list_set_hits (PamphletHitList *self,
                            GPtrArray       *hits)
{
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_list_store_splice (self->hits, 0, g_list_model_get_n_items (G_LIST_MODEL (self->hits)), hits->pdata, hits->len);
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
  unsigned n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->hits));

  if (hits->len > n_shown)
    g_list_store_splice (self->hits, n_shown, 0, hits->pdata + n_shown, hits->len - n_shown);
  show_count (self, are_all);
}

/* Returns: whether nothing is shown. */
gboolean
pamphlet_hit_list_is_empty (PamphletHitList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->hits)) == 0;
}

/* Returns: (transfer none) (nullable) */
PamphletHit *
pamphlet_hit_list_get_selected (PamphletHitList *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

/* Selects the hit in a leaflet; none where there is none. @condition: (nullable) */
void
pamphlet_hit_list_select (PamphletHitList   *self,
                          PamphletCondition *condition)
{
  unsigned n_hits = g_list_model_get_n_items (G_LIST_MODEL (self->hits));
  unsigned position = GTK_INVALID_LIST_POSITION;

  for (unsigned i = 0; condition != NULL && i < n_hits && position == GTK_INVALID_LIST_POSITION; i++)
    {
      g_autoptr (PamphletHit) hit = g_list_model_get_item (G_LIST_MODEL (self->hits), i);

      if (pamphlet_condition_is_same (pamphlet_hit_get_condition (hit), condition))
        position = i;
    }

  gtk_single_selection_set_selected (self->selection, position);
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
