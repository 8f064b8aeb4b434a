/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "condition-list.h"

#include "condition-row.h"
#include "fold.h"
#include "list-growth.h"

#include <glib/gi18n-lib.h>

struct _PamphletConditionList
{
  GtkWidget           parent_instance;
  GtkWidget          *scroller;
  GtkListView        *view;
  PamphletListing    *listing; /* NULL before the first */
  PamphletEntryModel *entries;
  GtkFilterListModel *filtered;
  GtkCustomFilter    *filter;
  GtkSingleSelection *selection;
  GPtrArray          *bound; /* of GtkListItem, not owned: those that show an entry */
  PamphletListGrowth *growth;
  PamphletCondition  *kept;  /* what was selected when it began to grow, or NULL */
  char              **words; /* what is searched for, folded; NULL for nothing */
};

enum {
  PROP_SELECTED = 1,
  N_PROPS
};

enum {
  ACTIVATED,
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static unsigned    signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PamphletConditionList, pamphlet_condition_list, GTK_TYPE_WIDGET)

static gboolean
entry_matches (gpointer item,
               gpointer data)
{
  PamphletConditionList *self = data;
  const char            *other_name;

  return pamphlet_entry_matches (item, (const char *const *)self->words, &other_name);
}

static gboolean
starts_category (PamphletConditionList *self,
                 PamphletEntry         *entry,
                 unsigned               position)
{
  g_autoptr (PamphletEntry) previous = NULL;

  if (position == 0)
    return TRUE;

  previous = g_list_model_get_item (G_LIST_MODEL (self->selection), position - 1);

  return previous == NULL || !g_str_equal (pamphlet_entry_get_category (previous), pamphlet_entry_get_category (entry));
}

static void
show_entry (PamphletConditionList *self,
            GtkListItem           *item)
{
  PamphletEntry *entry = gtk_list_item_get_item (item);
  const char    *other_name = NULL;

  pamphlet_entry_matches (entry, (const char *const *)self->words, &other_name);
  pamphlet_condition_row_show (PAMPHLET_CONDITION_ROW (gtk_list_item_get_child (item)), entry,
                               starts_category (self, entry, gtk_list_item_get_position (item)), other_name);
}

static void
setup_cb (PamphletConditionList *self,
          GtkListItem           *item)
{
  gtk_list_item_set_child (item, pamphlet_condition_row_new ());
}

static void
bind_cb (PamphletConditionList *self,
         GtkListItem           *item)
{
  g_ptr_array_add (self->bound, item);
  show_entry (self, item);
}

static void
unbind_cb (PamphletConditionList *self,
           GtkListItem           *item)
{
  g_ptr_array_remove_fast (self->bound, item);
}

/* A row that stays may have become the first of its category, or be found by another name. */
static void
refresh_rows (PamphletConditionList *self)
{
  for (unsigned i = 0; i < self->bound->len; i++)
    show_entry (self, g_ptr_array_index (self->bound, i));
}

static char **
split_words (const char *query)
{
  g_autofree char *folded = pamphlet_fold (query);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) found = NULL;

  for (unsigned i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (words, parts[i]);
  found = g_strv_builder_end (words);

  return *found != NULL ? g_steal_pointer (&found) : NULL;
}

