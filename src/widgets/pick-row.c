/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pick-row.h"

struct _PamphletPickRow
{
  GtkListBoxRow          parent_instance;
  GtkCheckButton        *check;
  GtkLabel              *title;
  PamphletPick          *pick;
  const PamphletSection *section; /* one of the pick's; NULL for the leaflet itself */
};

G_DEFINE_FINAL_TYPE (PamphletPickRow, pamphlet_pick_row, GTK_TYPE_LIST_BOX_ROW)

static GdkContentProvider *
prepare_drag_cb (PamphletPickRow *self)
{
  return gdk_content_provider_new_typed (PAMPHLET_TYPE_PICK_ROW, self);
}

static void
begin_drag_cb (PamphletPickRow *self,
               GdkDrag         *drag,
               GtkDragSource   *source)
{
  g_autoptr (GdkPaintable) icon = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, icon, 0, 0);
}

static void
pamphlet_pick_row_dispose (GObject *object)
{
  PamphletPickRow *self = PAMPHLET_PICK_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PAMPHLET_TYPE_PICK_ROW);
  g_clear_object (&self->pick);

  G_OBJECT_CLASS (pamphlet_pick_row_parent_class)->dispose (object);
}

static void
pamphlet_pick_row_class_init (PamphletPickRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pamphlet_pick_row_dispose;

  /* What the row is to a reader: the mark in it cannot be reached by itself. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_CHECKBOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pamphlet/Pamphlet/pick-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PamphletPickRow, check);
  gtk_widget_class_bind_template_child (widget_class, PamphletPickRow, title);
  gtk_widget_class_bind_template_callback (widget_class, prepare_drag_cb);
  gtk_widget_class_bind_template_callback (widget_class, begin_drag_cb);
}

static void
pamphlet_pick_row_init (PamphletPickRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @section: (nullable): one of the sections of @pick; NULL for the row of the leaflet itself */
GtkWidget *
pamphlet_pick_row_new (PamphletPick          *pick,
                       const PamphletSection *section)
{
  PamphletPickRow *self = g_object_new (PAMPHLET_TYPE_PICK_ROW, NULL);
  const char      *title = pamphlet_text_get_string (section != NULL ? section->title : pamphlet_pick_get_title (pick));

  self->pick = g_object_ref (pick);
  self->section = section;
  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_add_css_class (GTK_WIDGET (self), section != NULL ? "section" : "leaflet-title");
  pamphlet_pick_row_update (self);

  return GTK_WIDGET (self);
}

PamphletPick *
pamphlet_pick_row_get_pick (PamphletPickRow *self)
{
  return self->pick;
}

/* Returns: (nullable): NULL for the row of the leaflet itself */
const PamphletSection *
pamphlet_pick_row_get_section (PamphletPickRow *self)
{
  return self->section;
}

/* Returns: where the row stands among those of its leaflet, whose own is 0. */
int
pamphlet_pick_row_get_place (PamphletPickRow *self)
{
  unsigned position;

  if (self->section == NULL || !g_ptr_array_find (pamphlet_pick_get_sections (self->pick), self->section, &position))
    return 0;

  return position + 1;
}

/* Chooses the section, or takes it out; for a leaflet, all of its sections. */
void
pamphlet_pick_row_toggle (PamphletPickRow *self)
{
  gboolean has_all = pamphlet_pick_get_n_chosen (self->pick) == pamphlet_pick_get_sections (self->pick)->len;

  if (self->section != NULL)
    pamphlet_pick_set_chosen (self->pick, self->section, !pamphlet_pick_is_chosen (self->pick, self->section));
  else
    pamphlet_pick_choose (self->pick, has_all ? PAMPHLET_PRESET_NONE : PAMPHLET_PRESET_ALL);
}

static GtkAccessibleTristate
get_state (PamphletPickRow *self)
{
  unsigned n_chosen = pamphlet_pick_get_n_chosen (self->pick);

  if (self->section != NULL)
    return pamphlet_pick_is_chosen (self->pick, self->section) ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE;
  if (n_chosen == 0)
    return GTK_ACCESSIBLE_TRISTATE_FALSE;

  return n_chosen == pamphlet_pick_get_sections (self->pick)->len ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_MIXED;
}

/* Shows what is chosen now. */
void
pamphlet_pick_row_update (PamphletPickRow *self)
{
  GtkAccessibleTristate state = get_state (self);

  gtk_check_button_set_active (self->check, state == GTK_ACCESSIBLE_TRISTATE_TRUE);
  gtk_check_button_set_inconsistent (self->check, state == GTK_ACCESSIBLE_TRISTATE_MIXED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_CHECKED, state, -1);
}
