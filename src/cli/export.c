/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export.h"

#include "command.h"
#include "handout-arguments.h"
#include "leaflet-argument.h"
#include "picture.h"
#include "settings.h"

#include <glib/gi18n-lib.h>

typedef enum {
  FORMAT_PDF,
  FORMAT_TEXT
} Format;

/* What was asked for, as it was written, and what it means. */
typedef struct
{
  char        **libraries;
  char         *output;
  char         *language_name;
  char         *second_name;
  char         *paper_name;
  char         *format_name;
  char         *patient;
  char         *note;
  int           text_size;
  char         *language;
  char         *second;
  PamphletPaper paper;
  Format        format;
} Options;

static void
options_clear (Options *self)
{
  g_clear_pointer (&self->libraries, g_strfreev);
  g_clear_pointer (&self->output, g_free);
  g_clear_pointer (&self->language_name, g_free);
  g_clear_pointer (&self->second_name, g_free);
  g_clear_pointer (&self->paper_name, g_free);
  g_clear_pointer (&self->format_name, g_free);
  g_clear_pointer (&self->patient, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->second, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
refuse (const char *message)
{
  pamphlet_command_usage (&pamphlet_command_export, message);

  return FALSE;
}

static gboolean
check_output (const Options *self)
{
  if (self->output == NULL)
    return refuse (_ ("“export” needs the name of the file to write, such as “--output handout.pdf”."));

  if (g_str_equal (self->output, "-"))
    return refuse (_ ("“export” writes a file, and “-” is none."));

  return TRUE;
}

static gboolean
check_text_size (const Options *self)
{
  for (unsigned i = 0; i < pamphlet_handout_n_text_sizes; i++)
    if (pamphlet_handout_text_sizes[i] == self->text_size)
      return TRUE;

  return refuse (_ ("The text size is 12, 14, 16, 18 or 24."));
}

static gboolean
check_paper (Options *self)
{
  const char *name = self->paper_name != NULL ? self->paper_name : pamphlet_paper_get_default ();

  return pamphlet_paper_parse (name, &self->paper) || refuse (_ ("The paper is “A4” or “Letter”."));
}

/* What is not said is told by how the file's name ends. */
static gboolean
check_format (Options *self)
{
  gboolean is_text = g_str_has_suffix (self->output, ".txt");

  if (self->format_name != NULL && !g_str_equal (self->format_name, "pdf") && !g_str_equal (self->format_name, "text"))
    return refuse (_ ("The format is “pdf” or “text”."));

  if (self->format_name != NULL)
    is_text = g_str_equal (self->format_name, "text");
  self->format = is_text ? FORMAT_TEXT : FORMAT_PDF;

  return TRUE;
}

static gboolean
check_languages (Options *self)
{
  if (!pamphlet_leaflet_argument_parse_language (&pamphlet_command_export, self->language_name, &self->language) ||
      !pamphlet_leaflet_argument_parse_language (&pamphlet_command_export, self->second_name, &self->second))
    return FALSE;

  return self->second == NULL || g_strcmp0 (self->language, self->second) != 0 ||
         refuse (_ ("The second language has to be another one than the first."));
}

/* A missing picture must not keep a patient from the text. */
static void
warn_of_missing_logo (const PamphletClinic *clinic)
{
  g_autoptr (PamphletPicture) logo = NULL;

  if (clinic == NULL || clinic->logo == NULL)
    return;

  logo = pamphlet_picture_new (clinic->logo, 1, 1);
  if (logo == NULL)
    /* Translators: %s is the name of a file. */
    g_printerr (_ ("pamphlet-cli: The clinic’s logo “%s” could not be read, and the handout is without it.\n"), clinic->logo);
}

static PamphletExit
write_handout (const Options   *self,
               PamphletHandout *handout)
{
  g_autoptr (GSettings) settings = pamphlet_settings_new ();
  g_autoptr (GError) error = NULL;
  gboolean is_written;

  handout->clinic = pamphlet_clinic_new (settings);
  handout->patient = g_strdup (self->patient);
  handout->note = g_strdup (self->note);

  if (self->format == FORMAT_PDF)
    {
      warn_of_missing_logo (handout->clinic);
      is_written = pamphlet_export_pdf (handout, &self->paper, self->output, NULL, &error);
    }
  else
    {
      is_written = pamphlet_export_text (handout, self->output, NULL, &error);
    }

  return is_written ? PAMPHLET_EXIT_CLEAN : pamphlet_command_problem (error->message);
}

static PamphletExit
run (char **arguments)
{
  g_auto (Options) options = { .text_size = PAMPHLET_DEFAULT_TEXT_SIZE };
  g_auto (GStrv) call = g_strdupv (arguments);
  g_autoptr (PamphletCollection) collection = NULL;
  g_autoptr (PamphletHandout) handout = NULL;
  PamphletHandoutWish wish;
  const GOptionEntry  entries[] = {
     { "library", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.libraries, N_ ("Read only the library in this folder (can be repeated)"), N_ ("DIR") },
     { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("Write this file"), N_ ("FILE") },
     { "format", 0, 0, G_OPTION_ARG_STRING, &options.format_name, N_ ("“pdf” or “text”; else as the file’s name ends"), N_ ("FORMAT") },
     { "language", 0, 0, G_OPTION_ARG_STRING, &options.language_name, N_ ("Write in this language, such as “es” or “pt-BR”"), N_ ("TAG") },
     { "second-language", 0, 0, G_OPTION_ARG_STRING, &options.second_name, N_ ("Write in this language as well, beside the first"), N_ ("TAG") },
     { "text-size", 0, 0, G_OPTION_ARG_INT, &options.text_size, N_ ("12, 14 (the default), 16, 18 or 24 points"), N_ ("N") },
     { "paper", 0, 0, G_OPTION_ARG_STRING, &options.paper_name, N_ ("“A4” or “Letter”; else what is usual in your country"), N_ ("PAPER") },
     { "patient", 0, 0, G_OPTION_ARG_STRING, &options.patient, N_ ("Write for whom it is"), N_ ("NAME") },
     { "note", 0, 0, G_OPTION_ARG_STRING, &options.note, N_ ("Write a note for this patient"), N_ ("TEXT") },
     { NULL }
  };

  if (!pamphlet_command_parse (&pamphlet_command_export, &call, entries))
    return PAMPHLET_EXIT_USAGE;

  if (g_strv_length (call) < 2)
    return pamphlet_command_usage (&pamphlet_command_export, _ ("“export” takes the names of leaflets, or of their sections."));

  if (!check_output (&options) || !check_format (&options) || !check_languages (&options) || !check_text_size (&options) ||
      !check_paper (&options))
    return PAMPHLET_EXIT_USAGE;

  collection = pamphlet_command_read_libraries (options.libraries);
  handout = pamphlet_handout_new (options.text_size);
  wish = (PamphletHandoutWish){ options.language, options.second, options.format == FORMAT_PDF };
  if (!pamphlet_handout_arguments_add (handout, collection, (const char *const *)call + 1, &wish))
    return PAMPHLET_EXIT_PROBLEMS;

  return write_handout (&options, handout);
}

const PamphletCommand pamphlet_command_export = {
  .name = "export",
  .arguments = N_ ("CONDITION[#SECTION]…"),
  .summary = N_ ("Writes leaflets, or some of their sections, into a PDF or text file to be handed out."),
  .run = run,
};
