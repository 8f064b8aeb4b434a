/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "condition-view.h"

#include <glib/gi18n-lib.h>

#include "condition-header.h"
#include "direction.h"
#include "review-line.h"
#include "section-page.h"
#include "section-tab.h"

/* The part of the height, in percent, that the header may take from the text. */
#define HEADER_SHARE 42

/* The part that the review line may take to show all it has. */
#define REVIEW_SHARE 12

/* Above this text size, a tab is kept narrow enough to stand in a narrow window. */
#define LARGE_TEXT 150

struct _PamphletConditionView
{
  GtkWidget                parent_instance;
  PamphletCondition       *condition;
  PamphletLibrary         *library;
  PamphletConditionHeader *header;
  GtkNotebook             *notebook;
  PamphletReviewLine      *review_line;
  int                      text_size;   /* in percent */
  int                      form;        /* of the header: a PamphletHeaderForm, or -1 before there is one */
  guint                    preface_id;  /* what brings the first section in line with it */
  gboolean                 keeps_focus; /* the section that comes gets the focus of the one that goes */
};

enum {
  PROP_0,
  PROP_SECTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const int text_sizes[] = { 100, 110, 125, 150, 175, 200, 250, 300 };

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

/* Returns: where the section with @id is among those of @condition, or -1. */
static int
find_id (PamphletCondition *condition,
         const char        *id)
{
  GPtrArray *sections = pamphlet_condition_get_sections (condition);

  for (unsigned i = 0; i < sections->len; i++)
    if (g_str_equal (((const PamphletSection *)g_ptr_array_index (sections, i))->id, id))
      return i;

  return -1;
}

/* Returns: where the first section of @kind is, or -1. Two sections of the kind “other” have nothing in common. */
static int
find_kind (PamphletCondition  *condition,
           PamphletSectionKind kind)
{
  GPtrArray *sections = pamphlet_condition_get_sections (condition);

  if (kind == PAMPHLET_KIND_OTHER)
    return -1;

  for (unsigned i = 0; i < sections->len; i++)
    if (((const PamphletSection *)g_ptr_array_index (sections, i))->kind == kind)
      return i;

  return -1;
}

/* Returns: where to land in @condition, for who has been reading @before: staff compare the same thing in several. */
static int
choose_section (PamphletCondition     *condition,
                const PamphletSection *before)
{
  int same_id = before != NULL ? find_id (condition, before->id) : -1;
  int same_kind = before != NULL ? find_kind (condition, before->kind) : -1;

  if (same_id >= 0 && ((const PamphletSection *)g_ptr_array_index (pamphlet_condition_get_sections (condition), same_id))->kind == before->kind)
    return same_id;

  return MAX (same_kind, 0);
}

/*
 * Takes the focus from the section that is about to go. Otherwise GTK would look for a place for it afterwards, and find the
 * first link of the next section, however far down that is.
 */
static void
lift_focus (PamphletConditionView *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  int        index = gtk_notebook_get_current_page (self->notebook);

  if (focus == NULL || index < 0 || !gtk_widget_is_ancestor (focus, gtk_notebook_get_nth_page (self->notebook, index)))
    return;

  self->keeps_focus = TRUE;
  gtk_widget_grab_focus (GTK_WIDGET (self->notebook));
}

/* Gives it to the section that has come, as a whole. */
static void
drop_focus (PamphletConditionView *self)
{
  int index = gtk_notebook_get_current_page (self->notebook);

  if (self->keeps_focus && index >= 0)
    gtk_widget_grab_focus (gtk_notebook_get_nth_page (self->notebook, index));
  self->keeps_focus = FALSE;
}

static void
section_changed_cb (PamphletConditionView *self)
{
  drop_focus (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECTION]);
}

/* What the header cannot show comes before the first section, where it scrolls. */
static gboolean
update_preface_cb (gpointer user_data)
{
  PamphletConditionView *self = PAMPHLET_CONDITION_VIEW (user_data);
  GtkWidget             *first = gtk_notebook_get_nth_page (self->notebook, 0);

  self->preface_id = 0;
  if (first != NULL)
    pamphlet_section_page_set_preface (PAMPHLET_SECTION_PAGE (first),
                                       self->form >= PAMPHLET_HEADER_LINE ? pamphlet_condition_get_title (self->condition) : NULL,
                                       self->form >= PAMPHLET_HEADER_COMPACT ? pamphlet_condition_get_main_message (self->condition) : NULL);

  return G_SOURCE_REMOVE;
}

