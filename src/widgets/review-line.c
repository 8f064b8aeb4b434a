/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "review-line.h"

#include <glib/gi18n-lib.h>

#include "direction.h"
#include "leaflet-about.h"
#include "line-width.h"
#include "squeezer.h"
#include "standing.h"
#include "strip.h"
#include "text-layout.h"
#include "words.h"

/* The widest that the sources get, in characters, unless the window is narrower. */
#define ABOUT_IN_CHARACTERS 52

struct _PamphletReviewLine
{
  GtkWidget            parent_instance;
  PamphletTranslation *translation;
  PamphletStrip       *strip;
  PamphletSqueezer    *forms;
  GtkWidget           *sources;
};

G_DEFINE_FINAL_TYPE (PamphletReviewLine, pamphlet_review_line, GTK_TYPE_WIDGET)

static GtkWidget *
create_label (const char *text,
              const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0,
                                   "hexpand", TRUE,
                                   "layout-manager", pamphlet_text_layout_new (),
                                   NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
create_warning_icon (void)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name", "dialog-warning-symbolic",
                                  "valign", GTK_ALIGN_START,
                                  NULL);

  gtk_widget_add_css_class (icon, "level-icon");

  return icon;
}

static void
append_warning (GtkBox     *form,
                const char *words)
{
  GtkWidget *warning;

  if (words == NULL)
    return;

  warning = pamphlet_strip_new (GTK_ACCESSIBLE_ROLE_GROUP, GTK_ALIGN_FILL, 6);
  pamphlet_strip_append (PAMPHLET_STRIP (warning), create_warning_icon ());
  pamphlet_strip_append (PAMPHLET_STRIP (warning), create_label (words, "overdue"));
  gtk_box_append (form, warning);
}

/* Whatever warns the reader, above the whole status. */
static GtkWidget *
create_full_form (PamphletTranslation *translation)
{
  g_autofree char *overdue = pamphlet_standing_dup_overdue (translation);
  g_autofree char *untranslated = pamphlet_standing_dup_untranslated (translation);
  g_autofree char *translated = pamphlet_standing_dup_translation (translation);
  g_autofree char *review = pamphlet_standing_dup_review (translation);
  GtkWidget       *form = pamphlet_strip_new (GTK_ACCESSIBLE_ROLE_GROUP, GTK_ALIGN_CENTER, 0);
  GtkWidget       *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  append_warning (GTK_BOX (lines), overdue);
  append_warning (GTK_BOX (lines), untranslated);
  append_warning (GTK_BOX (lines), pamphlet_standing_get_outdated (translation));
  gtk_box_append (GTK_BOX (lines), create_label (review, NULL));
  if (translated != NULL)
    gtk_box_append (GTK_BOX (lines), create_label (translated, NULL));
  gtk_widget_set_hexpand (lines, TRUE);
  pamphlet_strip_append (PAMPHLET_STRIP (form), lines);

  return form;
}

/* One word, with a sign before it where there is a warning. The sources say the rest. */
static GtkWidget *
create_short_form (PamphletTranslation *translation)
{
  g_autofree char *overdue = pamphlet_standing_dup_overdue (translation);
  g_autofree char *untranslated = pamphlet_standing_dup_untranslated (translation);
  GtkWidget       *form = pamphlet_strip_new (GTK_ACCESSIBLE_ROLE_GROUP, GTK_ALIGN_CENTER, 6);

  if (overdue != NULL || untranslated != NULL || pamphlet_standing_get_outdated (translation) != NULL)
    pamphlet_strip_append (PAMPHLET_STRIP (form), create_warning_icon ());
  pamphlet_strip_append (PAMPHLET_STRIP (form), create_label (pamphlet_standing_get_short_state (translation), NULL));

  return form;
}

static void
show_standing (PamphletReviewLine *self)
{
  const char *sources = pamphlet_words_in (pamphlet_translation_get_language (self->translation), N_ ("Sources"));

  /* GTK would make the button anew. */
  if (g_strcmp0 (gtk_menu_button_get_label (GTK_MENU_BUTTON (self->sources)), sources) != 0)
    gtk_menu_button_set_label (GTK_MENU_BUTTON (self->sources), sources);
  pamphlet_squeezer_append (self->forms, create_full_form (self->translation));
  pamphlet_squeezer_append (self->forms, create_short_form (self->translation));
  pamphlet_direction_spread (GTK_WIDGET (self->forms));
}

/* Made when they are asked for, so that they cost nothing before and know how large the window is. */
static void
create_sources_cb (GtkMenuButton *button,
                   gpointer       user_data)
{
  PamphletReviewLine *self = PAMPHLET_REVIEW_LINE (user_data);
  GtkWidget          *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget          *popover, *scroller, *about;
  int                 width;

  if (self->translation == NULL || root == NULL)
    return;

  width = MIN (pamphlet_line_width (GTK_WIDGET (self), ABOUT_IN_CHARACTERS), MAX (gtk_widget_get_width (root) - 60, 120));
  about = pamphlet_leaflet_about_new (self->translation);
  gtk_widget_set_size_request (about, width, -1);
  scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                           "child", about,
                           "focusable", TRUE,
                           "hscrollbar-policy", GTK_POLICY_NEVER,
                           "max-content-height", MAX (gtk_widget_get_height (root) * 2 / 3, 120),
                           "propagate-natural-height", TRUE,
                           NULL);
  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_widget_add_css_class (popover, "about-popover");
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Sources and review"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Sources and review"), -1);
  gtk_widget_set_direction (popover, gtk_widget_get_direction (GTK_WIDGET (self)));
  pamphlet_direction_spread (popover);
  gtk_menu_button_set_popover (button, popover);
}

static void
pamphlet_review_line_dispose (GObject *object)
{
  PamphletReviewLine *self = PAMPHLET_REVIEW_LINE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PAMPHLET_TYPE_REVIEW_LINE);
  g_clear_object (&self->translation);

  G_OBJECT_CLASS (pamphlet_review_line_parent_class)->dispose (object);
}

static void
pamphlet_review_line_class_init (PamphletReviewLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pamphlet_review_line_dispose;

  g_type_ensure (PAMPHLET_TYPE_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pamphlet/Pamphlet/review-line.ui");
  gtk_widget_class_bind_template_child (widget_class, PamphletReviewLine, strip);
  gtk_widget_class_bind_template_child (widget_class, PamphletReviewLine, sources);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pamphlet_review_line_init (PamphletReviewLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->forms = PAMPHLET_SQUEEZER (pamphlet_squeezer_new (GTK_ORIENTATION_VERTICAL));
  gtk_widget_set_hexpand (GTK_WIDGET (self->forms), TRUE);
  gtk_widget_insert_after (GTK_WIDGET (self->forms), GTK_WIDGET (self->strip), NULL);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->sources), create_sources_cb, self, NULL);
}

GtkWidget *
pamphlet_review_line_new (void)
{
  return g_object_new (PAMPHLET_TYPE_REVIEW_LINE, NULL);
}

/* @translation: (nullable): NULL shows nothing */
void
pamphlet_review_line_set_translation (PamphletReviewLine  *self,
                                      PamphletTranslation *translation)
{
  g_return_if_fail (PAMPHLET_IS_REVIEW_LINE (self));

  g_set_object (&self->translation, translation);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->sources));
  pamphlet_squeezer_remove_all (self->forms);
  if (translation != NULL)
    show_standing (self);
}
