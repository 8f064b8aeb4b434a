/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "section-page.h"

#include "block-sight.h"
#include "block-view.h"
#include "direction.h"
#include "reading-column.h"
#include "retirement.h"
#include "reveal.h"
#include "scroll-keys.h"
#include "text-label.h"

/*
 * At first, a page has only what a window shows of a section. The rest is made once that is painted, when nothing else is to
 * be done, a block at a time, so that a long section comes up as fast as a short one.
 */
#define N_BLOCKS_BELOW 6 /* that are made below a place that is scrolled to, so that it need not stand at the very bottom */

struct _PamphletSectionPage
{
  GtkWidget              parent_instance;
  const PamphletSection *section;
  PamphletTranslation   *translation;
  PamphletText          *title;    /* what comes before the section, or NULL: see pamphlet_section_page_set_preface() */
  PamphletText          *message;  /* likewise */
  GtkWidget             *scroller; /* NULL until the page is first shown, and all that follows with it */
  GtkBox                *preface;
  GtkBox                *content;
  unsigned               n_built;  /* how many of the section's blocks have been made */
  unsigned               build_id; /* of the source that makes the others */
  double                 position; /* where to scroll to once there is a height, from 0.0 to 1.0 */
  PamphletLeafletMarks  *marks;    /* what is to be marked in what is made, or NULL */
  PamphletReveal        *reveal;   /* the place that was gone to last, or NULL */
};

G_DEFINE_FINAL_TYPE (PamphletSectionPage, pamphlet_section_page, GTK_TYPE_WIDGET)

static GtkAdjustment *
get_adjustment (PamphletSectionPage *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

/* Returns: how far a page of this height can be scrolled. */
static double
get_way (GtkAdjustment *adjustment)
{
  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
}

static void
height_changed_cb (PamphletSectionPage *self)
{
  GtkAdjustment *adjustment = get_adjustment (self);
  double         position = self->position;

  /* Larger text, or an image that has come, must not push it out of sight. */
  if (self->reveal != NULL)
    pamphlet_reveal_keep (self->reveal);

  if (position <= 0.0 || get_way (adjustment) <= 0.0)
    return;

  self->position = 0.0;
  gtk_adjustment_set_value (adjustment, position * get_way (adjustment));
}

static void
mark (PamphletSectionPage *self,
      GtkWidget           *widget)
{
  if (self->marks != NULL)
    pamphlet_leaflet_marks_apply (self->marks, widget);
}

static void
append_block (PamphletSectionPage *self)
{
  const PamphletBlock *block = g_ptr_array_index (self->section->blocks, self->n_built++);
  GtkWidget           *view = pamphlet_block_view_new (block, self->translation);

  gtk_box_append (self->content, view);
  pamphlet_direction_pass_on (view);
  mark (self, view);
}

static gboolean
append_block_cb (gpointer user_data)
{
  PamphletSectionPage *self = PAMPHLET_SECTION_PAGE (user_data);

  /* All may have been made at once in the meantime. */
  if (self->n_built < self->section->blocks->len)
    append_block (self);
  if (self->n_built < self->section->blocks->len)
    return G_SOURCE_CONTINUE;

  self->build_id = 0;

  return G_SOURCE_REMOVE;
}

static void
name_for_screen_reader (PamphletSectionPage *self)
{
  const char *title = pamphlet_text_get_string (self->section->title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (self->scroller != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

/* Made for a page that is shown, since a leaflet has many that never are. */
static void
create_scroller (PamphletSectionPage *self)
{
  GtkWidget *column = pamphlet_reading_column_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *viewport;

  self->preface = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_set_visible (GTK_WIDGET (self->preface), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->preface), "section-preface");
  gtk_widget_add_css_class (GTK_WIDGET (self->content), "section-content");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->preface));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->content));
  pamphlet_reading_column_set_child (PAMPHLET_READING_COLUMN (column), box);

  /* The natural height, since an image has no minimum. */
  viewport = g_object_new (GTK_TYPE_VIEWPORT, "child", column, "vscroll-policy", GTK_SCROLL_NATURAL, NULL);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "child", viewport,
                                 "focusable", TRUE,
                                 "hscrollbar-policy", GTK_POLICY_NEVER,
                                 NULL);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  pamphlet_scroll_keys_add (GTK_SCROLLED_WINDOW (self->scroller));
  g_signal_connect_object (get_adjustment (self), "changed", G_CALLBACK (height_changed_cb), self, G_CONNECT_SWAPPED);
  name_for_screen_reader (self);
}

