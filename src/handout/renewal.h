/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "basket.h"
#include "collection.h"

G_BEGIN_DECLS

gboolean pamphlet_basket_renew (PamphletBasket     *self,
                                PamphletCollection *collection,
                                char             ***gone);

G_END_DECLS
