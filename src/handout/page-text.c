/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page-text.h"

static void
append_slot (GString                  *out,
             const PamphletPlacedBand *placed,
             const PamphletSlot       *slot)
{
  unsigned         n_lines = slot->shape->lines->len;
  g_autofree char *text = NULL;

  if (placed->first >= n_lines)
    return;

  text = pamphlet_shape_dup_text (slot->shape, placed->first, MIN (placed->end, n_lines));
  if (placed->first == 0 && slot->mark != NULL)
    g_string_append_printf (out, "%s ", slot->leaf->mark);
  g_string_append_printf (out, "%s\n", text);
}

static void
append_band (GString                  *out,
             const PamphletPlacedBand *placed)
{
  const PamphletBand *band = placed->band;

  for (unsigned i = 0; i < band->slots->len; i++)
    {
      const PamphletSlot *slot = &g_array_index (band->slots, PamphletSlot, i);

      if (slot->shape != NULL)
        append_slot (out, placed, slot);
      else if (slot->text != NULL)
        g_string_append_printf (out, "%s\n", pamphlet_text_get_string (slot->text));
    }
}

/* Returns: (transfer full): what is read out of the bands on a page: a picture in words, and nothing that is repeated. */
char *
pamphlet_page_text_new (GArray *placed)
{
  GString *out = g_string_new (NULL);

  for (unsigned i = 0; i < placed->len; i++)
    {
      const PamphletPlacedBand *band = &g_array_index (placed, PamphletPlacedBand, i);

      if (!band->is_repeated)
        append_band (out, band);
    }

  return g_string_free (out, FALSE);
}