static void
row_activate_cb (PamphletConditionList *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
selected_cb (PamphletConditionList *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

/* Returns: how many of the first @n entries are shown. */
static unsigned
count_shown (PamphletConditionList *self,
             unsigned               n)
{
  unsigned n_shown = 0;

  if (self->words == NULL)
    return n;

  for (unsigned i = 0; i < n; i++)
    n_shown += entry_matches (pamphlet_entry_model_get_entry (self->entries, i), self);

  return n_shown;
}

/* Returns: the position of the entry of @condition in what is shown; GTK_INVALID_LIST_POSITION where there is none. */
static unsigned
find_position (PamphletConditionList *self,
               PamphletCondition     *condition)
{
  PamphletEntry *entry = self->listing != NULL && condition != NULL ? pamphlet_listing_find (self->listing, condition) : NULL;

  if (entry == NULL || !entry_matches (entry, self))
    return GTK_INVALID_LIST_POSITION;

  return count_shown (self, pamphlet_entry_model_find_position (self->entries, entry));
}

static void
grown_cb (PamphletConditionList *self)
{
  refresh_rows (self);
  if (pamphlet_list_growth_is_growing (self->growth))
    return;

  /* An entry whose file has changed is another one. */
  if (gtk_single_selection_get_selected_item (self->selection) == NULL && self->kept != NULL)
    gtk_single_selection_set_selected (self->selection, find_position (self, self->kept));
  g_clear_object (&self->kept);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
pamphlet_condition_list_get_property (GObject    *object,
                                      unsigned    id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SELECTED:
      g_value_set_object (value, pamphlet_condition_list_get_selected (PAMPHLET_CONDITION_LIST (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pamphlet_condition_list_dispose (GObject *object)
{
  PamphletConditionList *self = PAMPHLET_CONDITION_LIST (object);

  if (self->growth != NULL)
    g_object_run_dispose (G_OBJECT (self->growth));
  g_clear_object (&self->growth);
  gtk_widget_dispose_template (GTK_WIDGET (self), PAMPHLET_TYPE_CONDITION_LIST);
  g_clear_object (&self->kept);
  g_clear_object (&self->selection);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);
  g_clear_object (&self->entries);
  g_clear_object (&self->listing);

  G_OBJECT_CLASS (pamphlet_condition_list_parent_class)->dispose (object);
}

static void
pamphlet_condition_list_finalize (GObject *object)
{
  PamphletConditionList *self = PAMPHLET_CONDITION_LIST (object);

  g_clear_pointer (&self->words, g_strfreev);
  g_clear_pointer (&self->bound, g_ptr_array_unref);

  G_OBJECT_CLASS (pamphlet_condition_list_parent_class)->finalize (object);
}

static void
pamphlet_condition_list_class_init (PamphletConditionListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pamphlet_condition_list_get_property;
  object_class->dispose = pamphlet_condition_list_dispose;
  object_class->finalize = pamphlet_condition_list_finalize;

  properties[PROP_SELECTED] =
    g_param_spec_object ("selected", NULL, NULL, PAMPHLET_TYPE_ENTRY, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* The reader has chosen the selected condition for good, rather than just passed over it. */
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pamphlet/Pamphlet/condition-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PamphletConditionList, scroller);
  gtk_widget_class_bind_template_child (widget_class, PamphletConditionList, view);
  gtk_widget_class_bind_template_callback (widget_class, row_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
pamphlet_condition_list_init (PamphletConditionList *self)
{
  self->bound = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  self->entries = pamphlet_entry_model_new ();
  self->filter = gtk_custom_filter_new (entry_matches, self, NULL);
  self->filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->entries)), NULL);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->filtered)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);

  self->growth = pamphlet_list_growth_new (self->view, self->entries);
  g_signal_connect_object (self->growth, "grown", G_CALLBACK (grown_cb), self, G_CONNECT_SWAPPED);

  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Conditions"), -1);
}

/*
 * Shows the conditions of @listing in place of those before. What is selected stays so while it is there, and so does what is
 * seen; who has not touched the list sees its start.
 */
void
pamphlet_condition_list_set_listing (PamphletConditionList *self,
                                     PamphletListing       *listing)
{
  PamphletEntry *selected = gtk_single_selection_get_selected_item (self->selection);

  if (selected != NULL)
    g_set_object (&self->kept, pamphlet_entry_get_condition (selected));

  g_set_object (&self->listing, listing);
  pamphlet_list_growth_begin (self->growth, pamphlet_listing_get_entries (listing));
}

/* Shows only the conditions that have all words of @typed in one of their names. */
void
pamphlet_condition_list_set_words (PamphletConditionList *self,
                                   const char            *typed)
{
  g_auto (GStrv) words = split_words (typed);

  if (words == NULL && self->words == NULL)
    return;

  g_clear_pointer (&self->words, g_strfreev);
  self->words = g_steal_pointer (&words);

  /* Without words, no entry needs to be looked at. */
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_filter_list_model_set_filter (self->filtered, self->words != NULL ? GTK_FILTER (self->filter) : NULL);
  refresh_rows (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Returns: whether no condition is shown. */
gboolean
pamphlet_condition_list_is_empty (PamphletConditionList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0;
}

/* Returns: (transfer none) (nullable) */
PamphletEntry *
pamphlet_condition_list_get_selected (PamphletConditionList *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

/*
 * Selects a condition.
 *
 * @condition: (nullable): NULL selects none
 * Returns: FALSE, and selects none, where it is not shown
 */
gboolean
pamphlet_condition_list_select (PamphletConditionList *self,
                                PamphletCondition     *condition)
{
  unsigned position;

  pamphlet_list_growth_end (self->growth);
  position = find_position (self, condition);
  gtk_single_selection_set_selected (self->selection, position);

  return position != GTK_INVALID_LIST_POSITION;
}

/* Selects the first condition that is shown, if there is any, as if the reader had chosen it. */
void
pamphlet_condition_list_activate_first (PamphletConditionList *self)
{
  if (pamphlet_condition_list_is_empty (self))
    return;

  gtk_single_selection_set_selected (self->selection, 0);
  g_signal_emit (self, signals[ACTIVATED], 0);
}

/* Gives the keyboard to the list. Returns: FALSE where it is empty. */
gboolean
pamphlet_condition_list_grab_focus (PamphletConditionList *self)
{
  return !pamphlet_condition_list_is_empty (self) && gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* Sets whether one click chooses a condition for good. Without it, a click selects, as where the page stands beside. */
void
pamphlet_condition_list_set_one_click (PamphletConditionList *self,
                                       gboolean               one_click)
{
  gtk_list_view_set_single_click_activate (self->view, one_click);
}
