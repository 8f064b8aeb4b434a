/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "section-checklist.h"

#include "pick-order.h"

#include <glib/gi18n-lib.h>

/* Leaflets, of about ten sections each: at first, and at a time later. */
#define N_LISTED_AT_ONCE 3
#define N_LISTED_LATER   6

struct _PamphletSectionChecklist
{
  GtkWidget       parent_instance;
  GtkFlowBox     *presets;
  GtkListBox     *list;
  GtkDropTarget  *drop_target;
  PamphletBasket *basket;
  GPtrArray      *unlisted; /* the leaflets that have no rows yet, the last one first */
  guint           list_id;
};

G_DEFINE_FINAL_TYPE (PamphletSectionChecklist, pamphlet_section_checklist, GTK_TYPE_WIDGET)

static const struct
{
  PamphletPreset preset;
  const char    *words;
} presets[] = {
  { PAMPHLET_PRESET_AT_DIAGNOSIS, N_ ("At diagnosis") },
  { PAMPHLET_PRESET_TREATMENT, N_ ("Treatment") },
  { PAMPHLET_PRESET_GOING_HOME, N_ ("Going home") },
};

static PamphletPickRow *
get_selected (PamphletSectionChecklist *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? PAMPHLET_PICK_ROW (row) : NULL;
}

static gboolean
can_move (PamphletSectionChecklist *self,
          PamphletPickRow          *row,
          int                       steps)
{
  return row != NULL && pamphlet_pick_order_can_move (self->basket, row, steps);
}

static void
update_actions (PamphletSectionChecklist *self)
{
  PamphletPickRow *row = self->basket != NULL ? get_selected (self) : NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "checklist.move-up", can_move (self, row, -1));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "checklist.move-down", can_move (self, row, 1));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "checklist.remove", row != NULL && pamphlet_basket_get_n_leaflets (self->basket) > 1);
}

static void
move (PamphletSectionChecklist *self,
      PamphletPickRow          *row,
      int                       steps)
{
  if (!can_move (self, row, steps))
    return;

  pamphlet_pick_order_move (self->basket, row, steps);
  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
}

static void
move_up_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  PamphletSectionChecklist *self = PAMPHLET_SECTION_CHECKLIST (widget);

  move (self, get_selected (self), -1);
}

static void
move_down_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  PamphletSectionChecklist *self = PAMPHLET_SECTION_CHECKLIST (widget);

  move (self, get_selected (self), 1);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PamphletSectionChecklist *self = PAMPHLET_SECTION_CHECKLIST (widget);
  PamphletPickRow          *row = get_selected (self);

  if (row != NULL && pamphlet_basket_get_n_leaflets (self->basket) > 1)
    pamphlet_basket_remove (self->basket, pamphlet_pick_row_get_pick (row));
}

static void
all_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  pamphlet_basket_choose (PAMPHLET_SECTION_CHECKLIST (widget)->basket, PAMPHLET_PRESET_ALL);
}

static void
none_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  pamphlet_basket_choose (PAMPHLET_SECTION_CHECKLIST (widget)->basket, PAMPHLET_PRESET_NONE);
}

static void
preset_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  pamphlet_basket_choose (PAMPHLET_SECTION_CHECKLIST (widget)->basket, g_variant_get_int32 (parameter));
}

static void
row_activated_cb (PamphletSectionChecklist *self,
                  PamphletPickRow          *row)
{
  pamphlet_pick_row_toggle (row);
}

/* Returns: (nullable): the row below the pointer, where the one that is dragged can be put there. */
static PamphletPickRow *
find_target (PamphletSectionChecklist *self,
             const GValue             *value,
             double                    y)
{
  GtkListBoxRow   *row = gtk_list_box_get_row_at_y (self->list, (int)y);
  PamphletPickRow *dragged = value != NULL ? g_value_get_object (value) : NULL;

  if (row == NULL || dragged == NULL || gtk_widget_get_parent (GTK_WIDGET (dragged)) != GTK_WIDGET (self->list))
    return NULL;

  return pamphlet_pick_order_get_steps (self->basket, dragged, PAMPHLET_PICK_ROW (row)) != 0 ? PAMPHLET_PICK_ROW (row) : NULL;
}

static GdkDragAction
motion_cb (PamphletSectionChecklist *self,
           double                    x,
           double                    y)
{
  PamphletPickRow *target = find_target (self, gtk_drop_target_get_value (self->drop_target), y);

  if (target != NULL)
    gtk_list_box_drag_highlight_row (self->list, GTK_LIST_BOX_ROW (target));
  else
    gtk_list_box_drag_unhighlight_row (self->list);

  return target != NULL ? GDK_ACTION_MOVE : 0;
}

static gboolean
drop_cb (PamphletSectionChecklist *self,
         const GValue             *value,
         double                    x,
         double                    y)
{
  PamphletPickRow *target = find_target (self, value, y);
  PamphletPickRow *dragged = g_value_get_object (value);

  if (target == NULL)
    return FALSE;

  move (self, dragged, pamphlet_pick_order_get_steps (self->basket, dragged, target));

  return TRUE;
}

