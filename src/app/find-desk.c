/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find-desk.h"

#include "section-choice.h"

struct _PamphletFindDesk
{
  GObject                parent_instance;
  GtkApplicationWindow  *window; /* which owns this, and both of the next two */
  PamphletConditionView *view;
  PamphletFindBar       *bar;
  GArray                *occurrences; /* of PamphletOccurrence: what is marked; NULL where nothing is looked for */
  int                    current;     /* the one that is gone to, or -1 */
  gboolean               has_words;   /* of a search, and not a phrase that is in the bar */
  char                  *origin;      /* the section from which a phrase is looked for while it is typed, or NULL */
  gboolean               is_typing;   /* which leaves the origin as it is */
};

enum {
  PAGE_WANTED,
  N_SIGNALS
};

static unsigned signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PamphletFindDesk, pamphlet_find_desk, G_TYPE_OBJECT)

static gboolean
is_bar_open (PamphletFindDesk *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->bar));
}

static void
show_count (PamphletFindDesk *self)
{
  pamphlet_find_bar_set_count (self->bar, self->current + 1, self->occurrences != NULL ? self->occurrences->len : 0);
}

/* @occurrences: (transfer full) (nullable) */
static void
mark (PamphletFindDesk *self,
      GArray           *occurrences)
{
  g_clear_pointer (&self->occurrences, g_array_unref);
  self->occurrences = occurrences;
  self->current = -1;
  pamphlet_condition_view_set_occurrences (self->view, occurrences);
  show_count (self);
}

static void
go_to (PamphletFindDesk *self,
       unsigned          index)
{
  self->current = index;
  pamphlet_condition_view_show_occurrence (self->view, index);
  show_count (self);
}

/* Returns: the first occurrence in @section or behind it, or the very first. Title and main message come with the first
 * section. */
static unsigned
find_from (PamphletFindDesk *self,
           const char       *section)
{
  PamphletCondition *condition = pamphlet_translation_get_condition (pamphlet_condition_view_get_translation (self->view));
  int                first = section != NULL ? pamphlet_section_choice_find (condition, section) : 0;

  for (unsigned i = 0; i < self->occurrences->len; i++)
    {
      const PamphletOccurrence *occurrence = &g_array_index (self->occurrences, PamphletOccurrence, i);

      if ((occurrence->section != NULL ? pamphlet_section_choice_find (condition, occurrence->section->id) : 0) >= first)
        return i;
    }

  return 0;
}

static void
remember_origin (PamphletFindDesk *self)
{
  if (self->is_typing)
    return;

  g_clear_pointer (&self->origin, g_free);
  self->origin = g_strdup (pamphlet_condition_view_get_section (self->view));
}

/* Marks the phrase that is in the bar. */
static void
mark_phrase (PamphletFindDesk *self)
{
  const char *typed = pamphlet_find_bar_get_typed (self->bar);

  self->has_words = FALSE;
  mark (self, *typed != '\0' ? pamphlet_find_phrase (pamphlet_condition_view_get_translation (self->view), typed) : NULL);
}

/* Each letter more begins where the first one did, and does not go on from where that has led. */
static void
typed_cb (PamphletFindDesk *self)
{
  mark_phrase (self);
  if (self->occurrences == NULL || self->occurrences->len == 0)
    return;

  self->is_typing = TRUE;
  go_to (self, find_from (self, self->origin));
  self->is_typing = FALSE;
}

static void
show_bar (PamphletFindDesk *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->bar), TRUE);
  g_signal_emit (self, signals[PAGE_WANTED], 0);
}

static void
open_bar (PamphletFindDesk *self)
{
  show_bar (self);
  pamphlet_find_bar_focus_entry (self->bar);
}

/* Goes round and round. Without a place to go to, it asks what to look for. */
static void
step (PamphletFindDesk *self,
      int               direction)
{
  int n = self->occurrences != NULL ? self->occurrences->len : 0;
  int index;

  if (n == 0)
    {
      open_bar (self);
      return;
    }

  show_bar (self);
  if (self->current >= 0)
    index = self->current + direction;
  else
    index = (int)find_from (self, pamphlet_condition_view_get_section (self->view)) + MIN (direction, 0);
  go_to (self, (index + n) % n);
  remember_origin (self);
}

static void
find_next_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  step (data, 1);
}

static void
find_previous_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  step (data, -1);
}

static void
find_in_leaflet_action (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       data)
{
  open_bar (data);
}

