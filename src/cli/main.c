/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command.h"
#include "words.h"

#include <glib/gi18n-lib.h>

#include <stdio.h>

static const PamphletCommand *const commands[] = {
  &pamphlet_command_list,
  &pamphlet_command_show,
  &pamphlet_command_check,
};

/* Leaflets are UTF-8 wherever they go: g_print() would turn what the locale's character set lacks into question marks. */
static void
print_raw (const char *string)
{
  fputs (string, stdout);
}

static void
printerr_raw (const char *string)
{
  fputs (string, stderr);
}

static void
print_help (void)
{
  g_print ("%s\n  pamphlet-cli %s\n\n%s\n\n", _ ("Usage:"), _ ("COMMAND [OPTION…]"),
                                                               _ ("Lists, prints and checks patient leaflets. Needs no display."));

  g_print ("%s\n", _ ("Commands:"));
  for (unsigned i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %s %s\n      %s\n", commands[i]->name, *commands[i]->arguments != '\0' ? _ (commands[i]->arguments) : "", _ (commands[i]->summary));

  g_print ("\n%s\n", _ ("“pamphlet-cli COMMAND --help” shows the options of a command."));
}

static PamphletExit
run (char **arguments)
{
  g_autofree char *message = NULL;

  if (arguments[1] == NULL || g_str_equal (arguments[1], "--help") || g_str_equal (arguments[1], "-h"))
    {
      print_help ();
      return arguments[1] == NULL ? PAMPHLET_EXIT_USAGE : PAMPHLET_EXIT_CLEAN;
    }

  if (g_str_equal (arguments[1], "--version"))
    {
      g_print ("pamphlet-cli %s\n", PACKAGE_VERSION);
      return PAMPHLET_EXIT_CLEAN;
    }

  for (unsigned i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (arguments[1], commands[i]->name))
      return commands[i]->run (arguments + 1);

  /* Translators: %s is what somebody took for a command. */
  message = g_strdup_printf (_ ("There is no command “%s”. “pamphlet-cli --help” lists all."), arguments[1]);
  pamphlet_command_problem (message);

  return PAMPHLET_EXIT_USAGE;
}

int
main (int    argc,
      char **argv)
{
  PamphletExit result;

  pamphlet_words_init ();
  g_set_prgname ("pamphlet-cli");
  g_set_print_handler (print_raw);
  g_set_printerr_handler (printerr_raw);

  result = run (argv);

  /* A full disk shows only now. */
  if (fflush (stdout) != 0 || ferror (stdout))
    return pamphlet_command_problem (_ ("The output could not be written: is the disk full?"));

  return result;
}
