/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library-path.h"

#include <string.h>

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* Adds the libraries in @folder, sorted, so that every run finds them in the same order. */
static void
add_libraries (GPtrArray  *folders,
               GHashTable *seen,
               const char *folder)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (name[0] != '.' && g_file_test (path, G_FILE_TEST_IS_DIR) && g_hash_table_add (seen, g_strdup (path)))
        g_ptr_array_add (found, g_steal_pointer (&path));
    }

  g_ptr_array_sort (found, compare_names);
  g_ptr_array_extend_and_steal (folders, g_steal_pointer (&found));
}

static void
add_data_dir (GPtrArray  *folders,
              GHashTable *seen,
              const char *data_dir)
{
  g_autofree char *folder = g_build_filename (data_dir, "pamphlet", "libraries", NULL);

  add_libraries (folders, seen, folder);
}

/*
 * Lists the folders of all libraries on this machine, those that win first: the administrator's, the user's, the
 * system's. The folder that this program was installed into comes last, so that it is found in any prefix.
 *
 * @configured: (nullable): the folders that hold libraries by the administrator's choice
 * Returns: (transfer full): NULL-terminated
 */
char **
pamphlet_library_path_get_folders (const char *const *configured)
{
  g_autoptr (GPtrArray) folders = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *const *data_dirs = g_get_system_data_dirs ();

  for (unsigned i = 0; configured != NULL && configured[i] != NULL; i++)
    add_libraries (folders, seen, configured[i]);

  add_data_dir (folders, seen, g_get_user_data_dir ());
  for (unsigned i = 0; data_dirs[i] != NULL; i++)
    add_data_dir (folders, seen, data_dirs[i]);
  add_data_dir (folders, seen, DATA_DIR);

  g_ptr_array_add (folders, NULL);

  return (char **)g_ptr_array_free (g_steal_pointer (&folders), FALSE);
}