/* The rows stay, and with them the keyboard's place, while what they stand for moves. */
static int
compare_rows (GtkListBoxRow *a,
              GtkListBoxRow *b,
              gpointer       data)
{
  return pamphlet_pick_order_compare (PAMPHLET_SECTION_CHECKLIST (data)->basket, PAMPHLET_PICK_ROW (a), PAMPHLET_PICK_ROW (b));
}

static void
append_rows (PamphletSectionChecklist *self,
             PamphletPick             *pick)
{
  GPtrArray *sections = pamphlet_pick_get_sections (pick);

  gtk_list_box_append (self->list, pamphlet_pick_row_new (pick, NULL));
  for (unsigned i = 0; i < sections->len; i++)
    gtk_list_box_append (self->list, pamphlet_pick_row_new (pick, g_ptr_array_index (sections, i)));
}

static gboolean
is_in_basket (PamphletSectionChecklist *self,
              PamphletPick             *pick)
{
  for (unsigned i = 0; i < pamphlet_basket_get_n_leaflets (self->basket); i++)
    {
      g_autoptr (PamphletPick) candidate = g_list_model_get_item (G_LIST_MODEL (self->basket), i);

      if (candidate == pick)
        return TRUE;
    }

  return FALSE;
}

static void
list_some (PamphletSectionChecklist *self,
           unsigned                  n_leaflets)
{
  for (; n_leaflets > 0 && self->unlisted->len > 0; n_leaflets--)
    {
      g_autoptr (PamphletPick) pick = g_ptr_array_steal_index (self->unlisted, self->unlisted->len - 1);

      if (is_in_basket (self, pick))
        append_rows (self, pick);
    }
}

/* A long list takes its time, and the pages beside it are wanted first: what does not fit into the window at first comes when
 * nothing else is to be done. */
static gboolean
list_next_cb (gpointer data)
{
  PamphletSectionChecklist *self = data;

  list_some (self, N_LISTED_LATER);
  if (self->unlisted->len > 0)
    return G_SOURCE_CONTINUE;

  self->list_id = 0;
  update_actions (self);

  return G_SOURCE_REMOVE;
}

/* Returns: (nullable): the first row of the leaflet or, with @section, the row of its section of that id. */
static PamphletPickRow *
find_row (PamphletSectionChecklist *self,
          PamphletCondition        *condition,
          const char               *section)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      PamphletPickRow       *row = PAMPHLET_PICK_ROW (child);
      const PamphletSection *own = pamphlet_pick_row_get_section (row);

      if (g_strcmp0 (own != NULL ? own->id : NULL, section) == 0 &&
          pamphlet_condition_is_same (pamphlet_pick_get_condition (pamphlet_pick_row_get_pick (row)), condition))
        return row;
    }

  return NULL;
}

static gboolean
is_listed (PamphletSectionChecklist *self,
           PamphletPick             *pick)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (pamphlet_pick_row_get_pick (PAMPHLET_PICK_ROW (row)) == pick)
      return TRUE;

  return g_ptr_array_find (self->unlisted, pick, NULL);
}

/* A leaflet that is read again is another one, in the place of the one before. */
static void
add_rows (PamphletSectionChecklist *self)
{
  for (unsigned i = 0; i < pamphlet_basket_get_n_leaflets (self->basket); i++)
    {
      g_autoptr (PamphletPick) pick = g_list_model_get_item (G_LIST_MODEL (self->basket), i);

      if (!is_listed (self, pick))
        append_rows (self, pick);
    }
}

/* Returns: whether one of them had the keyboard. */
static gboolean
remove_rows (PamphletSectionChecklist *self)
{
  GtkWidget *next;
  gboolean   had_focus = FALSE;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL; row = next)
    {
      next = gtk_widget_get_next_sibling (row);
      if (is_in_basket (self, pamphlet_pick_row_get_pick (PAMPHLET_PICK_ROW (row))))
        continue;

      had_focus = had_focus || gtk_widget_has_focus (row);
      gtk_list_box_remove (self->list, row);
    }

  return had_focus;
}

/* In place of a selected row that goes, there is the same section of the leaflet as it is now, or else the first row. */
static void
follow_basket (PamphletSectionChecklist *self)
{
  PamphletPickRow *selected = get_selected (self);
  g_autoptr (PamphletPick) pick = selected != NULL ? g_object_ref (pamphlet_pick_row_get_pick (selected)) : NULL;
  const PamphletSection *section = selected != NULL ? pamphlet_pick_row_get_section (selected) : NULL;
  gboolean               had_focus = remove_rows (self);

  add_rows (self);
  if (pick != NULL && get_selected (self) == NULL)
    {
      PamphletPickRow *row = find_row (self, pamphlet_pick_get_condition (pick), section != NULL ? section->id : NULL);

      gtk_list_box_select_row (self->list, row != NULL ? GTK_LIST_BOX_ROW (row) : gtk_list_box_get_row_at_index (self->list, 0));
    }

  if (had_focus && get_selected (self) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (get_selected (self)));
}

