/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "section-book.h"

#include "section-page.h"
#include "section-tab.h"

struct _PamphletSectionBook
{
  GObject      parent_instance;
  GtkNotebook *notebook; /* which belongs to the widget that owns this */
  gboolean     are_tabs_narrow;
  gboolean     keeps_focus; /* the section that comes gets the focus of the one that goes */
};

enum {
  CHANGED,
  N_SIGNALS
};

static unsigned signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PamphletSectionBook, pamphlet_section_book, G_TYPE_OBJECT)

static int
get_n_pages (PamphletSectionBook *self)
{
  return gtk_notebook_get_n_pages (self->notebook);
}

/* Returns: (nullable) */
static GtkWidget *
get_nth_page (PamphletSectionBook *self,
              int                  index)
{
  return gtk_notebook_get_nth_page (self->notebook, index);
}

/* Returns: (nullable): the page of the section that is shown. */
static GtkWidget *
get_page (PamphletSectionBook *self)
{
  return get_n_pages (self) > 0 ? get_nth_page (self, pamphlet_section_book_get_current (self)) : NULL;
}

/*
 * Takes the focus from the section that is about to go. Otherwise GTK would look for a place for it afterwards, and find the
 * first link of the next section, however far down that is.
 */
static void
lift_focus (PamphletSectionBook *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self->notebook));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *page = get_page (self);

  if (focus == NULL || page == NULL || !gtk_widget_is_ancestor (focus, page))
    return;

  self->keeps_focus = TRUE;
  gtk_widget_grab_focus (GTK_WIDGET (self->notebook));
}

/* Gives it to the section that has come, as a whole. */
static void
drop_focus (PamphletSectionBook *self)
{
  if (self->keeps_focus)
    pamphlet_section_book_grab_focus (self);
  self->keeps_focus = FALSE;
}

/* A screen reader finds the section that is shown, and not all those that have been. */
static void
hide_other_sections (PamphletSectionBook *self)
{
  for (int i = 0; i < get_n_pages (self); i++)
    {
      GtkWidget *page = get_nth_page (self, i);

      gtk_accessible_update_state (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_STATE_HIDDEN, page != get_page (self), -1);
    }
}

