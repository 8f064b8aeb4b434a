/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sidebar.h"

#include "condition-list.h"
#include "hit-list.h"
#include "status-label.h"

#include <glib/gi18n-lib.h>

/* What can be seen at once comes first. Whoever looks through more than the others will rather type one more word. */
#define FIRST_HITS 8
#define MAX_HITS   40

/* Half a frame: what comes first is painted with what was typed where it is found meanwhile, and nobody feels the wait. */
#define PATIENCE_US 8000

/* Whoever types on does not see the others. */
#define REST_AFTER_MS 150

struct _PamphletSidebar
{
  GtkWidget              parent_instance;
  GtkSearchEntry        *entry;
  GtkStack              *stack;
  PamphletConditionList *list;
  PamphletHitList       *hits;
  GtkLabel              *no_match;
  GtkLabel              *progress;
  PamphletSearch        *search;       /* NULL before everything can be searched */
  GCancellable          *finding;      /* of what is being searched for now, or NULL */
  gboolean               is_outdated;  /* whether that is no more what is wanted */
  gboolean               is_activated; /* whether the best hit is wanted as soon as it is found */
  gboolean               is_selecting; /* because the program wants it, and not the reader */
  unsigned               rest_id;      /* of the source that finds what is not seen at once */
};

enum {
  SELECTED,
  ACTIVATED,
  N_SIGNALS
};

static unsigned signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PamphletSidebar, pamphlet_sidebar, GTK_TYPE_WIDGET)

static gboolean
has_words (PamphletSidebar *self)
{
  g_autofree char *typed = g_strdup (pamphlet_sidebar_get_typed (self));

  return *g_strstrip (typed) != '\0';
}

/* Returns: whether what is typed is searched for in everything, and not only in the names of the list. */
static gboolean
is_searching (PamphletSidebar *self)
{
  return self->search != NULL && has_words (self);
}

static gboolean
are_hits_shown (PamphletSidebar *self)
{
  return gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->hits);
}

/* @format: the sentence that tells so, with %s for what was typed */
static void
show_no_match (PamphletSidebar *self,
               const char      *format)
{
  g_autoptr (GString) message = g_string_new (format);

  g_string_replace (message, "%s", pamphlet_sidebar_get_typed (self), 1);
  pamphlet_status_label_show (self->no_match, message->str);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->no_match));
}

static void
show_list (PamphletSidebar *self)
{
  if (has_words (self) && pamphlet_condition_list_is_empty (self->list))
    /* Translators: %s is what was searched for. */
    show_no_match (self, _ ("No condition matches “%s”."));
  else
    gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->list));
}

static void
list_changed_cb (PamphletSidebar *self)
{
  if (!is_searching (self))
    show_list (self);
}

static void find (PamphletSidebar *self,
                  unsigned         limit);

static gboolean
find_rest_cb (gpointer data)
{
  PamphletSidebar *self = data;

  self->rest_id = 0;
  find (self, MAX_HITS);

  return G_SOURCE_REMOVE;
}

static void
show_hits (PamphletSidebar *self,
           GPtrArray       *hits)
{
  /* Before everything could be searched, the list had only what has the words in its names. */
  pamphlet_condition_list_set_words (self->list, "");
  pamphlet_hit_list_set_hits (self->hits, hits);
  if (hits->len == 0)
    {
      /* Translators: %s is what somebody searched for. */
      show_no_match (self, _ ("No leaflet matches “%s”."));
      return;
    }

  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->hits));
  if (hits->len == FIRST_HITS)
    self->rest_id = g_timeout_add (REST_AFTER_MS, find_rest_cb, self);
  else
    pamphlet_hit_list_add_hits (self->hits, hits, TRUE);
}

