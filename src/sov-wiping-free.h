/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A program that has sov-wiping-free.c among its sources leaves nothing in
 * memory that it gave back. */

G_BEGIN_DECLS

/* Not where a sanitizer keeps the heap, or the C library is another one. */
gboolean sov_wiping_free_is_on (void);

G_END_DECLS
