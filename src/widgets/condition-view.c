/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "condition-view.h"

#include <glib/gi18n-lib.h>

#include "condition-header.h"
#include "direction.h"
#include "language.h"
#include "leaflet-layout.h"
#include "review-line.h"
#include "section-book.h"
#include "section-choice.h"
#include "text-size.h"

/* Above this text size, a tab is kept narrow enough to stand in a narrow window. */
#define LARGE_TEXT 150

struct _PamphletConditionView
{
  GtkWidget                parent_instance;
  PamphletTranslation     *translation;
  PamphletCondition       *condition; /* of the translation */
  PamphletConditionHeader *header;
  GtkNotebook             *notebook;
  PamphletSectionBook     *book; /* the sections on the notebook's pages */
  PamphletReviewLine      *review_line;
  PamphletHeaderForm       form;        /* the last one that the header had */
  guint                    preface_id;  /* what brings the first section in line with the header */
  GArray                  *occurrences; /* of PamphletOccurrence: what is marked, or NULL */
  PamphletLeafletMarks    *marks;       /* the same, for the labels */
};

enum {
  PROP_0,
  PROP_SECTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PamphletConditionView, pamphlet_condition_view, GTK_TYPE_WIDGET)

/* Returns: (nullable): the section at @index, from 0. */
static const PamphletSection *
get_nth_section (PamphletConditionView *self,
                 int                    index)
{
  GPtrArray *sections;

  if (self->condition == NULL || index < 0)
    return NULL;

  sections = pamphlet_condition_get_sections (self->condition);

  return (unsigned)index < sections->len ? g_ptr_array_index (sections, index) : NULL;
}

static void
section_changed_cb (PamphletConditionView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECTION]);
}

/* What the header cannot show comes before the first section, where it scrolls. */
static void
update_preface (PamphletConditionView *self)
{
  const PamphletText *title = NULL;
  const PamphletText *message = NULL;

  if (self->condition == NULL)
    return;

  if (self->form >= PAMPHLET_HEADER_LINE)
    title = pamphlet_condition_get_title (self->condition);
  if (self->form >= PAMPHLET_HEADER_COMPACT)
    message = pamphlet_condition_get_main_message (self->condition);
  pamphlet_section_book_set_preface (self->book, title, message);
}

static gboolean
update_preface_cb (gpointer user_data)
{
  PamphletConditionView *self = PAMPHLET_CONDITION_VIEW (user_data);

  self->preface_id = 0;
  update_preface (self);

  return G_SOURCE_REMOVE;
}

/* The header chooses its form while sizes are being given out, when no widget may be made. */
static void
form_changed_cb (PamphletConditionView *self)
{
  self->form = pamphlet_condition_header_get_form (self->header);
  if (self->preface_id == 0)
    self->preface_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_preface_cb, self, NULL);
}

/* The header frames no more than what only it has: the urgent callout stands in its section as well. */
static void
apply_marks (PamphletConditionView    *self,
             const PamphletOccurrence *current)
{
  if (self->marks != NULL)
    pamphlet_leaflet_marks_set_current (self->marks, current != NULL && current->section == NULL ? current : NULL);
  pamphlet_leaflet_marks_apply (self->marks, GTK_WIDGET (self->header));

  if (self->marks != NULL)
    pamphlet_leaflet_marks_set_current (self->marks, current);
  pamphlet_section_book_set_marks (self->book, self->marks);
}

/* Takes away what belongs to the leaflet before, so that it need not turn round where the next one reads the other way. */
static void
clear (PamphletConditionView *self)
{
  g_clear_pointer (&self->occurrences, g_array_unref);
  g_clear_pointer (&self->marks, pamphlet_leaflet_marks_unref);
  pamphlet_condition_header_set_translation (self->header, NULL);
  pamphlet_review_line_set_translation (self->review_line, NULL);
  pamphlet_section_book_clear (self->book);
}

static void
show_section_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  PamphletConditionView *self = PAMPHLET_CONDITION_VIEW (widget);

  if (pamphlet_condition_view_show_section (self, g_variant_get_string (parameter, NULL)))
    pamphlet_section_book_grab_focus (self->book);
}

