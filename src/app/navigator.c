/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "navigator.h"

#include "history.h"
#include "identifier.h"

struct _PamphletNavigator
{
  GObject                parent_instance;
  GtkApplicationWindow  *window; /* which owns this, and all of the next five */
  PamphletSplit         *split;
  PamphletSidebar       *sidebar;
  PamphletConditionView *view;
  PamphletLeafletDesk   *leaflet_desk;
  PamphletFindDesk      *find_desk;
  PamphletCollection    *collection;    /* NULL before the first leaflets are read */
  gboolean               is_reading;    /* whether more of them may come */
  char                  *wanted;        /* the name of a leaflet to open as soon as it is read, or NULL */
  char                  *wanted_beside; /* the library in which it is looked for first, or NULL */
  PamphletHistory       *history;
  gboolean               is_travelling; /* going back or forward, which is no visit of its own */
};

enum {
  OPENED,
  MISSING,
  N_SIGNALS
};

static unsigned signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PamphletNavigator, pamphlet_navigator, G_TYPE_OBJECT)

/* Whether a leaflet of the history has not been removed. */
static gboolean
is_there (PamphletCondition *condition,
          gpointer           data)
{
  PamphletNavigator *self = data;

  return pamphlet_collection_find (self->collection, pamphlet_condition_get_library (condition), pamphlet_condition_get_id (condition)) != NULL;
}

static void
update_action (PamphletNavigator *self,
               const char        *name,
               int                direction)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->window), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), pamphlet_history_find (self->history, direction, is_there, self) != 0);
}

static void
update_actions (PamphletNavigator *self)
{
  update_action (self, "back", -1);
  update_action (self, "forward", 1);
}

/* With one condition open in a narrow window, its page takes the place of the list. */
static void
leave_list (PamphletNavigator *self)
{
  if (pamphlet_split_get_narrow (self->split))
    pamphlet_split_set_show_sidebar (self->split, FALSE);
}

/* Returns: whether that is the leaflet that is open. */
static gboolean
is_open (PamphletNavigator *self,
         PamphletCondition *condition)
{
  return pamphlet_leaflet_desk_is_open (self->leaflet_desk, condition);
}

/* A leaflet that somebody waits for is wanted no more once another one is open. */
static void
forget_wanted (PamphletNavigator *self)
{
  g_clear_pointer (&self->wanted, g_free);
  g_clear_pointer (&self->wanted_beside, g_free);
}

/* Where a leaflet cannot be opened, the one before stays, and the list agrees with it. */
static void
show_condition (PamphletNavigator *self,
                PamphletCondition *condition,
                const char        *section)
{
  if (!pamphlet_leaflet_desk_open (self->leaflet_desk, condition, section))
    {
      pamphlet_sidebar_select (self->sidebar, pamphlet_leaflet_desk_get_condition (self->leaflet_desk));
      return;
    }

  forget_wanted (self);
  if (!self->is_travelling)
    pamphlet_history_visit (self->history, condition, pamphlet_condition_view_get_section (self->view));
  update_actions (self);
  g_signal_emit (self, signals[OPENED], 0);
}

/* Opens a leaflet where words of it were found, and marks them. */
static void
show_hit (PamphletNavigator *self,
          PamphletHit       *hit)
{
  PamphletCondition *condition = pamphlet_hit_get_condition (hit);
  const char        *section = pamphlet_hit_get_section (hit);

  if (!is_open (self, condition))
    show_condition (self, condition, section);
  else if (section != NULL)
    pamphlet_condition_view_show_section (self->view, section);

  if (is_open (self, condition) && pamphlet_hit_get_kind (hit) == PAMPHLET_HIT_TEXT)
    pamphlet_find_desk_show_words (self->find_desk, pamphlet_sidebar_get_typed (self->sidebar), pamphlet_hit_is_approximate (hit), pamphlet_hit_get_text (hit));
}

static void
show_selected (PamphletNavigator *self)
{
  PamphletCondition *condition = pamphlet_sidebar_get_selected (self->sidebar);
  PamphletHit       *hit = pamphlet_sidebar_get_hit (self->sidebar);

  if (hit != NULL)
    show_hit (self, hit);
  else if (condition != NULL && !is_open (self, condition))
    show_condition (self, condition, NULL);
}

static void
selected_cb (PamphletNavigator *self)
{
  /* In a narrow window the pointer selects what it passes over, and nothing is chosen before the click. */
  if (!pamphlet_split_get_narrow (self->split))
    show_selected (self);
}

static void
activated_cb (PamphletNavigator *self)
{
  PamphletCondition *condition = pamphlet_sidebar_get_selected (self->sidebar);
  const char        *section;

  show_selected (self);
  if (condition == NULL || !is_open (self, condition))
    return;

  leave_list (self);

  /* Who has chosen wants to read on from here. */
  section = pamphlet_condition_view_get_section (self->view);
  if (section != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "leaflet.show-section", "s", section);
}

/* What had the keyboard in the page is out of sight when the list takes its place. */
static void
sidebar_cb (PamphletNavigator *self)
{
  if (pamphlet_split_get_narrow (self->split) && pamphlet_split_get_show_sidebar (self->split))
    pamphlet_sidebar_focus_list (self->sidebar);
}