/* The header has chosen its form while sizes were being given out, when no widget may be made. */
static void
follow_header (PamphletConditionView *self)
{
  int form = pamphlet_condition_header_get_form (self->header);

  if (self->form == form)
    return;

  self->form = form;
  if (self->preface_id == 0)
    self->preface_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_preface_cb, self, NULL);
}

static void
append_section (PamphletConditionView *self,
                const PamphletSection *section)
{
  GtkWidget *tab = pamphlet_section_tab_new (section);

  pamphlet_section_tab_set_narrow (tab, self->text_size > LARGE_TEXT);
  gtk_notebook_append_page (self->notebook, pamphlet_section_page_new (section, self->library), tab);
  pamphlet_section_tab_name (tab, section);
}

static void
rebuild_sections (PamphletConditionView *self)
{
  const PamphletSection *section;

  while (gtk_notebook_get_n_pages (self->notebook) > 0)
    gtk_notebook_remove_page (self->notebook, -1);

  for (int i = 0; (section = get_nth_section (self, i)) != NULL; i++)
    append_section (self, section);
}

static void
show_section_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  PamphletConditionView *self = PAMPHLET_CONDITION_VIEW (widget);

  if (pamphlet_condition_view_show_section (self, g_variant_get_string (parameter, NULL)))
    gtk_widget_grab_focus (gtk_notebook_get_nth_page (self->notebook, gtk_notebook_get_current_page (self->notebook)));
}

static void
next_section_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  gtk_notebook_next_page (PAMPHLET_CONDITION_VIEW (widget)->notebook);
}

static void
previous_section_action (GtkWidget  *widget,
                         const char *action,
                         GVariant   *parameter)
{
  gtk_notebook_prev_page (PAMPHLET_CONDITION_VIEW (widget)->notebook);
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
    gtk_notebook_set_current_page (self->notebook, index);
}