static void
pamphlet_find_desk_finalize (GObject *object)
{
  PamphletFindDesk *self = PAMPHLET_FIND_DESK (object);

  g_clear_pointer (&self->occurrences, g_array_unref);
  g_clear_pointer (&self->origin, g_free);

  G_OBJECT_CLASS (pamphlet_find_desk_parent_class)->finalize (object);
}

static void
pamphlet_find_desk_class_init (PamphletFindDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pamphlet_find_desk_finalize;

  signals[PAGE_WANTED] = g_signal_new ("page-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pamphlet_find_desk_init (PamphletFindDesk *self)
{
  self->current = -1;
}

/* Adds the actions to @window, which must outlive this, as must the other two. */
PamphletFindDesk *
pamphlet_find_desk_new (GtkApplicationWindow  *window,
                        PamphletConditionView *view,
                        PamphletFindBar       *bar)
{
  static const GActionEntry actions[] = {
    { "find-in-leaflet", find_in_leaflet_action },
    { "find-next", find_next_action },
    { "find-previous", find_previous_action },
  };
  PamphletFindDesk *self = g_object_new (PAMPHLET_TYPE_FIND_DESK, NULL);

  self->window = window;
  self->view = view;
  self->bar = bar;
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), self);
  g_signal_connect_object (bar, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bar, "closed", G_CALLBACK (pamphlet_find_desk_clear), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::section", G_CALLBACK (remember_origin), self, G_CONNECT_SWAPPED);
  pamphlet_condition_view_set_below (view, GTK_WIDGET (bar));
  pamphlet_find_desk_update (self);

  return self;
}

/* Returns: the index of the first occurrence in this text, or -1. */
static int
find_in_text (PamphletFindDesk   *self,
              const PamphletText *text)
{
  for (unsigned i = 0; i < self->occurrences->len; i++)
    if (g_array_index (self->occurrences, PamphletOccurrence, i).text == text)
      return i;

  return -1;
}

/*
 * Marks the words of a search in the leaflet that is open, and goes to the text that was found.
 *
 * @typed: the query
 * @with_slips: whether words that differ by a slip of a letter were found as well
 * @text: (nullable): what was found, of any reading of the leaflet and in any of its languages; NULL goes nowhere
 */
void
pamphlet_find_desk_show_words (PamphletFindDesk   *self,
                               const char         *typed,
                               gboolean            with_slips,
                               const PamphletText *text)
{
  PamphletTranslation *translation = pamphlet_condition_view_get_translation (self->view);
  PamphletOccurrence   place;
  int                  index;

  g_return_if_fail (translation != NULL);

  self->has_words = TRUE;
  pamphlet_find_bar_set_typed (self->bar, typed);
  mark (self, pamphlet_find_words (translation, typed, with_slips));
  if (text == NULL || !pamphlet_find_text (translation, text, &place))
    return;

  index = find_in_text (self, place.text);
  if (index >= 0)
    go_to (self, index);
  else
    pamphlet_condition_view_show_place (self->view, &place);
}

/* To be called when another leaflet, or another language of it, is open. A phrase that is in the bar is looked for there as
 * well, and the page stays where it is. */
void
pamphlet_find_desk_update (PamphletFindDesk *self)
{
  static const char *const names[] = { "find-in-leaflet", "find-next", "find-previous" };
  gboolean                 is_open = pamphlet_condition_view_get_translation (self->view) != NULL;

  for (unsigned i = 0; i < G_N_ELEMENTS (names); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->window), names[i])), is_open);

  remember_origin (self);
  if (is_open && is_bar_open (self) && !self->has_words)
    mark_phrase (self);
  else
    pamphlet_find_desk_clear (self);
}

static void
give_focus_back (PamphletFindDesk *self)
{
  const char *section = pamphlet_condition_view_get_section (self->view);

  if (section != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "leaflet.show-section", "s", section);
}

/*
 * Closes the bar and takes the marks away. Whoever was typing goes on reading.
 *
 * Returns: whether there was anything
 */
gboolean
pamphlet_find_desk_clear (PamphletFindDesk *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));
  gboolean   has_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->bar));
  gboolean   had_any = is_bar_open (self) || self->occurrences != NULL;

  self->has_words = FALSE;
  if (has_focus)
    give_focus_back (self);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), FALSE);
  pamphlet_find_bar_set_typed (self->bar, "");
  if (had_any)
    mark (self, NULL);

  return had_any;
}
