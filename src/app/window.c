/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window.h"

#include "condition-view.h"
#include "find-desk.h"
#include "handout-desk.h"
#include "language-menu.h"
#include "leaflet-desk.h"
#include "message-bar.h"
#include "navigator.h"
#include "problem-report.h"
#include "problem-window.h"
#include "search-desk.h"
#include "section-actions.h"
#include "shortcuts.h"
#include "sidebar.h"
#include "split.h"
#include "squeezer.h"
#include "status-page.h"
#include "strip.h"
#include "text-size-actions.h"
#include "web-link.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* Who waits longer wants to know for what. */
#define LONG_IN_USEC G_TIME_SPAN_SECOND

struct _PamphletWindow
{
  GtkApplicationWindow   parent_instance;
  GtkMenuButton         *menu_button;
  GtkMenuButton         *text_size_button;
  GMenu                 *menu;
  GMenuModel            *text_size_menu;
  PamphletMessageBar    *message_bar;
  PamphletSplit         *split;
  PamphletSidebar       *sidebar;
  GtkStack              *pages;
  PamphletStatusPage    *status;
  PamphletConditionView *view;
  PamphletLanguageMenu  *language_menu;
  PamphletHandoutButton *handout_button;
  PamphletLeafletDesk   *leaflet_desk;
  PamphletHandoutDesk   *handout_desk;
  PamphletSearchDesk    *search_desk;
  PamphletFindBar       *find_bar;
  PamphletFindDesk      *find_desk;
  PamphletNavigator     *navigator;
  PamphletCollection    *collection;
  gboolean               is_complete; /* whether nothing more of it is to be read */
  PamphletLoader        *loader;      /* that goes on reading libraries, or NULL */
  PamphletProblemReport *problem_report;
};

enum {
  LANGUAGE_CHOSEN,
  N_SIGNALS
};

static unsigned signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PamphletWindow, pamphlet_window, GTK_TYPE_APPLICATION_WINDOW)

/* GTK 4.8 calls the menu of a button “GtkPopoverMenu”. */
static void
name_menu (GtkMenuButton *button,
           const char    *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_menu_button_get_popover (button)), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_actions (PamphletWindow *self)
{
  GAction *show_problems = g_action_map_lookup_action (G_ACTION_MAP (self), "show-problems");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (show_problems), self->collection != NULL && pamphlet_collection_get_diagnostics (self->collection)->len > 0);
}

/* Returns: (transfer none) (nullable): the condition that is shown, as its library has it, and whole. */
static PamphletCondition *
get_condition (PamphletWindow *self)
{
  return pamphlet_leaflet_desk_get_condition (self->leaflet_desk);
}

/* What else shows the leaflet that is open, or works on it, goes with it. */
static void
shown_cb (PamphletWindow *self)
{
  PamphletTranslation *translation = pamphlet_condition_view_get_translation (self->view);
  const PamphletText  *title = pamphlet_condition_get_title (pamphlet_translation_get_condition (translation));

  pamphlet_language_menu_set_translation (self->language_menu, translation);
  pamphlet_handout_desk_update (self->handout_desk);
  pamphlet_find_desk_update (self->find_desk);
  gtk_window_set_title (GTK_WINDOW (self), pamphlet_text_get_string (title));
}

/* What must not be handed out is not. */
static void
pass_obstacle (PamphletWindow *self)
{
  pamphlet_handout_desk_set_obstacle (self->handout_desk, pamphlet_leaflet_desk_get_obstacle (self->leaflet_desk));
}

static void
opened_cb (PamphletWindow *self)
{
  pass_obstacle (self);
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (self->view));
}

static void
missing_cb (PamphletWindow *self,
            const char     *name)
{
  /* Translators: %s is the name of a leaflet that somebody asked for. */
  g_autofree char *message = g_strdup_printf (_ ("The leaflet “%s” is not on this computer."), name);

  pamphlet_message_bar_show (self->message_bar, message, NULL, NULL);
}

static void
open_link_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  PamphletWindow    *self = PAMPHLET_WINDOW (widget);
  const char        *address = g_variant_get_string (parameter, NULL);
  PamphletCondition *condition = get_condition (self);

  if (g_str_has_prefix (address, "condition:"))
    pamphlet_navigator_open (self->navigator, address + strlen ("condition:"), condition != NULL ? pamphlet_condition_get_library (condition) : NULL);
  else
    pamphlet_web_link_open (address, self->message_bar);
}

