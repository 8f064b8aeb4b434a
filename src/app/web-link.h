/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "message-bar.h"

G_BEGIN_DECLS

void pamphlet_web_link_open (const char         *address,
                             PamphletMessageBar *message_bar);

G_END_DECLS
