/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A word of a string; where the script puts no spaces between words, all that stands in it without a break. */
typedef struct
{
  const char *start; /* in the string; NULL before the first */
  const char *end;
  gboolean    is_run; /* of a script without spaces, to be looked through and not to be looked up */
  const char *whole;  /* where the first of the words begins that single signs join with this one, as in “C91.00”, or NULL */
  unsigned    n_joined; /* how many words that are, up to PAMPHLET_TOKEN_MAX_JOINED */
} PamphletToken;

/* Nobody types a longer word, but a file may be made of one. What is beyond is not looked at, in texts as in queries. */
#define PAMPHLET_TOKEN_MAX_BYTES 96

/* What more signs than these join is an address or a list. */
#define PAMPHLET_TOKEN_MAX_JOINED 4

#define PAMPHLET_TOKEN_INIT(string) ((PamphletToken){ .end = (string) })

gboolean    pamphlet_token_next         (PamphletToken       *self);
gsize       pamphlet_token_fold_ascii   (const PamphletToken *self,
                                         char                *folded);
char       *pamphlet_token_fold         (const char          *start,
                                         const char          *end) G_GNUC_WARN_UNUSED_RESULT;
char       *pamphlet_token_fold_whole   (const char          *start,
                                         const char          *end) G_GNUC_WARN_UNUSED_RESULT;
char       *pamphlet_token_fold_variant (const char          *folded) G_GNUC_WARN_UNUSED_RESULT;
const char *pamphlet_token_cluster_end  (const char          *at,
                                         const char          *end);
const char *pamphlet_token_pair_end     (const char          *folded);

G_END_DECLS