static void
build_preface (PamphletSectionPage *self)
{
  pamphlet_retirement_take_children (GTK_WIDGET (self->preface), G_OBJECT (self->translation));
  if (self->title != NULL)
    gtk_box_append (self->preface, pamphlet_text_label_new (self->title, NULL, PAMPHLET_TEXT_ROLE_SUBTITLE));
  if (self->message != NULL)
    gtk_box_append (self->preface, pamphlet_text_label_new (self->message, pamphlet_translation_get_glossary (self->translation), PAMPHLET_TEXT_ROLE_LEAD));

  gtk_widget_set_visible (GTK_WIDGET (self->preface), self->title != NULL || self->message != NULL);
  pamphlet_direction_spread (GTK_WIDGET (self->preface));
  mark (self, GTK_WIDGET (self->preface));
}

static gboolean
is_built (PamphletSectionPage *self)
{
  return self->content != NULL && gtk_widget_get_first_child (GTK_WIDGET (self->content)) != NULL;
}

/* A page that is to be scrolled is made whole at once, since its place is a part of its height. */
static void
build (PamphletSectionPage *self)
{
  GPtrArray *blocks = self->section->blocks;
  unsigned   n_first = self->position > 0.0 ? blocks->len : pamphlet_block_sight_count (blocks, GTK_WIDGET (self));

  if (self->scroller == NULL)
    create_scroller (self);
  build_preface (self);
  gtk_box_append (self->content, pamphlet_text_label_new (self->section->title, NULL, PAMPHLET_TEXT_ROLE_SECTION));
  pamphlet_direction_spread (GTK_WIDGET (self));
  mark (self, GTK_WIDGET (self->content));
  while (self->n_built < n_first)
    append_block (self);
}

/* What comes before the section is made by others, and may be made later. */
static gboolean
is_of_section (PamphletSectionPage *self,
               const PamphletText  *text)
{
  PamphletCondition *condition = pamphlet_translation_get_condition (self->translation);

  return text != pamphlet_condition_get_title (condition) && text != pamphlet_condition_get_main_message (condition);
}

/* Makes the page as far down as the place is that is gone to, and some more. */
static void
build_to_place (PamphletSectionPage *self)
{
  GtkWidget *content = GTK_WIDGET (self->content);
  unsigned   n_blocks = self->section->blocks->len;

  if (is_of_section (self, pamphlet_reveal_get_text (self->reveal)) && pamphlet_reveal_find_label (self->reveal, content) == NULL)
    while (self->n_built < n_blocks && pamphlet_reveal_find_label (self->reveal, gtk_widget_get_last_child (content)) == NULL)
      append_block (self);
  for (unsigned n = 0; n < N_BLOCKS_BELOW && self->n_built < n_blocks; n++)
    append_block (self);
}

static void
go_to_place (PamphletSectionPage *self)
{
  build_to_place (self);
  self->position = 0.0;
  pamphlet_reveal_start (self->reveal, GTK_SCROLLED_WINDOW (self->scroller));
}

static void
pamphlet_section_page_map (GtkWidget *widget)
{
  PamphletSectionPage *self = PAMPHLET_SECTION_PAGE (widget);

  if (self->section != NULL && !is_built (self))
    build (self);

  GTK_WIDGET_CLASS (pamphlet_section_page_parent_class)->map (widget);

  if (self->reveal != NULL && pamphlet_reveal_is_due (self->reveal))
    go_to_place (self);
}