static void
find_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  PamphletWindow *self = data;

  pamphlet_split_set_show_sidebar (self->split, TRUE);
  pamphlet_sidebar_focus_search (self->sidebar);
}

static void
language_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  pamphlet_window_set_language (data, g_variant_get_string (parameter, NULL));
}

static void
show_languages_action (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       data)
{
  PamphletWindow *self = data;

  pamphlet_language_menu_popup (self->language_menu);
}

static void
show_problems_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  PamphletWindow *self = data;
  GtkWidget      *problems = pamphlet_problem_window_new (GTK_WINDOW (self), pamphlet_collection_get_diagnostics (self->collection));

  gtk_window_present (GTK_WINDOW (problems));
}

static void
shortcuts_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  gtk_window_present (GTK_WINDOW (pamphlet_shortcuts_window_new (data)));
}

static void
menu_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  PamphletWindow *self = data;

  gtk_menu_button_popup (self->menu_button);
}

/* What is marked goes first. In a narrow window, the list is what the page was reached from. */
static void
step_back_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  PamphletWindow *self = PAMPHLET_WINDOW (widget);

  if (!pamphlet_find_desk_clear (self->find_desk) && pamphlet_split_get_narrow (self->split))
    pamphlet_split_set_show_sidebar (self->split, TRUE);
}

static gboolean
scroll_cb (PamphletWindow           *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkModifierType modifiers = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((modifiers & GDK_CONTROL_MASK) == 0 || dy == 0)
    return GDK_EVENT_PROPAGATE;

  g_action_group_activate_action (G_ACTION_GROUP (self), dy < 0 ? "text-larger" : "text-smaller", NULL);

  return GDK_EVENT_STOP;
}

static void
pamphlet_window_dispose (GObject *object)
{
  PamphletWindow *self = PAMPHLET_WINDOW (object);

  /* The action holds the widget whose property it shows. */
  if (self->split != NULL)
    g_action_map_remove_action (G_ACTION_MAP (self), "show-sidebar");

  /* A search that is still being made holds it. */
  if (self->search_desk != NULL)
    g_object_run_dispose (G_OBJECT (self->search_desk));

  gtk_widget_dispose_template (GTK_WIDGET (self), PAMPHLET_TYPE_WINDOW);
  g_clear_object (&self->collection);
  g_clear_object (&self->navigator);
  g_clear_object (&self->leaflet_desk);
  g_clear_object (&self->handout_desk);
  g_clear_object (&self->search_desk);
  g_clear_object (&self->find_desk);
  g_clear_object (&self->loader);

  G_OBJECT_CLASS (pamphlet_window_parent_class)->dispose (object);
}

static void
pamphlet_window_finalize (GObject *object)
{
  PamphletWindow *self = PAMPHLET_WINDOW (object);

  g_clear_pointer (&self->problem_report, pamphlet_problem_report_free);

  G_OBJECT_CLASS (pamphlet_window_parent_class)->finalize (object);
}

