/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "application.h"
#include "words.h"

/*
 * A leaflet is text that stands still, and drawn as fast without OpenGL. To get that ready would take half the time of a
 * start and a quarter of the memory. GTK has no other way to be told, and whoever sets the variable has the last word.
 */
static void
do_without_opengl (void)
{
  if (gtk_get_minor_version () < 16)
    g_setenv ("GDK_DEBUG", "gl-disable", FALSE);
  else
    g_setenv ("GDK_DISABLE", "gl,vulkan", FALSE);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (PamphletApplication) application = NULL;

  do_without_opengl ();
  pamphlet_words_init ();
  application = pamphlet_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
