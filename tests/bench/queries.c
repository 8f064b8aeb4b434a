/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "queries.h"

#include <string.h>

/*
 * Makes up what somebody could type to find leaflets of a made library: titles, the beginnings of texts, codes, words with a
 * slip.
 *
 * @conditions: (element-type PamphletCondition): whole
 * @n: of how many of them
 * Returns: (transfer full) (element-type utf8): four for each
 */
GPtrArray *
queries_new (GPtrArray *conditions,
             unsigned   n)
{
  GPtrArray *queries = g_ptr_array_new_with_free_func (g_free);

  for (unsigned i = 0; i < n; i++)
    {
      PamphletCondition  *condition = g_ptr_array_index (conditions, (gsize)i * conditions->len / n);
      const char         *title = pamphlet_text_get_string (pamphlet_condition_get_title (condition));
      const char         *message = pamphlet_text_get_string (pamphlet_condition_get_main_message (condition));
      const PamphletCode *code = g_ptr_array_index (pamphlet_condition_get_codes (condition), 0);
      g_auto (GStrv) words = g_strsplit (message, " ", 5);
      char *slip = g_strdup (title);

      if (strlen (slip) > 4)
        slip[2] = slip[2] == 'x' ? 'y' : 'x';
      g_ptr_array_add (queries, g_strdup (title));
      g_ptr_array_add (queries, g_strjoin (" ", words[0], words[2], words[3], NULL));
      g_ptr_array_add (queries, g_strdup (code->code));
      g_ptr_array_add (queries, slip);
    }

  return queries;
}
