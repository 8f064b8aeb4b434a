/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "release.h"

/* To let go of so many objects takes a tenth of a millisecond at most. */
#define FEW_OBJECTS 1000

static gpointer
release_thread (gpointer array)
{
  g_ptr_array_unref (array);

  return NULL;
}

/*
 * Lets go of an array of objects. Where it is long, another thread does that: of every object the memory has to be looked at,
 * which takes a window longer than a frame for the leaflets of a large library.
 *
 * @array: (nullable) (transfer full): of what can be freed in any thread
 */
void
pamphlet_release_array (GPtrArray *array)
{
  if (array == NULL)
    return;

  if (array->len > FEW_OBJECTS)
    g_thread_unref (g_thread_new ("release", release_thread, array));
  else
    g_ptr_array_unref (array);
}