static void
pamphlet_window_class_init (PamphletWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pamphlet_window_dispose;
  object_class->finalize = pamphlet_window_finalize;

  /* Somebody wants leaflets in another language: its tag. */
  signals[LANGUAGE_CHOSEN] = g_signal_new ("language-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (PAMPHLET_TYPE_SIDEBAR);
  g_type_ensure (PAMPHLET_TYPE_CONDITION_VIEW);
  g_type_ensure (PAMPHLET_TYPE_FIND_BAR);
  g_type_ensure (PAMPHLET_TYPE_HANDOUT_BUTTON);
  g_type_ensure (PAMPHLET_TYPE_LANGUAGE_MENU);
  g_type_ensure (PAMPHLET_TYPE_MESSAGE_BAR);
  g_type_ensure (PAMPHLET_TYPE_SPLIT);
  g_type_ensure (PAMPHLET_TYPE_SQUEEZER);
  g_type_ensure (PAMPHLET_TYPE_STATUS_PAGE);
  g_type_ensure (PAMPHLET_TYPE_STRIP);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pamphlet/Pamphlet/window.ui");
  gtk_widget_class_bind_template_child (widget_class, PamphletWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, PamphletWindow, text_size_button);
  gtk_widget_class_bind_template_child (widget_class, PamphletWindow, menu);
  gtk_widget_class_bind_template_child (widget_class, PamphletWindow, text_size_menu);
  gtk_widget_class_bind_template_child (widget_class, PamphletWindow, message_bar);
  gtk_widget_class_bind_template_child (widget_class, PamphletWindow, split);
  gtk_widget_class_bind_template_child (widget_class, PamphletWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, PamphletWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, PamphletWindow, status);
  gtk_widget_class_bind_template_child (widget_class, PamphletWindow, view);
  gtk_widget_class_bind_template_child (widget_class, PamphletWindow, language_menu);
  gtk_widget_class_bind_template_child (widget_class, PamphletWindow, handout_button);
  gtk_widget_class_bind_template_child (widget_class, PamphletWindow, find_bar);
  gtk_widget_class_bind_template_callback (widget_class, scroll_cb);

  gtk_widget_class_install_action (widget_class, "leaflet.open-link", "s", open_link_action);
  gtk_widget_class_install_action (widget_class, "window.step-back", NULL, step_back_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.step-back", NULL);
}

static void
pamphlet_window_init (PamphletWindow *self)
{
  static const GActionEntry actions[] = {
    { "find", find_action },
    { "language", language_action, "s" },
    { "show-languages", show_languages_action },
    { "show-problems", show_problems_action },
    { "shortcuts", shortcuts_action },
    { "menu", menu_action },
  };
  g_autoptr (GPropertyAction) show_sidebar = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  /* A narrow window has no room for the button, so the sizes can be reached from the menu as well. */
  g_menu_prepend_submenu (self->menu, _ ("Text size"), self->text_size_menu);
  name_menu (self->menu_button, _ ("Menu"));
  name_menu (self->text_size_button, _ ("Text size"));

  show_sidebar = g_property_action_new ("show-sidebar", self->split, "show-sidebar");
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (show_sidebar));
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  pamphlet_section_actions_add (G_ACTION_MAP (self), GTK_WIDGET (self->view));
  pamphlet_text_size_actions_add (G_ACTION_MAP (self), self->view);
  self->problem_report = pamphlet_problem_report_new (self->message_bar);
  self->leaflet_desk = pamphlet_leaflet_desk_new (self->view, self->message_bar);
  g_signal_connect_object (self->leaflet_desk, "shown", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
  self->handout_desk = pamphlet_handout_desk_new (GTK_APPLICATION_WINDOW (self), self->view, self->handout_button, self->message_bar);
  self->search_desk = pamphlet_search_desk_new (self->sidebar, pamphlet_leaflet_desk_get_language (self->leaflet_desk));
  self->find_desk = pamphlet_find_desk_new (GTK_APPLICATION_WINDOW (self), self->view, self->find_bar);
  self->navigator = pamphlet_navigator_new (GTK_APPLICATION_WINDOW (self), self->split, self->sidebar, self->view, self->leaflet_desk, self->find_desk);
  g_signal_connect_object (self->navigator, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->navigator, "missing", G_CALLBACK (missing_cb), self, G_CONNECT_SWAPPED);
  update_actions (self);
}

GtkWidget *
pamphlet_window_new (GtkApplication *application)
{
  return g_object_new (PAMPHLET_TYPE_WINDOW, "application", application, NULL);
}

static void
show_start_page (PamphletWindow *self)
{
  if (pamphlet_collection_get_conditions (self->collection)->len > 0)
    pamphlet_status_page_show (self->status, "io.github.pamphlet.Pamphlet-symbolic", _ ("Choose a condition"), _ ("Pick one from the list, or type a part of its name."));
  else
    pamphlet_status_page_show (self->status, "folder-documents-symbolic", _ ("There are no leaflets on this computer"), _ ("Put a library of leaflets into the folder “~/.local/share/pamphlet/libraries”, or ask whoever looks after this computer."));

  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (self->status));
}

/* Lets all that the window holds be as it is now. The bar has room for one message: the one that matters most comes last. */
static void
renew (PamphletWindow *self)
{
  gboolean         is_told = pamphlet_problem_report_update (self->problem_report, self->collection);
  g_autofree char *gone = pamphlet_handout_desk_renew (self->handout_desk, self->collection);
  g_autofree char *message = NULL;
  const char      *obstacle;

  pamphlet_leaflet_desk_renew (self->leaflet_desk);
  pass_obstacle (self);
  obstacle = pamphlet_leaflet_desk_get_obstacle (self->leaflet_desk);
  if (gone == NULL && (!is_told || obstacle == NULL))
    return;

  message = obstacle != NULL && gone != NULL ? g_strjoin (" ", obstacle, gone, NULL) : g_strdup (gone != NULL ? gone : obstacle);
  pamphlet_message_bar_show (self->message_bar, message, NULL, NULL);
}

/* More is read, or something else, which must not move what the reader is at. */
static void
show_listing (PamphletWindow  *self,
              PamphletListing *listing)
{
  g_set_object (&self->collection, pamphlet_listing_get_collection (listing));
  self->is_complete = FALSE;
  pamphlet_leaflet_desk_set_collection (self->leaflet_desk, self->collection);
  pamphlet_sidebar_set_listing (self->sidebar, listing);
  if (get_condition (self) == NULL)
    show_start_page (self);
}

/* Nothing more is to be read. @search: (nullable): of all, where there is one already */
static void
complete (PamphletWindow *self,
          PamphletSearch *search)
{
  self->is_complete = TRUE;
  pamphlet_search_desk_set_collection (self->search_desk, self->collection, search);
  renew (self);
}

/* Shows @collection in place of the libraries before. */
void
pamphlet_window_set_collection (PamphletWindow     *self,
                                PamphletCollection *collection)
{
  g_autoptr (PamphletListing) listing = pamphlet_listing_new (collection, NULL);

  pamphlet_navigator_set_reading (self->navigator, FALSE);
  show_listing (self, listing);
  complete (self, NULL);
  pamphlet_navigator_set_collection (self->navigator, collection);
  update_actions (self);
}

static void
show_progress (PamphletWindow *self)
{
  gboolean is_long = pamphlet_loader_is_reading (self->loader) &&
                     g_get_monotonic_time () - pamphlet_loader_get_start (self->loader) > LONG_IN_USEC;

  pamphlet_sidebar_set_progress (self->sidebar, is_long ? pamphlet_loader_get_n_read (self->loader) : 0,
                                 is_long ? pamphlet_loader_get_n_files (self->loader) : 0);
}

static void
loader_changed_cb (PamphletWindow *self)
{
  PamphletListing *listing = pamphlet_loader_get_listing (self->loader);
  gboolean         is_new = listing != NULL && pamphlet_listing_get_collection (listing) != self->collection;

  show_progress (self);
  pamphlet_navigator_set_reading (self->navigator, pamphlet_loader_is_reading (self->loader));
  if (is_new)
    show_listing (self, listing);

  if (listing != NULL && !self->is_complete && !pamphlet_loader_is_reading (self->loader))
    complete (self, pamphlet_loader_get_search (self->loader));
  else if (!is_new)
    return;

  pamphlet_navigator_set_collection (self->navigator, self->collection);
  update_actions (self);
}

/* Shows what @loader reads, as soon as it is read. */
void
pamphlet_window_set_loader (PamphletWindow *self,
                            PamphletLoader *loader)
{
  g_return_if_fail (self->loader == NULL);

  self->loader = g_object_ref (loader);
  g_signal_connect_object (loader, "changed", G_CALLBACK (loader_changed_cb), self, G_CONNECT_SWAPPED);
  loader_changed_cb (self);
}

/*
 * Shows leaflets in another language from now on, the one that is open at once and at the same place. A leaflet that is not
 * available in it is shown in its own, and the window says so.
 *
 * @tag: as pamphlet_language_normalize() leaves it
 */
void
pamphlet_window_set_language (PamphletWindow *self,
                              const char     *tag)
{
  pamphlet_search_desk_set_language (self->search_desk, tag);
  pamphlet_leaflet_desk_set_language (self->leaflet_desk, tag);
  pass_obstacle (self);
  g_signal_emit (self, signals[LANGUAGE_CHOSEN], 0, tag);
}

/* @percent: rounded down to one of the sizes that there are */
void
pamphlet_window_set_text_size (PamphletWindow *self,
                               int             percent)
{
  g_action_group_change_action_state (G_ACTION_GROUP (self), "text-size", g_variant_new_int32 (percent));
}

/* Opens the leaflet, or its section, of a name “[LIBRARY/]CONDITION[#SECTION]”, as soon as it is read; says so where there is
 * none. */
void
pamphlet_window_open (PamphletWindow *self,
                      const char     *name)
{
  pamphlet_navigator_open (self->navigator, name, NULL);
}

/* @settings: those of the program, as far as they concern handouts */
void
pamphlet_window_set_settings (PamphletWindow *self,
                              GSettings      *settings)
{
  pamphlet_handout_desk_set_settings (self->handout_desk, settings);
}
