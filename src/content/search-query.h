/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "search-slip.h"

G_BEGIN_DECLS

/* How well a word of a text fits a word of a query, the best first. */
typedef enum
{
  PAMPHLET_FIT_EXACT,
  PAMPHLET_FIT_PREFIX,
  PAMPHLET_FIT_SLIP,
  PAMPHLET_FIT_NONE
} PamphletFit;

/* A word that is searched for. */
typedef struct
{
  char       **spellings; /* folded: each will do; the first is as it was typed */
  char       **parts;     /* folded: where all of them stand in one place, it was found as well; NULL for none */
  gboolean     is_run;    /* of a script without spaces: found anywhere in a run */
  gboolean     is_prefix; /* whether it may be but the beginning of a word */
  gboolean     has_digit;
  PamphletSlip slip;
} PamphletQueryWord;

/* What is searched for. Never changed once made. */
typedef struct
{
  GPtrArray *words; /* of PamphletQueryWord: all are wanted, in any order */
} PamphletQuery;

PamphletQuery *pamphlet_query_new          (const char              *typed) G_GNUC_WARN_UNUSED_RESULT;
void           pamphlet_query_free         (PamphletQuery           *self);
gboolean       pamphlet_query_word_goes_on (const PamphletQueryWord *self,
                                            const char              *spelling);
PamphletFit    pamphlet_query_word_get_fit (const PamphletQueryWord *self,
                                            const char              *folded,
                                            gboolean                 with_slips);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PamphletQuery, pamphlet_query_free)

G_END_DECLS
