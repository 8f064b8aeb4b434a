/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find-bar.h"

#include <glib/gi18n-lib.h>

/* In pixels, as all spaces of the program. */
#define SPACING     12
#define ROW_SPACING 6

struct _PamphletFindBar
{
  GtkWidget       parent_instance;
  GtkSearchEntry *entry;
  GtkWidget      *rest; /* beside the entry; where there is not the room for that, below it */
  GtkLabel       *status;
  gboolean        is_told; /* what is in the entry, which nobody types */
};

enum {
  CHANGED,
  CLOSED,
  N_SIGNALS
};

static unsigned signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PamphletFindBar, pamphlet_find_bar, GTK_TYPE_WIDGET)

static void
changed_cb (PamphletFindBar *self)
{
  if (!self->is_told)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
activate_cb (PamphletFindBar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.find-next", NULL);
}

static void
close_cb (PamphletFindBar *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

/* Enter alone is seen to by the entry itself. */
static gboolean
key_cb (PamphletFindBar *self,
        unsigned         keyval,
        unsigned         keycode,
        GdkModifierType  state)
{
  gboolean is_enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;

  if (!is_enter || (state & gtk_accelerator_get_default_mod_mask ()) != GDK_SHIFT_MASK)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.find-previous", NULL);

  return GDK_EVENT_STOP;
}

static gboolean
pamphlet_find_bar_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PAMPHLET_FIND_BAR (widget)->entry));
}

static int
get_width (GtkWidget *part,
           gboolean   is_natural)
{
  int minimum, natural;

  gtk_widget_measure (part, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return is_natural ? natural : minimum;
}

static int
get_height (GtkWidget *part,
            int        width)
{
  int natural;

  gtk_widget_measure (part, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
}

static gboolean
is_narrow (PamphletFindBar *self,
           int              width)
{
  return width < get_width (GTK_WIDGET (self->entry), FALSE) + SPACING + get_width (self->rest, TRUE);
}

static GtkSizeRequestMode
pamphlet_find_bar_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pamphlet_find_bar_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  PamphletFindBar *self = PAMPHLET_FIND_BAR (widget);
  GtkWidget       *entry = GTK_WIDGET (self->entry);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (get_width (entry, FALSE), get_width (self->rest, FALSE));
      *natural = get_width (entry, TRUE) + SPACING + get_width (self->rest, TRUE);
      return;
    }

  if (for_size >= 0 && is_narrow (self, for_size))
    *natural = get_height (entry, for_size) + ROW_SPACING + get_height (self->rest, for_size);
  else
    *natural = MAX (get_height (entry, -1), get_height (self->rest, -1));
  *minimum = *natural;
}

static void
pamphlet_find_bar_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  PamphletFindBar *self = PAMPHLET_FIND_BAR (widget);
  GtkAllocation    entry = { 0, 0, width, height };
  GtkAllocation    rest = { 0, 0, width, height };

  if (is_narrow (self, width))
    {
      entry.height = get_height (GTK_WIDGET (self->entry), width);
      rest.y = entry.height + ROW_SPACING;
      rest.height = height - rest.y;
    }
  else
    {
      gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

      rest.width = get_width (self->rest, TRUE);
      entry.width = width - SPACING - rest.width;
      entry.x = rtl ? rest.width + SPACING : 0;
      rest.x = rtl ? 0 : entry.width + SPACING;
    }
  gtk_widget_size_allocate (GTK_WIDGET (self->entry), &entry, -1);
  gtk_widget_size_allocate (self->rest, &rest, -1);
}

static void
pamphlet_find_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PAMPHLET_TYPE_FIND_BAR);

  G_OBJECT_CLASS (pamphlet_find_bar_parent_class)->dispose (object);
}

static void
pamphlet_find_bar_class_init (PamphletFindBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pamphlet_find_bar_dispose;

  widget_class->grab_focus = pamphlet_find_bar_grab_focus;
  widget_class->get_request_mode = pamphlet_find_bar_get_request_mode;
  widget_class->measure = pamphlet_find_bar_measure;
  widget_class->size_allocate = pamphlet_find_bar_size_allocate;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pamphlet/Pamphlet/find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, PamphletFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, PamphletFindBar, rest);
  gtk_widget_class_bind_template_child (widget_class, PamphletFindBar, status);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

static void
pamphlet_find_bar_init (PamphletFindBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: (transfer none): what is in the entry. */
const char *
pamphlet_find_bar_get_typed (PamphletFindBar *self)
{
  g_return_val_if_fail (PAMPHLET_IS_FIND_BAR (self), "");

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/* Shows what is looked for, which somebody has typed elsewhere. */
void
pamphlet_find_bar_set_typed (PamphletFindBar *self,
                             const char      *typed)
{
  g_return_if_fail (PAMPHLET_IS_FIND_BAR (self));

  self->is_told = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), typed);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->is_told = FALSE;
}

static char *
describe_count (unsigned current,
                unsigned n_places)
{
  if (n_places == 0)
    return g_strdup (_ ("Not found"));

  if (current == 0)
    /* Translators: %u counts the places in a leaflet where the words stand that somebody looks for. */
    return g_strdup_printf (ngettext ("%u place", "%u places", n_places), n_places);

  /* Translators: the place that is shown, and how many places there are where the words stand that somebody looks for. */
  return g_strdup_printf (_ ("%u of %u"), current, n_places);
}

/*
 * Tells how often something was found; nothing while nothing is typed.
 *
 * @current: the one that is shown, from 1; 0 for none
 */
void
pamphlet_find_bar_set_count (PamphletFindBar *self,
                             unsigned         current,
                             unsigned         n_places)
{
  g_autofree char *typed = NULL;
  g_autofree char *count = NULL;

  g_return_if_fail (PAMPHLET_IS_FIND_BAR (self));

  typed = g_strstrip (g_strdup (pamphlet_find_bar_get_typed (self)));
  count = *typed != '\0' ? describe_count (current, n_places) : NULL;
  gtk_label_set_label (self->status, count != NULL ? count : "");
}

/* Gives the keyboard to the entry, with what is in it selected, to be replaced. */
void
pamphlet_find_bar_focus_entry (PamphletFindBar *self)
{
  g_return_if_fail (PAMPHLET_IS_FIND_BAR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}