static void
narrow_cb (PamphletNavigator *self)
{
  gboolean narrow = pamphlet_split_get_narrow (self->split);

  pamphlet_sidebar_set_one_click (self->sidebar, narrow);
  pamphlet_split_set_show_sidebar (self->split, !narrow || pamphlet_leaflet_desk_get_condition (self->leaflet_desk) == NULL);
}

static void
section_cb (PamphletNavigator *self)
{
  if (!self->is_travelling)
    pamphlet_history_update (self->history, pamphlet_condition_view_get_section (self->view));
}

/* Opens a place and lets the list and the history agree with it. */
static void
go_to (PamphletNavigator *self,
       PamphletCondition *condition,
       const char        *section)
{
  show_condition (self, condition, section);
  if (!is_open (self, condition))
    return;

  pamphlet_sidebar_select (self->sidebar, condition);
  leave_list (self);
}

static void
travel (PamphletNavigator *self,
        int                direction)
{
  int                  steps = pamphlet_history_find (self->history, direction, is_there, self);
  const PamphletPlace *place;

  if (steps == 0)
    return;

  place = pamphlet_history_go (self->history, steps);
  self->is_travelling = TRUE;
  go_to (self, place->condition, place->section);
  self->is_travelling = FALSE;
}

static void
back_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  travel (data, -1);
}

static void
forward_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  travel (data, 1);
}

static void
pamphlet_navigator_dispose (GObject *object)
{
  PamphletNavigator *self = PAMPHLET_NAVIGATOR (object);

  g_clear_object (&self->collection);

  G_OBJECT_CLASS (pamphlet_navigator_parent_class)->dispose (object);
}

static void
pamphlet_navigator_finalize (GObject *object)
{
  PamphletNavigator *self = PAMPHLET_NAVIGATOR (object);

  g_clear_pointer (&self->history, pamphlet_history_free);
  forget_wanted (self);

  G_OBJECT_CLASS (pamphlet_navigator_parent_class)->finalize (object);
}

static void
pamphlet_navigator_class_init (PamphletNavigatorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pamphlet_navigator_dispose;
  object_class->finalize = pamphlet_navigator_finalize;

  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MISSING] = g_signal_new ("missing", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
pamphlet_navigator_init (PamphletNavigator *self)
{
  self->history = pamphlet_history_new ();
  self->is_reading = TRUE;
}

/* Adds the actions to @window, which must outlive this, as must all the others. */
PamphletNavigator *
pamphlet_navigator_new (GtkApplicationWindow  *window,
                        PamphletSplit         *split,
                        PamphletSidebar       *sidebar,
                        PamphletConditionView *view,
                        PamphletLeafletDesk   *leaflet_desk,
                        PamphletFindDesk      *find_desk)
{
  static const GActionEntry actions[] = {
    { "back", back_action },
    { "forward", forward_action },
  };
  PamphletNavigator *self = g_object_new (PAMPHLET_TYPE_NAVIGATOR, NULL);

  self->window = window;
  self->split = split;
  self->sidebar = sidebar;
  self->view = view;
  self->leaflet_desk = leaflet_desk;
  self->find_desk = find_desk;
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), self);
  g_signal_connect_object (split, "notify::show-sidebar", G_CALLBACK (sidebar_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (split, "notify::narrow", G_CALLBACK (narrow_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sidebar, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sidebar, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::section", G_CALLBACK (section_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (find_desk, "page-wanted", G_CALLBACK (leave_list), self, G_CONNECT_SWAPPED);
  update_actions (self);

  return self;
}

/* @is_reading: whether more leaflets may come, so that one that is not there yet is waited for; TRUE at first */
void
pamphlet_navigator_set_reading (PamphletNavigator *self,
                                gboolean           is_reading)
{
  self->is_reading = is_reading;
}

/* Opens leaflets of @collection from now on, and the one that was waited for. */
void
pamphlet_navigator_set_collection (PamphletNavigator  *self,
                                   PamphletCollection *collection)
{
  g_autofree char *name = g_steal_pointer (&self->wanted);
  g_autofree char *own_library = g_steal_pointer (&self->wanted_beside);

  g_set_object (&self->collection, collection);
  update_actions (self);
  if (name != NULL)
    pamphlet_navigator_open (self, name, own_library);
}

/*
 * Opens a leaflet, or a section of it, as soon as it is read.
 *
 * @name: “[LIBRARY/]CONDITION[#SECTION]”
 * @own_library: (nullable): the library in which a name without a library is looked for first
 */
void
pamphlet_navigator_open (PamphletNavigator *self,
                         const char        *name,
                         const char        *own_library)
{
  g_autofree char   *library = NULL;
  g_autofree char   *id = NULL;
  g_autofree char   *section = NULL;
  PamphletCondition *condition = NULL;

  if (self->collection != NULL && pamphlet_identifier_split (name, &library, &id, &section))
    {
      condition = pamphlet_collection_find (self->collection, library != NULL ? library : own_library, id);
      if (condition == NULL && library == NULL)
        condition = pamphlet_collection_find (self->collection, NULL, id);
    }

  forget_wanted (self);
  if (condition != NULL)
    go_to (self, condition, section);
  else if (!self->is_reading)
    g_signal_emit (self, signals[MISSING], 0, name);
  else
    {
      self->wanted = g_strdup (name);
      self->wanted_beside = g_strdup (own_library);
    }
}
