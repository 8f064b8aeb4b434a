/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command.h"
#include "words.h"

#include <glib/gi18n-lib.h>

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const PamphletCommand *const commands[] = {
  &pamphlet_command_list,
  &pamphlet_command_show,
  &pamphlet_command_search,
  &pamphlet_command_export,
  &pamphlet_command_check,
  &pamphlet_command_template,
  &pamphlet_command_coverage,
};

static void
print_help (void)
{
  g_print ("%s\n  pamphlet-cli %s\n\n%s\n\n", _ ("Usage:"), _ ("COMMAND [OPTION…]"),
           _ ("Lists, prints and checks patient leaflets. Needs no display."));

  g_print ("%s\n", _ ("Commands:"));
  for (unsigned i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_print ("  %s", commands[i]->name);
      if (commands[i]->arguments != NULL)
        g_print (" %s", _ (commands[i]->arguments));
      g_print ("\n      %s\n", _ (commands[i]->summary));
    }

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

/* A full disk shows only when the last of the output is written. Run at exit, since GOption itself ends the program
 * after its help. */
static void
write_output (void)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return;

  pamphlet_command_problem (_ ("The output could not be written: is the disk full?"));
  _exit (PAMPHLET_EXIT_PROBLEMS);
}

int
main (int    argc,
      char **argv)
{
  pamphlet_words_init ();
  g_set_prgname ("pamphlet-cli");
  atexit (write_output);

  return run (argv);
}
