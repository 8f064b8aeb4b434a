/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "handout-desk.h"

#include "handout-dialog.h"
#include "lockdown.h"
#include "renewal.h"

#include <glib/gi18n-lib.h>

struct _PamphletHandoutDesk
{
  GObject                parent_instance;
  GtkApplicationWindow  *window; /* which owns this, and all of the next three */
  PamphletConditionView *view;
  PamphletHandoutButton *button;
  PamphletMessageBar    *message_bar;
  PamphletBasket        *basket;
  PamphletCollection    *collection;     /* that the leaflets are of, or NULL */
  PamphletHandoutDialog *dialog;         /* that is open, or NULL; GTK owns it */
  PamphletBasket        *dialog_basket;  /* what it is about, or NULL */
  char                  *obstacle;       /* why the leaflet that is open must not be handed out, or NULL */
  GSettings             *settings;       /* NULL where no schema is installed */
  GSettings             *lockdown;       /* likewise */
  GtkPrintSettings      *print_settings; /* those of the last handout, or NULL */
};

G_DEFINE_FINAL_TYPE (PamphletHandoutDesk, pamphlet_handout_desk, G_TYPE_OBJECT)

static void
set_enabled (PamphletHandoutDesk *self,
             const char          *name,
             gboolean             enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->window), name)), enabled);
}

static gboolean
is_forbidden (PamphletHandoutDesk *self,
              const char          *key)
{
  return self->lockdown != NULL && g_settings_get_boolean (self->lockdown, key);
}

/* Returns: (transfer full) (nullable): a sentence about leaflets of these titles that are gone; NULL for none. */
static char *
describe_gone (char **titles)
{
  unsigned n_titles = g_strv_length (titles);

  if (n_titles == 0)
    return NULL;
  if (n_titles == 1)
    /* Translators: %s is the title of a leaflet. */
    return g_strdup_printf (_ ("“%s” has been removed from its library, and is not in the handout any more."), titles[0]);

  /* Translators: %u counts leaflets, of which there are at least two. */
  return g_strdup_printf (ngettext ("%u leaflet has been removed from its library, and is not in the handout any more.",
                                    "%u leaflets have been removed from their libraries, and are not in the handout any more.", n_titles),
                          n_titles);
}

/* Returns: (transfer full) (nullable): what has to be told of it. */
static char *
renew (PamphletHandoutDesk *self,
       PamphletBasket      *basket)
{
  gboolean         in_dialog = self->dialog != NULL && basket == self->dialog_basket;
  g_autofree char *message = NULL;
  g_auto (GStrv) gone = NULL;

  if (self->collection == NULL)
    return NULL;

  if (pamphlet_basket_renew (basket, self->collection, &gone) && in_dialog)
    pamphlet_handout_dialog_stop (self->dialog);
  message = describe_gone (gone);
  if (message != NULL && in_dialog)
    pamphlet_handout_dialog_warn (self->dialog, message);

  return g_steal_pointer (&message);
}

/* Returns: whether the leaflet that is open must not be handed out, in which case the window says why. */
static gboolean
is_obstructed (PamphletHandoutDesk *self)
{
  if (self->obstacle != NULL)
    pamphlet_message_bar_show (self->message_bar, self->obstacle, NULL, NULL);

  return self->obstacle != NULL;
}

static void
tell_count (PamphletHandoutDesk *self,
            gboolean             is_new)
{
  unsigned         n_sections = pamphlet_basket_count_sections (self->basket);
  g_autofree char *message = NULL;

  if (is_new)
    /* Translators: %u counts the sections that have been gathered for a handout. */
    message = g_strdup_printf (ngettext ("Added. The handout has %u section now.", "Added. The handout has %u sections now.", n_sections), n_sections);
  else
    message = g_strdup (_ ("The handout has this already."));

  pamphlet_message_bar_tell (self->message_bar, message, "win.print", _ ("Show Handout"));
}

static void
add_section_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  PamphletHandoutDesk *self = data;
  PamphletTranslation *translation = pamphlet_condition_view_get_translation (self->view);
  const char          *section = pamphlet_condition_view_get_section (self->view);

  if (is_obstructed (self))
    return;

  tell_count (self, pamphlet_basket_add_section (self->basket, pamphlet_translation_get_library (translation),
                                                 pamphlet_translation_get_source (translation), section));
}

static void
add_leaflet_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  PamphletHandoutDesk *self = data;
  PamphletTranslation *translation = pamphlet_condition_view_get_translation (self->view);

  if (is_obstructed (self))
    return;

  tell_count (self, pamphlet_basket_add_leaflet (self->basket, pamphlet_translation_get_library (translation),
                                                 pamphlet_translation_get_source (translation)));
}

