/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hit-row.h"

#include "text-layout.h"

#include <glib/gi18n-lib.h>

struct _PamphletHitRow
{
  GtkWidget  parent_instance;
  GtkLabel  *heading;
  GtkWidget *entry;
  GtkLabel  *title;
  GtkLabel  *place;
  GtkLabel  *snippet;
};

G_DEFINE_FINAL_TYPE (PamphletHitRow, pamphlet_hit_row, GTK_TYPE_WIDGET)

static void
pamphlet_hit_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PAMPHLET_TYPE_HIT_ROW);

  G_OBJECT_CLASS (pamphlet_hit_row_parent_class)->dispose (object);
}

static void
pamphlet_hit_row_class_init (PamphletHitRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pamphlet_hit_row_dispose;

  g_type_ensure (PAMPHLET_TYPE_TEXT_LAYOUT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pamphlet/Pamphlet/hit-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PamphletHitRow, heading);
  gtk_widget_class_bind_template_child (widget_class, PamphletHitRow, entry);
  gtk_widget_class_bind_template_child (widget_class, PamphletHitRow, title);
  gtk_widget_class_bind_template_child (widget_class, PamphletHitRow, place);
  gtk_widget_class_bind_template_child (widget_class, PamphletHitRow, snippet);
}

static void
pamphlet_hit_row_init (PamphletHitRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pamphlet_hit_row_new (void)
{
  return g_object_new (PAMPHLET_TYPE_HIT_ROW, NULL);
}

/* @string: (nullable): NULL shows nothing */
static void
show_string (GtkLabel   *label,
             const char *string)
{
  gtk_label_set_label (label, string != NULL ? string : "");
  gtk_widget_set_visible (GTK_WIDGET (label), string != NULL);
}

/* Weight stands out whatever the theme, and to whoever does not see colours. @snippet: (nullable) */
static void
show_snippet (GtkLabel              *label,
              const PamphletSnippet *snippet)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  for (unsigned i = 0; snippet != NULL && i < snippet->marks->len; i++)
    {
      PamphletRange   mark = g_array_index (snippet->marks, PamphletRange, i);
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = mark.start;
      bold->end_index = mark.end;
      pango_attr_list_insert (attributes, bold);
    }

  show_string (label, snippet != NULL ? snippet->string : NULL);
  gtk_label_set_attributes (label, attributes);
}

/* Returns: (nullable): where in the leaflet it was found. */
static const char *
get_place (PamphletHit *hit)
{
  const PamphletText *section = pamphlet_hit_get_section_title (hit);

  switch (pamphlet_hit_get_kind (hit))
    {
    case PAMPHLET_HIT_OTHER_NAME:
      return _ ("Also called");
    case PAMPHLET_HIT_CODE:
      return _ ("Code");
    case PAMPHLET_HIT_TITLE:
    case PAMPHLET_HIT_TEXT:
    default:
      return section != NULL ? pamphlet_text_get_string (section) : NULL;
    }
}

/* GTK 4.8 leaves the rows of a list without a spoken name; the row is the parent of the widget that the list asked for. */
static void
name_for_screen_reader (PamphletHitRow *self)
{
  GtkWidget       *row = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkLabel        *labels[] = { self->title, self->place, self->snippet };
  g_autofree char *name = NULL;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) strings = NULL;

  for (unsigned i = 0; i < G_N_ELEMENTS (labels); i++)
    if (gtk_widget_get_visible (GTK_WIDGET (labels[i])))
      g_strv_builder_add (parts, gtk_label_get_label (labels[i]));
  strings = g_strv_builder_end (parts);
  name = g_strjoinv (" – ", strings);

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* @heading: (nullable): what stands above the row, where it is the first of its kind */
void
pamphlet_hit_row_show (PamphletHitRow *self,
                       PamphletHit    *hit,
                       const char     *heading)
{
  show_string (self->heading, heading);
  show_snippet (self->title, pamphlet_hit_get_title (hit));
  show_string (self->place, get_place (hit));
  show_snippet (self->snippet, pamphlet_hit_get_snippet (hit));
  name_for_screen_reader (self);
}
