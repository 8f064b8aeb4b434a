/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "term-popover.h"

#include <glib/gi18n-lib.h>

#include "direction.h"
#include "line-width.h"
#include "text-label.h"
#include "words.h"

/* Short lines, like those of a note in the margin; fewer where the window is narrow. */
#define LINE_IN_CHARACTERS      40
#define NARROWEST_IN_CHARACTERS 5

struct _PamphletTermPopover
{
  GtkPopover              parent_instance;
  const PamphletGlossary *glossary;
  const PamphletTerm     *term;
  GtkWidget              *content;
  GtkWidget              *retired; /* the content before it */
};

G_DEFINE_FINAL_TYPE (PamphletTermPopover, pamphlet_term_popover, GTK_TYPE_POPOVER)

/* Returns: how many characters of the popover's font stand side by side without leaving the window. */
static int
get_line (PamphletTermPopover *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  int      character = pamphlet_line_width (self->content, 1);
  int      available = root != NULL ? gtk_widget_get_width (GTK_WIDGET (root)) - 72 : 0;

  if (available <= 0 || character <= 0)
    return LINE_IN_CHARACTERS;

  return CLAMP (available / character, 8, LINE_IN_CHARACTERS);
}

static GtkWidget *
append_text (PamphletTermPopover *self,
             const PamphletText  *text,
             PamphletTextRole     role)
{
  GtkWidget *label = pamphlet_text_label_new (text, self->glossary, role);

  pamphlet_text_label_fit_words (PAMPHLET_TEXT_LABEL (label), NARROWEST_IN_CHARACTERS, get_line (self));
  gtk_box_append (GTK_BOX (self->content), label);

  return label;
}

/* The heading takes the focus, so that a screen reader reads the word and its meaning when the popover opens. */
static void
append_heading (PamphletTermPopover *self)
{
  GtkWidget *heading = append_text (self, self->term->term, PAMPHLET_TEXT_ROLE_STRONG);
  /* Translators: what is spoken for a hard word: the word, and what it means. */
  g_autofree char *spoken = g_strdup_printf (_ ("%s: %s"), pamphlet_text_get_string (self->term->term),
                                             pamphlet_text_get_string (self->term->meaning));

  gtk_widget_set_focusable (heading, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
append_related (PamphletTermPopover *self)
{
  const char *language = pamphlet_text_get_language (self->term->meaning);
  GtkWidget  *caption = NULL;

  for (char **id = self->term->see; id != NULL && *id != NULL; id++)
    {
      const PamphletTerm *related = pamphlet_glossary_find (self->glossary, *id);
      GtkWidget          *button, *words;

      if (related == NULL)
        continue;

      if (caption == NULL)
        {
          /* Translators: above the hard words that are related to the one explained. */
          caption = gtk_label_new (pamphlet_words_in (language, N_ ("See also")));
          gtk_widget_set_halign (caption, GTK_ALIGN_START);
          gtk_widget_add_css_class (caption, "text-caption");
          gtk_box_append (GTK_BOX (self->content), caption);
        }
      words = pamphlet_text_label_new (related->term, NULL, PAMPHLET_TEXT_ROLE_BODY);
      pamphlet_text_label_fit_words (PAMPHLET_TEXT_LABEL (words), NARROWEST_IN_CHARACTERS, get_line (self));
      button = gtk_button_new ();
      gtk_button_set_child (GTK_BUTTON (button), words);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "term.show");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", related->id);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      pamphlet_text_get_string (related->term), -1);
      gtk_widget_add_css_class (button, "related-term");
      gtk_widget_set_halign (button, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (self->content), button);
    }
}

/* A label goes on working on itself after it has told of a click, so the content that was clicked lives on for a while. */
static void
renew_content (PamphletTermPopover *self)
{
  g_set_object (&self->retired, self->content);
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_popover_set_child (GTK_POPOVER (self), self->content);
}

static void
show_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  PamphletTermPopover *self = PAMPHLET_TERM_POPOVER (widget);

  pamphlet_term_popover_show_term (self, g_variant_get_string (parameter, NULL));
  gtk_widget_child_focus (self->content, GTK_DIR_TAB_FORWARD);
}

static void
pamphlet_term_popover_dispose (GObject *object)
{
  g_clear_object (&PAMPHLET_TERM_POPOVER (object)->retired);

  G_OBJECT_CLASS (pamphlet_term_popover_parent_class)->dispose (object);
}

static void
pamphlet_term_popover_class_init (PamphletTermPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pamphlet_term_popover_dispose;

  gtk_widget_class_install_action (widget_class, "term.show", "s", show_action);
}

static void
pamphlet_term_popover_init (PamphletTermPopover *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "term-popover");
}

/* @glossary: it must outlive the popover */
GtkWidget *
pamphlet_term_popover_new (const PamphletGlossary *glossary)
{
  PamphletTermPopover *self;

  g_return_val_if_fail (glossary != NULL, NULL);

  self = g_object_new (PAMPHLET_TYPE_TERM_POPOVER, NULL);
  self->glossary = glossary;

  return GTK_WIDGET (self);
}

/* Shows the meaning of the term @id in the place of what was shown before. It does not open the popover. */
void
pamphlet_term_popover_show_term (PamphletTermPopover *self,
                                 const char          *id)
{
  const PamphletTerm *term;

  g_return_if_fail (PAMPHLET_IS_TERM_POPOVER (self));

  term = pamphlet_glossary_find (self->glossary, id);
  if (term == NULL)
    return;

  self->term = term;
  renew_content (self);
  append_heading (self);
  append_text (self, term->meaning, PAMPHLET_TEXT_ROLE_BODY);
  append_related (self);
  pamphlet_direction_spread (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pamphlet_text_get_string (term->term), -1);
}

/* Returns: (transfer none) (nullable): the id of the term that is shown. */
const char *
pamphlet_term_popover_get_term (PamphletTermPopover *self)
{
  g_return_val_if_fail (PAMPHLET_IS_TERM_POPOVER (self), NULL);

  return self->term != NULL ? self->term->id : NULL;
}