static void
empty_handout_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  PamphletHandoutDesk *self = data;

  pamphlet_basket_clear (self->basket);
  pamphlet_message_bar_tell (self->message_bar, _ ("The handout is empty."), NULL, NULL);
}

/* The printer is the same for the next patient, and after the program was left. */
static void
print_settings_cb (PamphletHandoutDesk   *self,
                   GParamSpec            *pspec,
                   PamphletHandoutDialog *dialog)
{
  const char *printer;

  g_clear_object (&self->print_settings);
  g_object_get (dialog, "print-settings", &self->print_settings, NULL);
  printer = gtk_print_settings_get_printer (self->print_settings);

  if (self->settings != NULL && printer != NULL && g_settings_is_writable (self->settings, "printer"))
    g_settings_set_string (self->settings, "printer", printer);
}

static void
restore_printer (PamphletHandoutDesk *self)
{
  g_autofree char *printer = self->settings != NULL ? g_settings_get_string (self->settings, "printer") : NULL;

  if (self->print_settings == NULL)
    self->print_settings = gtk_print_settings_new ();
  if (printer != NULL && *printer != '\0')
    gtk_print_settings_set_printer (self->print_settings, printer);
}

/* A patient's text size is not kept for the next one; the paper, which is the clinic's, is. */
static void
bind_settings (PamphletHandoutDesk   *self,
               PamphletHandoutDialog *dialog)
{
  PamphletHandoutOptions *options = pamphlet_handout_dialog_get_options (dialog);

  if (self->settings != NULL)
    {
      g_settings_bind (self->settings, "handout-text-size", options, "text-size", G_SETTINGS_BIND_GET | G_SETTINGS_BIND_GET_NO_CHANGES | G_SETTINGS_BIND_NO_SENSITIVITY);
      g_settings_bind (self->settings, "handout-paper", options, "paper", G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_NO_SENSITIVITY);
      g_settings_bind_writable (self->settings, "handout-text-size", options, "text-size-editable", FALSE);
      g_settings_bind_writable (self->settings, "handout-paper", options, "paper-editable", FALSE);
    }

  if (self->lockdown != NULL)
    {
      g_settings_bind (self->lockdown, "disable-printing", dialog, "can-print", G_SETTINGS_BIND_GET | G_SETTINGS_BIND_NO_SENSITIVITY | G_SETTINGS_BIND_INVERT_BOOLEAN);
      g_settings_bind (self->lockdown, "disable-save-to-disk", dialog, "can-save", G_SETTINGS_BIND_GET | G_SETTINGS_BIND_NO_SENSITIVITY | G_SETTINGS_BIND_INVERT_BOOLEAN);
    }
}

static void
destroyed_cb (PamphletHandoutDesk   *self,
              PamphletHandoutDialog *dialog)
{
  if (self->dialog != dialog)
    return;

  self->dialog = NULL;
  g_clear_object (&self->dialog_basket);
}

