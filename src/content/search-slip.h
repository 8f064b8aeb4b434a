/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A folded word that somebody may have mistyped. */
typedef struct
{
  const char *typed;
  unsigned    n_letters;
  gboolean    is_allowed; /* whether a slip is forgiven at all */
  gboolean    may_go_on;  /* whether it may be but the beginning of a word */
} PamphletSlip;

void     pamphlet_slip_init    (PamphletSlip       *self,
                                const char         *typed,
                                gboolean            is_beginning);
gboolean pamphlet_slip_matches (const PamphletSlip *self,
                                const char         *word);

G_END_DECLS
