/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collection.h"

G_BEGIN_DECLS

GPtrArray *queries_new (GPtrArray *conditions,
                        unsigned   n) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