static GtkSizeRequestMode
pamphlet_condition_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pamphlet_condition_view_measure (GtkWidget     *widget,
                                 GtkOrientation orientation,
                                 int            for_size,
                                 int           *minimum,
                                 int           *natural,
                                 int           *minimum_baseline,
                                 int           *natural_baseline)
{
  *minimum = *natural = 0;

  /* Heights follow widths here, and never the other way round. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    for_size = -1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, orientation, for_size, &child_minimum, &child_natural, NULL, NULL);
      if (orientation == GTK_ORIENTATION_VERTICAL)
        {
          *minimum += child_minimum;
          *natural += child_natural;
        }
      else
        {
          *minimum = MAX (*minimum, child_minimum);
          *natural = MAX (*natural, child_natural);
        }
    }
}

static int
get_minimum_height (GtkWidget *widget,
                    int        width)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* Returns: the height for the review line: enough for all of it, unless that is more than its share. */
static int
choose_review_height (PamphletConditionView *self,
                      int                    width,
                      int                    height)
{
  int minimum, natural;

  gtk_widget_measure (GTK_WIDGET (self->review_line), GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);

  return natural <= height * REVIEW_SHARE / 100 ? natural : minimum;
}

/* The header and the review line get what they can use of their shares, and the text all that remains. */
static void
pamphlet_condition_view_size_allocate (GtkWidget *widget,
                                       int        width,
                                       int        height,
                                       int        baseline)
{
  PamphletConditionView *self = PAMPHLET_CONDITION_VIEW (widget);
  GtkAllocation          place = { .width = width };
  int                    review, header, sections;

  if (self->condition == NULL)
    return;

  review = choose_review_height (self, width, height);
  sections = get_minimum_height (GTK_WIDGET (self->notebook), width);
  header = pamphlet_condition_header_get_height (self->header, width,
                                                 MIN (height * HEADER_SHARE / 100, height - review - sections));
  sections = MAX (height - header - review, sections);

  place.height = header;
  gtk_widget_size_allocate (GTK_WIDGET (self->header), &place, -1);
  follow_header (self);
  place.y += header;
  place.height = sections;
  gtk_widget_size_allocate (GTK_WIDGET (self->notebook), &place, -1);
  place.y += sections;
  place.height = review;
  gtk_widget_size_allocate (GTK_WIDGET (self->review_line), &place, -1);
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
  gtk_widget_dispose_template (GTK_WIDGET (self), PAMPHLET_TYPE_CONDITION_VIEW);
  g_clear_object (&self->condition);
  g_clear_object (&self->library);

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

  widget_class->get_request_mode = pamphlet_condition_view_get_request_mode;
  widget_class->measure = pamphlet_condition_view_measure;
  widget_class->size_allocate = pamphlet_condition_view_size_allocate;
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
  gtk_widget_class_bind_template_callback (widget_class, lift_focus);
  gtk_widget_class_bind_template_callback (widget_class, section_changed_cb);

  gtk_widget_class_install_action (widget_class, "leaflet.show-section", "s", show_section_action);
  gtk_widget_class_install_action (widget_class, "leaflet.next-section", NULL, next_section_action);
  gtk_widget_class_install_action (widget_class, "leaflet.previous-section", NULL, previous_section_action);
  gtk_widget_class_install_action (widget_class, "leaflet.nth-section", "i", nth_section_action);
  for (int i = 1; i <= 9; i++)
    {
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + i, GDK_ALT_MASK, "leaflet.nth-section", "i", i);
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_0 + i, GDK_ALT_MASK, "leaflet.nth-section", "i", i);
    }

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pamphlet_condition_view_init (PamphletConditionView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
PamphletCondition *
pamphlet_condition_view_get_condition (PamphletConditionView *self)
{
  g_return_val_if_fail (PAMPHLET_IS_CONDITION_VIEW (self), NULL);

  return self->condition;
}

/*
 * Shows another condition, on the tab of the same kind as before where it has one, and else on its first.
 *
 * @condition: (nullable): NULL shows nothing
 * @library: (nullable): the library that it is from; NULL only without @condition
 */
void
pamphlet_condition_view_set_condition (PamphletConditionView *self,
                                       PamphletCondition     *condition,
                                       PamphletLibrary       *library)
{
  g_autoptr (PamphletCondition) old_condition = NULL;
  g_autoptr (PamphletLibrary) old_library = NULL;
  const PamphletSection *before;

  g_return_if_fail (PAMPHLET_IS_CONDITION_VIEW (self));
  g_return_if_fail (condition == NULL || PAMPHLET_IS_CONDITION (condition));
  g_return_if_fail (condition == NULL || PAMPHLET_IS_LIBRARY (library));

  if (self->condition == condition && self->library == library)
    return;

  /* The old ones stay until the widgets that refer to them are gone. */
  before = get_nth_section (self, gtk_notebook_get_current_page (self->notebook));
  old_condition = g_steal_pointer (&self->condition);
  old_library = g_steal_pointer (&self->library);
  g_set_object (&self->condition, condition);
  g_set_object (&self->library, library);

  lift_focus (self);
  g_signal_handlers_block_by_func (self->notebook, section_changed_cb, self);
  pamphlet_condition_header_set_condition (self->header, condition, library);
  pamphlet_review_line_set_condition (self->review_line, condition, library);
  rebuild_sections (self);
  self->form = -1;
  if (condition != NULL)
    gtk_notebook_set_current_page (self->notebook, choose_section (condition, before));
  g_signal_handlers_unblock_by_func (self->notebook, section_changed_cb, self);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_visible (child, condition != NULL);
  pamphlet_direction_spread (GTK_WIDGET (self));
  section_changed_cb (self);
}

/* Returns: (transfer none) (nullable): the id of the section that is shown. */
const char *
pamphlet_condition_view_get_section (PamphletConditionView *self)
{
  const PamphletSection *section;

  g_return_val_if_fail (PAMPHLET_IS_CONDITION_VIEW (self), NULL);

  section = get_nth_section (self, gtk_notebook_get_current_page (self->notebook));

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

  index = self->condition != NULL ? find_id (self->condition, id) : -1;
  if (index >= 0)
    gtk_notebook_set_current_page (self->notebook, index);

  return index >= 0;
}

/* @percent: one of 100, 110, 125, 150, 175, 200, 250 and 300; what lies between is rounded down */
void
pamphlet_condition_view_set_text_size (PamphletConditionView *self,
                                       int                    percent)
{
  g_autofree char *chosen = NULL;

  g_return_if_fail (PAMPHLET_IS_CONDITION_VIEW (self));

  self->text_size = text_sizes[0];
  for (unsigned i = 0; i < G_N_ELEMENTS (text_sizes); i++)
    {
      g_autofree char *style = g_strdup_printf ("text-%d", text_sizes[i]);

      gtk_widget_remove_css_class (GTK_WIDGET (self), style);
      if (text_sizes[i] <= percent)
        self->text_size = text_sizes[i];
    }

  chosen = g_strdup_printf ("text-%d", self->text_size);
  gtk_widget_add_css_class (GTK_WIDGET (self), chosen);
  for (int i = 0; i < gtk_notebook_get_n_pages (self->notebook); i++)
    pamphlet_section_tab_set_narrow (gtk_notebook_get_tab_label (self->notebook, gtk_notebook_get_nth_page (self->notebook, i)),
                                     self->text_size > LARGE_TEXT);
}
