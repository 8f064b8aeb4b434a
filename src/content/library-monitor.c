/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library-monitor.h"

/* What is copied or written by an editor comes in many steps, of which none is told before the last. */
#define QUIET_IN_MS   500
#define LONGEST_IN_MS 4000

/* How deep in each other the folders of images are that are watched. */
#define IMAGE_FOLDERS 4

struct _PamphletLibraryMonitor
{
  GObject     parent_instance;
  GPtrArray  *watches;   /* of Watch */
  GHashTable *libraries; /* a set of their folders' paths */
  gint64      restless;  /* since when, in microseconds of the monotonic clock */
  unsigned    tell_id;   /* of the source that waits for quiet; 0 while all is quiet */
};

typedef struct _Watch Watch;

/* Tells whether a change of @name in the folder matters to anybody. */
typedef gboolean (*WatchFunc) (Watch      *watch,
                               const char *name);

/* A folder that is watched. */
struct _Watch
{
  PamphletLibraryMonitor *owner; /* which owns this */
  GFile                  *folder;
  GFileMonitor           *monitor;
  WatchFunc               is_read;
};

enum {
  CHANGED,
  N_SIGNALS
};

static unsigned signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PamphletLibraryMonitor, pamphlet_library_monitor, G_TYPE_OBJECT)

static void
watch_free (Watch *watch)
{
  g_signal_handlers_disconnect_by_data (watch->monitor, watch);
  g_file_monitor_cancel (watch->monitor);
  g_clear_object (&watch->monitor);
  g_clear_object (&watch->folder);
  g_free (watch);
}

static gboolean
tell_cb (gpointer data)
{
  PamphletLibraryMonitor *self = data;

  self->tell_id = 0;
  g_signal_emit (self, signals[CHANGED], 0);

  return G_SOURCE_REMOVE;
}

static void
gather (PamphletLibraryMonitor *self)
{
  gint64 now = g_get_monotonic_time ();
  gint64 left;

  if (self->tell_id == 0)
    self->restless = now;
  left = LONGEST_IN_MS - (now - self->restless) / G_TIME_SPAN_MILLISECOND;

  g_clear_handle_id (&self->tell_id, g_source_remove);
  self->tell_id = g_timeout_add (CLAMP (left, 0, QUIET_IN_MS), tell_cb, self);
}

/* What editors and copying programs write beside a file, or in place of it until it is whole. */
static gboolean
is_noise (const char *name)
{
  return name[0] == '.' || g_str_has_suffix (name, "~") || g_str_has_suffix (name, ".swp") || g_str_has_suffix (name, ".tmp");
}

static char *
build_path (Watch      *watch,
            const char *name)
{
  return g_build_filename (g_file_peek_path (watch->folder), name, NULL);
}

static gboolean
is_library (Watch      *watch,
            const char *name)
{
  g_autofree char *path = build_path (watch, name);

  return g_hash_table_contains (watch->owner->libraries, path);
}

/* A new folder may be a library. */
static gboolean
may_be_library (Watch      *watch,
                const char *name)
{
  g_autofree char *path = build_path (watch, name);

  return is_library (watch, name) || (name[0] != '.' && g_file_test (path, G_FILE_TEST_IS_DIR));
}

static gboolean
is_part (Watch      *watch,
         const char *name)
{
  static const char *const parts[] = { "library.json", "glossary.json", "conditions", "images", "locale", NULL };

  return g_strv_contains (parts, name);
}

static gboolean
is_leaflet (Watch      *watch,
            const char *name)
{
  return !is_noise (name) && g_str_has_suffix (name, ".json");
}

static gboolean
is_anything (Watch      *watch,
             const char *name)
{
  return !is_noise (name);
}

static gboolean
is_messages (Watch      *watch,
             const char *name)
{
  return g_str_equal (name, "LC_MESSAGES");
}

static gboolean
is_catalog (Watch      *watch,
            const char *name)
{
  return !is_noise (name) && g_str_has_suffix (name, ".mo");
}

static void
event_cb (Watch            *watch,
          GFile            *file,
          GFile            *other_file,
          GFileMonitorEvent event)
{
  g_autofree char *name = g_file_get_basename (file);

  /* The folder itself comes and goes as well. */
  if (g_file_equal (file, watch->folder) || watch->is_read (watch, name))
    gather (watch->owner);
}

/* A folder that is not there is looked for by GLib from time to time. */
static void
add (PamphletLibraryMonitor *self,
     const char             *path,
     WatchFunc               is_read)
{
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GFileMonitor) monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_NONE, NULL, NULL);
  Watch *watch;

  if (monitor == NULL)
    return;

  watch = g_new0 (Watch, 1);
  watch->owner = self;
  watch->folder = g_steal_pointer (&folder);
  watch->monitor = g_steal_pointer (&monitor);
  watch->is_read = is_read;
  g_signal_connect_swapped (watch->monitor, "changed", G_CALLBACK (event_cb), watch);
  g_ptr_array_add (self->watches, watch);
}