typedef struct
{
  PamphletSidebar *sidebar;
  unsigned         limit;
} Finding;

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autofree Finding *finding = data;
  g_autoptr (PamphletSidebar) self = finding->sidebar;
  g_autoptr (GPtrArray) hits = pamphlet_search_find_finish (result, NULL);

  g_clear_object (&self->finding);
  /* It may have been closed meanwhile, or the words deleted. */
  if (self->entry == NULL || !is_searching (self))
    return;

  if (self->is_outdated || hits == NULL)
    {
      find (self, FIRST_HITS);
      return;
    }

  if (finding->limit == MAX_HITS)
    pamphlet_hit_list_add_hits (self->hits, hits, hits->len < MAX_HITS);
  else
    show_hits (self, hits);

  if (self->is_activated)
    pamphlet_hit_list_activate_first (self->hits);
  self->is_activated = FALSE;
}

/* Searches for what is typed; where something else is being searched for, as soon as that is over. */
static void
find (PamphletSidebar *self,
      unsigned         limit)
{
  Finding *finding;

  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (self->finding != NULL)
    {
      self->is_outdated = TRUE;
      g_cancellable_cancel (self->finding);
      return;
    }

  finding = g_new0 (Finding, 1);
  finding->sidebar = g_object_ref (self);
  finding->limit = limit;
  self->is_outdated = FALSE;
  self->finding = g_cancellable_new ();
  pamphlet_search_find_async (self->search, pamphlet_sidebar_get_typed (self), limit, limit == FIRST_HITS ? PATIENCE_US : 0, self->finding, found_cb, finding);
}

static void
update (PamphletSidebar *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (is_searching (self))
    {
      find (self, FIRST_HITS);
      return;
    }

  pamphlet_condition_list_set_words (self->list, pamphlet_sidebar_get_typed (self));
  show_list (self);
}

static void
typed_cb (PamphletSidebar *self)
{
  self->is_activated = FALSE;
  update (self);
}

/* Whoever types fast and presses Enter wants what the whole word finds. */
static void
search_activate_cb (PamphletSidebar *self)
{
  if (!is_searching (self))
    pamphlet_condition_list_activate_first (self->list);
  else if (self->finding != NULL)
    self->is_activated = TRUE;
  else
    pamphlet_hit_list_activate_first (self->hits);
}

static void
stop_search_cb (PamphletSidebar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

/* Returns: whether there is anything that the keyboard could be given to. */
static gboolean
focus_shown (PamphletSidebar *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);

  if (shown == GTK_WIDGET (self->hits))
    return pamphlet_hit_list_grab_focus (self->hits);

  return shown == GTK_WIDGET (self->list) && pamphlet_condition_list_grab_focus (self->list);
}

static gboolean
search_key_cb (PamphletSidebar *self,
               unsigned         keyval)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  /* Without a match there is nothing to go down to, and the keyboard stays. */
  focus_shown (self);

  return GDK_EVENT_STOP;
}

static void
list_selected_cb (PamphletSidebar *self)
{
  if (!are_hits_shown (self) && !self->is_selecting)
    g_signal_emit (self, signals[SELECTED], 0);
}

static void
hit_selected_cb (PamphletSidebar *self)
{
  if (are_hits_shown (self) && !self->is_selecting)
    g_signal_emit (self, signals[SELECTED], 0);
}

