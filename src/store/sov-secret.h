/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Keys and codes in memory.
 *
 * Owns how a secret is made, compared and wiped. It never writes one anywhere
 * and never shows one in a message. */

G_BEGIN_DECLS

/* Closes what would let others see this process or its files: core dumps,
 * ptrace, and modes of new files. The first thing main() does. */
void sov_secret_protect_process (void);

/* A copy of @data that is wiped when the last reference goes. */
GBytes *sov_secret_new (gconstpointer data,
                        gsize size);
/* From the kernel's generator; never less than @size bytes. */
GBytes *sov_secret_new_random (gsize size);
/* Whatever the bytes, it takes the same time. */
gboolean sov_secret_equal (GBytes *a,
                           GBytes *b);

/* One line of lower-case hex, for the keyring. Free with sov_secret_text_free(). */
char *sov_secret_to_hex (GBytes *key);
/* NULL unless @hex is exactly SOV_KEY_SIZE bytes in hex: a shorter one would
 * silently be taken for a passphrase by SQLCipher. Nullable in. */
GBytes *sov_secret_from_hex (const char *hex);
/* Wipes, then frees. Nullable. */
void sov_secret_text_free (char *text);

/* Overwrites what calls that have returned left on this thread's stack. The last
 * thing before a thread that had a key goes on to something else. */
void sov_secret_wipe_stack (void);

/* A name for @key that tells nothing about it: the start of a digest. */
char *sov_secret_key_id (GBytes *key);

G_END_DECLS