static void
pamphlet_section_page_unmap (GtkWidget *widget)
{
  PamphletSectionPage *self = PAMPHLET_SECTION_PAGE (widget);

  if (self->reveal != NULL)
    pamphlet_reveal_stop (self->reveal);

  GTK_WIDGET_CLASS (pamphlet_section_page_parent_class)->unmap (widget);
}

/* What is to be painted has its height and its place by now. */
static void
pamphlet_section_page_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  PamphletSectionPage *self = PAMPHLET_SECTION_PAGE (widget);

  GTK_WIDGET_CLASS (pamphlet_section_page_parent_class)->snapshot (widget, snapshot);

  self->position = 0.0;
  if (self->reveal != NULL)
    pamphlet_reveal_finish (self->reveal);
  if (is_built (self) && self->n_built < self->section->blocks->len && self->build_id == 0)
    self->build_id = g_idle_add (append_block_cb, self);
}

/*
 * The page itself comes before the links in it: who tabs here wants to read from the top. GTK has it the other way round,
 * and never goes on from a scrolled window into it.
 */
static gboolean
pamphlet_section_page_focus (GtkWidget       *widget,
                             GtkDirectionType direction)
{
  PamphletSectionPage *self = PAMPHLET_SECTION_PAGE (widget);

  if (self->scroller == NULL)
    return FALSE;
  if (direction == GTK_DIR_TAB_FORWARD && gtk_widget_is_focus (self->scroller))
    return gtk_widget_child_focus (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->scroller)), direction);
  if (direction == GTK_DIR_TAB_FORWARD && gtk_widget_get_focus_child (widget) == NULL)
    return gtk_widget_grab_focus (widget);

  return GTK_WIDGET_CLASS (pamphlet_section_page_parent_class)->focus (widget, direction);
}

static gboolean
pamphlet_section_page_grab_focus (GtkWidget *widget)
{
  PamphletSectionPage *self = PAMPHLET_SECTION_PAGE (widget);

  return self->scroller != NULL && gtk_widget_grab_focus (self->scroller);
}

static void
pamphlet_section_page_dispose (GObject *object)
{
  PamphletSectionPage *self = PAMPHLET_SECTION_PAGE (object);

  g_clear_handle_id (&self->build_id, g_source_remove);
  g_clear_object (&self->reveal);
  g_clear_pointer (&self->marks, pamphlet_leaflet_marks_unref);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  self->preface = self->content = NULL;
  g_clear_pointer (&self->title, pamphlet_text_unref);
  g_clear_pointer (&self->message, pamphlet_text_unref);
  g_clear_object (&self->translation);

  G_OBJECT_CLASS (pamphlet_section_page_parent_class)->dispose (object);
}

static void
pamphlet_section_page_class_init (PamphletSectionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pamphlet_section_page_dispose;

  widget_class->map = pamphlet_section_page_map;
  widget_class->unmap = pamphlet_section_page_unmap;
  widget_class->snapshot = pamphlet_section_page_snapshot;
  widget_class->focus = pamphlet_section_page_focus;
  widget_class->grab_focus = pamphlet_section_page_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TAB_PANEL);
}

static void
pamphlet_section_page_init (PamphletSectionPage *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "section-page");
}

GtkWidget *
pamphlet_section_page_new (void)
{
  return g_object_new (PAMPHLET_TYPE_SECTION_PAGE, NULL);
}

/* Takes away what is shown, until there is another section. */
void
pamphlet_section_page_clear (PamphletSectionPage *self)
{
  g_return_if_fail (PAMPHLET_IS_SECTION_PAGE (self));

  g_clear_handle_id (&self->build_id, g_source_remove);
  g_clear_object (&self->reveal);
  g_clear_pointer (&self->marks, pamphlet_leaflet_marks_unref);
  if (self->scroller != NULL)
    {
      pamphlet_retirement_take_children (GTK_WIDGET (self->preface), G_OBJECT (self->translation));
      pamphlet_retirement_take_children (GTK_WIDGET (self->content), G_OBJECT (self->translation));
    }
  g_clear_pointer (&self->title, pamphlet_text_unref);
  g_clear_pointer (&self->message, pamphlet_text_unref);
  g_clear_object (&self->translation);
  self->section = NULL;
  self->n_built = 0;
}