/* Of a folder that is not there, the one that it would be in tells when it comes. */
static void
add_existing (PamphletLibraryMonitor *self,
              const char             *path,
              WatchFunc               is_read)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    add (self, path, is_read);
}

static void
add_languages (PamphletLibraryMonitor *self,
               const char             *locale)
{
  g_autoptr (GDir) dir = g_dir_open (locale, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *language = g_build_filename (locale, name, NULL);
      g_autofree char *messages = g_build_filename (language, "LC_MESSAGES", NULL);

      if (is_noise (name))
        continue;

      add_existing (self, language, is_messages);
      add_existing (self, messages, is_catalog);
    }
}

static gboolean
is_image (const char *name)
{
  return g_str_has_suffix (name, ".svg") || g_str_has_suffix (name, ".png") || g_str_has_suffix (name, ".jpg") || g_str_has_suffix (name, ".jpeg");
}

/* Images may stand in folders of folders. @depth: how many more of those, since links can lead round in circles */
static void
add_images (PamphletLibraryMonitor *self,
            const char             *folder,
            unsigned                depth)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  if (dir == NULL)
    return;

  add (self, folder, is_anything);
  while (depth > 0 && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!is_noise (name) && !is_image (name))
        add_images (self, path, depth - 1);
    }
}

static void
add_library (PamphletLibraryMonitor *self,
             const char             *library)
{
  g_autofree char *conditions = g_build_filename (library, "conditions", NULL);
  g_autofree char *images = g_build_filename (library, "images", NULL);
  g_autofree char *locale = g_build_filename (library, "locale", NULL);

  add_existing (self, library, is_part);
  add_existing (self, conditions, is_leaflet);
  add_images (self, images, IMAGE_FOLDERS);
  add_existing (self, locale, is_anything);
  add_languages (self, locale);
}

static void
pamphlet_library_monitor_dispose (GObject *object)
{
  PamphletLibraryMonitor *self = PAMPHLET_LIBRARY_MONITOR (object);

  g_clear_handle_id (&self->tell_id, g_source_remove);
  g_clear_pointer (&self->watches, g_ptr_array_unref);
  g_clear_pointer (&self->libraries, g_hash_table_unref);

  G_OBJECT_CLASS (pamphlet_library_monitor_parent_class)->dispose (object);
}

static void
pamphlet_library_monitor_class_init (PamphletLibraryMonitorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pamphlet_library_monitor_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pamphlet_library_monitor_init (PamphletLibraryMonitor *self)
{
  self->watches = g_ptr_array_new_with_free_func ((GDestroyNotify)watch_free);
  self->libraries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

PamphletLibraryMonitor *
pamphlet_library_monitor_new (void)
{
  return g_object_new (PAMPHLET_TYPE_LIBRARY_MONITOR, NULL);
}

/* Beside a library that does not stand where libraries are looked for, nothing is of interest. */
static void
add_surroundings (PamphletLibraryMonitor *self,
                  GHashTable             *watched,
                  const char             *library)
{
  g_autofree char *parent = g_path_get_dirname (library);

  if (!g_hash_table_contains (watched, parent))
    {
      add (self, parent, is_library);
      g_hash_table_add (watched, g_steal_pointer (&parent));
    }
}

/*
 * Watches other folders from now on. What has changed before is told of all the same.
 *
 * @parents: NULL-terminated: the folders in which libraries are looked for, which need not be there
 * @libraries: NULL-terminated: the folders of libraries, in @parents or elsewhere
 */
void
pamphlet_library_monitor_set_folders (PamphletLibraryMonitor *self,
                                      const char *const      *parents,
                                      const char *const      *libraries)
{
  g_autoptr (GHashTable) watched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_ptr_array_set_size (self->watches, 0);
  g_hash_table_remove_all (self->libraries);

  for (unsigned i = 0; parents[i] != NULL; i++)
    {
      g_autofree char *parent = g_canonicalize_filename (parents[i], NULL);

      if (!g_hash_table_contains (watched, parent))
        add (self, parent, may_be_library);
      g_hash_table_add (watched, g_steal_pointer (&parent));
    }

  for (unsigned i = 0; libraries[i] != NULL; i++)
    {
      char *library = g_canonicalize_filename (libraries[i], NULL);

      g_hash_table_add (self->libraries, library);
      add_surroundings (self, watched, library);
      add_library (self, library);
    }
}
