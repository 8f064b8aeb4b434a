/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "text-size-actions.h"

/* In percent. */
static const int sizes[] = { 100, 110, 125, 150, 175, 200, 250, 300 };

/* Returns: which of the sizes @percent is, rounded down. */
static unsigned
find_size (int percent)
{
  unsigned found = 0;

  for (unsigned i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (sizes[i] <= percent)
      found = i;

  return found;
}

static void
step (GActionMap *map,
      int         direction)
{
  GAction *action = g_action_map_lookup_action (map, "text-size");
  g_autoptr (GVariant) state = g_action_get_state (action);
  int i = (int)find_size (g_variant_get_int32 (state)) + direction;

  if (i >= 0 && i < (int)G_N_ELEMENTS (sizes))
    g_action_change_state (action, g_variant_new_int32 (sizes[i]));
}

static void
text_larger_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  step (data, 1);
}

static void
text_smaller_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  step (data, -1);
}

static void
text_normal_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  g_action_change_state (g_action_map_lookup_action (data, "text-size"), g_variant_new_int32 (sizes[0]));
}

static void
set_enabled (GActionMap *map,
             const char *name,
             gboolean    enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (map, name)), enabled);
}

static void
text_size_change (GSimpleAction *action,
                  GVariant      *state,
                  gpointer       data)
{
  unsigned i = find_size (g_variant_get_int32 (state));

  g_simple_action_set_state (action, g_variant_new_int32 (sizes[i]));
  set_enabled (data, "text-smaller", i > 0);
  set_enabled (data, "text-larger", i + 1 < G_N_ELEMENTS (sizes));
}

static void
state_cb (PamphletConditionView *view,
          GParamSpec            *pspec,
          GAction               *action)
{
  g_autoptr (GVariant) state = g_action_get_state (action);

  pamphlet_condition_view_set_text_size (view, g_variant_get_int32 (state));
}

/* Adds “text-larger”, “text-smaller”, “text-normal”, and “text-size” (i), whose state is the size of the text of @view in
 * percent. A size that there is not is rounded down to one that there is. */
void
pamphlet_text_size_actions_add (GActionMap            *map,
                                PamphletConditionView *view)
{
  static const GActionEntry actions[] = {
    { "text-larger", text_larger_action },
    { "text-smaller", text_smaller_action },
    { "text-normal", text_normal_action },
    { "text-size", NULL, "i", "100", text_size_change },
  };

  g_action_map_add_action_entries (map, actions, G_N_ELEMENTS (actions), map);
  set_enabled (map, "text-smaller", FALSE);
  g_signal_connect_object (g_action_map_lookup_action (map, "text-size"), "notify::state", G_CALLBACK (state_cb), view, G_CONNECT_SWAPPED);
}
