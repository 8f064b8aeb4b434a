/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "translation.h"

G_BEGIN_DECLS

/* A leaflet in one language of a handout. All zeros where there is none. */
typedef struct
{
  char                *tag; /* the language that was asked for, or NULL for none */
  PamphletTranslation *translation;
  char                *obstacle; /* why it cannot be printed, or NULL */
  char                *stamp;    /* of both, when it was translated */
  gboolean             has_fonts_checked;
} PamphletWording;

void        pamphlet_wording_clear        (PamphletWording     *self);
void        pamphlet_wording_set_language (PamphletWording     *self,
                                           PamphletTranslation *names,
                                           const char          *tag);
const char *pamphlet_wording_get_obstacle (PamphletWording     *self);

G_END_DECLS