static void
activated_cb (PamphletSidebar *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
pamphlet_sidebar_dispose (GObject *object)
{
  PamphletSidebar *self = PAMPHLET_SIDEBAR (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_cancellable_cancel (self->finding);
  gtk_widget_dispose_template (GTK_WIDGET (self), PAMPHLET_TYPE_SIDEBAR);
  g_clear_object (&self->search);

  G_OBJECT_CLASS (pamphlet_sidebar_parent_class)->dispose (object);
}

static void
pamphlet_sidebar_class_init (PamphletSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pamphlet_sidebar_dispose;

  signals[SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PAMPHLET_TYPE_CONDITION_LIST);
  g_type_ensure (PAMPHLET_TYPE_HIT_LIST);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pamphlet/Pamphlet/sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, PamphletSidebar, entry);
  gtk_widget_class_bind_template_child (widget_class, PamphletSidebar, stack);
  gtk_widget_class_bind_template_child (widget_class, PamphletSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, PamphletSidebar, hits);
  gtk_widget_class_bind_template_child (widget_class, PamphletSidebar, no_match);
  gtk_widget_class_bind_template_child (widget_class, PamphletSidebar, progress);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, hit_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
pamphlet_sidebar_init (PamphletSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Search leaflets"), -1);
}

/*
 * Shows the conditions of @listing in place of those before. What is selected stays so while it is there, and so does what is
 * seen; who has not touched the list sees its start.
 */
void
pamphlet_sidebar_set_listing (PamphletSidebar *self,
                              PamphletListing *listing)
{
  pamphlet_condition_list_set_listing (self->list, listing);
}

/*
 * Tells how many leaflets are read while others still are not.
 *
 * @n_read: of @n_files; as many to tell nothing
 */
void
pamphlet_sidebar_set_progress (PamphletSidebar *self,
                               unsigned         n_read,
                               unsigned         n_files)
{
  g_autofree char *message = NULL;

  if (n_read < n_files)
    /* Translators: the first %u counts the leaflets that are read already, the second all that there are. */
    message = g_strdup_printf (ngettext ("Reading leaflets… %'u of %'u", "Reading leaflets… %'u of %'u", n_files), n_read, n_files);

  pamphlet_status_label_show (self->progress, message);
}

/*
 * Searches with @search from now on, and for what is typed already.
 *
 * @search: (nullable): NULL searches only the names of the list, as long as not everything is read
 */
void
pamphlet_sidebar_set_search (PamphletSidebar *self,
                             PamphletSearch  *search)
{
  if (g_set_object (&self->search, search) && has_words (self))
    update (self);
}

/* Returns: (transfer none): what is searched for. */
const char *
pamphlet_sidebar_get_typed (PamphletSidebar *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/* Returns: (transfer none) (nullable): the leaflet that is selected. */
PamphletCondition *
pamphlet_sidebar_get_selected (PamphletSidebar *self)
{
  PamphletHit   *hit = pamphlet_sidebar_get_hit (self);
  PamphletEntry *entry = are_hits_shown (self) ? NULL : pamphlet_condition_list_get_selected (self->list);

  if (hit != NULL)
    return pamphlet_hit_get_condition (hit);

  return entry != NULL ? pamphlet_entry_get_condition (entry) : NULL;
}

/* Returns: (transfer none) (nullable): the hit that is selected, where a search is shown. */
PamphletHit *
pamphlet_sidebar_get_hit (PamphletSidebar *self)
{
  return are_hits_shown (self) ? pamphlet_hit_list_get_selected (self->hits) : NULL;
}

/*
 * Selects a leaflet, where it is in the list and in what was found; its user is not told. Where only some conditions are
 * shown, and it is none of them, the search is cleared first, so that the list agrees with the page.
 *
 * @condition: (nullable): NULL selects none
 */
void
pamphlet_sidebar_select (PamphletSidebar   *self,
                         PamphletCondition *condition)
{
  self->is_selecting = TRUE;
  pamphlet_hit_list_select (self->hits, condition);
  if (!pamphlet_condition_list_select (self->list, condition) && condition != NULL && has_words (self) && !is_searching (self))
    {
      gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
      pamphlet_condition_list_select (self->list, condition);
    }
  self->is_selecting = FALSE;
}

void
pamphlet_sidebar_focus_search (PamphletSidebar *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* Gives the keyboard to what is listed or, where that is nothing, to the search. */
void
pamphlet_sidebar_focus_list (PamphletSidebar *self)
{
  if (!focus_shown (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* Sets whether one click chooses a leaflet for good. Without it, a click selects, as where the page stands beside. */
void
pamphlet_sidebar_set_one_click (PamphletSidebar *self,
                                gboolean         one_click)
{
  pamphlet_condition_list_set_one_click (self->list, one_click);
  pamphlet_hit_list_set_one_click (self->hits, one_click);
}
