/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "condition-header.h"

#include "block-view.h"
#include "callout.h"
#include "direction.h"
#include "reading-column.h"
#include "retirement.h"
#include "squeezer.h"
#include "strip.h"
#include "text-label.h"

struct _PamphletConditionHeader
{
  GtkWidget            parent_instance;
  PamphletTranslation *translation;
  PamphletSqueezer    *forms; /* in the order of PamphletHeaderForm */
};

enum {
  PROP_0,
  PROP_FORM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PamphletConditionHeader, pamphlet_condition_header, GTK_TYPE_WIDGET)

/* Makes one line for the urgent callout, which leads to the section that has all of it. */
static GtkWidget *
create_urgent_line (const PamphletBlock   *urgent,
                    const PamphletSection *section,
                    const char            *language)
{
  g_autofree char *spoken = pamphlet_callout_describe (urgent, language);
  GtkWidget       *icon = pamphlet_callout_new_icon (PAMPHLET_LEVEL_URGENT);
  GtkWidget       *words = pamphlet_text_label_new (urgent->title, NULL, PAMPHLET_TEXT_ROLE_STRONG);
  GtkWidget       *line = pamphlet_strip_new (GTK_ACCESSIBLE_ROLE_GROUP, GTK_ALIGN_CENTER, 12);
  GtkWidget       *button = gtk_button_new ();
  GtkWidget       *arrow = g_object_new (GTK_TYPE_IMAGE,
                                         "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                         "icon-name", "go-next-symbolic",
                                         NULL);

  gtk_widget_set_hexpand (words, TRUE);
  pamphlet_strip_append (PAMPHLET_STRIP (line), icon);
  pamphlet_strip_append (PAMPHLET_STRIP (line), words);
  pamphlet_strip_append (PAMPHLET_STRIP (line), arrow);

  gtk_button_set_child (GTK_BUTTON (button), line);
  gtk_widget_add_css_class (button, "urgent-line");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "leaflet.show-section");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", section->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return button;
}

static void
append_title (GtkBox            *box,
              PamphletHeaderForm form,
              PamphletCondition *condition)
{
  PamphletTextRole role = form == PAMPHLET_HEADER_COMPACT ? PAMPHLET_TEXT_ROLE_SUBTITLE : PAMPHLET_TEXT_ROLE_TITLE;

  gtk_box_append (box, pamphlet_text_label_new (pamphlet_condition_get_title (condition), NULL, role));
}

static void
append_urgent (GtkBox              *box,
               PamphletHeaderForm   form,
               PamphletTranslation *translation)
{
  const PamphletSection *section = NULL;
  const PamphletBlock   *urgent = pamphlet_condition_get_urgent (pamphlet_translation_get_condition (translation), &section);

  if (urgent == NULL)
    return;

  if (form == PAMPHLET_HEADER_FULL)
    gtk_box_append (box, pamphlet_block_view_new (urgent, translation));
  else
    gtk_box_append (box, create_urgent_line (urgent, section, pamphlet_translation_get_language (translation)));
}

static void
append_form (PamphletConditionHeader *self,
             PamphletHeaderForm       form,
             PamphletTranslation     *translation)
{
  PamphletCondition *condition = pamphlet_translation_get_condition (translation);
  GtkWidget         *column = pamphlet_reading_column_new ();
  GtkBox            *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  if (form < PAMPHLET_HEADER_LINE)
    append_title (box, form, condition);
  if (form < PAMPHLET_HEADER_COMPACT)
    gtk_box_append (box, pamphlet_text_label_new (pamphlet_condition_get_main_message (condition),
                                                  pamphlet_translation_get_glossary (translation), PAMPHLET_TEXT_ROLE_LEAD));
  append_urgent (box, form, translation);

  gtk_widget_add_css_class (GTK_WIDGET (box), "header-form");
  if (form >= PAMPHLET_HEADER_COMPACT)
    gtk_widget_add_css_class (GTK_WIDGET (box), "compact");
  pamphlet_reading_column_set_child (PAMPHLET_READING_COLUMN (column), GTK_WIDGET (box));
  pamphlet_squeezer_append (self->forms, column);
}

static void
shown_changed_cb (PamphletConditionHeader *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FORM]);
}

static void
pamphlet_condition_header_get_property (GObject    *object,
                                        guint       property_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  if (property_id == PROP_FORM)
    g_value_set_uint (value, pamphlet_condition_header_get_form (PAMPHLET_CONDITION_HEADER (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
pamphlet_condition_header_dispose (GObject *object)
{
  PamphletConditionHeader *self = PAMPHLET_CONDITION_HEADER (object);

  if (self->forms != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->forms));
  self->forms = NULL;
  g_clear_object (&self->translation);

  G_OBJECT_CLASS (pamphlet_condition_header_parent_class)->dispose (object);
}

static void
pamphlet_condition_header_class_init (PamphletConditionHeaderClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pamphlet_condition_header_get_property;
  object_class->dispose = pamphlet_condition_header_dispose;

  properties[PROP_FORM] =
    g_param_spec_uint ("form", NULL, NULL, PAMPHLET_HEADER_FULL, PAMPHLET_HEADER_LINE, PAMPHLET_HEADER_FULL,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pamphlet_condition_header_init (PamphletConditionHeader *self)
{
  self->forms = PAMPHLET_SQUEEZER (pamphlet_squeezer_new (GTK_ORIENTATION_VERTICAL));
  gtk_widget_set_parent (GTK_WIDGET (self->forms), GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "condition-header");
  g_signal_connect_object (self->forms, "notify::shown", G_CALLBACK (shown_changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
pamphlet_condition_header_new (void)
{
  return g_object_new (PAMPHLET_TYPE_CONDITION_HEADER, NULL);
}

/*
 * Shows the header of a leaflet.
 *
 * @translation: (nullable): NULL shows nothing
 */
void
pamphlet_condition_header_set_translation (PamphletConditionHeader *self,
                                           PamphletTranslation     *translation)
{
  const char *title;

  g_return_if_fail (PAMPHLET_IS_CONDITION_HEADER (self));

  pamphlet_retirement_take_children (GTK_WIDGET (self->forms), G_OBJECT (self->translation));
  pamphlet_squeezer_remove_all (self->forms);
  g_set_object (&self->translation, translation);
  if (translation == NULL)
    return;

  for (PamphletHeaderForm form = PAMPHLET_HEADER_FULL; form <= PAMPHLET_HEADER_LINE; form++)
    append_form (self, form, translation);
  pamphlet_direction_spread (GTK_WIDGET (self));

  title = pamphlet_text_get_string (pamphlet_condition_get_title (pamphlet_translation_get_condition (translation)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

/* Returns: how much it shows at its present size. */
PamphletHeaderForm
pamphlet_condition_header_get_form (PamphletConditionHeader *self)
{
  GtkWidget         *shown;
  PamphletHeaderForm form = PAMPHLET_HEADER_FULL;

  g_return_val_if_fail (PAMPHLET_IS_CONDITION_HEADER (self), PAMPHLET_HEADER_FULL);

  shown = pamphlet_squeezer_get_shown (self->forms);
  while (shown != NULL && (shown = gtk_widget_get_prev_sibling (shown)) != NULL)
    form++;

  return form;
}

/* Returns: the height that it makes use of where it is given @width and at most @available, or the least it needs. */
int
pamphlet_condition_header_get_height (PamphletConditionHeader *self,
                                      int                      width,
                                      int                      available)
{
  g_return_val_if_fail (PAMPHLET_IS_CONDITION_HEADER (self), 0);

  return pamphlet_squeezer_get_height (self->forms, width, available);
}
