/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper.h"

#include <langinfo.h>

#define MILLIMETRES(n) ((n)*72.0 / 25.4)

/* Room for a finger to hold the sheet, and for a printer that cannot print up to the edge. */
#define MARGIN MILLIMETRES (20)

/* The sheets, by the names of ISO 216 and ANSI/ASME Y14.1, in millimetres. */
static const struct
{
  const char *name;
  double      width;
  double      height;
} papers[] = {
  { "A4", 210, 297 },
  { "Letter", 215.9, 279.4 },
};

/*
 * Finds a kind of paper by its name.
 *
 * @name: “A4” or “Letter”, in capital or small letters
 * @paper: (out caller-allocates): the sheet, upright
 * Returns: FALSE where there is no such paper; @paper is untouched then
 */
gboolean
pamphlet_paper_parse (const char    *name,
                      PamphletPaper *paper)
{
  g_return_val_if_fail (name != NULL && paper != NULL, FALSE);

  for (unsigned i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_ascii_strcasecmp (papers[i].name, name) == 0)
      {
        paper->width = MILLIMETRES (papers[i].width);
        paper->height = MILLIMETRES (papers[i].height);
        paper->margin = MARGIN;
        return TRUE;
      }

  return FALSE;
}

/* Returns: (transfer none): the name of the paper of the user's locale (LC_PAPER); A4 where it has neither of the two. */
const char *
pamphlet_paper_get_default (void)
{
  /* The C library gives these two as whole millimetres in the place of a pointer. */
  int width = GPOINTER_TO_INT (nl_langinfo (_NL_PAPER_WIDTH));
  int height = GPOINTER_TO_INT (nl_langinfo (_NL_PAPER_HEIGHT));

  for (unsigned i = 0; i < G_N_ELEMENTS (papers); i++)
    if (ABS (papers[i].width - width) < 1 && ABS (papers[i].height - height) < 1)
      return papers[i].name;

  return papers[0].name;
}