static void
show_dialog (PamphletHandoutDesk *self,
             PamphletBasket      *basket)
{
  g_autoptr (PamphletClinic) clinic = self->settings != NULL ? pamphlet_clinic_new (self->settings) : NULL;
  PamphletTranslation *translation = pamphlet_condition_view_get_translation (self->view);
  GtkWidget           *dialog;

  if (translation != NULL)
    pamphlet_basket_set_languages (basket, pamphlet_translation_get_language (translation), NULL);

  dialog = pamphlet_handout_dialog_new (GTK_WINDOW (self->window), basket, clinic);
  bind_settings (self, PAMPHLET_HANDOUT_DIALOG (dialog));
  restore_printer (self);
  g_object_set (dialog, "print-settings", self->print_settings, NULL);
  g_signal_connect_object (dialog, "notify::print-settings", G_CALLBACK (print_settings_cb), self, G_CONNECT_SWAPPED);
  self->dialog = PAMPHLET_HANDOUT_DIALOG (dialog);
  g_set_object (&self->dialog_basket, basket);
  g_signal_connect_object (dialog, "destroy", G_CALLBACK (destroyed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Returns: (transfer full): what is gathered. Without anything, the handout is the leaflet that is open, and gone when the dialog is
 * closed. */
static PamphletBasket *
gather (PamphletHandoutDesk *self)
{
  PamphletTranslation *translation = pamphlet_condition_view_get_translation (self->view);
  PamphletBasket      *basket;

  if (pamphlet_basket_count_sections (self->basket) > 0)
    return g_object_ref (self->basket);

  basket = pamphlet_basket_new ();
  pamphlet_basket_add_leaflet (basket, pamphlet_translation_get_library (translation), pamphlet_translation_get_source (translation));

  return basket;
}

/* What is printed is read once more before, since nobody tells of a change on another machine. */
static void
print_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  PamphletHandoutDesk *self = data;
  g_autoptr (PamphletBasket) basket = NULL;
  g_autofree char *message = NULL;

  if (is_forbidden (self, "disable-printing") && is_forbidden (self, "disable-save-to-disk"))
    {
      pamphlet_message_bar_show (self->message_bar, _ ("Printing and saving are switched off on this computer."), NULL, NULL);
      return;
    }

  if (pamphlet_basket_count_sections (self->basket) == 0 && is_obstructed (self))
    return;

  if (self->obstacle == NULL)
    pamphlet_message_bar_hide (self->message_bar);
  basket = gather (self);
  message = renew (self, basket);
  if (message != NULL)
    pamphlet_message_bar_show (self->message_bar, message, NULL, NULL);
  if (pamphlet_basket_get_n_leaflets (basket) > 0)
    show_dialog (self, basket);
}

static void
pamphlet_handout_desk_finalize (GObject *object)
{
  PamphletHandoutDesk *self = PAMPHLET_HANDOUT_DESK (object);

  g_clear_object (&self->dialog_basket);
  g_clear_object (&self->basket);
  g_clear_object (&self->collection);
  g_clear_pointer (&self->obstacle, g_free);
  g_clear_object (&self->settings);
  g_clear_object (&self->lockdown);
  g_clear_object (&self->print_settings);

  G_OBJECT_CLASS (pamphlet_handout_desk_parent_class)->finalize (object);
}

static void
pamphlet_handout_desk_class_init (PamphletHandoutDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pamphlet_handout_desk_finalize;
}

static void
pamphlet_handout_desk_init (PamphletHandoutDesk *self)
{
  self->basket = pamphlet_basket_new ();
  self->lockdown = pamphlet_lockdown_new ();
}

/* Adds the actions to @window, which must outlive this, as must the other three. */
PamphletHandoutDesk *
pamphlet_handout_desk_new (GtkApplicationWindow  *window,
                           PamphletConditionView *view,
                           PamphletHandoutButton *button,
                           PamphletMessageBar    *message_bar)
{
  static const GActionEntry actions[] = {
    { "print", print_action },
    { "add-section", add_section_action },
    { "add-leaflet", add_leaflet_action },
    { "empty-handout", empty_handout_action },
  };
  PamphletHandoutDesk *self = g_object_new (PAMPHLET_TYPE_HANDOUT_DESK, NULL);

  self->window = window;
  self->view = view;
  self->button = button;
  self->message_bar = message_bar;
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), self);
  g_signal_connect_object (self->basket, "changed", G_CALLBACK (pamphlet_handout_desk_update), self, G_CONNECT_SWAPPED);
  pamphlet_handout_desk_update (self);

  return self;
}

/* @settings: those of the program */
void
pamphlet_handout_desk_set_settings (PamphletHandoutDesk *self,
                                    GSettings           *settings)
{
  g_set_object (&self->settings, settings);
}

/* To be called when the leaflets are read anew: those that are gathered or printed are then as they are in @collection.
 *
 * Returns: (transfer full) (nullable): a sentence about those that have left the handout */
char *
pamphlet_handout_desk_renew (PamphletHandoutDesk *self,
                             PamphletCollection  *collection)
{
  g_autofree char *in_dialog = NULL;
  g_autofree char *gathered = NULL;

  g_set_object (&self->collection, collection);
  gathered = renew (self, self->basket);
  /* Of what is only printed and not gathered, the dialog itself tells. */
  if (self->dialog != NULL && self->dialog_basket != self->basket)
    in_dialog = renew (self, self->dialog_basket);

  return g_steal_pointer (&gathered);
}

/* @obstacle: (nullable): a sentence that says why the leaflet that is open must not be handed out; NULL where it can be */
void
pamphlet_handout_desk_set_obstacle (PamphletHandoutDesk *self,
                                    const char          *obstacle)
{
  g_autofree char *before = g_steal_pointer (&self->obstacle);

  self->obstacle = g_strdup (obstacle);
}

/* To be called when another leaflet is open. */
void
pamphlet_handout_desk_update (PamphletHandoutDesk *self)
{
  unsigned n_sections = pamphlet_basket_count_sections (self->basket);
  gboolean is_open = pamphlet_condition_view_get_translation (self->view) != NULL;

  set_enabled (self, "print", is_open || n_sections > 0);
  set_enabled (self, "add-section", is_open);
  set_enabled (self, "add-leaflet", is_open);
  set_enabled (self, "empty-handout", n_sections > 0);
  pamphlet_handout_button_set_count (self->button, n_sections);
}
