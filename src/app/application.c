/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "application.h"

#include "color-scheme.h"
#include "language.h"
#include "library-keeper.h"
#include "opengl.h"
#include "settings.h"
#include "shortcuts.h"
#include "window.h"

#include <glib/gi18n-lib.h>

#include <stdlib.h>

struct _PamphletApplication
{
  GtkApplication         parent_instance;
  GSettings             *settings; /* NULL where no schema is installed */
  char                 **folders;  /* the values of --library, or NULL */
  GCancellable          *cancellable;
  PamphletLibraryKeeper *keeper;
};

G_DEFINE_FINAL_TYPE (PamphletApplication, pamphlet_application, GTK_TYPE_APPLICATION)

static void
read_libraries (PamphletApplication *self)
{
  g_auto (GStrv) configured = self->settings != NULL ? g_settings_get_strv (self->settings, "library-directories") : NULL;

  self->keeper = pamphlet_library_keeper_new ((const char *const *)self->folders, (const char *const *)configured);
}

/* What a patient has chosen tells of that patient, so it is kept only where the administrator wants that. */
static void
language_chosen_cb (PamphletApplication *self,
                    const char          *tag)
{
  if (g_settings_get_boolean (self->settings, "remember-language") && g_settings_is_writable (self->settings, "leaflet-language"))
    g_settings_set_string (self->settings, "leaflet-language", tag);
}

static void
apply_settings (PamphletApplication *self,
                PamphletWindow      *window)
{
  g_autofree char *language = g_settings_get_string (self->settings, "leaflet-language");
  g_autofree char *tag = pamphlet_language_normalize (language);

  pamphlet_window_set_settings (window, self->settings);
  pamphlet_window_set_text_size (window, g_settings_get_int (self->settings, "text-size"));
  if (tag != NULL)
    pamphlet_window_set_language (window, tag);
  g_signal_connect_object (window, "language-chosen", G_CALLBACK (language_chosen_cb), self, G_CONNECT_SWAPPED);
}

static void
pamphlet_application_activate (GApplication *application)
{
  PamphletApplication *self = PAMPHLET_APPLICATION (application);
  GtkWindow           *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    {
      window = GTK_WINDOW (pamphlet_window_new (GTK_APPLICATION (self)));
      if (self->settings != NULL)
        apply_settings (self, PAMPHLET_WINDOW (window));
      pamphlet_window_set_loader (PAMPHLET_WINDOW (window), pamphlet_library_keeper_get_loader (self->keeper));
    }

  gtk_window_present (window);
}

static int
pamphlet_application_handle_local_options (GApplication *application,
                                           GVariantDict *options)
{
  PamphletApplication *self = PAMPHLET_APPLICATION (application);

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("pamphlet %s\n", PACKAGE_VERSION);
      return EXIT_SUCCESS;
    }

  /* Other libraries are another program to the user, so a window that is already open must not answer instead. */
  if (g_variant_dict_lookup (options, "library", "^aay", &self->folders))
    g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);

  return -1;
}

static int
pamphlet_application_command_line (GApplication            *application,
                                   GApplicationCommandLine *command_line)
{
  PamphletApplication *self = PAMPHLET_APPLICATION (application);
  GVariantDict        *options = g_application_command_line_get_options_dict (command_line);
  g_auto (GStrv) names = NULL;
  g_autofree char *tag = NULL;
  const char      *language = NULL;

  g_variant_dict_lookup (options, G_OPTION_REMAINING, "^as", &names);
  if (names != NULL && g_strv_length (names) > 1)
    {
      g_application_command_line_printerr (command_line, "pamphlet: %s\n", _ ("Name one leaflet at most."));
      return 2;
    }

  g_variant_dict_lookup (options, "language", "&s", &language);
  tag = language != NULL ? pamphlet_language_normalize (language) : NULL;
  if (language != NULL && tag == NULL)
    {
      /* Translators: %s is what somebody took for a language. */
      g_application_command_line_printerr (command_line, _ ("pamphlet: “%s” is not a language tag such as “es” or “pt-BR”.\n"), language);
      return 2;
    }

  g_application_activate (application);
  if (names != NULL)
    pamphlet_window_open (PAMPHLET_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (self))), names[0]);
  if (tag != NULL)
    pamphlet_window_set_language (PAMPHLET_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (self))), tag);

  return EXIT_SUCCESS;
}

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/pamphlet/Pamphlet/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  gtk_show_about_dialog (gtk_application_get_active_window (GTK_APPLICATION (data)),
                         "program-name", _ ("Pamphlet"), "version", PACKAGE_VERSION, "comments", _ ("Patient leaflets to read together and to take home"), "logo-icon-name", APPLICATION_ID, "license-type", GTK_LICENSE_GPL_3_0, NULL);
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  g_application_quit (G_APPLICATION (data));
}

static void
pamphlet_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { "about", about_action },
    { "quit", quit_action },
  };
  PamphletApplication *self = PAMPHLET_APPLICATION (application);

  /* GTK would end the process with a warning for programmers. */
  if (!gtk_init_check ())
    {
      g_printerr ("pamphlet: %s\n", _ ("No display was found. “pamphlet-cli” shows leaflets without one."));
      exit (EXIT_FAILURE);
    }
  pamphlet_opengl_clean_up ();

  G_APPLICATION_CLASS (pamphlet_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  pamphlet_shortcuts_install (GTK_APPLICATION (self));
  gtk_window_set_default_icon_name (APPLICATION_ID);
  load_style ();
  pamphlet_color_scheme_follow (gtk_settings_get_default (), self->cancellable);
  self->settings = pamphlet_settings_new ();
  read_libraries (self);
}

static void
pamphlet_application_shutdown (GApplication *application)
{
  PamphletApplication *self = PAMPHLET_APPLICATION (application);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->keeper);

  G_APPLICATION_CLASS (pamphlet_application_parent_class)->shutdown (application);
}

static void
pamphlet_application_finalize (GObject *object)
{
  PamphletApplication *self = PAMPHLET_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->folders, g_strfreev);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->keeper);

  G_OBJECT_CLASS (pamphlet_application_parent_class)->finalize (object);
}

static void
pamphlet_application_class_init (PamphletApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pamphlet_application_finalize;

  application_class->handle_local_options = pamphlet_application_handle_local_options;
  application_class->command_line = pamphlet_application_command_line;
  application_class->startup = pamphlet_application_startup;
  application_class->activate = pamphlet_application_activate;
  application_class->shutdown = pamphlet_application_shutdown;
}

static void
pamphlet_application_init (PamphletApplication *self)
{
  static const GOptionEntry options[] = {
    { "library", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, N_ ("Read only the library in this folder (can be repeated)"), N_ ("DIR") },
    { "language", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Show leaflets in this language, such as “es” or “pt-BR”"), N_ ("TAG") },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version and leave"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, NULL, NULL, N_ ("[CONDITION[#SECTION]]") },
    { NULL }
  };

  self->cancellable = g_cancellable_new ();
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_summary (G_APPLICATION (self), _ ("Shows and prints patient leaflets."));
}

PamphletApplication *
pamphlet_application_new (void)
{
  return g_object_new (PAMPHLET_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "resource-base-path", "/io/github/pamphlet/Pamphlet",
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE,
                       NULL);
}
