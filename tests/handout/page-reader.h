/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout.h"

G_BEGIN_DECLS

void page_reader_assert_all    (PamphletLayout      *layout);
void page_reader_assert_inside (PamphletLayout      *layout,
                                const PamphletPaper *paper,
                                unsigned             page);

G_END_DECLS
