/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "leaflet-cache.h"

#include "library-leaflets.h"

/* More than a search shows at once. */
#define MAX_LEAFLETS 24

void
pamphlet_leaflet_cache_init (PamphletLeafletCache *self)
{
  g_mutex_init (&self->lock);
  g_queue_init (&self->leaflets);
}

void
pamphlet_leaflet_cache_clear (PamphletLeafletCache *self)
{
  g_queue_clear_full (&self->leaflets, g_object_unref);
  g_mutex_clear (&self->lock);
}

/* Returns: (transfer full) (nullable): the leaflet, which is the last one now. */
static PamphletCondition *
find (PamphletLeafletCache *self,
      PamphletCondition    *condition)
{
  for (GList *at = self->leaflets.head; at != NULL; at = at->next)
    if (pamphlet_condition_is_same (at->data, condition))
      {
        g_queue_unlink (&self->leaflets, at);
        g_queue_push_head_link (&self->leaflets, at);

        return g_object_ref (at->data);
      }

  return NULL;
}

/* Returns: (transfer full) (nullable): what pamphlet_library_open_for_search() does, but without a file that was read just before. */
PamphletCondition *
pamphlet_leaflet_cache_open (PamphletLeafletCache *self,
                             PamphletLibrary      *library,
                             PamphletCondition    *condition)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  PamphletCondition *whole = find (self, condition);

  if (whole != NULL)
    return whole;

  whole = pamphlet_library_open_for_search (library, condition);
  if (whole == NULL)
    return NULL;

  g_queue_push_head (&self->leaflets, g_object_ref (whole));
  if (g_queue_get_length (&self->leaflets) > MAX_LEAFLETS)
    g_object_unref (g_queue_pop_tail (&self->leaflets));

  return whole;
}
