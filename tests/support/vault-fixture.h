/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-vault.h"

G_BEGIN_DECLS

/* A folder of a test's own, and a vault in it. */

/* A new, empty folder; transfer full. */
char *fixture_folder_new (void);
/* Removes it with all that is in it, and frees the name. */
void fixture_folder_remove (char *folder);

/* Makes a vault in @folder and lets go of it. @passphrase: nullable.
 * @code, @key: (out) (optional) (transfer full). */
void fixture_make_vault (const char *folder,
                         const char *passphrase,
                         char **code,
                         GBytes **key);

/* The same, but a copy of one that was made before where there is one: key
 * derivation is what takes long. All copies have one key and one code. */
void fixture_copy_vault (const char *folder,
                         const char *passphrase,
                         char **code,
                         GBytes **key);
/* Removes what the copies were made of; at the end of the program. */
void fixture_forget_copies (void);

/* Text as the bytes of a secret. */
GBytes *fixture_text (const char *text);

/* One file of a folder, whole; "" when it is not there. */
GBytes *fixture_read (const char *folder,
                      const char *name);
void fixture_write (const char *folder,
                    const char *name,
                    gconstpointer data,
                    gsize size);
gboolean fixture_has (const char *folder,
                      const char *name);
/* The names of all files below @folder and what they hold, in order: equal
 * when nothing changed. */
char *fixture_describe (const char *folder);
/* Whether any file below @folder holds @size bytes of @data. */
gboolean fixture_holds (const char *folder,
                        gconstpointer data,
                        gsize size);

G_END_DECLS