/*
 * Shows @section in the place of what was shown before, at once where the page is in sight.
 *
 * @section: it must outlive what is shown, as its condition does
 * @position: how far down to scroll, from 0.0 to 1.0
 */
void
pamphlet_section_page_set_section (PamphletSectionPage   *self,
                                   const PamphletSection *section,
                                   PamphletTranslation   *translation,
                                   double                 position)
{
  g_return_if_fail (PAMPHLET_IS_SECTION_PAGE (self));
  g_return_if_fail (section != NULL);
  g_return_if_fail (PAMPHLET_IS_TRANSLATION (translation));

  pamphlet_section_page_clear (self);
  if (self->scroller != NULL && position <= 0.0)
    gtk_adjustment_set_value (get_adjustment (self), 0.0);

  self->translation = g_object_ref (translation);
  self->section = section;
  self->position = position;
  name_for_screen_reader (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    build (self);
}

/* Returns: (transfer none) (nullable): the id of the section that it shows. */
const char *
pamphlet_section_page_get_section_id (PamphletSectionPage *self)
{
  g_return_val_if_fail (PAMPHLET_IS_SECTION_PAGE (self), NULL);

  return self->section != NULL ? self->section->id : NULL;
}

/*
 * Shows before the section what a window has no room for above it, so that nothing is lost with large text. Both scroll
 * away with the section.
 *
 * @title: (nullable): the title of the condition
 * @message: (nullable): its main message
 */
void
pamphlet_section_page_set_preface (PamphletSectionPage *self,
                                   const PamphletText  *title,
                                   const PamphletText  *message)
{
  g_return_if_fail (PAMPHLET_IS_SECTION_PAGE (self));

  if (self->title == title && self->message == message)
    return;

  g_clear_pointer (&self->title, pamphlet_text_unref);
  g_clear_pointer (&self->message, pamphlet_text_unref);
  if (title != NULL)
    self->title = pamphlet_text_ref ((PamphletText *)title);
  if (message != NULL)
    self->message = pamphlet_text_ref ((PamphletText *)message);
  if (!is_built (self))
    return;

  build_preface (self);
  /* It pushes down what was scrolled to, or is it. */
  if (self->reveal != NULL)
    pamphlet_reveal_keep (self->reveal);
}

/*
 * Marks something in what is shown, and in what will be.
 *
 * @marks: (nullable): NULL for nothing any more
 */
void
pamphlet_section_page_set_marks (PamphletSectionPage  *self,
                                 PamphletLeafletMarks *marks)
{
  g_return_if_fail (PAMPHLET_IS_SECTION_PAGE (self));

  if (marks != NULL)
    pamphlet_leaflet_marks_ref (marks);
  g_clear_pointer (&self->marks, pamphlet_leaflet_marks_unref);
  self->marks = marks;
  if (is_built (self))
    pamphlet_leaflet_marks_apply (marks, self->scroller);
}

/*
 * Scrolls until a text is well in sight, as soon as the page itself is. Where it has none such, it stays as it is.
 *
 * @range: the part of the text that matters
 */
void
pamphlet_section_page_show_text (PamphletSectionPage *self,
                                 const PamphletText  *text,
                                 const PamphletRange *range)
{
  g_return_if_fail (PAMPHLET_IS_SECTION_PAGE (self));

  g_clear_object (&self->reveal);
  self->reveal = pamphlet_reveal_new (text, range);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    go_to_place (self);
}

/* Returns: how far down it is scrolled, from 0.0 to 1.0. */
double
pamphlet_section_page_get_position (PamphletSectionPage *self)
{
  GtkAdjustment *adjustment;

  g_return_val_if_fail (PAMPHLET_IS_SECTION_PAGE (self), 0.0);

  adjustment = self->scroller != NULL ? get_adjustment (self) : NULL;

  return adjustment != NULL && get_way (adjustment) > 0.0 ? gtk_adjustment_get_value (adjustment) / get_way (adjustment) : self->position;
}
