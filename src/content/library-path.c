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
add_data_dir (GPtrArray  *parents,
              const char *data_dir)
{
  g_ptr_array_add (parents, g_build_filename (data_dir, "pamphlet", "libraries", NULL));
}

/*
 * Lists the folders in which libraries are looked for, those that win first: the administrator's, the user's, the system's. The
 * folder that this program was installed into comes last, so that it is found in any prefix.
 *
 * @configured: (nullable): the folders that hold libraries by the administrator's choice
 * Returns: (transfer full): NULL-terminated; they need not be there
 */
char **
pamphlet_library_path_get_parents (const char *const *configured)
{
  g_autoptr (GPtrArray) parents = g_ptr_array_new ();
  const char *const *data_dirs = g_get_system_data_dirs ();

  for (unsigned i = 0; configured != NULL && configured[i] != NULL; i++)
    g_ptr_array_add (parents, g_strdup (configured[i]));

  add_data_dir (parents, g_get_user_data_dir ());
  for (unsigned i = 0; data_dirs[i] != NULL; i++)
    add_data_dir (parents, data_dirs[i]);
  add_data_dir (parents, DATA_DIR);

  g_ptr_array_add (parents, NULL);

  return (char **)g_ptr_array_free (g_steal_pointer (&parents), FALSE);
}

/* Returns: (transfer full): the folders of all libraries that there are now in @parents, NULL-terminated, those that win first. */
char **
pamphlet_library_path_find (const char *const *parents)
{
  g_autoptr (GPtrArray) folders = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (unsigned i = 0; parents[i] != NULL; i++)
    add_libraries (folders, seen, parents[i]);
  g_ptr_array_add (folders, NULL);

  return (char **)g_ptr_array_free (g_steal_pointer (&folders), FALSE);
}

/* Lists the folders of all libraries on this machine. @configured: as for pamphlet_library_path_get_parents(), as what it
 * returns is for pamphlet_library_path_find() */
char **
pamphlet_library_path_get_folders (const char *const *configured)
{
  g_auto (GStrv) parents = pamphlet_library_path_get_parents (configured);

  return pamphlet_library_path_find ((const char *const *)parents);
}