static void
page_changed_cb (PamphletSectionBook *self)
{
  hide_other_sections (self);
  drop_focus (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
pamphlet_section_book_class_init (PamphletSectionBookClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pamphlet_section_book_init (PamphletSectionBook *self)
{
}

/* @notebook: which must outlive this */
PamphletSectionBook *
pamphlet_section_book_new (GtkNotebook *notebook)
{
  PamphletSectionBook *self = g_object_new (PAMPHLET_TYPE_SECTION_BOOK, NULL);

  self->notebook = notebook;
  g_signal_connect_object (notebook, "switch-page", G_CALLBACK (lift_focus), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (notebook, "notify::page", G_CALLBACK (page_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/* Takes away what the pages show, so that it need not turn round where the next leaflet reads the other way. */
void
pamphlet_section_book_clear (PamphletSectionBook *self)
{
  lift_focus (self);
  for (int i = 0; i < get_n_pages (self); i++)
    pamphlet_section_page_clear (PAMPHLET_SECTION_PAGE (get_nth_page (self, i)));
}

static void
show_section (PamphletSectionBook *self,
              PamphletTranslation *translation,
              int                  index,
              double               position)
{
  GPtrArray             *sections = pamphlet_condition_get_sections (pamphlet_translation_get_condition (translation));
  const PamphletSection *section = g_ptr_array_index (sections, index);
  GtkWidget             *page = get_nth_page (self, index);

  pamphlet_section_tab_set_section (gtk_notebook_get_tab_label (self->notebook, page), section, self->are_tabs_narrow);
  pamphlet_section_page_set_section (PAMPHLET_SECTION_PAGE (page), section, translation, position);
}

/*
 * Shows the sections of a leaflet on the pages that there are, and on more or fewer of them. The section to land on comes
 * first, so that no other one is made in vain while its page happens to be in sight.
 *
 * @translation: (nullable): NULL shows nothing
 * @landing: the section to land on
 * @position: how far down that is scrolled, from 0.0 to 1.0
 */
void
pamphlet_section_book_set_translation (PamphletSectionBook *self,
                                       PamphletTranslation *translation,
                                       int                  landing,
                                       double               position)
{
  int n_sections = translation != NULL ? pamphlet_condition_get_sections (pamphlet_translation_get_condition (translation))->len : 0;

  g_signal_handlers_block_by_func (self->notebook, page_changed_cb, self);
  while (get_n_pages (self) < n_sections)
    gtk_notebook_append_page (self->notebook, pamphlet_section_page_new (), pamphlet_section_tab_new ());

  if (n_sections > 0)
    {
      show_section (self, translation, landing, position);
      pamphlet_section_book_set_current (self, landing);
    }
  for (int i = 0; i < n_sections; i++)
    if (i != landing)
      show_section (self, translation, i, 0.0);

  while (get_n_pages (self) > n_sections)
    gtk_notebook_remove_page (self->notebook, -1);
  g_signal_handlers_unblock_by_func (self->notebook, page_changed_cb, self);
  page_changed_cb (self);
}

/* Shows something before the first section: see pamphlet_section_page_set_preface(). */
void
pamphlet_section_book_set_preface (PamphletSectionBook *self,
                                   const PamphletText  *title,
                                   const PamphletText  *message)
{
  if (get_n_pages (self) > 0)
    pamphlet_section_page_set_preface (PAMPHLET_SECTION_PAGE (get_nth_page (self, 0)), title, message);
}

/* @marks: (nullable): what is to be marked in the sections; NULL for nothing any more */
void
pamphlet_section_book_set_marks (PamphletSectionBook  *self,
                                 PamphletLeafletMarks *marks)
{
  for (int i = 0; i < get_n_pages (self); i++)
    pamphlet_section_page_set_marks (PAMPHLET_SECTION_PAGE (get_nth_page (self, i)), marks);
}

/* @narrow: whether a tab must have room in a narrow window */
void
pamphlet_section_book_set_narrow_tabs (PamphletSectionBook *self,
                                       gboolean             narrow)
{
  self->are_tabs_narrow = narrow;
  for (int i = 0; i < get_n_pages (self); i++)
    pamphlet_section_tab_set_narrow (gtk_notebook_get_tab_label (self->notebook, get_nth_page (self, i)), narrow);
}

/* Returns: the section that is shown, or -1 without any. */
int
pamphlet_section_book_get_current (PamphletSectionBook *self)
{
  return gtk_notebook_get_current_page (self->notebook);
}

/* @index: of a section that there is */
void
pamphlet_section_book_set_current (PamphletSectionBook *self,
                                   int                  index)
{
  gtk_notebook_set_current_page (self->notebook, index);
}

/* Shows the section after the one that is shown, where @direction is positive, and else the one before; stays at both ends. */
void
pamphlet_section_book_step (PamphletSectionBook *self,
                            int                  direction)
{
  if (direction > 0)
    gtk_notebook_next_page (self->notebook);
  else
    gtk_notebook_prev_page (self->notebook);
}

/* Gives the focus to the section that is shown, as a whole. */
void
pamphlet_section_book_grab_focus (PamphletSectionBook *self)
{
  GtkWidget *page = get_page (self);

  if (page != NULL)
    gtk_widget_grab_focus (page);
}

/* Shows a section, and scrolls until a part of a text of it is well in sight. */
void
pamphlet_section_book_show_text (PamphletSectionBook *self,
                                 int                  index,
                                 const PamphletText  *text,
                                 const PamphletRange *range)
{
  pamphlet_section_book_set_current (self, index);
  pamphlet_section_page_show_text (PAMPHLET_SECTION_PAGE (get_nth_page (self, index)), text, range);
}

/* Returns: how far down the section that is shown is scrolled, from 0.0 to 1.0. */
double
pamphlet_section_book_get_position (PamphletSectionBook *self)
{
  GtkWidget *page = get_page (self);

  return page != NULL ? pamphlet_section_page_get_position (PAMPHLET_SECTION_PAGE (page)) : 0.0;
}
