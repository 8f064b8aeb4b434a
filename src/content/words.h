/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

void pamphlet_words_init (void);
