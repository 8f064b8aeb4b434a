/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "opengl.h"

#include <gtk/gtk.h>

/* The environment variable that is set here, or NULL. */
static const char *variable;

/*
 * Lets GTK do without OpenGL. A leaflet is text that stands still, and drawn as fast without it; to get it ready would take
 * half the time of a start and a quarter of the memory. GTK has no other way to be told, and whoever sets the variable has the
 * last word. To be called before GTK is initialized, and before there are other threads.
 */
void
pamphlet_opengl_do_without (void)
{
  const char *name = gtk_get_minor_version () < 16 ? "GDK_DEBUG" : "GDK_DISABLE";

  if (g_getenv (name) != NULL)
    return;

  variable = name;
  g_setenv (variable, gtk_get_minor_version () < 16 ? "gl-disable" : "gl,vulkan", TRUE);
}

/* Takes it out of the environment again, so that no program that is started from here inherits it. To be called once GTK, which
 * reads it but once, is initialized. */
void
pamphlet_opengl_clean_up (void)
{
  if (variable != NULL)
    g_unsetenv (variable);
  variable = NULL;
}
