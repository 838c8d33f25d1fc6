/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The marks that stand below what is sent: "412-7f3a91c04d2e", the number of an
 * event and the beginning of its hash. Their form alone; the chain itself is the
 * store's. */

G_BEGIN_DECLS

/* How many digits of the hash there are: 48 bits, to be compared and not to be
 * guessed. */
#define SOV_MARK_DIGITS 12

/* The number in a mark, and in @digits what stands behind the dash, in small
 * letters; 0 when @text is no mark. Spaces around it and capital letters do not
 * matter. */
gint64 sov_mark_read (const char *text,
                      char digits[SOV_MARK_DIGITS + 1]);

/* @text with spaces where a mark stood that somebody quotes, its word and what
 * quotes it included; as many bytes as before. Transfer full. */
char *sov_mark_blank (const char *text);

G_END_DECLS
