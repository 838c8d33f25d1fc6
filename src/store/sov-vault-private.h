/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-vault.h"

/* What a vault and its draft share. */

/* Opens @path with @key, and sees whether it is the vault @uuid (NULL: any).
 * @about: (inout): a sentinel that gets what the database says. */
gboolean sov_vault_prove (const char *path,
                          GBytes *key,
                          const char *uuid,
                          SovSentinel *about,
                          GError **error);

/* The vault was made: takes @sentinel. */
void sov_vault_take_made (SovVault *self,
                          SovSentinel *sentinel);

/* Whether what was typed opens its file, and that holds @key.
 * @secret: (out): as the file takes it; freed with sov_secret_text_free().
 * Returns: (transfer full) (element-type SovKeptKey): the keys of the vault
 * that are in the file. Errors: as of sov_vault_unlock(). */
GPtrArray *sov_vault_check_secret (SovVault *self,
                                   SovVaultMeans means,
                                   const char *typed,
                                   GBytes *key,
                                   char **secret,
                                   GError **error);