static void
next_section_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  pamphlet_section_book_step (PAMPHLET_CONDITION_VIEW (widget)->book, 1);
}

static void
previous_section_action (GtkWidget  *widget,
                         const char *action,
                         GVariant   *parameter)
{
  pamphlet_section_book_step (PAMPHLET_CONDITION_VIEW (widget)->book, -1);
}

/* Counts from 1, as the keys do. */
static void
nth_section_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  PamphletConditionView *self = PAMPHLET_CONDITION_VIEW (widget);
  int                    index = g_variant_get_int32 (parameter) - 1;

  if (get_nth_section (self, index) != NULL)
    pamphlet_section_book_set_current (self->book, index);
}

static void
pamphlet_condition_view_direction_changed (GtkWidget       *widget,
                                           GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (pamphlet_condition_view_parent_class)->direction_changed (widget, previous);

  pamphlet_direction_spread (widget);
}

static void
pamphlet_condition_view_get_property (GObject    *object,
                                      guint       property_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  if (property_id == PROP_SECTION)
    g_value_set_string (value, pamphlet_condition_view_get_section (PAMPHLET_CONDITION_VIEW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

/* What is shown refers to the condition and the library, and goes before them. */
static void
pamphlet_condition_view_dispose (GObject *object)
{
  PamphletConditionView *self = PAMPHLET_CONDITION_VIEW (object);

  g_clear_handle_id (&self->preface_id, g_source_remove);
  g_clear_pointer (&self->occurrences, g_array_unref);
  g_clear_pointer (&self->marks, pamphlet_leaflet_marks_unref);
  g_clear_object (&self->book);
  gtk_widget_dispose_template (GTK_WIDGET (self), PAMPHLET_TYPE_CONDITION_VIEW);
  g_clear_object (&self->translation);

  G_OBJECT_CLASS (pamphlet_condition_view_parent_class)->dispose (object);
}

static void
add_shortcut (GtkShortcutController *controller,
              const char            *keys,
              const char            *action)
{
  gtk_shortcut_controller_add_shortcut (controller,
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys), gtk_named_action_new (action)));
}

/* GtkNotebook has keys for this, too, which go round from the last section to the first. These come before them. */
static void
add_section_keys (PamphletConditionView *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), "<Control>Page_Down|<Control>KP_Page_Down", "leaflet.next-section");
  add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), "<Control>Page_Up|<Control>KP_Page_Up", "leaflet.previous-section");
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
pamphlet_condition_view_class_init (PamphletConditionViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pamphlet_condition_view_get_property;
  object_class->dispose = pamphlet_condition_view_dispose;

  widget_class->direction_changed = pamphlet_condition_view_direction_changed;

  properties[PROP_SECTION] =
    g_param_spec_string ("section", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (PAMPHLET_TYPE_CONDITION_HEADER);
  g_type_ensure (PAMPHLET_TYPE_REVIEW_LINE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pamphlet/Pamphlet/condition-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PamphletConditionView, header);
  gtk_widget_class_bind_template_child (widget_class, PamphletConditionView, notebook);
  gtk_widget_class_bind_template_child (widget_class, PamphletConditionView, review_line);
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);

  gtk_widget_class_install_action (widget_class, "leaflet.show-section", "s", show_section_action);
  gtk_widget_class_install_action (widget_class, "leaflet.next-section", NULL, next_section_action);
  gtk_widget_class_install_action (widget_class, "leaflet.previous-section", NULL, previous_section_action);
  gtk_widget_class_install_action (widget_class, "leaflet.nth-section", "i", nth_section_action);
  for (int i = 1; i <= 9; i++)
    {
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + i, GDK_ALT_MASK, "leaflet.nth-section", "i", i);
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_0 + i, GDK_ALT_MASK, "leaflet.nth-section", "i", i);
    }

  gtk_widget_class_set_layout_manager_type (widget_class, PAMPHLET_TYPE_LEAFLET_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pamphlet_condition_view_init (PamphletConditionView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->book = pamphlet_section_book_new (self->notebook);
  g_signal_connect_object (self->book, "changed", G_CALLBACK (section_changed_cb), self, G_CONNECT_SWAPPED);
  add_section_keys (self);

  /* Translators: how a screen reader names the tabs of a leaflet. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->notebook), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Sections"), -1);
  pamphlet_condition_view_set_text_size (self, 100);
}

GtkWidget *
pamphlet_condition_view_new (void)
{
  return g_object_new (PAMPHLET_TYPE_CONDITION_VIEW, NULL);
}

/* Returns: (transfer none) (nullable) */
PamphletTranslation *
pamphlet_condition_view_get_translation (PamphletConditionView *self)
{
  g_return_val_if_fail (PAMPHLET_IS_CONDITION_VIEW (self), NULL);

  return self->translation;
}

/* Returns: the index of @section where the condition has it, and else of the section of the same kind as @before, or 0. */
static int
choose_landing (PamphletConditionView *self,
                const char            *section,
                const PamphletSection *before)
{
  int index = section != NULL ? pamphlet_section_choice_find (self->condition, section) : -1;

  return index >= 0 ? index : pamphlet_section_choice_land (self->condition, before);
}

/* Returns: how far down to begin: as far as now where it is the same section of the same condition in another language. */
static double
choose_position (PamphletConditionView *self,
                 PamphletTranslation   *old,
                 const PamphletSection *before,
                 int                    landing)
{
  const PamphletSection *section = get_nth_section (self, landing);

  if (old == NULL || before == NULL || section == NULL || !g_str_equal (section->id, before->id) ||
      !pamphlet_condition_is_same (pamphlet_translation_get_source (old), self->condition))
    return 0.0;

  return pamphlet_section_book_get_position (self->book);
}

/*
 * Shows another condition, on the tab of the same kind as before where it has one, and else on its first; the same condition
 * in another language, at the same place.
 *
 * @translation: (nullable): NULL shows nothing
 * @section: (nullable): the id of the section to show, where it has one of that id
 */
void
pamphlet_condition_view_open (PamphletConditionView *self,
                              PamphletTranslation   *translation,
                              const char            *section)
{
  g_autoptr (PamphletTranslation) old = NULL;
  const PamphletSection *before;
  double                 position;
  int                    landing;

  g_return_if_fail (PAMPHLET_IS_CONDITION_VIEW (self));
  g_return_if_fail (translation == NULL || PAMPHLET_IS_TRANSLATION (translation));

  if (self->translation == translation)
    {
      if (section != NULL)
        pamphlet_condition_view_show_section (self, section);
      return;
    }

  /* The old one stays until the widgets that refer to it are gone. */
  before = get_nth_section (self, pamphlet_section_book_get_current (self->book));
  old = g_steal_pointer (&self->translation);
  g_set_object (&self->translation, translation);
  self->condition = translation != NULL ? pamphlet_translation_get_condition (translation) : NULL;
  landing = translation != NULL ? choose_landing (self, section, before) : -1;
  position = choose_position (self, old, before, landing);

  g_object_freeze_notify (G_OBJECT (self));
  clear (self);
  if (translation != NULL)
    gtk_widget_set_direction (GTK_WIDGET (self), pamphlet_language_is_rtl (pamphlet_translation_get_language (translation)) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  pamphlet_condition_header_set_translation (self->header, translation);
  pamphlet_review_line_set_translation (self->review_line, translation);
  pamphlet_section_book_set_translation (self->book, translation, landing, position);
  update_preface (self);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_visible (child, translation != NULL);
  pamphlet_direction_spread (GTK_WIDGET (self));
  g_object_thaw_notify (G_OBJECT (self));
}

/* The same, with no section asked for. */
void
pamphlet_condition_view_set_translation (PamphletConditionView *self,
                                         PamphletTranslation   *translation)
{
  pamphlet_condition_view_open (self, translation, NULL);
}

/* Returns: (transfer none) (nullable): the id of the section that is shown. */
const char *
pamphlet_condition_view_get_section (PamphletConditionView *self)
{
  const PamphletSection *section;

  g_return_val_if_fail (PAMPHLET_IS_CONDITION_VIEW (self), NULL);

  section = get_nth_section (self, pamphlet_section_book_get_current (self->book));

  return section != NULL ? section->id : NULL;
}

/* Returns: FALSE, and shows what it showed before, when the condition has no section @id. */
gboolean
pamphlet_condition_view_show_section (PamphletConditionView *self,
                                      const char            *id)
{
  int index;

  g_return_val_if_fail (PAMPHLET_IS_CONDITION_VIEW (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  index = self->condition != NULL ? pamphlet_section_choice_find (self->condition, id) : -1;
  if (index >= 0)
    pamphlet_section_book_set_current (self->book, index);

  return index >= 0;
}

/*
 * Marks what somebody looks for, on all tabs, until another translation is shown.
 *
 * @occurrences: (nullable) (element-type PamphletOccurrence): of the translation that is shown, in reading order, not to be
 * changed afterwards; NULL for nothing any more
 */
void
pamphlet_condition_view_set_occurrences (PamphletConditionView *self,
                                         GArray                *occurrences)
{
  gboolean has_marks;

  g_return_if_fail (PAMPHLET_IS_CONDITION_VIEW (self));
  g_return_if_fail (occurrences == NULL || self->translation != NULL);

  has_marks = self->marks != NULL;
  if (occurrences != NULL)
    g_array_ref (occurrences);
  g_clear_pointer (&self->occurrences, g_array_unref);
  g_clear_pointer (&self->marks, pamphlet_leaflet_marks_unref);
  self->occurrences = occurrences;
  if (occurrences != NULL && occurrences->len > 0)
    self->marks = pamphlet_leaflet_marks_new (occurrences);
  if (has_marks || self->marks != NULL)
    apply_marks (self, NULL);
}

/* Goes to one of the occurrences, and frames it. */
void
pamphlet_condition_view_show_occurrence (PamphletConditionView *self,
                                         unsigned               index)
{
  const PamphletOccurrence *occurrence;

  g_return_if_fail (PAMPHLET_IS_CONDITION_VIEW (self));
  g_return_if_fail (self->occurrences != NULL && index < self->occurrences->len);

  occurrence = &g_array_index (self->occurrences, PamphletOccurrence, index);
  apply_marks (self, occurrence);
  pamphlet_condition_view_show_place (self, occurrence);
}

/* Returns: whether a text that is in no section is shown before the first one, and nowhere else. */
static gboolean
is_in_preface (PamphletConditionView *self,
               const PamphletText    *text)
{
  PamphletHeaderForm form = pamphlet_condition_header_get_form (self->header);

  return (form >= PAMPHLET_HEADER_LINE && text == pamphlet_condition_get_title (self->condition)) ||
         (form >= PAMPHLET_HEADER_COMPACT && text == pamphlet_condition_get_main_message (self->condition));
}

/*
 * Shows the tab of a place, and scrolls until it is well in sight.
 *
 * @place: in the translation that is shown; where its text is not shown as such, only its tab is
 */
void
pamphlet_condition_view_show_place (PamphletConditionView    *self,
                                    const PamphletOccurrence *place)
{
  int index;

  g_return_if_fail (PAMPHLET_IS_CONDITION_VIEW (self));
  g_return_if_fail (self->translation != NULL);

  index = place->section != NULL ? pamphlet_section_choice_find (self->condition, place->section->id) : 0;
  if (place->section == NULL && !is_in_preface (self, place->text) && pamphlet_section_book_get_current (self->book) != 0)
    return;

  pamphlet_section_book_show_text (self->book, index, place->text, &place->range);
}

/* @below: a widget right below this one that comes and goes, which must not make the text jump */
void
pamphlet_condition_view_set_below (PamphletConditionView *self,
                                   GtkWidget             *below)
{
  g_return_if_fail (PAMPHLET_IS_CONDITION_VIEW (self));

  pamphlet_leaflet_layout_set_below (PAMPHLET_LEAFLET_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), below);
}

/* @percent: one of 100, 110, 125, 150, 175, 200, 250 and 300; what lies between is rounded down */
void
pamphlet_condition_view_set_text_size (PamphletConditionView *self,
                                       int                    percent)
{
  g_return_if_fail (PAMPHLET_IS_CONDITION_VIEW (self));

  pamphlet_section_book_set_narrow_tabs (self->book, pamphlet_text_size_apply (GTK_WIDGET (self), percent) > LARGE_TEXT);
}
