/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "renewal.h"

#include "collection-leaflets.h"

#include <glib/gi18n-lib.h>

/* Returns: whether that is a change. */
static gboolean
report_problem (PamphletPick *pick,
                const GError *error)
{
  const char      *title = pamphlet_text_get_string (pamphlet_pick_get_title (pick));
  g_autofree char *problem = NULL;

  if (error != NULL)
    /* Translators: the first %s is the title of a leaflet, the second says what is wrong with it. */
    problem = g_strdup_printf (_ ("“%s” could not be opened. %s"), title, error->message);
  if (g_strcmp0 (problem, pamphlet_pick_get_problem (pick)) == 0)
    return FALSE;

  pamphlet_pick_set_problem (pick, problem);

  return TRUE;
}

/* @is_gone: (out) */
static gboolean
renew_pick (PamphletBasket     *self,
            PamphletPick       *pick,
            PamphletCollection *collection,
            gboolean           *is_gone)
{
  PamphletLibrary *library = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PamphletCondition) condition = pamphlet_collection_open (collection, pamphlet_pick_get_condition (pick), &library, &error);
  g_autoptr (PamphletPick) renewed = NULL;

  *is_gone = g_error_matches (error, PAMPHLET_LEAFLET_ERROR, PAMPHLET_LEAFLET_ERROR_REMOVED);
  if (*is_gone)
    {
      pamphlet_basket_remove (self, pick);
      return TRUE;
    }

  if (condition == NULL)
    return report_problem (pick, error);

  renewed = pamphlet_pick_renew (pick, library, condition);
  if (renewed == pick)
    return report_problem (pick, NULL);

  pamphlet_basket_replace (self, pick, renewed);

  return TRUE;
}

/*
 * Reads all leaflets again, as they are now. Sections that are gone leave, and none that is new is chosen. A leaflet that is gone
 * leaves, too; one that cannot be used any more stays, and is an obstacle.
 *
 * @collection: what there is now
 * @gone: (out) (transfer full): the titles of the leaflets that are gone, NULL-terminated
 * Returns: whether anything has changed
 */
gboolean
pamphlet_basket_renew (PamphletBasket     *self,
                       PamphletCollection *collection,
                       char             ***gone)
{
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  g_autoptr (GPtrArray) picks = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_changed = FALSE;

  for (unsigned i = 0; i < pamphlet_basket_get_n_leaflets (self); i++)
    g_ptr_array_add (picks, g_list_model_get_item (G_LIST_MODEL (self), i));

  for (unsigned i = 0; i < picks->len; i++)
    {
      PamphletPick *pick = g_ptr_array_index (picks, i);
      gboolean      is_gone;

      is_changed = renew_pick (self, pick, collection, &is_gone) || is_changed;
      if (is_gone)
        g_strv_builder_add (titles, pamphlet_text_get_string (pamphlet_pick_get_title (pick)));
    }

  *gone = g_strv_builder_end (titles);

  return is_changed;
}
