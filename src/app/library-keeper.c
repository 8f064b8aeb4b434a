/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library-keeper.h"

#include "library-monitor.h"
#include "library-path.h"

struct _PamphletLibraryKeeper
{
  GObject                 parent_instance;
  char                  **given;   /* the folders of the only libraries that are read, or NULL */
  char                  **parents; /* the folders in which libraries are looked for, none where they are given */
  PamphletLibraryMonitor *monitor;
  PamphletLoader         *loader;
};

G_DEFINE_FINAL_TYPE (PamphletLibraryKeeper, pamphlet_library_keeper, G_TYPE_OBJECT)

/* What changes from here on is seen either when it is read or by the monitor. Returns: (transfer full) */
static char **
find (PamphletLibraryKeeper *self)
{
  char **folders = self->given != NULL ? g_strdupv (self->given) : pamphlet_library_path_find ((const char *const *)self->parents);

  pamphlet_library_monitor_set_folders (self->monitor, (const char *const *)self->parents, (const char *const *)folders);

  return folders;
}

static void
changed_cb (PamphletLibraryKeeper *self)
{
  g_auto (GStrv) folders = find (self);

  pamphlet_loader_read_again (self->loader, (const char *const *)folders);
}

static void
pamphlet_library_keeper_finalize (GObject *object)
{
  PamphletLibraryKeeper *self = PAMPHLET_LIBRARY_KEEPER (object);

  g_clear_object (&self->monitor);
  g_clear_object (&self->loader);
  g_clear_pointer (&self->given, g_strfreev);
  g_clear_pointer (&self->parents, g_strfreev);

  G_OBJECT_CLASS (pamphlet_library_keeper_parent_class)->finalize (object);
}

static void
pamphlet_library_keeper_class_init (PamphletLibraryKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pamphlet_library_keeper_finalize;
}

static void
pamphlet_library_keeper_init (PamphletLibraryKeeper *self)
{
  self->monitor = pamphlet_library_monitor_new ();
  g_signal_connect_object (self->monitor, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/*
 * Begins to read.
 *
 * @given: (nullable): the folders of the only libraries to read; NULL for those of this machine
 * @configured: (nullable): as for pamphlet_library_path_get_parents()
 */
PamphletLibraryKeeper *
pamphlet_library_keeper_new (const char *const *given,
                             const char *const *configured)
{
  PamphletLibraryKeeper *self = g_object_new (PAMPHLET_TYPE_LIBRARY_KEEPER, NULL);
  g_auto (GStrv) folders = NULL;

  self->given = g_strdupv ((char **)given);
  self->parents = given != NULL ? g_new0 (char *, 1) : pamphlet_library_path_get_parents (configured);
  folders = find (self);
  self->loader = pamphlet_loader_new ((const char *const *)folders);

  return self;
}

/* Returns: (transfer none) */
PamphletLoader *
pamphlet_library_keeper_get_loader (PamphletLibraryKeeper *self)
{
  return self->loader;
}
