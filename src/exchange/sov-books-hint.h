/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-enums.h"

/* What a kind of compensation usually means in the books: a hint to ask the
 * bookkeeper about, never advice (complaints.md §8.5). */

G_BEGIN_DECLS

/* One sentence or two, translated and static; "" for a kind that is not set. */
const char *sov_books_hint (SovCompensationKind kind);

G_END_DECLS
