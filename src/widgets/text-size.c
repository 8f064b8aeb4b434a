/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "text-size.h"

/* Those that style.css knows. */
static const int sizes[] = { 100, 110, 125, 150, 175, 200, 250, 300 };

/* Gives @widget the style class of a text size. Returns: the size, which is @percent rounded down to one that there is. */
int
pamphlet_text_size_apply (GtkWidget *widget,
                          int        percent)
{
  g_autofree char *chosen = NULL;
  int              size = sizes[0];

  for (unsigned i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *style = g_strdup_printf ("text-%d", sizes[i]);

      gtk_widget_remove_css_class (widget, style);
      if (sizes[i] <= percent)
        size = sizes[i];
    }

  chosen = g_strdup_printf ("text-%d", size);
  gtk_widget_add_css_class (widget, chosen);

  return size;
}
