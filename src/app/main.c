/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "application.h"
#include "opengl.h"
#include "words.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (PamphletApplication) application = NULL;

  pamphlet_opengl_do_without ();
  pamphlet_words_init ();
  application = pamphlet_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
