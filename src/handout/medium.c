/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "medium.h"

/* Returns: whether what is drawn goes into a file or to a printer, and not to a screen, which GTK records for itself. */
gboolean
pamphlet_medium_is_paper (cairo_t *cr)
{
  switch ((int)cairo_surface_get_type (cairo_get_group_target (cr)))
    {
    case CAIRO_SURFACE_TYPE_PDF:
    case CAIRO_SURFACE_TYPE_PS:
    case CAIRO_SURFACE_TYPE_SVG:
      return TRUE;
    default:
      return FALSE;
    }
}
