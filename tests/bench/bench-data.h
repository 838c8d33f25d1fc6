/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-database.h"

/* Invented businesses of any size. */

/* Adds @n customers with ten entries each, and one deal in a hundred with
 * promises that are still open. The same @n always gives the same. */
void bench_fill (SovDatabase *db,
                 guint n);