static void
changed_cb (PamphletSectionChecklist *self)
{
  follow_basket (self);
  gtk_list_box_invalidate_sort (self->list);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL; row = gtk_widget_get_next_sibling (row))
    pamphlet_pick_row_update (PAMPHLET_PICK_ROW (row));
  update_actions (self);
}

static void
append_preset (PamphletSectionChecklist *self,
               PamphletPreset            preset,
               const char               *words)
{
  GtkWidget *button = gtk_button_new_with_label (words);
  GtkWidget *child;

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "checklist.preset");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", preset);

  /* The button has the keyboard, and not the place that it stands in. */
  child = g_object_new (GTK_TYPE_FLOW_BOX_CHILD, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "focusable", FALSE, "child", button, NULL);
  gtk_flow_box_append (self->presets, child);
}

/* The Tab key leaves the list, as it does any other; in GTK 4.8 it would go through all the rows. */
static gboolean
pamphlet_section_checklist_focus (GtkWidget       *widget,
                                  GtkDirectionType direction)
{
  GtkWidget *list = GTK_WIDGET (PAMPHLET_SECTION_CHECKLIST (widget)->list);
  gboolean   is_forward = direction == GTK_DIR_TAB_FORWARD;
  GtkWidget *child = list;

  if ((!is_forward && direction != GTK_DIR_TAB_BACKWARD) || gtk_widget_get_focus_child (widget) != list)
    return GTK_WIDGET_CLASS (pamphlet_section_checklist_parent_class)->focus (widget, direction);

  while ((child = is_forward ? gtk_widget_get_next_sibling (child) : gtk_widget_get_prev_sibling (child)) != NULL)
    if (gtk_widget_child_focus (child, direction))
      return TRUE;

  return FALSE;
}

static gboolean
pamphlet_section_checklist_grab_focus (GtkWidget *widget)
{
  PamphletPickRow *row = get_selected (PAMPHLET_SECTION_CHECKLIST (widget));

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
pamphlet_section_checklist_dispose (GObject *object)
{
  PamphletSectionChecklist *self = PAMPHLET_SECTION_CHECKLIST (object);
  GtkWidget                *child;

  g_clear_handle_id (&self->list_id, g_source_remove);
  g_clear_pointer (&self->unlisted, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), PAMPHLET_TYPE_SECTION_CHECKLIST);
  /* GTK 4.8 takes only those out that have a name. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->basket);

  G_OBJECT_CLASS (pamphlet_section_checklist_parent_class)->dispose (object);
}

static void
pamphlet_section_checklist_class_init (PamphletSectionChecklistClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pamphlet_section_checklist_dispose;

  widget_class->focus = pamphlet_section_checklist_focus;
  widget_class->grab_focus = pamphlet_section_checklist_grab_focus;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pamphlet/Pamphlet/section-checklist.ui");
  gtk_widget_class_bind_template_child (widget_class, PamphletSectionChecklist, presets);
  gtk_widget_class_bind_template_child (widget_class, PamphletSectionChecklist, list);
  gtk_widget_class_bind_template_child (widget_class, PamphletSectionChecklist, drop_target);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);
  gtk_widget_class_bind_template_callback (widget_class, motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);

  gtk_widget_class_install_action (widget_class, "checklist.move-up", NULL, move_up_action);
  gtk_widget_class_install_action (widget_class, "checklist.move-down", NULL, move_down_action);
  gtk_widget_class_install_action (widget_class, "checklist.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "checklist.all", NULL, all_action);
  gtk_widget_class_install_action (widget_class, "checklist.none", NULL, none_action);
  gtk_widget_class_install_action (widget_class, "checklist.preset", "i", preset_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "checklist.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Up, GDK_ALT_MASK, "checklist.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "checklist.move-down", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Down, GDK_ALT_MASK, "checklist.move-down", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "checklist.remove", NULL);
}

static void
pamphlet_section_checklist_init (PamphletSectionChecklist *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_drop_target_set_gtypes (self->drop_target, (GType[]){ PAMPHLET_TYPE_PICK_ROW }, 1);
  gtk_drop_target_set_preload (self->drop_target, TRUE);
  gtk_list_box_set_sort_func (self->list, compare_rows, self, NULL);
  for (unsigned i = 0; i < G_N_ELEMENTS (presets); i++)
    append_preset (self, presets[i].preset, _ (presets[i].words));
}

/* Shows what is in a basket, and follows it. Only once. */
void
pamphlet_section_checklist_set_basket (PamphletSectionChecklist *self,
                                       PamphletBasket           *basket)
{
  g_return_if_fail (self->basket == NULL);

  self->basket = g_object_ref (basket);
  self->unlisted = g_ptr_array_new_with_free_func (g_object_unref);
  for (unsigned i = pamphlet_basket_get_n_leaflets (basket); i > 0; i--)
    g_ptr_array_add (self->unlisted, g_list_model_get_item (G_LIST_MODEL (basket), i - 1));

  list_some (self, N_LISTED_AT_ONCE);
  if (self->unlisted->len > 0)
    self->list_id = g_idle_add (list_next_cb, self);

  g_signal_connect_object (basket, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  update_actions (self);
}
