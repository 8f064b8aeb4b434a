/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command.h"
#include "translation.h"

G_BEGIN_DECLS

PamphletCondition *pamphlet_leaflet_argument_find              (PamphletCollection    *collection,
                                                                const char            *name,
                                                                char                 **section);
gboolean           pamphlet_leaflet_argument_check_section     (PamphletCondition     *condition,
                                                                const char            *id);
gboolean           pamphlet_leaflet_argument_parse_language    (const PamphletCommand *command,
                                                                const char            *name,
                                                                char                 **tag);
gboolean           pamphlet_leaflet_argument_is_in             (PamphletTranslation   *translation,
                                                                const char            *language);
void               pamphlet_leaflet_argument_print_diagnostics (PamphletCollection    *collection,
                                                                PamphletCondition     *condition);

G_END_DECLS
